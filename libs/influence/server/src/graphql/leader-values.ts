import { type LeaderView, type SnapshotView } from '../leaders/leaders.read-model.js';
import { type NoLeadersReason, type ShownLeader } from '../leaders/sight-of-leaders.service.js';
import {
  type InfluenceSnapshot,
  type Leader,
  LeaderReportReason,
  type Measure,
} from './leader-report.type.js';

/** A snapshot as GraphQL shows it. */
export function snapshotType({ method, ...snapshot }: SnapshotView): InfluenceSnapshot {
  return { ...snapshot, methodVersion: method.version, methodJson: JSON.stringify(method) };
}

/** Somebody as an analyst sees them. */
export function leaderType({ measures, reasons, details, ...leader }: ShownLeader): Leader {
  return {
    ...leader,
    ...{ rank: details.rank ?? null, rankInterval: details.rankInterval ?? null },
    ...{ secondOpinionRank: details.secondOpinionRank ?? null },
    ...{ contactsRank: details.contactsRank ?? null, sentRank: details.sentRank ?? null },
    ...{ formalRank: details.formalRank ?? null, differsFrom: details.differsFrom ?? null },
    measures: measuresOf(measures),
    reasons: reasons.map(({ code, text, params }) => ({ code, text, paramsJson: JSON.stringify(params) })),
  };
}

/** One's own row, which one sees without a pseudonym. */
export const ownFigures = (row: LeaderView): Leader => leaderType({ ...row, pseudonym: null });

export const reasonType = (reason: NoLeadersReason | null): LeaderReportReason | null =>
  reason && LeaderReportReason[reason];

/** Numbers by name as a list. */
export const measuresOf = (measures: Readonly<Record<string, number | null>>): Measure[] =>
  Object.entries(measures).map(([name, value]) => ({ name, value }));
