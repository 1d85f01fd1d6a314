import type { DroppedCounts, ExclusionReason } from './collect-mail.js';
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
  /** Ties with at least five mails a year each way. */
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
  /** Information only. */
  readonly coreNumber: number;
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
  /** Rank by reciprocal rank fusion, the second opinion. */
  readonly secondOpinionRank: number;
  /** Ranks by plain number of contacts and of messages sent, equal numbers share the better rank. */
  readonly contactsRank: number;
  readonly sentRank: number;
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
  readonly code: 'NO_TIES' | 'TOO_SHORT_FOR_TIERS' | 'BETWEENNESS_ESTIMATED' | 'NO_DEPARTMENTS';
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
}
