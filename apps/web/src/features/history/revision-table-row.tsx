import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import { ThanksButton } from '../recognition/thanks-button.js';
import classes from './revision-table.module.css';
import type { HistoryPage, HistoryRevision } from './revision-table.js';
import { RevisionTags } from './revision-tags.js';

interface Chosen {
  readonly from: number;
  readonly to: number;
}

interface RevisionTableRowProps {
  readonly page: HistoryPage;
  readonly revision: HistoryRevision;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** One revision: number, when, who, what they said about it, and by how much the text grew. */
export function RevisionTableRow({ page, revision, chosen, onChoose }: RevisionTableRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { number } = revision;
  return (
    <Table.Tr>
      <Table.Td>
        <input
          type="radio"
          name="from"
          aria-label={t('history.chooseFrom', { number })}
          checked={chosen.from === number}
          onChange={() => onChoose({ ...chosen, from: number })}
        />
      </Table.Td>
      <Table.Td>
        <input
          type="radio"
          name="to"
          aria-label={t('history.chooseTo', { number })}
          checked={chosen.to === number}
          onChange={() => onChoose({ ...chosen, to: number })}
        />
      </Table.Td>
      <Table.Td className="figures">
        <Link to={pagePath(page, `/history/${number}`)} aria-label={t('history.view', { number })}>
          {number}
        </Link>{' '}
        {number === page.publishedNumber && (
          <Badge size="xs" variant="light" tt="none">
            {t('history.published')}
          </Badge>
        )}
        {number === page.headNumber && number !== page.publishedNumber && (
          <Badge size="xs" variant="light" color="yellow" tt="none">
            {t('history.newest')}
          </Badge>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Moment iso={revision.savedAt} />
      </Table.Td>
      <Table.Td>
        <PersonName person={revision.author} />
      </Table.Td>
      <Table.Td className={classes.change}>
        {number > 1 ? (
          <Link
            to={pagePath(page, `/history/${number - 1}/${number}`)}
            title={t('history.withPrevious', { number })}
          >
            {revision.summary === '' ? t('history.noSummary') : revision.summary}
          </Link>
        ) : (
          revision.summary || (
            <Text span c="dimmed" size="sm">
              {t('history.noSummary')}
            </Text>
          )
        )}{' '}
        <RevisionTags revision={revision} />{' '}
        <ThanksButton urlId={page.urlId} number={number} thanks={revision.thanks} />
        {revision.previousTitle && (
          <Text size="xs" c="dimmed">
            {t('safety.history.renamed', { from: revision.previousTitle, to: revision.title })}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="end" className="figures" style={{ whiteSpace: 'nowrap' }}>
        <Text span size="sm" c={revision.sizeDeltaChars < 0 ? 'var(--mantine-color-error)' : undefined}>
          {format.signed(revision.sizeDeltaChars)}
        </Text>
        <Text span size="xs" c="dimmed">
          {' '}
          / {format.number(revision.sizeChars)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
