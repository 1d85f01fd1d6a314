import { LeadersScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { holdsRole, useViewer } from '../../app/viewer-context.js';
import { NotFoundScreen } from '../not-found/not-found-screen.js';
import { QueryView } from '../problem/query-view.js';
import { AnalysisRun } from './analysis-run.js';
import { LeaderReportView } from './leader-report-view.js';
import { NoLeadersYet } from './no-leaders-yet.js';

/** Opinion leaders for analysts. Opening it is a look at people: the server records it. */
export function LeadersScreen() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const isAnalyst = holdsRole(viewer, 'ANALYST');
  const [result, retry] = useQuery({ query: LeadersScreenDocument, pause: !isAnalyst });
  const reload = () => retry({ requestPolicy: 'network-only' });
  const report = result.data?.leaderReport;
  useScreenTitle(t('leaders.title'));
  if (viewer && !isAnalyst)
    return <NotFoundScreen title={t('leaders.title')} text={t('leaders.forAnalysts')} />;
  return (
    <ScreenFrame
      title={t('leaders.title')}
      lead={t('leaders.lead')}
      actions={report?.snapshot ? <AnalysisRun label={t('leaders.run')} onDone={reload} /> : undefined}
    >
      <QueryView result={result} onRetry={reload}>
        {({ leaderReport }) =>
          leaderReport.snapshot ? (
            <LeaderReportView report={leaderReport} snapshot={leaderReport.snapshot} />
          ) : (
            <NoLeadersYet reason={leaderReport.reason} onDone={reload} />
          )
        }
      </QueryView>
    </ScreenFrame>
  );
}
