import { Alert } from '@mantine/core';
import { LeadersScreenDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { problemCode } from '../../graphql-client/problem-code.js';
import { QueryView } from '../problem/query-view.js';
import { useLastData } from '../search/use-last-data.js';
import { AnalysisRun } from './analysis-run.js';
import { filterOf, isNarrow } from './leader-filter.js';
import { LeaderReportView } from './leader-report-view.js';
import { LeadersGate, SnapshotChooser } from './leaders-frame.js';
import { LeadersTabs } from './leaders-tabs.js';
import { ShowEverybody } from './show-everybody.js';
import { useSnapshot } from './use-snapshot.js';

/** The leaders by tier. Opening it is a look at people: a purpose is asked for, and the server records it. */
export function TiersScreen() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const filter = filterOf(params);
  const [result, retry] = useQuery({
    query: LeadersScreenDocument,
    variables: { snapshotId: useSnapshot(), ...filter },
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  // What is shown stays while it is narrowed, and with it the filter that the hand is on.
  const data = useLastData(result.data);
  const report = data?.leaderReport;
  // An address of before the company changed to pseudonyms asks for what is refused now.
  const isRefused =
    isNarrow(filter) && result.error !== undefined && problemCode(result.error) === 'BAD_INPUT';
  useScreenTitle(t('leaders.title'));
  return (
    <ScreenFrame
      title={t('leaders.title')}
      lead={t('leaders.lead')}
      actions={report?.snapshot ? <AnalysisRun label={t('leaders.run')} onDone={reload} /> : undefined}
    >
      <LeadersTabs />
      <SnapshotChooser />
      {isRefused ? (
        <Alert role="alert" color="yellow" variant="light">
          {t('leaders.notWithPseudonyms')} <ShowEverybody />
        </Alert>
      ) : (
        <QueryView result={{ ...result, data }} onRetry={reload}>
          {({ leaderReport }) => (
            <LeadersGate reason={leaderReport.reason} onChanged={reload} namesPeople>
              {leaderReport.snapshot && (
                <LeaderReportView report={leaderReport} snapshot={leaderReport.snapshot} filter={filter} />
              )}
            </LeadersGate>
          )}
        </QueryView>
      )}
    </ScreenFrame>
  );
}
