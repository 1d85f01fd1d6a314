import { Button } from '@mantine/core';
import { HistoryScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { pagePath, parsePageAddress } from '../../routing/page-address.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { RevisionTable } from './revision-table.js';

/** A screenful; more would come near the server's limit of what one query may cost. */
const ROWS_A_PAGE = 20;

/** Every revision of a page, newest first, and the choice of two to compare. */
export function HistoryScreen() {
  const { t } = useTranslation();
  const { address = '' } = useParams();
  const urlId = parsePageAddress(address)?.urlId ?? null;
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const after = cursors[cursors.length - 1] ?? null;
  const [result, retry] = useQuery({
    query: HistoryScreenDocument,
    variables: { urlId: urlId ?? '', first: ROWS_A_PAGE, after },
    pause: urlId === null,
    requestPolicy: 'cache-and-network',
  });
  const title = result.data?.page?.title;
  useScreenTitle(title === undefined ? '' : t('history.of', { title }));
  if (urlId === null) return <NotFoundScreen />;
  return (
    <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })} scope="screen">
      {({ page }) => {
        if (!page) return <NotFoundScreen title={t('page.notFoundTitle')} text={t('page.notFoundText')} />;
        const { nodes, pageInfo } = page.revisions;
        return (
          <ScreenFrame
            title={page.title}
            titleLang={page.language}
            eyebrow={t('history.title')}
            lead={t('history.lead')}
            actions={
              <Button component={Link} to={pagePath(page)} variant="default">
                {t('history.toPage')}
              </Button>
            }
          >
            <RevisionTable page={page} revisions={nodes} />
            <div style={{ display: 'flex', gap: '0.5rem', marginTop: '1rem' }}>
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
            </div>
          </ScreenFrame>
        );
      }}
    </QueryView>
  );
}
