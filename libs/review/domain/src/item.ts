import { type ReviewSource, type ReviewState, type Verdict } from './sources.js';

/** What can happen to an item. */
export const MOVE_KINDS = [
  'claim',
  'release',
  'expire',
  'extend',
  'decide',
  'escalate',
  'close',
  'supersede',
] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/**
 * A move of an item.
 *
 * - claim: somebody takes it, for as long as the lease runs; again: the lease is renewed
 * - release: they leave it, or the system takes it from somebody who may not review any more
 * - expire: the lease ran out
 * - extend: there is more to look at: another save, another report
 * - decide: a verdict, the end
 * - escalate: a reviewer leaves it to somebody who may more, or the clock found it overdue
 * - close: what it is about is gone (the page was deleted), the end
 * - supersede: something else settled it (another item's verdict took the text away), the end
 */
export type ReviewMove =
  { readonly kind: Exclude<MoveKind, 'decide'> } | { readonly kind: 'decide'; readonly verdict: Verdict };

/**
 * Who moves. A `reviewer` has the role or was assigned to the space, a `volunteer` signed up for it, `nobody` may not
 * review here (any more); the `system` is the product itself: jobs and what follows from other moves.
 */
export type ReviewStanding = 'system' | 'reviewer' | 'volunteer' | 'nobody';

/** Whose lease runs: `lapsed` was somebody's and has run out, whether or not the item says so yet. */
export type ClaimHolder = 'nobody' | 'actor' | 'other' | 'lapsed';

/**
 * Whether a published change is what its page began with, so that there is nothing before it to bring back: `no`; `shown`:
 * readers see it still; `replaced`: they see a later text.
 */
export const PAGE_BEGINNINGS = ['no', 'shown', 'replaced'] as const;
export type PageBeginning = (typeof PAGE_BEGINNINGS)[number];

/** What else decides whether a move may be made. Facts about the actor are those of this instant, not of an earlier one. */
export interface MoveFacts {
  readonly source: ReviewSource;
  readonly standing: ReviewStanding;
  /** The actor wrote any of the text that is looked at (a mend counts), or is who appeals. */
  readonly isOwn: boolean;
  /** The actor gave the verdict, or wrote the rule's version, that an appeal is about. */
  readonly isOwnDecision: boolean;
  readonly claim: ClaimHolder;
  /** The actor names the version of the item that is current: has seen exactly this text. Ignored but for verdicts. */
  readonly isCurrentVersion: boolean;
  /** Drawn at random: looked at by a person, whoever wrote it. */
  readonly isSample: boolean;
  /** A person escalated it, not the clock: volunteers leave it to reviewers. */
  readonly isEscalatedByPerson: boolean;
  /** Whether the change is what its page began with. */
  readonly beginning: PageBeginning;
}

/**
 * Why a move is refused.
 *
 * - over: decided or closed already
 * - not-reviewer: may not review in this space (any more)
 * - reviewers-only: a volunteer may not: hidden texts, and what somebody escalated
 * - own-text: nobody reviews themselves
 * - own-decision: an appeal is decided by somebody else than what it is about
 * - claimed: somebody else has it
 * - not-claimed: there is no lease of theirs to leave, or none that ran out
 * - text-changed: another version than the one that was seen
 * - wrong-verdict: this source has no such verdict
 * - nothing-before: the page began with this text; such a page is deleted, not taken back
 * - system-only: only the product itself does this
 * - sampled: drawn at random, so that trust does not decide it
 * - fixed-content: items of this source, or claimed or escalated changes, do not grow: a new item is made
 * - already-escalated
 */
export const MOVE_PROBLEMS = [
  'over',
  'not-reviewer',
  'reviewers-only',
  'own-text',
  'own-decision',
  'claimed',
  'not-claimed',
  'text-changed',
  'wrong-verdict',
  'nothing-before',
  'system-only',
  'sampled',
  'fixed-content',
  'already-escalated',
] as const;
export type MoveProblem = (typeof MOVE_PROBLEMS)[number];

/** Where a move leads; `claim` says what becomes of the lease: the actor's, as it was, or ended. */
export type MoveOutcome =
  | { readonly state: ReviewState; readonly claim: 'taken' | 'kept' | 'ended' }
  | { readonly problem: MoveProblem };

/** Verdicts of each source; `trusted` is the system's, all others are people's. */
export const VERDICTS_OF_SOURCE: Readonly<Record<ReviewSource, readonly Verdict[]>> = {
  patrol: ['good', 'thanked', 'mended', 'reverted', 'hidden', 'trusted'],
  // No mend: whoever edits held text has become one of its authors, and somebody else approves.
  pending: ['good', 'thanked', 'returned', 'hidden'],
  rule: ['good', 'thanked', 'mended', 'reverted', 'hidden'],
  report: ['dismissed', 'mended', 'reverted', 'hidden'],
  freshness: ['verified', 'mended'],
  appeal: ['upheld', 'overturned'],
};

/** Verdicts that a text was fine as it was, and that it was not. The others say nothing about a text. */
export const GOOD_VERDICTS = [
  'good',
  'thanked',
  'dismissed',
  'verified',
] as const satisfies readonly Verdict[];
export const BAD_VERDICTS = [
  'mended',
  'returned',
  'reverted',
  'hidden',
] as const satisfies readonly Verdict[];

const OVER: Readonly<Record<MoveKind, null>> = {
  claim: null,
  release: null,
  expire: null,
  extend: null,
  decide: null,
  escalate: null,
  close: null,
  supersede: null,
};

/** Every state and move: the state it leads to, or null where there is no such move. */
export const MOVES: Readonly<Record<ReviewState, Readonly<Record<MoveKind, ReviewState | null>>>> = {
  waiting: {
    claim: 'waiting',
    release: 'waiting',
    expire: 'waiting',
    extend: 'waiting',
    decide: 'decided',
    escalate: 'escalated',
    close: 'closed',
    supersede: 'closed',
  },
  escalated: {
    claim: 'escalated',
    release: 'escalated',
    expire: 'escalated',
    extend: 'escalated',
    decide: 'decided',
    escalate: null,
    close: 'closed',
    supersede: 'closed',
  },
  decided: OVER,
  closed: OVER,
};
