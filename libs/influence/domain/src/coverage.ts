import { seededRandom } from '@wellspring/kernel';
import type { Band, Coverage, CoverageCurves } from './company-findings.js';
import type { Csr } from './csr.js';
import type { Departments } from './departments.js';
import { maxCoverage } from './max-coverage.js';
import { Reached, reachCurve } from './reach.js';

/** Three per cent, as the practice has it, and at least a curve to look at. */
const BUDGET_DIVISOR = 33;
const MIN_BUDGET = 30;
/** Sets drawn for the baseline; their band is steady to about a point. Ours. */
const RANDOM_SETS = 200;
/** Departments from this size on shall have somebody of their own in the second set. Ours. */
const QUOTA_PEOPLE = 20;

/** What coverage is made of; people by their numbers, positions in the ranking come from `order`. */
export interface CoverageInput {
  readonly ties: Csr;
  readonly contacts: Csr;
  /** Best first. */
  readonly order: Uint32Array;
  /** By formal rank, best first; null without an organisation chart. */
  readonly management: readonly number[] | null;
  readonly departments: Departments;
  readonly seed: number;
}

/**
 * Which sets of people reach how many, for budgets of 1 to three per cent of the people (30 at least): the greedy set,
 * the ranking's first, the management's first and random sets, by ties and by the loosest definition of a contact.
 * O(budget × degree × random sets + people log people).
 */
export function coverageOf(input: CoverageInput): Coverage {
  const { ties, contacts, order, departments } = input;
  // Whoever neither wrote to nor heard from anybody can't be reached by anybody and is not part of the question.
  const counts = Uint8Array.from(order, (_, person) => (degreeOf(contacts, person) > 0 ? 1 : 0));
  const of = counts.reduce((sum, one) => sum + one, 0);
  const budget = Math.min(of, Math.max(MIN_BUDGET, Math.ceil(of / BUDGET_DIVISOR)));
  const positionOf = new Uint32Array(order.length);
  for (const [position, person] of order.entries()) positionOf[person] = position;
  const toPositions = (people: readonly number[]) => people.map((person) => positionOf[person] ?? 0);
  const chosen = maxCoverage(ties, counts, budget);
  const quota = quotaSet(ties, counts, budget, departments);
  return {
    budget: Array.from({ length: budget }, (_, at) => at + 1),
    of,
    reachable: order.reduce((sum, person) => sum + (degreeOf(ties, person) > 0 ? 1 : 0), 0),
    people: toPositions(chosen),
    quota: quota && {
      people: toPositions(quota.people),
      curve: reachCurve(ties, counts, quota.people, budget),
      departments: quota.departments,
    },
    ...curvesOf(ties, counts, budget, chosen, input),
    anyMessage: curvesOf(contacts, counts, budget, maxCoverage(contacts, counts, budget), input),
  };
}

function curvesOf(
  graph: Csr,
  counts: Uint8Array,
  budget: number,
  greedy: readonly number[],
  { order, management, seed }: CoverageInput,
): CoverageCurves {
  const counted = (people: Iterable<number>) => [...people].filter((person) => counts[person] === 1);
  return {
    greedy: reachCurve(graph, counts, greedy, budget),
    ranking: reachCurve(graph, counts, counted(order), budget),
    management: management && reachCurve(graph, counts, counted(management), budget),
    random: randomBands(graph, counts, budget, seed),
  };
}

/** Mean and middle 90 % of the reach of random people with mail; set k is the first k of one random order. */
export function randomBands(
  graph: Csr,
  counts: Uint8Array,
  budget: number,
  seed: number,
  from = counts,
): Band[] {
  const random = seededRandom(seed);
  const people = [...from.keys()].filter((person) => from[person] === 1);
  const curves = Array.from({ length: RANDOM_SETS }, () => {
    const drawn = people.slice();
    for (let at = 0; at < Math.min(budget, drawn.length); at++) {
      const other = at + Math.floor(random.next() * (drawn.length - at));
      [drawn[at], drawn[other]] = [drawn[other] ?? 0, drawn[at] ?? 0];
    }
    return reachCurve(graph, counts, drawn, budget);
  });
  return Array.from({ length: budget }, (_, at) =>
    bandOf(Float64Array.from(curves, (curve) => curve[at] ?? 0)),
  );
}

/** Mean and the range of the middle 90 % of some values. */
export function bandOf(values: Float64Array): Band {
  const sorted = values.slice().sort();
  const at = (quantile: number) => sorted[Math.round(quantile * (sorted.length - 1))] ?? 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { mean, low: at(0.05), high: at(0.95) };
}

/** Somebody of each big department first, in the order of what they add, then whoever adds most. */
function quotaSet(graph: Csr, counts: Uint8Array, budget: number, { names, departmentOf }: Departments) {
  const members = names.map((): number[] => []);
  for (const [person, department] of departmentOf.entries())
    if (department >= 0 && counts[person] === 1) members[department]?.push(person);
  const waiting = new Set(names.flatMap((_, at) => ((members[at]?.length ?? 0) >= QUOTA_PEOPLE ? [at] : [])));
  if (waiting.size === 0) return null;
  const departments = [...waiting].map((at) => names[at] ?? '');
  const reached = new Reached(graph, counts);
  const people: number[] = [];
  while (waiting.size > 0 && people.length < budget) {
    const candidates = [...waiting].flatMap((department) => members[department] ?? []).sort((a, b) => a - b);
    // Where nobody adds anybody the department still gets its first.
    const [best = candidates[0]] = maxCoverage(graph, counts, 1, candidates, reached);
    if (best === undefined) break;
    people.push(best);
    waiting.delete(departmentOf[best] ?? -1);
  }
  return {
    departments,
    people: [...people, ...maxCoverage(graph, counts, budget - people.length, undefined, reached)],
  };
}

const degreeOf = ({ start }: Csr, person: number) => (start[person + 1] ?? 0) - (start[person] ?? 0);
