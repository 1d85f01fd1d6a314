/** Why a rule was not accepted, and where. */
export interface FieldProblem {
  readonly message: string;
  /** The field as the server names it: `name`, `detector.words[3]`; null where it is about the whole. */
  readonly field: string | null;
  /** Which character of an expression, from 1. */
  readonly at: number | null;
}

/** What a field shows of a problem: its sentence where the problem is the field's or that of one of its entries. */
export function problemOf(problem: FieldProblem | null, field: string): string | undefined {
  if (problem === null || problem.field === null) return undefined;
  const isOwn = problem.field === field || problem.field.startsWith(`${field}[`);
  return isOwn ? problem.message : undefined;
}
