/** The smallest parts that people are sorted into: nobody is in two. */
export interface Atom {
  /** Everybody in it. */
  readonly people: number;
  /** Of these, those who contributed anything. */
  readonly contributors: number;
}

/** A group that is offered: the whole, a department, a location. */
export interface OfferedCell {
  readonly id: string;
  /** Positions of its atoms. */
  readonly atoms: readonly number[];
}

/** Cells that together are another one, as the departments are the whole: who knows all but one knows that one. */
export interface Margin {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Fewer people are persons, not a group. The product's rule; a configuration may ask for more. */
export const MIN_GROUP_PEOPLE = 5;

/**
 * Which of the offered cells must stay blank, by id, so that neither a cell nor anything that can be computed from the
 * others by adding and taking away is a group of 1 to `minimum` − 1 people, or of so few who contributed (then what the
 * group has would be theirs). Checked are: each cell, each difference of two cells, what is blank of each margin together,
 * and each atom. Empty groups hide nobody. Of what is to be blanked the smallest goes first, ties by id, and totals go
 * last, so that few figures are lost; what need not stay blank in the end does not.
 * Cost: cells² × atoms for each cell that goes blank: below 0.1 s for 60 cells of 200 atoms. Offer no free filters: the
 * cells must be the same in every answer. Source: complementary suppression as in statistical offices (Cox, JASA 1980).
 */
export function blankCells(
  atoms: readonly Atom[],
  cells: readonly OfferedCell[],
  margins: readonly Margin[],
  minimum = MIN_GROUP_PEOPLE,
): Set<string> {
  const vectors = new Map(cells.map(({ id, atoms: of }) => [id, vectorOf(of, atoms.length)]));
  const isSmall = (group: Float64Array) => isSmallGroup(group, atoms, minimum);
  const blank = new Set([...vectors].filter(([, vector]) => isSmall(vector)).map(([id]) => id));
  const weight = (id: string) => {
    const totals = margins.some(({ total }) => total === id) ? 1e9 : 0;
    return totals + peopleOf(vectors.get(id), atoms);
  };
  const parts = atoms.map((_, at) => vectorOf([at], atoms.length));
  const groups = [...vectors.values()];
  const secrets = uniqueGroups([...groups, ...differences(groups), ...parts].filter(isSmall));
  /** The shown cells from which something secret follows, or null where nothing does. */
  const leak = (blanked: ReadonlySet<string>): string[] | null => {
    const shown = [...vectors].filter(([id]) => !blanked.has(id));
    const known = new KnownSpan(shown.map(([, vector]) => vector));
    const remainders = margins.map(({ parts }) =>
      unionOf(
        parts.filter((id) => blanked.has(id)).map((id) => vectors.get(id)),
        atoms.length,
      ),
    );
    for (const secret of [...secrets, ...remainders.filter(isSmall)]) {
      const sources = known.sourcesOf(secret);
      if (sources !== null) return sources.flatMap((at) => shown[at]?.[0] ?? []);
    }
    return null;
  };
  const alsoBlanked: string[] = [];
  for (let ids = leak(blank); ids !== null; ids = leak(blank)) {
    const next = ids.sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1))[0];
    if (next === undefined) break;
    blank.add(next);
    alsoBlanked.push(next);
  }
  // What went blank early may have been for nothing once others had to go too.
  for (const id of alsoBlanked.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))) {
    const without = new Set([...blank].filter((one) => one !== id));
    if (leak(without) === null) blank.delete(id);
  }
  return blank;
}

/** Whether a group has people, and too few of them or too few who contributed. */
export function isSmallGroup(group: Float64Array, atoms: readonly Atom[], minimum: number): boolean {
  let [people, contributors] = [0, 0];
  group.forEach((times, at) => {
    people += times * (atoms[at]?.people ?? 0);
    contributors += times * (atoms[at]?.contributors ?? 0);
  });
  return (people > 0 && people < minimum) || (contributors > 0 && contributors < minimum);
}

const vectorOf = (of: readonly number[], length: number): Float64Array => {
  const vector = new Float64Array(length);
  for (const at of of) vector[at] = 1;
  return vector;
};

const peopleOf = (group: Float64Array | undefined, atoms: readonly Atom[]): number =>
  group?.reduce((sum, times, at) => sum + times * (atoms[at]?.people ?? 0), 0) ?? 0;

const unionOf = (groups: readonly (Float64Array | undefined)[], length: number): Float64Array => {
  const union = new Float64Array(length);
  for (const group of groups) group?.forEach((times, at) => times > 0 && (union[at] = 1));
  return union;
};

/** What each cell has beyond each other one, where the other lies within it. */
function differences(vectors: readonly Float64Array[]): Float64Array[] {
  return vectors.flatMap((whole) =>
    vectors
      .filter((part) => part !== whole && part.every((times, at) => times <= (whole[at] ?? 0)))
      .map((part) => whole.map((times, at) => times - (part[at] ?? 0))),
  );
}

const uniqueGroups = (groups: readonly Float64Array[]): Float64Array[] => [
  ...new Map(groups.map((group) => [group.join(), group])).values(),
];

/** Everything that can be computed from some cells by adding, taking away and multiplying. */
class KnownSpan {
  /** Reduced rows: the group, where its first 1 stands, and how it comes from the cells. */
  private readonly rows: {
    readonly vector: Float64Array;
    readonly pivot: number;
    readonly from: Float64Array;
  }[] = [];

  constructor(private readonly cells: readonly Float64Array[]) {
    cells.forEach((cell, at) => {
      const from = new Float64Array(cells.length);
      from[at] = 1;
      const vector = Float64Array.from(cell);
      this.reduce(vector, from);
      const pivot = vector.findIndex(isSomething);
      const scale = vector[pivot];
      if (scale === undefined) return;
      this.rows.push({ vector: vector.map((x) => x / scale), pivot, from: from.map((x) => x / scale) });
    });
  }

  /** The cells from which a group follows, by position; null where it does not follow. */
  sourcesOf(group: Float64Array): number[] | null {
    const rest = Float64Array.from(group);
    const from = new Float64Array(this.cells.length);
    this.reduce(rest, from);
    if (rest.some(isSomething)) return null;
    return [...from.keys()].filter((at) => isSomething(from[at] ?? 0));
  }

  private reduce(vector: Float64Array, from: Float64Array): void {
    for (const row of this.rows) {
      const times = vector[row.pivot] ?? 0;
      if (!isSomething(times)) continue;
      row.vector.forEach((x, at) => (vector[at] = (vector[at] ?? 0) - times * x));
      row.from.forEach((x, at) => (from[at] = (from[at] ?? 0) - times * x));
    }
  }
}

// Entries are small fractions of small whole numbers: what is nearer to 0 is a rounding error.
const isSomething = (value: number): boolean => Math.abs(value) > 1e-7;
