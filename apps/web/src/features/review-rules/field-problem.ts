import type { ReviewRuleProblemPartsFragment } from '@wellspring/web-graphql';

/** Why a rule was not accepted, and where, as the server tells it. */
export type RuleProblem = Omit<ReviewRuleProblemPartsFragment, '__typename'>;

/** The same in the reader's language. */
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

/** Which entry of a list a problem is about, from 0; null where it is about none. */
export function entryOf(field: string | null): number | null {
  const entry = /\[(\d+)\]$/.exec(field ?? '')?.[1];
  return entry === undefined ? null : Number(entry);
}

/** Fields of shares, 0..1 for the server, that people fill in as per cent. */
export const isShareField = (field: string | null): boolean => field?.endsWith('Ratio') === true;
