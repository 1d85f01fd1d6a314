/** Where an item of the queue comes from. */
export const REVIEW_SOURCES = ['patrol', 'pending', 'rule', 'report', 'freshness', 'appeal'] as const;
export type ReviewSource = (typeof REVIEW_SOURCES)[number];

/** Where an item stands. `waiting` and `escalated` are open. */
export const REVIEW_STATES = ['waiting', 'escalated', 'decided', 'closed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What was decided about an item. */
export const VERDICTS = [
  'good',
  'thanked',
  'mended',
  'returned',
  'reverted',
  'hidden',
  'dismissed',
  'verified',
  'upheld',
  'overturned',
  'trusted',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Classes of pages with a service level each. */
export const PAGE_CLASSES = ['safety', 'policy', 'other'] as const;
export type PageClass = (typeof PAGE_CLASSES)[number];

/** Why a reader reports a page. */
export const REPORT_REASONS = ['wrong', 'outdated', 'private-data', 'copied', 'offensive', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What a rule does with a text it hits, the mildest first. */
export const RULE_ACTIONS = ['note', 'tag', 'queue', 'hold', 'refuse'] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];
