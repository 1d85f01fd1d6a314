import {
  type MoveFacts,
  type MoveKind,
  type MoveOutcome,
  type MoveProblem,
  MOVES,
  type ReviewMove,
  VERDICTS_OF_SOURCE,
} from './item.js';
import { type ReviewSource, type ReviewState } from './sources.js';

/** What is asked before a move, in this order; the first that has something against it answers. */
type Check = (facts: MoveFacts, move: ReviewMove, state: ReviewState) => MoveProblem | false | null;

const bySystem: Check = ({ standing }) => standing !== 'system' && 'system-only';
const byReviewer: Check = ({ standing }) =>
  standing !== 'reviewer' && standing !== 'volunteer' && 'not-reviewer';
const notOwn: Check = ({ isOwn }) => isOwn && 'own-text';
const notOwnDecision: Check = ({ source, isOwnDecision }) =>
  source === 'appeal' && isOwnDecision && 'own-decision';
const notLeftToReviewers: Check = ({ standing, isEscalatedByPerson }, _move, state) =>
  standing === 'volunteer' && state === 'escalated' && isEscalatedByPerson && 'reviewers-only';
const notClaimedByOther: Check = ({ claim }) => claim === 'other' && 'claimed';
const ofSource: Check = ({ source }, move) =>
  move.kind === 'decide' && !VERDICTS_OF_SOURCE[source].includes(move.verdict) && 'wrong-verdict';
const hidesAsReviewer: Check = ({ standing }, move) =>
  move.kind === 'decide' && move.verdict === 'hidden' && standing === 'volunteer' && 'reviewers-only';
/** What readers see now can neither be undone nor hidden where the page has no other text. */
const hasTextBefore: Check = ({ beginning }, move) =>
  move.kind === 'decide' &&
  ((move.verdict === 'reverted' && beginning !== 'no') ||
    (move.verdict === 'hidden' && beginning === 'shown')) &&
  'nothing-before';
const ofSeenText: Check = ({ isCurrentVersion }) => !isCurrentVersion && 'text-changed';
const notSampled: Check = ({ isSample }) => isSample && 'sampled';
const untouched: Check = ({ claim }, _move, state) =>
  (state !== 'waiting' || claim === 'actor' || claim === 'other') && 'fixed-content';

const MAY_REVIEW: readonly Check[] = [
  byReviewer,
  notOwn,
  notOwnDecision,
  notLeftToReviewers,
  notClaimedByOther,
];

/** Sources whose items grow, and what else must be so: a change in somebody's hands is left as they see it. */
const GROWS: Readonly<Record<ReviewSource, readonly Check[]>> = {
  patrol: [untouched],
  rule: [untouched],
  pending: [],
  report: [],
  freshness: [() => 'fixed-content'],
  appeal: [() => 'fixed-content'],
};

const CHECKS: Readonly<Record<MoveKind, readonly Check[]>> = {
  claim: MAY_REVIEW,
  // Whoever lost the right may still leave what they have.
  release: [({ standing, claim }) => claim !== 'actor' && standing !== 'system' && 'not-claimed'],
  expire: [bySystem, ({ claim }) => claim !== 'lapsed' && 'not-claimed'],
  extend: [bySystem, (facts, move, state) => firstProblem(GROWS[facts.source], facts, move, state)],
  decide: [
    (facts, move, state) =>
      firstProblem(
        move.kind === 'decide' && move.verdict === 'trusted' ? BY_TRUST : BY_PERSON,
        facts,
        move,
        state,
      ),
  ],
  escalate: [
    (facts, move, state) => facts.standing !== 'system' && firstProblem(MAY_REVIEW, facts, move, state),
  ],
  close: [bySystem],
  supersede: [bySystem],
};

const notEscalated: Check = (_facts, _move, state) => state === 'escalated' && 'reviewers-only';
const BY_TRUST: readonly Check[] = [bySystem, ofSource, notSampled, notEscalated, notClaimedByOther];
const BY_PERSON: readonly Check[] = [...MAY_REVIEW, ofSource, hidesAsReviewer, ofSeenText, hasTextBefore];

const CLAIM_AFTER: Readonly<Record<MoveKind, 'taken' | 'kept' | 'ended'>> = {
  claim: 'taken',
  release: 'ended',
  expire: 'ended',
  extend: 'kept',
  decide: 'ended',
  escalate: 'ended',
  close: 'ended',
  supersede: 'ended',
};

/**
 * Whether an item may make a move, and where it leads. Who enforces it: the service, in the transaction that holds the
 * item's row. A decision needs no lease, only that nobody else has one: whoever read for longer than the lease may still
 * decide what is as they saw it. Gives the first thing that speaks against it. Cost: constant.
 */
export function moveOf(state: ReviewState, move: ReviewMove, facts: MoveFacts): MoveOutcome {
  const isOver = state === 'decided' || state === 'closed';
  if (isOver) return { problem: 'over' };
  const next = MOVES[state][move.kind];
  if (next === null) return { problem: 'already-escalated' };
  const problem = firstProblem(CHECKS[move.kind], facts, move, state);
  return problem === null ? { state: next, claim: CLAIM_AFTER[move.kind] } : { problem };
}

/** Verdicts that an actor may give now, in the order in which they are shown; empty where they may give none. */
export const verdictsOf = (state: ReviewState, facts: MoveFacts) =>
  VERDICTS_OF_SOURCE[facts.source].filter(
    (verdict) => 'state' in moveOf(state, { kind: 'decide', verdict }, facts),
  );

function firstProblem(
  checks: readonly Check[],
  facts: MoveFacts,
  move: ReviewMove,
  state: ReviewState,
): MoveProblem | null {
  for (const check of checks) {
    const problem = check(facts, move, state);
    if (problem) return problem;
  }
  return null;
}
