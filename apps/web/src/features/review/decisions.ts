import type { ShortcutAction } from './shortcuts.js';

/** What people decide; `TRUSTED` is the product's own. */
export type Decision =
  | 'GOOD'
  | 'THANKED'
  | 'MENDED'
  | 'RETURNED'
  | 'REVERTED'
  | 'HIDDEN'
  | 'DISMISSED'
  | 'VERIFIED'
  | 'UPHELD'
  | 'OVERTURNED';

/** What is asked before it is decided: nothing, words that may be left out, words that have to be there, a day. */
export type Asks = 'nothing' | 'words' | 'reason' | 'day';

export const ASKS: Readonly<Record<Decision | 'ESCALATED', Asks>> = {
  GOOD: 'nothing',
  THANKED: 'words',
  MENDED: 'nothing',
  RETURNED: 'reason',
  REVERTED: 'reason',
  HIDDEN: 'reason',
  DISMISSED: 'reason',
  VERIFIED: 'day',
  UPHELD: 'reason',
  OVERTURNED: 'words',
  ESCALATED: 'reason',
};

/** The verdict that a key stands for, in the order of preference: an item has but one of those in a list. */
const OF_KEY: Readonly<Partial<Record<ShortcutAction, readonly Decision[]>>> = {
  good: ['GOOD', 'DISMISSED', 'VERIFIED', 'UPHELD'],
  thanks: ['THANKED', 'OVERTURNED'],
  mend: ['MENDED'],
  return: ['RETURNED'],
  revert: ['REVERTED'],
  hide: ['HIDDEN'],
};

/** What a key decides about an item that may be decided in these ways, or null. */
export const decisionOfKey = (action: ShortcutAction, allowed: readonly string[]): Decision | null =>
  OF_KEY[action]?.find((decision) => allowed.includes(decision)) ?? null;

/** The key of a decision, for its button. */
export const KEY_OF: Readonly<Record<Decision, string>> = {
  ...{ GOOD: 'g', DISMISSED: 'g', VERIFIED: 'g', UPHELD: 'g', THANKED: 't', OVERTURNED: 't' },
  ...{ MENDED: 'm', RETURNED: 'r', REVERTED: 'v', HIDDEN: 'h' },
};

/** Decisions in the order of their buttons: what is most often right first, what can't be taken back last. */
export const DECISIONS: readonly Decision[] = [
  ...(['GOOD', 'DISMISSED', 'VERIFIED', 'UPHELD', 'THANKED', 'OVERTURNED'] as const),
  ...(['MENDED', 'RETURNED', 'REVERTED', 'HIDDEN'] as const),
];

const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;

/** A year from a day on, as a date field has it: for how long a page that was found right counts as such by default. */
export const yearFrom = (now: Date): string =>
  new Date(now.getTime() + YEAR_DAYS * DAY_MS).toISOString().slice(0, 10);
