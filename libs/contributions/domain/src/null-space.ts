/** Entries are small fractions of small whole numbers: what is nearer to 0 is a rounding error. */
const isSomething = (value: number): boolean => Math.abs(value) > 1e-7;

/** Rows of a system of equations, reduced, by the unknown that each settles. */
class Settled {
  readonly rows = new Map<number, Float64Array>();

  constructor(readonly unknowns: number) {}

  /** Whether a row says what those before did not; it is kept then. */
  add(given: ArrayLike<number>): boolean {
    const row = Float64Array.from(given);
    for (const [pivot, known] of this.rows) takeAway(row, known, pivot);
    let pivot = 0;
    for (let at = 1; at < row.length; at++)
      if (Math.abs(row[at] ?? 0) > Math.abs(row[pivot] ?? 0)) pivot = at;
    const scale = row[pivot] ?? 0;
    if (!isSomething(scale)) return false;
    row.forEach((x, at) => (row[at] = isSomething(x) ? x / scale : 0));
    for (const known of this.rows.values()) takeAway(known, row, pivot);
    this.rows.set(pivot, row);
    return true;
  }
}

function takeAway(row: Float64Array, known: Float64Array, pivot: number): void {
  const times = row[pivot] ?? 0;
  if (!isSomething(times)) return;
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - times * (known[at] ?? 0);
}

/**
 * A basis of all x with `row · x = 0` for each of the rows; empty where x = 0 alone has that. Rows have `unknowns` small
 * whole numbers or fractions, and are taken until they settle everything, mostly by the first few.
 * Cost: the rows that are taken × the unknowns × how many of them a row has.
 */
export function nullSpace(rows: Iterable<ArrayLike<number>>, unknowns: number): Float64Array[] {
  const settled = new Settled(unknowns);
  for (const row of rows) if (settled.add(row) && settled.rows.size === unknowns) return [];
  const free = Array.from({ length: unknowns }, (_, at) => at).filter((at) => !settled.rows.has(at));
  return free.map((at) => {
    const vector = new Float64Array(unknowns);
    vector[at] = 1;
    for (const [pivot, known] of settled.rows) vector[pivot] = -(known[at] ?? 0);
    return vector;
  });
}

/** Those of the items whose rows say what those before them do not, at most `enough`. Cost as {@link nullSpace}. */
export function independentOf<Item>(
  items: Iterable<Item>,
  rowOf: (item: Item) => ArrayLike<number>,
  unknowns: number,
  enough = unknowns,
): Item[] {
  const settled = new Settled(unknowns);
  const independent: Item[] = [];
  for (const item of items) {
    if (independent.length >= enough) break;
    if (settled.add(rowOf(item))) independent.push(item);
  }
  return independent;
}

/** The product of two vectors of a length, rounding errors taken as 0. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return isSomething(sum) ? sum : 0;
}
