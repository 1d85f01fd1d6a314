import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentInput, type OperationContext, useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import classes from './review.module.css';

/** A part of a list as the API gives it. */
interface Rows<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface GrowingListProps<Data, Row> {
  readonly query: DocumentInput<Data, { first: number; after?: string | null }>;
  readonly rowsOf: (data: Data) => Rows<Row>;
  /** Stays the same object, or the list is read again and again. */
  readonly context?: Partial<OperationContext>;
  /** What stands there where there are none. */
  readonly empty: string;
  readonly children: (row: Row) => ReactNode;
}

const ROWS_A_PAGE = 20;

/** A list that grows at its end when more of it is asked for; each row is a list item. */
export function GrowingList<Data, Row extends { readonly id: string }>(props: GrowingListProps<Data, Row>) {
  const { query, rowsOf, context, empty, children } = props;
  const { t } = useTranslation();
  const [after, setAfter] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<readonly Row[]>([]);
  const [result, retry] = useQuery({
    query,
    variables: { first: ROWS_A_PAGE, after },
    requestPolicy: 'cache-and-network',
    context,
  });
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
      {(data) => {
        const { nodes, pageInfo } = rowsOf(data);
        const shown = [...earlier.filter((one) => nodes.every(({ id }) => id !== one.id)), ...nodes];
        if (shown.length === 0) return <Text c="dimmed">{empty}</Text>;
        return (
          <>
            <ul className={classes.list}>{shown.map(children)}</ul>
            {pageInfo.hasNextPage && (
              <Button
                variant="default"
                size="xs"
                mt="sm"
                loading={result.fetching}
                onClick={() => {
                  setEarlier(shown);
                  setAfter(pageInfo.endCursor ?? null);
                }}
              >
                {t('review.mine.more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
