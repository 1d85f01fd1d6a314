import { Badge, Button, SegmentedControl, Text } from '@mantine/core';
import { TransferReportDocument, type TransferOutcome } from '@wellspring/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { pagePath } from '../../routing/page-address.js';
import { QueryView } from '../problem/query-view.js';
import classes from './transfer.module.css';

const COLOURS: Readonly<Record<TransferOutcome, string>> = {
  ADDED: 'green',
  CHANGED: 'spring',
  UNCHANGED: 'gray',
  REFUSED: 'red',
  NOTED: 'yellow',
};
const FILTERS = ['NOTES', 'ALL', 'REFUSED'] as const;
type Filter = (typeof FILTERS)[number];
const LINES = 50;

/** What came of each page, what is worth a look first. */
export function TransferReport({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('NOTES');
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const choose = (next: Filter) => {
    setFilter(next);
    setCursors([null]);
  };
  return (
    <div className={classes.report}>
      <SegmentedControl
        size="xs"
        aria-label={t('transfer.show')}
        data={FILTERS.map((value) => ({ value, label: t(`transfer.filters.${value}`) }))}
        value={filter}
        onChange={choose}
      />
      <ul className={classes.entries}>
        {cursors.map((after, index) => (
          <ReportLines
            key={after ?? ''}
            {...{ id, filter, after }}
            onMore={index === cursors.length - 1 ? (cursor) => setCursors([...cursors, cursor]) : null}
          />
        ))}
      </ul>
    </div>
  );
}

interface LinesProps {
  readonly id: string;
  readonly filter: Filter;
  readonly after: string | null;
  /** Null where more is shown already. */
  readonly onMore: ((cursor: string) => void) | null;
}

function ReportLines({ id, filter, after, onMore }: LinesProps) {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: TransferReportDocument,
    variables: {
      ...{ id, after, first: LINES, withNotesOnly: filter === 'NOTES' },
      outcome: filter === 'REFUSED' ? 'REFUSED' : null,
    },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {({ transfer: { entries } }) => (
        <>
          {entries.nodes.length === 0 && after === null && (
            <Text component="li" size="sm" c="dimmed">
              {t('transfer.noLines')}
            </Text>
          )}
          {entries.nodes.map((entry) => (
            <li key={entry.path}>
              <Badge variant="light" color={COLOURS[entry.outcome]} tt="none" size="sm" miw="max-content">
                {t(`transfer.outcomes.${entry.outcome}`)}
              </Badge>{' '}
              {entry.page ? <Link to={pagePath(entry.page)}>{entry.path}</Link> : <span>{entry.path}</span>}
              {entry.notes.map((note) => (
                <Text key={note} size="sm" c="dimmed" className={classes.note}>
                  {note}
                </Text>
              ))}
            </li>
          ))}
          {onMore && entries.pageInfo.hasNextPage && entries.pageInfo.endCursor && (
            <li>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onMore(entries.pageInfo.endCursor ?? '')}
              >
                {t('transfer.more')}
              </Button>
            </li>
          )}
        </>
      )}
    </QueryView>
  );
}
