/** A mean and the range of the middle 90 %. */
export interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Share of people reached (0..1) by the first so many of each order; one value a budget. */
export interface CoverageCurves {
  /** The set that reaches most, chosen greedily; at least 63 % of what the best set of that size reaches. */
  readonly greedy: readonly number[];
  /** The first of the ranking itself. */
  readonly ranking: readonly number[];
  /** The first by formal rank; null without an organisation chart. */
  readonly management: readonly number[] | null;
  /** Sets drawn at random. */
  readonly random: readonly Band[];
}

/**
 * Whom to win so that most people have one of them as a contact: a statement about a set, not about single people.
 * Reached is who is in the set or has a tie with one of it, of everybody who has mail.
 */
export interface Coverage extends CoverageCurves {
  /** 1, 2, 3 … people: the numbers that each curve has a value for. */
  readonly budget: readonly number[];
  /** How many people 1 stands for. */
  readonly of: number;
  /** People who have any tie at all: nobody can reach more. */
  readonly reachable: number;
  /** The greedy set as positions in `people`, in the order of choice, as many as the largest budget or until all are reached. */
  readonly people: readonly number[];
  /** The greedy set with one of each department of 20 people and more first; null without such departments. */
  readonly quota: {
    readonly people: readonly number[];
    readonly curve: readonly number[];
    readonly departments: readonly string[];
  } | null;
  /** The same where one message in either direction is enough: the loose definition of popular figures. */
  readonly anyMessage: CoverageCurves;
}

/** How much the list depends on which weeks were looked at. */
export interface StabilityReport {
  readonly topCount: number;
  /** Mean share of resamples in which today's top is on top; null without a bootstrap. */
  readonly retentionRatio: number | null;
  readonly replicates: number;
  /** First half of the period against the second; null where there is too little mail for halves. */
  readonly splitHalf: {
    readonly middle: string;
    /** Share of the top that is the same in both halves. */
    readonly overlapRatio: number;
    /** Of the scores of people with mail in both halves. */
    readonly spearman: number;
    /** Share of people of the second half whom the first half's top reaches then, beside plainer lists and chance. */
    readonly reachNext: {
      readonly ranking: number;
      readonly contacts: number;
      readonly sent: number;
      readonly random: Band;
    };
  } | null;
}

/** One threshold of the sweep. */
export interface SweepRow {
  /** Mails a year that both must have written. */
  readonly perYear: number;
  /** Ties of the first half. */
  readonly ties: number;
  /** Share of them that go in both directions in the second half too. 0..1. */
  readonly persistence: number;
  /** Share of the second half's ties that were among them. 0..1. */
  readonly recall: number;
  /** F measure that weighs persistence twice as much as recall. 0..1. */
  readonly f05: number;
  /** With this threshold: Spearman of the scores of both halves, and the reach of the first top in the second half; null where not computed. */
  readonly spearman: number | null;
  readonly reachNext: number | null;
}

/** The threshold of a tie and how it was chosen on this very mail. */
export interface ThresholdSweep {
  readonly rows: readonly SweepRow[];
  /** Where single ties predict best; ties from there on are called steady. Null where there is too little mail. */
  readonly steadyPerYear: number | null;
  /** What a tie needs in this result. */
  readonly chosenPerYear: number;
  readonly reason: {
    readonly code: 'GIVEN' | 'TOO_LITTLE_MAIL' | 'BEST_PREDICTION' | 'RANKING_LESS_STABLE';
    readonly text: string;
  };
}

/** Who writes with whom by department; groups in the order of their names. Not blanked: whoever shows it does that. */
export interface DepartmentMatrix {
  readonly groups: readonly { readonly name: string; readonly people: number }[];
  /** Ties between people of both; symmetric, within one department each tie once. */
  readonly ties: readonly (readonly number[])[];
  /** Messages from the row's people to the column's, one a recipient, mass mail left out. */
  readonly messages: readonly (readonly number[])[];
}

/** Why mail was left out before anything was counted. */
export type FilterCode =
  | 'DUPLICATE'
  | 'OUTSIDE_WINDOW'
  | 'LIST'
  | 'BULK'
  | 'AUTOMATIC'
  | 'CALENDAR'
  | 'UNKNOWN_SENDER'
  | 'ROLE_MAILBOX_SENDER'
  | 'ONE_WAY_SENDER'
  | 'NO_KNOWN_RECIPIENT'
  | 'MASS_MAIL'
  | 'SELF_RECIPIENT'
  | 'UNKNOWN_RECIPIENT'
  | 'ROLE_MAILBOX_RECIPIENT'
  | 'ONE_WAY_RECIPIENT';

/** What came in, what was left out and why. `messagesRead` is `messagesUsed` plus the rows of unit `messages` but MASS_MAIL. */
export interface FilterSummary {
  readonly messagesRead: number;
  readonly messagesUsed: number;
  /** In a fixed order, zeros included. MASS_MAIL is used as volume and builds no ties. */
  readonly rows: readonly {
    readonly code: FilterCode;
    readonly unit: 'messages' | 'recipients';
    readonly count: number;
  }[];
  readonly roleMailboxes: number;
  readonly oneWaySenders: number;
}

/** The ties for a map. */
export interface TieList {
  /** All ties that there are. */
  readonly count: number;
  /** Null when all are listed; else only each person's so many strongest are. */
  readonly strongestPerPerson: number | null;
  /** `[a, b, strength]`, a < b, positions in `people`; in that order. */
  readonly rows: readonly (readonly [a: number, b: number, strength: number])[];
}
