import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type StoredTie, type TieColumns } from '@wellspring/influence-domain';
import { seededRandom } from '@wellspring/kernel';
import { realData } from '@wellspring/testing';

/** SNAP email-Enron, undirected and without times; Leskovec, Lang, Dasgupta and Mahoney 2009. */
const ENRON = 'mail/email-Enron-snap.txt.gz';
const ENRON_PEOPLE = 36_692;

/** A tie graph as it is stored: ordered by first, then second position, the lower one first. */
export interface KernelGraph {
  readonly name: string;
  readonly people: number;
  readonly ties: readonly StoredTie[];
}

/** Why the real graph can't be read, or null. */
export const enronMissing = (): string | null =>
  realData(ENRON) === null ? `the real data is not there (../shared/data/${ENRON})` : null;

/** The real graph, every tie of strength 1. */
export function enronGraph(): KernelGraph {
  const path = realData(ENRON);
  if (path === null) throw new Error('The graph is not there.');
  const ties: StoredTie[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('latin1').split('\n')) {
    const [from = NaN, to = NaN] = line.split(/\s/).map(Number);
    // Each pair stands there in both directions; comments are no numbers.
    if (from < to) ties.push([from, to, 1]);
  }
  return { name: 'email-Enron', people: ENRON_PEOPLE, ties: inOrder(ties) };
}

const DEPARTMENT = 100;
/** Of all ties within departments. */
const WITHIN = 0.7;

/**
 * An invented company of so many people and ties: seven of ten ties within departments of a hundred, the others between
 * people some of whom are known to very many; strengths over three orders of magnitude. The same each time.
 */
export function inventedGraph(people: number, tieCount: number): KernelGraph {
  const random = seededRandom(1);
  const anyone = () => Math.floor(people * random.next());
  const known = () => Math.floor(people * random.next() ** 2);
  const pairs = new Set<number>();
  const ties: StoredTie[] = [];
  while (ties.length < tieCount) {
    const isWithin = random.next() < WITHIN;
    const one = isWithin ? anyone() : known();
    const other = isWithin ? one - (one % DEPARTMENT) + Math.floor(DEPARTMENT * random.next()) : known();
    const pair = Math.min(one, other) * people + Math.max(one, other);
    if (one === other || other >= people || pairs.has(pair)) continue;
    pairs.add(pair);
    ties.push([Math.min(one, other), Math.max(one, other), 10 ** (3 * random.next() - 2)]);
  }
  return { name: `${people / 1000}k people`, people, ties: inOrder(ties) };
}

/** Made once more in their order, as ties that are read from a store lie in memory: one after the other. */
const inOrder = (ties: StoredTie[]): StoredTie[] =>
  ties
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
    .map(([a, b, strength]): StoredTie => [a, b, strength]);

/** The same ties in columns. */
export const columnsOf = (ties: readonly StoredTie[]): TieColumns => ({
  a: Uint32Array.from(ties, ([a]) => a),
  b: Uint32Array.from(ties, ([, b]) => b),
  strength: Float64Array.from(ties, ([, , strength]) => strength),
});
