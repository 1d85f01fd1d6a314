import type { Ties } from './build-ties.js';
import { groupCounts } from './participation.js';
import type { DepartmentBridge } from './reasons.js';

/** People's departments as numbers, in the order of their names; -1 where the directory has none. */
export interface Departments {
  readonly names: readonly string[];
  readonly departmentOf: Int32Array;
}

export function departmentsOf(people: readonly { readonly department: string | null }[]): Departments {
  const names = [...new Set(people.flatMap(({ department }) => department ?? []))].sort();
  const numberOf = new Map(names.map((name, index) => [name, index]));
  return {
    names,
    departmentOf: Int32Array.from(people, ({ department }) => numberOf.get(department ?? '') ?? -1),
  };
}

/** A bridge is worth a word when one person holds this much of at least so many ties between two departments. Ours. */
const BRIDGE_SHARE_RATIO = 0.25;
const BRIDGE_MIN_TIES = 4;

/**
 * For each person the department to which they hold the largest share of the ties of their own department, where that
 * is at least a quarter of at least four ties; else null. Equal shares go to the first name. O(ties).
 */
export function departmentBridges(
  ties: Ties,
  { names, departmentOf }: Departments,
): (DepartmentBridge | null)[] {
  const counts = Array.from({ length: ties.personCount }, (_, person) =>
    groupCounts(ties, departmentOf, person),
  );
  const between = new Float64Array(names.length * names.length);
  for (const [person, toDepartment] of counts.entries()) {
    const own = departmentOf[person] ?? -1;
    if (own < 0) continue;
    for (const [other, count] of toDepartment) {
      const cell = own * names.length + other;
      between[cell] = (between[cell] ?? 0) + count;
    }
  }
  return counts.map((toDepartment, person) => {
    const own = departmentOf[person] ?? -1;
    let best: DepartmentBridge | null = null;
    for (const [other, count] of [...toDepartment].sort(([a], [b]) => a - b)) {
      const all = between[own * names.length + other] ?? 0;
      const [from, to] = [names[own], names[other]];
      if (from === undefined || to === undefined || other === own || all < BRIDGE_MIN_TIES) continue;
      const shareRatio = count / all;
      if (shareRatio >= BRIDGE_SHARE_RATIO && shareRatio > (best?.shareRatio ?? 0))
        best = { from, to, shareRatio };
    }
    return best;
  });
}
