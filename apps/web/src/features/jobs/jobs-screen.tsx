import { Title } from '@mantine/core';
import { IconServerCog } from '@tabler/icons-react';
import { JobsScreenDocument } from '@wellspring/web-graphql';
import { EmptyState, ScreenFrame } from '@wellspring/web-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { JobTable } from './job-table.js';
import { SearchIndex } from './search-index.js';
import { StoreStates } from './store-states.js';
import { isRunning } from './use-job-progress.js';

const JOBS_SHOWN = 50;
const POLL_MS = 2000;

/** For administrators: are the stores up, what runs. */
export function JobsScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const isAdmin = holdsRole(viewer, 'ADMIN');
  const [result, retry] = useQuery({
    query: JobsScreenDocument,
    variables: { first: JOBS_SHOWN },
    pause: !isAdmin,
    requestPolicy: 'cache-and-network',
  });
  const busy = result.data?.jobRuns.some(isRunning) ?? false;
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => retry({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [busy, retry]);
  useScreenTitle(t('jobs.title'));
  if (viewer && !isAdmin) return <NotFoundScreen title={t('jobs.title')} text={t('jobs.forAdmins')} />;
  return (
    <ScreenFrame title={t('jobs.title')} lead={t('jobs.lead')}>
      <StoreStates />
      <SearchIndex />
      <section aria-labelledby="job-runs">
        <Title order={2} size="h4" id="job-runs" mb="sm">
          {t('jobs.runs')}
        </Title>
        <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
          {({ jobRuns }) =>
            jobRuns.length === 0 ? (
              <EmptyState icon={<IconServerCog size={28} stroke={1.5} />} title={t('jobs.emptyTitle')}>
                {t('jobs.emptyText')}
              </EmptyState>
            ) : (
              <JobTable jobs={jobRuns} />
            )
          }
        </QueryView>
      </section>
    </ScreenFrame>
  );
}
