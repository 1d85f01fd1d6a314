import { NativeSelect, Text } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { SearchesInVainDocument } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PageTurner, useTurning } from '../links/page-turner.js';
import rowClasses from '../page-list/acting-rows.module.css';
import { QueryView } from '../problem/query-view.js';
import { SearchInVainRow } from './search-in-vain-row.js';
import classes from './words.module.css';

const PERIODS_DAYS = [7, 30, 90];
const ROWS_A_PAGE = 25;

/** What people looked for and did not find, with what one can do about it. */
export function SearchesInVain({ mayAddSynonyms }: { readonly mayAddSynonyms: boolean }) {
  const { t } = useTranslation();
  const [days, setDays] = useState(30);
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('words.vain.lead')}
      </Text>
      <NativeSelect
        label={t('words.vain.period')}
        w="12rem"
        mb="md"
        value={String(days)}
        data={PERIODS_DAYS.map((count) => ({ value: String(count), label: t('words.vain.days', { count }) }))}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      />
      <InVainList key={days} days={days} mayAddSynonyms={mayAddSynonyms} />
      <section aria-labelledby="words-kept" className={classes.kept}>
        <h2 id="words-kept" className={classes.keptTitle}>
          {t('words.vain.keptTitle')}
        </h2>
        <p>{t('words.vain.kept')}</p>
        <p>{t('words.vain.notKept')}</p>
      </section>
    </>
  );
}

interface InVainListProps {
  readonly days: number;
  readonly mayAddSynonyms: boolean;
}

function InVainList({ days, mayAddSynonyms }: InVainListProps) {
  const { t } = useTranslation();
  const turning = useTurning();
  const [result, retry] = useQuery({
    query: SearchesInVainDocument,
    variables: { days, first: ROWS_A_PAGE, after: turning.after },
    requestPolicy: 'network-only',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ searchesInVain }) =>
        searchesInVain.totalCount === 0 ? (
          <EmptyState icon={<IconSearchOff size={28} stroke={1.5} />} title={t('words.vain.emptyTitle')}>
            <Text size="sm" c="dimmed">
              {t('words.vain.emptyText')}
            </Text>
          </EmptyState>
        ) : (
          <>
            <Text size="sm" c="dimmed" role="status">
              {t('words.vain.count', { count: searchesInVain.totalCount })}
            </Text>
            <ul className={rowClasses.list}>
              {searchesInVain.nodes.map((row) => (
                <SearchInVainRow key={row.phrase} row={row} mayAddSynonyms={mayAddSynonyms} />
              ))}
            </ul>
            <PageTurner turning={turning} pageInfo={searchesInVain.pageInfo} fetching={result.fetching} />
          </>
        )
      }
    </QueryView>
  );
}
