import { Button, Table } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { HistoryScreenQuery } from '@wellspring/web-graphql';
import { ScrollRegion } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { pagePath } from '../../routing/page-address.js';
import classes from './revision-table.module.css';
import { RevisionTableRow } from './revision-table-row.js';

export type HistoryPage = NonNullable<HistoryScreenQuery['page']>;
export type HistoryRevision = HistoryPage['revisions']['nodes'][number];

interface RevisionTableProps {
  readonly page: HistoryPage;
  readonly revisions: readonly HistoryRevision[];
}

/** The revisions as a table with two columns of radio buttons: compare from, compare to. */
export function RevisionTable({ page, revisions }: RevisionTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // Once somebody has chosen, the choice holds while they turn the pages of the history.
  const [choice, setChosen] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const to = revisions[0]?.number ?? 1;
  const chosen = choice ?? { from: revisions[1]?.number ?? to, to };
  const compare = () => {
    const [from, to] = [Math.min(chosen.from, chosen.to), Math.max(chosen.from, chosen.to)];
    void navigate(pagePath(page, `/history/${from}/${to}`));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <div className={classes.bar}>
        <Button
          type="submit"
          size="xs"
          leftSection={<IconArrowsDiff size={15} />}
          disabled={chosen.from === chosen.to}
        >
          {t('history.compare')}
        </Button>
        <span className="figures">
          {Math.min(chosen.from, chosen.to)} → {Math.max(chosen.from, chosen.to)}
        </span>
      </div>
      <ScrollRegion label={t('history.title')}>
        <Table className={classes.table} verticalSpacing={6} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('history.from')}</Table.Th>
              <Table.Th>{t('history.to')}</Table.Th>
              <Table.Th>{t('history.revision')}</Table.Th>
              <Table.Th>{t('history.when')}</Table.Th>
              <Table.Th>{t('history.author')}</Table.Th>
              <Table.Th>{t('history.change')}</Table.Th>
              <Table.Th ta="end">{t('history.size')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {revisions.map((revision) => (
              <RevisionTableRow
                key={revision.id}
                page={page}
                revision={revision}
                chosen={chosen}
                onChoose={setChosen}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </form>
  );
}
