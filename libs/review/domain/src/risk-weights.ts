/**
 * What each sign adds to the log-odds that a change is bad. Chosen by judgement for the reference this score is from
 * (analytics, part C2), not fitted; those marked "ours" were added here. Raising one moves every change with that sign
 * up the queue; what the measured figures say about them stands in docs/methods/review-risk.md.
 */
export const RISK_WEIGHTS = {
  /** The author's first five edits. */
  newAuthor: 1.2,
  /** An account younger than thirty days. */
  newAccount: 0.8,
  /** Times log2(1 + removed characters / 1,000). */
  removedText: 0.6,
  /** More than half of the text. */
  removedShare: 0.5,
  /** Instead of the one before, where next to nothing is left. Ours. */
  blanked: 1.5,
  referencesRemoved: 0.7,
  headingsRemoved: 0.4,
  mediaRemoved: 0.3,
  newHosts: 0.5,
  privateData: 0.9,
  /** Pages of class safety or policy. */
  pageClass: 0.6,
  /** Nobody edited the page for more than a year. */
  longUntouched: 0.4,
  /** More than 500 characters changed without a summary. */
  noSummary: 0.3,
  /** More than .9 of the author's words last, over at least fifty edits. */
  lastingWords: -0.8,
  approvedByOwner: -0.6,
  /** Times log2(1 + people) for each reason; private data and offence count double. Ours. */
  reported: 1.2,
  /** Times log2(1 + days / 30). Ours. */
  overdue: 0.6,
  /** Times log2(1 + years) of a text that never had a date. Ours. */
  oldText: 0.6,
  /** Any broken link. Ours. */
  brokenLinks: 0.4,
  /** Nobody looks after the page. Ours. */
  ownerGone: 0.5,
  /** A person waits for an answer and can't go on. Ours: such items come before an ordinary change of equal age. */
  appealed: 3.3,
} as const satisfies Readonly<Record<string, number>>;
export type RiskWeightName = keyof typeof RISK_WEIGHTS;

/**
 * Log-odds of a change without any sign: 3.5 of 100, the base rate of reverted edits that ORES was published with (one
 * wiki, 2017). It moves the ratio that is shown, and how much a doubling of views weighs against a sign; never the order
 * of two changes that are alike in views and waiting.
 */
export const RISK_BASE = -3.3;

/** Where the signs begin, as in the reference. */
export const FIRST_EDITS = 5;
export const NEW_ACCOUNT_DAYS = 30;
export const LARGE_REMOVAL_RATIO = 0.5;
export const LONG_UNTOUCHED_DAYS = 365;
/** Smaller changes explain themselves. */
export const UNEXPLAINED_CHARS = 500;
/** Removals are counted in this unit. */
export const REMOVED_UNIT_CHARS = 1000;
/** Words that last, and edits that are enough to tell; also what earns trust. */
export const LASTING_RATIO = 0.9;
export const LASTING_EDITS = 50;
