import { LeaderBandsScreenDocument, LeaderStabilityScreenDocument } from '@wellspring/web-graphql';
import { useQuery } from 'urql';
import { QueryView } from '../problem/query-view.js';
import { LeadersFrame, LeadersGate, NotInSnapshot } from './leaders-frame.js';
import { RankBands } from './rank-bands.js';
import { notesOf } from './read-method.js';
import { StabilityView } from './stability-view.js';
import { SweepTable } from './sweep-table.js';
import { useSnapshot } from './use-snapshot.js';

/** How much the list depends on which weeks were looked at, of the whole and of each person. */
export function StabilityScreen() {
  const snapshotId = useSnapshot();
  const [result, retry] = useQuery({ query: LeaderStabilityScreenDocument, variables: { snapshotId } });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <LeadersFrame tab="stability">
      <QueryView result={result} onRetry={reload}>
        {({ leaderStability: stability }) => (
          <LeadersGate reason={stability.reason} onChanged={reload} namesPeople={false}>
            {stability.topCount === null ? (
              <NotInSnapshot />
            ) : (
              <StabilityView
                stability={{
                  ...stability,
                  topCount: stability.topCount,
                  replicates: stability.replicates ?? 0,
                }}
                bands={
                  <Bands
                    snapshotId={snapshotId}
                    topCount={stability.topCount}
                    peopleCount={stability.snapshot?.peopleCount ?? 0}
                  />
                }
                sweep={stability.sweep && <SweepTable sweep={stability.sweep} />}
                notes={notesOf(stability.snapshot?.methodJson ?? '{}')}
              />
            )}
          </LeadersGate>
        )}
      </QueryView>
    </LeadersFrame>
  );
}

interface BandsProps {
  readonly snapshotId: string | null;
  readonly topCount: number;
  readonly peopleCount: number;
}

/** The only part that names people, so that the figures above need no purpose. */
function Bands({ snapshotId, ...counts }: BandsProps) {
  const [result, retry] = useQuery({ query: LeaderBandsScreenDocument, variables: { snapshotId } });
  const reload = () => retry({ requestPolicy: 'network-only' });
  return (
    <QueryView result={result} onRetry={reload}>
      {({ leaderReport }) => (
        <LeadersGate reason={leaderReport.reason} onChanged={reload} namesPeople>
          <RankBands people={leaderReport.leaders} {...counts} />
        </LeadersGate>
      )}
    </QueryView>
  );
}
