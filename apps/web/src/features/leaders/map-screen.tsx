import { IconChartDots3 } from '@tabler/icons-react';
import { Text } from '@mantine/core';
import {
  LeaderMapScreenDocument,
  LeaderNeighbourhoodDocument,
  type LeaderNameFragment,
} from '@wellspring/web-graphql';
import { EmptyState } from '@wellspring/web-ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { MapView, type Neighbourhood } from '../map/map-view.js';
import { QueryView } from '../problem/query-view.js';
import { AboutMap } from './about-map.js';
import { DownloadNetwork } from './download-network.js';
import { LeadersFrame, LeadersGate } from './leaders-frame.js';
import { mapGraphOf } from './map-graph-of.js';
import { useSnapshot } from './use-snapshot.js';

/** So many people and ties are drawn at most: what a laptop turns round without a stutter. */
const PEOPLE = 5_000;
const TIES = 30_000;

/** The network of an analysis as a map, and the neighbourhood of each person on it. */
export function MapScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const snapshotId = useSnapshot();
  const [result, retry] = useQuery({
    query: LeaderMapScreenDocument,
    variables: { snapshotId, people: PEOPLE, ties: TIES },
  });
  const reload = () => retry({ requestPolicy: 'network-only' });
  const found = result.data?.leaderGraph;
  const graph = useMemo(() => (found ? mapGraphOf(found) : null), [found]);
  const at = params.get('at');
  const neighbourhood = useNeighbourhood(snapshotId, at);
  const choose = (key: string | null) => {
    const next = new URLSearchParams(params);
    if (key === null) next.delete('at');
    else next.set('at', key);
    setParams(next, { replace: true });
  };
  return (
    <LeadersFrame tab="map">
      <QueryView result={result} onRetry={reload}>
        {({ leaderGraph }) => (
          <LeadersGate reason={leaderGraph.reason} onChanged={reload} namesPeople>
            {graph === null || graph.edges.length === 0 ? (
              <EmptyState
                icon={<IconChartDots3 size={28} stroke={1.5} />}
                title={t('leaders.map.emptyTitle')}
              >
                <Text size="sm">{t('leaders.map.emptyText')}</Text>
              </EmptyState>
            ) : (
              <>
                <MapView
                  graph={graph}
                  neighbourhood={neighbourhood}
                  chosen={at}
                  strongestPerPerson={leaderGraph.strongestPerPerson}
                  onChoose={choose}
                />
                <AboutMap graph={leaderGraph} limit={PEOPLE} />
                <DownloadNetwork snapshotId={leaderGraph.snapshot?.id ?? null} />
              </>
            )}
          </LeadersGate>
        )}
      </QueryView>
    </LeadersFrame>
  );
}

/** Everybody whom a person has ties with, of the whole network; null until it is there. */
function useNeighbourhood(snapshotId: string | null, key: string | null): Neighbourhood | null {
  const position = Number(key ?? NaN);
  const [{ data }] = useQuery({
    query: LeaderNeighbourhoodDocument,
    variables: { snapshotId, position },
    pause: !Number.isInteger(position) || position < 1,
  });
  return useMemo(() => {
    const found = data?.leaderNeighbourhood;
    if (!found?.leader) return null;
    return {
      key: String(found.leader.position),
      name: nameOf(found.leader),
      neighbours: found.ties.map(({ leader, strength }) => ({
        ...{ key: String(leader.position), name: nameOf(leader), department: leader.department, strength },
      })),
    };
  }, [data]);
}

const nameOf = ({ person, pseudonym }: Pick<LeaderNameFragment, 'person' | 'pseudonym'>): string | null =>
  person?.displayName ?? pseudonym;
