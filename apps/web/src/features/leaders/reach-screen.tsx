import { IconChartDots3 } from '@tabler/icons-react';
import { LeaderReachScreenDocument } from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { CoverageView } from './coverage-view.js';
import { LeadersFrame, LeadersGate, NotInSnapshot } from './leaders-frame.js';
import { tiePerYearOf } from './read-method.js';
import { useSnapshot } from './use-snapshot.js';

/** How many people a set of so many reaches, beside plainer sets and chance; who is in the set takes a purpose, the curves do not. */
export function ReachScreen() {
  const { t } = useTranslation();
  const [result, retry] = useQuery({
    query: LeaderReachScreenDocument,
    variables: { snapshotId: useSnapshot() },
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <LeadersFrame tab="reach">
      <QueryView result={result} onRetry={reload}>
        {({ leaderCoverage: coverage }) => (
          <LeadersGate reason={coverage.reason} onChanged={reload} namesPeople={false}>
            {coverage.ties === null ? (
              <NotInSnapshot />
            ) : coverage.budget.length === 0 ? (
              <EmptyState icon={<IconChartDots3 size={28} stroke={1.5} />} title={t('leaders.reach.none')} />
            ) : (
              <CoverageView
                key={coverage.snapshot?.id}
                coverage={{ ...coverage, ...coverage.ties }}
                set={coverage.set}
                quota={
                  coverage.quota && {
                    departments: coverage.quota.departments,
                    curve: coverage.quota.curve,
                    set: coverage.quotaSet,
                  }
                }
                reason={coverage.reason}
                onStated={reload}
                tiePerYear={tiePerYearOf(coverage.snapshot?.methodJson ?? '{}')}
              />
            )}
          </LeadersGate>
        )}
      </QueryView>
    </LeadersFrame>
  );
}
