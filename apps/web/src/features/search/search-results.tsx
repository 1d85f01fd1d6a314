import { Button, Text } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { SearchScreenDocument } from '@wellspring/web-graphql';
import { EmptyState, ProblemPanel } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { problemCode, requestIdOf } from '../../graphql-client/problem-code.js';
import { useFormat } from '../../i18n/use-format.js';
import { QueryView } from '../problem/query-view.js';
import { SearchHitRow } from './search-hit-row.js';
import classes from './search.module.css';

interface SearchResultsProps {
  readonly query: string;
  readonly spaceKey: string | null;
}

const HITS_A_STEP = 20;
const MOST_HITS = 50;

/** The hits of one search, best first, and more of them on demand. */
export function SearchResults({ query, spaceKey }: SearchResultsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [count, setCount] = useState(HITS_A_STEP);
  const [result, retry] = useQuery({
    query: SearchScreenDocument,
    variables: { query, filters: spaceKey === null ? null : { spaceKeys: [spaceKey] }, perPage: count },
    requestPolicy: 'cache-and-network',
  });
  const tryAgain = () => retry({ requestPolicy: 'network-only' });
  if (result.error && problemCode(result.error) === 'UNAVAILABLE')
    return (
      <ProblemPanel
        title={t('problem.title')}
        message={t('search.unavailable')}
        requestId={requestIdOf(result.error)}
        requestIdLabel={t('common.requestId')}
        retryLabel={t('common.retry')}
        onRetry={tryAgain}
      />
    );
  return (
    <QueryView result={result} onRetry={tryAgain}>
      {({ search }) =>
        search.hits.length === 0 ? (
          <EmptyState
            icon={<IconMoodEmpty size={28} stroke={1.5} />}
            title={t('search.emptyTitle', { query })}
          >
            <Text size="sm" c="dimmed">
              {t('search.emptyText')}
            </Text>
            <Button
              component={Link}
              size="xs"
              variant="default"
              to={`/new?${new URLSearchParams({ title: query, ...(spaceKey ? { space: spaceKey } : {}) }).toString()}`}
            >
              {t('search.emptyAsk')}
            </Button>
          </EmptyState>
        ) : (
          <>
            <Text size="sm" c="dimmed" mb="xs" role="status">
              {t('search.results', { count: search.total, query })}
              {' · '}
              {t('search.took', { ms: format.number(search.tookMs) })}
            </Text>
            <ol className={classes.hits}>
              {search.hits.map((hit) => (
                <SearchHitRow key={hit.page.id} hit={hit} />
              ))}
            </ol>
            {search.total > count && count < MOST_HITS && (
              <Button
                variant="default"
                loading={result.fetching}
                onClick={() => setCount(Math.min(MOST_HITS, count + HITS_A_STEP))}
              >
                {t('search.more')}
              </Button>
            )}
          </>
        )
      }
    </QueryView>
  );
}
