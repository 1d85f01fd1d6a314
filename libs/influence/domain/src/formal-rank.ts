import type { FormalRank } from './leader-analysis.js';

/** Who reports to whom, by position; -1 where nobody is known. Cycles are cut at their smallest position. */
export interface OrgChart {
  readonly managerOf: Int32Array;
  /** For each person; null where there is neither a manager nor a report. */
  readonly formalRank: readonly (FormalRank | null)[];
  /** Positions by formal rank, best first; people outside the chart are not in it. */
  readonly order: readonly number[];
}

/**
 * The organisation chart as the directory has it; null when it has none. Managers who are not among the people (left
 * or opted out) count as nobody. O(people log people).
 */
export function orgChart(
  people: readonly { readonly key: string; readonly managerKey: string | null }[],
): OrgChart | null {
  const positionOf = new Map(people.map(({ key }, position) => [key, position]));
  const managerOf = Int32Array.from(people, ({ managerKey }, position) => {
    const manager = managerKey === null ? -1 : (positionOf.get(managerKey) ?? -1);
    return manager === position ? -1 : manager;
  });
  if (managerOf.every((manager) => manager < 0)) return null;
  cutCycles(managerOf);
  const depth = depths(managerOf);
  const reports = new Uint32Array(people.length);
  const isManager = new Uint8Array(people.length);
  const deepestFirst = Uint32Array.from(people, (_, position) => position).sort(
    (a, b) => (depth[b] ?? 0) - (depth[a] ?? 0),
  );
  for (const person of deepestFirst) {
    const manager = managerOf[person] ?? -1;
    if (manager < 0) continue;
    isManager[manager] = 1;
    reports[manager] = (reports[manager] ?? 0) + (reports[person] ?? 0) + 1;
  }
  const order = people.flatMap((_, person) =>
    (managerOf[person] ?? -1) >= 0 || isManager[person] ? [person] : [],
  );
  const compare = (a: number, b: number) =>
    (reports[b] ?? 0) - (reports[a] ?? 0) || (depth[a] ?? 0) - (depth[b] ?? 0);
  order.sort((a, b) => compare(a, b) || a - b);
  const formalRank = people.map((): FormalRank | null => null);
  let rank = 1;
  for (const [at, person] of order.entries()) {
    const before = order[at - 1];
    if (before === undefined || compare(before, person) !== 0) rank = at + 1;
    formalRank[person] = { reports: reports[person] ?? 0, depth: depth[person] ?? 0, rank };
  }
  return { managerOf, formalRank, order };
}

/** A chart that goes in circles is a mistake of the directory: the smallest position of a circle becomes its top. */
function cutCycles(managerOf: Int32Array): void {
  const seenBy = new Int32Array(managerOf.length).fill(-1);
  for (let start = 0; start < managerOf.length; start++) {
    let person = start;
    while (person >= 0 && seenBy[person] === -1) {
      seenBy[person] = start;
      person = managerOf[person] ?? -1;
    }
    if (person < 0 || seenBy[person] !== start) continue;
    let smallest = person;
    for (let next = managerOf[person] ?? -1; next !== person; next = managerOf[next] ?? -1)
      smallest = Math.min(smallest, next);
    managerOf[smallest] = -1;
  }
}

function depths(managerOf: Int32Array): Int32Array {
  const depth = new Int32Array(managerOf.length).fill(-1);
  for (let start = 0; start < managerOf.length; start++) {
    const chain: number[] = [];
    let person = start;
    while (person >= 0 && depth[person] === -1) {
      chain.push(person);
      person = managerOf[person] ?? -1;
    }
    let above = person < 0 ? -1 : (depth[person] ?? 0);
    for (const below of chain.reverse()) depth[below] = ++above;
  }
  return depth;
}
