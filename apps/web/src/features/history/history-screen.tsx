import { Button, Group, Text } from '@mantine/core';
import { HistoryScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { htmlLang } from '../../i18n/html-lang.js';
import { pagePath, parsePageAddress } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { filterVariables, type HistoryFilter, readFilter, writeFilter } from './history-filter.js';
import { HistoryFilterBar } from './history-filter-bar.js';
import { RevisionTable } from './revision-table.js';

/** A screenful; more would come near the server's limit of what one query may cost. */
const ROWS_A_PAGE = 20;

/** Every revision of a page, newest first, by author and day if wanted, and the choice of two to compare. */
export function HistoryScreen() {
  const { t } = useTranslation();
  const { address = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const urlId = parsePageAddress(address)?.urlId ?? null;
  const filter = readFilter(search);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const after = cursors[cursors.length - 1] ?? null;
  const [result, retry] = useQuery({
    query: HistoryScreenDocument,
    variables: { urlId: urlId ?? '', first: ROWS_A_PAGE, after, ...filterVariables(filter) },
    pause: urlId === null,
    requestPolicy: 'cache-and-network',
  });
  const title = result.data?.page?.title;
  useScreenTitle(title === undefined ? '' : t('history.of', { title }));
  if (urlId === null) return <NotFoundScreen />;
  const change = (next: HistoryFilter) => {
    setCursors([null]);
    setSearch(writeFilter(next), { replace: true });
  };
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ page }) => {
        if (!page) return <NotFoundScreen title={t('page.notFoundTitle')} text={t('page.notFoundText')} />;
        const { nodes, pageInfo } = page.revisions;
        return (
          <ScreenFrame
            title={page.title}
            titleLang={htmlLang(page.language)}
            eyebrow={t('history.title')}
            lead={t('history.lead')}
            actions={
              <Button component={Link} to={pagePath(page)} variant="default">
                {t('history.toPage')}
              </Button>
            }
          >
            <HistoryFilterBar urlId={urlId} filter={filter} onChange={change} />
            {nodes.length === 0 ? (
              <Text c="dimmed">{t('safety.history.none')}</Text>
            ) : (
              <RevisionTable key={writeFilter(filter).toString()} page={page} revisions={nodes} />
            )}
            <Group gap="xs" mt="md">
              {cursors.length > 1 && (
                <Button variant="default" size="xs" onClick={() => setCursors(cursors.slice(0, -1))}>
                  {t('history.newer')}
                </Button>
              )}
              {pageInfo.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  loading={result.fetching}
                  onClick={() => setCursors([...cursors, pageInfo.endCursor])}
                >
                  {t('history.older')}
                </Button>
              )}
            </Group>
          </ScreenFrame>
        );
      }}
    </QueryView>
  );
}
