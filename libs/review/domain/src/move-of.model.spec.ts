import fc from 'fast-check';
import { type MoveFacts, type ReviewMove, VERDICTS_OF_SOURCE } from './item.js';
import { moveOf } from './move-of.js';
import { REVIEW_SOURCES, type ReviewSource, type ReviewState, type Verdict, VERDICTS } from './sources.js';

type Person = 'ann' | 'bob' | 'cleo' | 'system';
const LEASE = 15;

/** An item as a service would keep it, with what really happened to it on the side. */
interface Item {
  readonly source: ReviewSource;
  readonly isSample: boolean;
  state: ReviewState;
  version: number;
  authors: Set<Person>;
  claim: { by: Person; until: number } | null;
  escalatedBy: Person | null;
  /** Who saw which version. */
  seen: Map<Person, number>;
  decisions: { by: Person; verdict: Verdict; seenVersion: number; version: number; authors: Person[] }[];
}

interface World {
  now: number;
  standings: Record<Person, MoveFacts['standing']>;
  items: Item[];
}

/** What the service of the queue does with a move: facts of this instant, then the table. */
function attempt(world: World, item: Item, actor: Person, move: ReviewMove): void {
  const { claim } = item;
  const isLapsed = claim !== null && claim.until <= world.now;
  const outcome = moveOf(item.state, move, {
    ...{ source: item.source, standing: world.standings[actor], isSample: item.isSample },
    isOwn: item.authors.has(actor),
    isOwnDecision: false,
    claim: claim === null ? 'nobody' : isLapsed ? 'lapsed' : claim.by === actor ? 'actor' : 'other',
    isCurrentVersion: item.seen.get(actor) === item.version,
    isEscalatedByPerson: item.escalatedBy !== null && item.escalatedBy !== 'system',
    beginning: 'no',
  });
  if ('problem' in outcome) return;
  if (move.kind === 'decide') {
    const seenVersion = item.seen.get(actor) ?? 0;
    const authors = [...item.authors];
    item.decisions.push({ by: actor, verdict: move.verdict, seenVersion, version: item.version, authors });
  }
  if (move.kind === 'escalate') item.escalatedBy = actor;
  item.state = outcome.state;
  if (outcome.claim === 'ended') item.claim = null;
  if (outcome.claim === 'taken') item.claim = { by: actor, until: world.now + LEASE };
  if (outcome.claim === 'taken') item.seen.set(actor, item.version);
}

type Step = (world: World) => void;

const person = fc.constantFrom<Person>('ann', 'bob', 'cleo', 'system');
const item = fc.nat({ max: 2 });
const moveWithoutVerdict = fc.constantFrom(
  ...(['claim', 'claim', 'release', 'expire', 'escalate', 'close', 'supersede'] as const),
);
const withItem =
  (at: number, work: (world: World, item: Item) => void): Step =>
  (world) => {
    const found = world.items[at];
    if (found) work(world, found);
  };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(item, person, moveWithoutVerdict)
    .map(([at, by, kind]) => withItem(at, (world, one) => attempt(world, one, by, { kind }))),
  fc
    .tuple(item, person, fc.constantFrom(...VERDICTS))
    .map(([at, by, verdict]) =>
      withItem(at, (world, one) => attempt(world, one, by, { kind: 'decide', verdict })),
    ),
  fc.tuple(item, person, fc.nat({ max: 5 }), fc.boolean()).map(([at, by, which, looks]) =>
    withItem(at, (world, one) => {
      if (looks) one.seen.set(by, one.version);
      const verdicts = VERDICTS_OF_SOURCE[one.source];
      const verdict = verdicts[which % verdicts.length] ?? 'good';
      attempt(world, one, by, { kind: 'decide', verdict });
    }),
  ),
  // Somebody looks; somebody saves more of it; time goes by; a right comes or goes.
  fc.tuple(item, person).map(([at, by]) => withItem(at, (_world, one) => one.seen.set(by, one.version))),
  fc.tuple(item, person).map(([at, by]) =>
    withItem(at, (world, one) => {
      const before = one.state;
      const held = one.claim;
      const outcome = moveOf(
        one.state,
        { kind: 'extend' },
        {
          ...{ source: one.source, standing: 'system', isSample: one.isSample },
          ...{ isOwn: false, isOwnDecision: false, isCurrentVersion: true, isEscalatedByPerson: false },
          beginning: 'no',
          claim: held === null ? 'nobody' : held.until <= world.now ? 'lapsed' : 'other',
        },
      );
      if ('problem' in outcome) return;
      expect(outcome.state).toBe(before);
      one.version++;
      one.authors.add(by);
    }),
  ),
  fc.nat({ max: 20 }).map(
    (minutes): Step =>
      (world) =>
        void (world.now += minutes),
  ),
  fc
    .tuple(fc.constantFrom<Person>('ann', 'bob', 'cleo'), fc.constantFrom('reviewer', 'volunteer', 'nobody'))
    .map(
      ([who, standing]): Step =>
        (world) =>
          void (world.standings[who] = standing),
    ),
);

const itemOf = (source: ReviewSource, author: Person, isSample: boolean): Item => ({
  ...{ source, isSample, state: 'waiting', version: 1, claim: null, escalatedBy: null },
  ...{ authors: new Set([author]), seen: new Map(), decisions: [] },
});

it('ends no sequence of moves in two decisions, a self-review, or a decision of unseen text', () => {
  let decisions = 0;
  const items = fc.array(
    fc.tuple(fc.constantFrom(...REVIEW_SOURCES), fc.constantFrom<Person>('ann', 'bob'), fc.boolean()),
    { minLength: 3, maxLength: 3 },
  );
  fc.assert(
    fc.property(items, fc.array(step, { minLength: 20, maxLength: 60 }), (made, steps) => {
      const world: World = {
        now: 0,
        standings: { ann: 'reviewer', bob: 'volunteer', cleo: 'reviewer', system: 'system' },
        items: made.map(([source, author, isSample]) => itemOf(source, author, isSample)),
      };
      for (const next of steps) next(world);
      for (const one of world.items) {
        decisions += one.decisions.length;
        expect(one.decisions.length).toBeLessThanOrEqual(1);
        expect(one.state === 'decided').toBe(one.decisions.length === 1);
        for (const { by, verdict, seenVersion, version, authors } of one.decisions) {
          expect(VERDICTS_OF_SOURCE[one.source]).toContain(verdict);
          if (by === 'system') expect([verdict, one.isSample]).toEqual(['trusted', false]);
          else {
            expect(authors).not.toContain(by);
            expect(seenVersion).toBe(version);
          }
        }
      }
    }),
    { numRuns: 300, seed: 7 },
  );
  // A model in which nothing is ever decided would prove nothing.
  expect(decisions).toBeGreaterThan(100);
});
