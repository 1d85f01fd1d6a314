/**
 * An undirected graph in compressed rows: the neighbours of person i are `neighbour[start[i] .. start[i + 1] - 1]`,
 * ascending. Each tie is stored at both of its ends; nobody is tied to themselves, no pair twice. `Ties` is one.
 */
export interface Csr {
  readonly personCount: number;
  /** One longer than there are people. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

/** With the strength of each tie, positive and the same at both ends. */
export interface WeightedCsr extends Csr {
  readonly tieCount: number;
  readonly strength: Float64Array;
}

/** A tie as it is stored: the positions of both people, in either order, and the strength. */
export type StoredTie = readonly [a: number, b: number, strength: number];

/**
 * Compressed rows of stored ties. Counts, then places: no sorting when the ties come ordered by first, then second
 * position with the lower one first, as snapshots store them; otherwise the rows are walked once more.
 * Ties of a person to themselves are left out; a pair must not come twice. O(people + ties).
 */
export function networkOfTies(personCount: number, ties: readonly StoredTie[]): WeightedCsr {
  const columns = {
    a: new Uint32Array(ties.length),
    b: new Uint32Array(ties.length),
    strength: new Float64Array(ties.length),
  };
  for (let tie = 0; tie < ties.length; tie++) {
    const row = ties[tie];
    if (row === undefined) continue;
    columns.a[tie] = row[0];
    columns.b[tie] = row[1];
    columns.strength[tie] = row[2];
  }
  return networkOfColumns(personCount, columns);
}

/** Ties as columns of equal length. */
export interface TieColumns {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly strength: Float64Array;
}

/** {@link networkOfTies} of ties in columns, for many. */
export function networkOfColumns(personCount: number, { a, b, strength: given }: TieColumns): WeightedCsr {
  const start = new Uint32Array(personCount + 1);
  for (let tie = 0; tie < a.length; tie++) {
    const one = a[tie] ?? 0;
    const other = b[tie] ?? 0;
    if (one === other) continue;
    start[one + 1] = (start[one + 1] ?? 0) + 1;
    start[other + 1] = (start[other + 1] ?? 0) + 1;
  }
  for (let person = 0; person < personCount; person++)
    start[person + 1] = (start[person + 1] ?? 0) + (start[person] ?? 0);
  const arcCount = start[personCount] ?? 0;
  const network = {
    ...{ personCount, tieCount: arcCount / 2, start },
    ...{ neighbour: new Uint32Array(arcCount), strength: new Float64Array(arcCount) },
  };
  const { neighbour, strength } = network;
  const next = start.slice(0, personCount);
  // Of ties in order, those with lower people come to a row before those with higher ones: rows come out ascending.
  for (let tie = 0; tie < a.length; tie++) {
    const one = a[tie] ?? 0;
    const other = b[tie] ?? 0;
    const weight = given[tie] ?? 0;
    if (one === other) continue;
    const atOne = next[one] ?? 0;
    const atOther = next[other] ?? 0;
    next[one] = atOne + 1;
    next[other] = atOther + 1;
    neighbour[atOne] = other;
    neighbour[atOther] = one;
    strength[atOne] = weight;
    strength[atOther] = weight;
  }
  sortRows(network);
  return network;
}

/**
 * The same network with ascending rows, in place: walking the people in order and writing each down at all of its
 * neighbours fills every row in order. The network was made by the caller.
 */
function sortRows({ personCount, start, neighbour, strength }: WeightedCsr): void {
  if (isSorted(start, neighbour)) return;
  const [others, weights] = [neighbour.slice(), strength.slice()];
  const next = start.slice(0, personCount);
  for (let person = 0; person < personCount; person++) {
    const end = start[person + 1] ?? 0;
    for (let arc = start[person] ?? 0; arc < end; arc++) {
      const other = others[arc] ?? 0;
      const at = next[other] ?? 0;
      next[other] = at + 1;
      neighbour[at] = person;
      strength[at] = weights[arc] ?? 0;
    }
  }
}

function isSorted(start: Uint32Array, neighbour: Uint32Array): boolean {
  for (let person = 0; person + 1 < start.length; person++) {
    const end = start[person + 1] ?? 0;
    for (let arc = (start[person] ?? 0) + 1; arc < end; arc++)
      if ((neighbour[arc - 1] ?? 0) >= (neighbour[arc] ?? 0)) return false;
  }
  return true;
}
