import {
  type ClaimHolder,
  MOVE_KINDS,
  type MoveFacts,
  MOVES,
  type MoveProblem,
  PAGE_BEGINNINGS,
  type ReviewMove,
  type ReviewStanding,
  VERDICTS_OF_SOURCE,
} from './item.js';
import { moveOf, verdictsOf } from './move-of.js';
import { REVIEW_SOURCES, REVIEW_STATES, type ReviewState, VERDICTS } from './sources.js';

const FACTS: MoveFacts = {
  ...{ source: 'patrol', standing: 'reviewer', claim: 'nobody' },
  ...{
    isOwn: false,
    isOwnDecision: false,
    isCurrentVersion: true,
    isSample: false,
    isEscalatedByPerson: false,
  },
  beginning: 'no',
};
const SYSTEM: MoveFacts = { ...FACTS, standing: 'system' };
const GOOD: ReviewMove = { kind: 'decide', verdict: 'good' };
const TRUSTED: ReviewMove = { kind: 'decide', verdict: 'trusted' };

const problemOf = (state: ReviewState, move: ReviewMove, facts: MoveFacts): MoveProblem | null => {
  const outcome = moveOf(state, move, facts);
  return 'problem' in outcome ? outcome.problem : null;
};

const MOVES_WITH_VERDICTS: readonly ReviewMove[] = MOVE_KINDS.flatMap((kind): ReviewMove[] =>
  kind === 'decide' ? VERDICTS.map((verdict) => ({ kind, verdict })) : [{ kind }],
);
const STANDINGS: readonly ReviewStanding[] = ['system', 'reviewer', 'volunteer', 'nobody'];
const CLAIMS: readonly ClaimHolder[] = ['nobody', 'actor', 'other', 'lapsed'];

/** Every fact there is: 6 sources, 4 standings, 4 claims, 3 beginnings, 5 that are so or not. */
function* everyFact(): Generator<MoveFacts> {
  for (const source of REVIEW_SOURCES)
    for (const standing of STANDINGS)
      for (const claim of CLAIMS)
        for (const beginning of PAGE_BEGINNINGS)
          for (let bits = 0; bits < 32; bits++)
            yield {
              ...{ source, standing, claim, beginning },
              isOwn: (bits & 1) > 0,
              isOwnDecision: (bits & 2) > 0,
              isCurrentVersion: (bits & 4) > 0,
              isSample: (bits & 8) > 0,
              isEscalatedByPerson: (bits & 16) > 0,
            };
}

describe('the table of moves, with every fact', () => {
  const made: { state: ReviewState; move: ReviewMove; facts: MoveFacts; to: ReviewState }[] = [];
  for (const state of REVIEW_STATES)
    for (const move of MOVES_WITH_VERDICTS)
      for (const facts of everyFact()) {
        const outcome = moveOf(state, move, facts);
        if ('state' in outcome) made.push({ state, move, facts, to: outcome.state });
      }
  const decided = made.filter(({ move }) => move.kind === 'decide');
  const byPeople = decided.filter(({ facts }) => facts.standing !== 'system');

  it('leads where the table says, and nowhere from an end', () => {
    expect(made.every(({ state, move, to }) => MOVES[state][move.kind] === to)).toBe(true);
    expect(made.some(({ state }) => state === 'decided' || state === 'closed')).toBe(false);
  });
  it('can make every move that the table has', () => {
    const cells = new Set(made.map(({ state, move }) => `${state} ${move.kind}`));
    const all = REVIEW_STATES.flatMap((state) =>
      MOVE_KINDS.filter((kind) => MOVES[state][kind] !== null).map((kind) => `${state} ${kind}`),
    );
    expect([...cells].sort()).toEqual(all.sort());
  });
  it('can give every verdict of every source, and no other', () => {
    for (const source of REVIEW_SOURCES) {
      const given = decided.filter(({ facts }) => facts.source === source);
      const verdicts = new Set(given.map(({ move }) => (move.kind === 'decide' ? move.verdict : '')));
      expect([...verdicts].sort()).toEqual([...VERDICTS_OF_SOURCE[source]].sort());
    }
  });
  it('never lets people decide what is theirs, what they have not seen, or what somebody else has', () => {
    expect(byPeople.length).toBeGreaterThan(0);
    expect(byPeople.some(({ facts }) => facts.isOwn || !facts.isCurrentVersion)).toBe(false);
    expect(byPeople.some(({ facts }) => facts.claim === 'other' || facts.standing === 'nobody')).toBe(false);
    expect(byPeople.some(({ facts }) => facts.source === 'appeal' && facts.isOwnDecision)).toBe(false);
  });
  it('lets the system decide by trust only, and never what was drawn, claimed or escalated', () => {
    const bySystem = decided.filter(({ facts }) => facts.standing === 'system');
    expect(bySystem.length).toBeGreaterThan(0);
    expect(bySystem.every(({ move }) => move.kind === 'decide' && move.verdict === 'trusted')).toBe(true);
    expect(bySystem.some(({ facts, state }) => facts.isSample || state === 'escalated')).toBe(false);
    expect(bySystem.some(({ facts }) => facts.claim === 'other')).toBe(false);
  });
  it('leaves closing, superseding, expiring and growing to the system', () => {
    const own = new Set(['close', 'supersede', 'expire', 'extend']);
    expect(made.some(({ move, facts }) => own.has(move.kind) && facts.standing !== 'system')).toBe(false);
  });
});

describe('a move that is refused says why', () => {
  const cases: [
    name: string,
    state: ReviewState,
    move: ReviewMove,
    facts: MoveFacts,
    problem: MoveProblem,
  ][] = [
    ['a second decision', 'decided', GOOD, FACTS, 'over'],
    ['a claim of something closed', 'closed', { kind: 'claim' }, FACTS, 'over'],
    ['a review of oneself', 'waiting', GOOD, { ...FACTS, isOwn: true }, 'own-text'],
    ['a claim of one’s own', 'waiting', { kind: 'claim' }, { ...FACTS, isOwn: true }, 'own-text'],
    [
      'a reviewer who lost the role',
      'waiting',
      GOOD,
      { ...FACTS, standing: 'nobody', claim: 'actor' },
      'not-reviewer',
    ],
    ['what somebody else has', 'waiting', { kind: 'claim' }, { ...FACTS, claim: 'other' }, 'claimed'],
    ['a text that was not seen', 'waiting', GOOD, { ...FACTS, isCurrentVersion: false }, 'text-changed'],
    ['a verdict of another source', 'waiting', { kind: 'decide', verdict: 'upheld' }, FACTS, 'wrong-verdict'],
    ['trust by a person', 'waiting', TRUSTED, FACTS, 'system-only'],
    ['trust of a sampled change', 'waiting', TRUSTED, { ...SYSTEM, isSample: true }, 'sampled'],
    ['trust of a hit of a rule', 'waiting', TRUSTED, { ...SYSTEM, source: 'rule' }, 'wrong-verdict'],
    [
      'an appeal by whom it is about',
      'waiting',
      { kind: 'decide', verdict: 'upheld' },
      { ...FACTS, source: 'appeal', isOwnDecision: true },
      'own-decision',
    ],
    [
      'hiding by a volunteer',
      'waiting',
      { kind: 'decide', verdict: 'hidden' },
      { ...FACTS, standing: 'volunteer' },
      'reviewers-only',
    ],
    [
      'what a person escalated, by a volunteer',
      'escalated',
      GOOD,
      { ...FACTS, standing: 'volunteer', isEscalatedByPerson: true },
      'reviewers-only',
    ],
    [
      'reverting what the page began with',
      'waiting',
      { kind: 'decide', verdict: 'reverted' },
      { ...FACTS, beginning: 'replaced' },
      'nothing-before',
    ],
    [
      'hiding the only text that the page has',
      'waiting',
      { kind: 'decide', verdict: 'hidden' },
      { ...FACTS, beginning: 'shown' },
      'nothing-before',
    ],
    ['leaving what one has not', 'waiting', { kind: 'release' }, FACTS, 'not-claimed'],
    ['a lease that still runs', 'waiting', { kind: 'expire' }, { ...SYSTEM, claim: 'other' }, 'not-claimed'],
    ['escalating twice', 'escalated', { kind: 'escalate' }, FACTS, 'already-escalated'],
    [
      'more of a claimed change',
      'waiting',
      { kind: 'extend' },
      { ...SYSTEM, claim: 'other' },
      'fixed-content',
    ],
    ['more of an appeal', 'waiting', { kind: 'extend' }, { ...SYSTEM, source: 'appeal' }, 'fixed-content'],
  ];
  it.each(cases)('%s', (_name, state, move, facts, problem) => {
    expect(problemOf(state, move, facts)).toBe(problem);
  });
});

describe('a move that is made', () => {
  it('may be a decision after one’s own lease ran out, while the text is the same', () => {
    expect(moveOf('waiting', GOOD, { ...FACTS, claim: 'lapsed' })).toEqual({
      state: 'decided',
      claim: 'ended',
    });
  });
  it('lets held text and reports grow while somebody has them, and keeps the lease', () => {
    const facts: MoveFacts = { ...SYSTEM, source: 'pending', claim: 'other' };
    expect(moveOf('waiting', { kind: 'extend' }, facts)).toEqual({ state: 'waiting', claim: 'kept' });
    expect(moveOf('escalated', { kind: 'extend' }, { ...facts, source: 'report' })).toMatchObject({
      claim: 'kept',
    });
  });
  it('lets volunteers decide what only the clock escalated', () => {
    expect(problemOf('escalated', GOOD, { ...FACTS, standing: 'volunteer' })).toBeNull();
  });
  it('lets whoever lost the role leave what they have, and the system take it', () => {
    expect(
      problemOf('waiting', { kind: 'release' }, { ...FACTS, standing: 'nobody', claim: 'actor' }),
    ).toBeNull();
    expect(problemOf('waiting', { kind: 'release' }, { ...SYSTEM, claim: 'other' })).toBeNull();
  });
  it('lets an owner verify a page, and nobody who wrote the appeal decide it', () => {
    const verified: ReviewMove = { kind: 'decide', verdict: 'verified' };
    expect(problemOf('waiting', verified, { ...FACTS, source: 'freshness' })).toBeNull();
    expect(verdictsOf('waiting', { ...FACTS, source: 'appeal', isOwn: true })).toEqual([]);
  });
});

it('offers of a new page neither to revert nor to hide it, and to hide once readers see another text', () => {
  expect(verdictsOf('waiting', { ...FACTS, beginning: 'shown' })).toEqual(['good', 'thanked', 'mended']);
  expect(verdictsOf('waiting', { ...FACTS, beginning: 'replaced' })).toEqual([
    ...['good', 'thanked', 'mended', 'hidden'],
  ]);
});

it('offers a volunteer every verdict of a change but hiding', () => {
  expect(verdictsOf('waiting', { ...FACTS, standing: 'volunteer' })).toEqual([
    'good',
    'thanked',
    'mended',
    'reverted',
  ]);
  expect(verdictsOf('waiting', FACTS)).toContain('hidden');
});
