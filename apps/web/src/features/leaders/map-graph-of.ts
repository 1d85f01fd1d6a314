import type { LeaderMapScreenQuery } from '@wellspring/web-graphql';
import type { MapGraph } from '../map/map-graph.js';

type Columns = Pick<
  LeaderMapScreenQuery['leaderGraph'],
  | 'positions'
  | 'names'
  | 'departments'
  | 'departmentNames'
  | 'communities'
  | 'tiers'
  | 'x'
  | 'y'
  | 'tieFrom'
  | 'tieTo'
  | 'tieStrengths'
>;

/** The columns that the server sends as people and ties; a person's key is their position in the snapshot. */
export function mapGraphOf(columns: Columns): MapGraph {
  const positive = (value: number | undefined) => (value === undefined || value < 0 ? null : value);
  return {
    nodes: columns.positions.map((position, at) => ({
      key: String(position),
      name: columns.names[at] ?? null,
      department: columns.departmentNames[columns.departments[at] ?? -1] ?? null,
      community: positive(columns.communities[at]),
      tier: columns.tiers[at] || null,
      x: columns.x[at] ?? null,
      y: columns.y[at] ?? null,
    })),
    edges: columns.tieFrom.map((a, at) => ({
      a,
      b: columns.tieTo[at] ?? a,
      strength: columns.tieStrengths[at] ?? 0,
    })),
  };
}
