import { countBelow } from './percentiles.js';
import type { NetworkRole } from './leader-analysis.js';

/** Borders after Cross and Parker, The Hidden Power of Social Networks, 2004; the numbers are ours. */
const CONNECTOR_RATIO = 0.97;
const SPANNER_PARTICIPATION = 0.6;
const SPANNER_BETWEENNESS_RATIO = 0.9;
const BROKER_RATIO = 0.7;
/** With few ties nearly everybody's contacts don't know each other: more ties than three in four. Ours. */
const BROKER_TIES_RATIO = 0.75;

/** Columns of measures, one value a person; NaN where there are no ties. */
export interface RoleColumns {
  readonly reach: Float64Array;
  readonly betweenness: Float64Array;
  /** Effective size with every tie alike: with strengths nearly everybody would be a broker. */
  readonly effectiveSize: Float64Array;
  /** The larger of participation over communities and over departments. */
  readonly participation: Float64Array;
  readonly ties: Uint32Array;
}

/**
 * Role labels of everybody. A place of "97 %" is the share of all people who have less; equal people get equal labels.
 * Roles describe a network, never the quality of a person, and there is none for the edge.
 */
export function networkRoles(columns: RoleColumns): NetworkRole[][] {
  const count = columns.ties.length;
  const lessReach = countBelow(columns.reach);
  const lessBetween = countBelow(columns.betweenness);
  const fewerTies = countBelow(Float64Array.from(columns.ties));
  const isAheadOf = (below: Uint32Array, person: number, ratio: number) =>
    (below[person] ?? 0) >= ratio * count && count > 1;
  return Array.from({ length: count }, (_, person) => {
    const ties = columns.ties[person] ?? 0;
    const roles: NetworkRole[] = [];
    if (ties === 0) return roles;
    if (isAheadOf(lessReach, person, CONNECTOR_RATIO)) roles.push('connector');
    const isSpread = (columns.participation[person] ?? NaN) >= SPANNER_PARTICIPATION;
    if (isSpread && isAheadOf(lessBetween, person, SPANNER_BETWEENNESS_RATIO)) roles.push('spanner');
    const isOpen = (columns.effectiveSize[person] ?? NaN) / ties >= BROKER_RATIO;
    if (isOpen && isAheadOf(fewerTies, person, BROKER_TIES_RATIO)) roles.push('broker');
    return roles;
  });
}
