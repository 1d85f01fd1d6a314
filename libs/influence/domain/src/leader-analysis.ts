import type { DroppedCounts, ExclusionReason } from './collect-mail.js';
import type {
  Coverage,
  DepartmentMatrix,
  FilterSummary,
  StabilityReport,
  ThresholdSweep,
  TieList,
} from './company-findings.js';
import type { RankOptions } from './rank-options.js';
import type { ReasonCode } from './reasons.js';
import type { Tier } from './tiers.js';

/** The numbers of one person. Null where a measure needs ties and there are none. */
export interface PersonMeasures {
  /** Different people with whom mail was exchanged in either direction, mass mail left out. */
  readonly contacts: number;
  /** Messages, mass mail included. */
  readonly sent: number;
  readonly received: number;
  /** Different people who write to this person, mass mail left out. */
  readonly reach: number;
  /** People with whom mail goes in both directions. */
  readonly ties: number;
  /** Ties with as many mails a year each way as the sweep found to predict single ties best; five where it found nothing. */
  readonly steadyTies: number;
  /** Sum of harmonic tie strengths. */
  readonly strength: number;
  /** 0..1, sums to 1 over all people. */
  readonly pageRank: number;
  /** Share of pairs of other people whose shortest path passes here, 0..1. */
  readonly betweennessRatio: number;
  /** Burt; low is open. */
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  /** 0 (all ties in one) to 1 (spread), over communities of the tie graph and over departments. */
  readonly participationCommunities: number | null;
  readonly participationDepartments: number | null;
  /** Share of mail from others that was answered within 24 business hours, smoothed `(a + 1) / (b + 4)`, 0..1. */
  readonly answeredRatio: number | null;
  /** Median business hours until an answer, of the answers that came within the window; null where none came. */
  readonly responseHours: number | null;
  /** Information only, as the three below: k-core, eigenvector and HITS never enter the score. */
  readonly coreNumber: number;
  /** Of the tie graph, largest 1; null without ties. */
  readonly eigenvector: number | null;
  /** HITS over directed mail between tied people, each sums to 1; null without ties. */
  readonly hub: number | null;
  readonly authority: number | null;
}

/**
 * What somebody is in the network, by rule (after Cross and Parker): `connector` is written to by more people than
 * 97 % of all; `spanner` has ties spread over groups (participation of at least 0.6) and lies between people (betweenness
 * among the first tenth); `broker` has many contacts that hardly know each other (more ties than three in four people,
 * and an effective size, every tie alike, of at least 0.7 of them).
 * Nobody is called peripheral.
 */
export type NetworkRole = 'connector' | 'spanner' | 'broker';

/** Place in the organisation chart: formal rank, never truth. */
export interface FormalRank {
  /** People below, directly and indirectly. */
  readonly reports: number;
  /** Managers above, 0 at the top. */
  readonly depth: number;
  /** By `reports`, then the smaller `depth`; from 1, equal people share the better rank. */
  readonly rank: number;
}

/** By how many ranks the ranking places somebody higher (positive) or lower (negative) than a plainer order does. */
export interface RankDifferences {
  readonly contacts: number;
  readonly sent: number;
  /** Among the people of the organisation chart; null without a place in it. */
  readonly formal: number | null;
}

/** One person of the ranking. */
export interface RankedPerson {
  readonly key: string;
  readonly email: string | null;
  readonly name: string;
  readonly department: string | null;
  /** Mean percentile over five measures, 0..1. */
  readonly score: number;
  readonly tier: Tier;
  /** Share of bootstrap replicates in which the person is among the top; null without a bootstrap. */
  readonly inclusionRatio: number | null;
  /** 90 % interval of the rank, from 1; null without a bootstrap. */
  readonly rankInterval: { readonly low: number; readonly high: number } | null;
  /** Rank by reciprocal rank fusion, the second opinion; equal people share the better rank. */
  readonly secondOpinionRank: number;
  /** Ranks by plain number of contacts and of messages sent, equal numbers share the better rank. */
  readonly contactsRank: number;
  readonly sentRank: number;
  /** Rank by score from 1; equal scores share the better rank. */
  readonly rank: number;
  readonly roles: readonly NetworkRole[];
  /** Null where the directory gives the person neither a manager nor reports. */
  readonly formalRank: FormalRank | null;
  readonly differsFrom: RankDifferences;
  /** Community in the tie graph, 0 the biggest; null without ties. */
  readonly community: number | null;
  readonly measures: PersonMeasures;
  /** In English, plainest first. */
  readonly reasons: readonly string[];
  /** The same for a screen that translates, in the same order. */
  readonly reasonCodes: readonly ReasonCode[];
}

/** Something that the reader must know about this very result. */
export interface Note {
  readonly code:
    | 'NO_TIES'
    | 'TOO_SHORT_FOR_TIERS'
    | 'BETWEENNESS_ESTIMATED'
    | 'NO_DEPARTMENTS'
    | 'NO_ORG_CHART'
    | 'TIES_CAPPED'
    | 'MAIL_BY_WEEK';
  readonly text: string;
}

/** How a result came about: enough to repeat it. Instants are ISO 8601 in UTC. */
export interface Method {
  readonly name: 'wellspring-opinion-leaders';
  readonly version: string;
  readonly measures: readonly string[];
  readonly parameters: RankOptions;
  /** `from` and `to` are the first and last message used; `days` the window that was asked for, null for all. */
  readonly window: {
    readonly from: string | null;
    readonly to: string | null;
    readonly asOf: string;
    readonly days: number | null;
  };
  readonly input: {
    readonly messagesRead: number;
    readonly messagesUsed: number;
    /** Of the messages used, those to more than `maxRecipients` people: counted as volume, no ties. */
    readonly massMail: number;
    readonly people: number;
    readonly peopleWithMail: number;
    readonly peopleWithTies: number;
    readonly ties: number;
    readonly departments: number;
    readonly communities: number;
    /** Of the communities, -0.5..1. */
    readonly modularity: number;
    /** Median business hours of all answers; null without any. */
    readonly medianResponseHours: number | null;
  };
  readonly dropped: DroppedCounts;
  readonly excluded: readonly { readonly key: string; readonly reason: ExclusionReason }[];
  /** How many people are called the top. */
  readonly topCount: number;
  readonly bootstrap: {
    readonly replicates: number;
    readonly blocks: number;
    readonly blockDays: number;
    /** People from whom betweenness was estimated within replicates; null when exact. */
    readonly betweennessSources: number | null;
  } | null;
  readonly notes: readonly Note[];
}

/** A ranking with its provenance, best first. Plain data. */
export interface LeaderAnalysis {
  readonly method: Method;
  readonly people: readonly RankedPerson[];
  readonly coverage: Coverage;
  readonly stability: StabilityReport;
  readonly sweep: ThresholdSweep;
  readonly departmentMatrix: DepartmentMatrix;
  readonly filters: FilterSummary;
  readonly ties: TieList;
}
