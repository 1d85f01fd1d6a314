import { LeaderFindingsResolver } from '../graphql/leader-findings.resolver.js';
import { LeaderMapResolver } from '../graphql/leader-map.resolver.js';
import { LeadersResolver } from '../graphql/leaders.resolver.js';
import { NominationsResolver } from '../graphql/nominations.resolver.js';
import { SnapshotsResolver } from '../graphql/snapshots.resolver.js';
import { CompareSnapshots } from './compare-snapshots.service.js';
import { BlankedMatrices } from './department-matrix.read-model.js';
import { ExportTies } from './export-ties.service.js';
import { Leaders } from './leaders.read-model.js';
import { ListSnapshots } from './list-snapshots.service.js';
import { LookAtFindings } from './look-at-findings.service.js';
import { LookAtLeaders } from './look-at-leaders.service.js';
import { LookAtMap } from './look-at-map.service.js';
import { LookAtReports } from './look-at-reports.service.js';
import { Nominations } from './nominations.repository.js';
import { EvaluateNominations } from './nominations.service.js';
import { Reidentify } from './reidentify.service.js';
import { SightOfLeaders } from './sight-of-leaders.service.js';
import { TiesOfSnapshots } from './ties.read-model.js';

/** Resolvers of what analysts see. */
export const leaderResolvers = [
  ...[LeadersResolver, LeaderMapResolver, LeaderFindingsResolver, SnapshotsResolver, NominationsResolver],
];

/** What analysts see, and how. */
export const leaderProviders = [
  ...[SightOfLeaders, Leaders, TiesOfSnapshots, BlankedMatrices, Nominations],
  ...[LookAtLeaders, LookAtMap, LookAtFindings, LookAtReports, ListSnapshots, CompareSnapshots],
  ...[EvaluateNominations, Reidentify, ExportTies],
];
