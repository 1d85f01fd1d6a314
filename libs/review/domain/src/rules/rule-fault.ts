import { badInput, type DomainError } from '@wellspring/kernel';

/** What can be wrong with a field of a rule. A program tells them apart, and a screen says them in its reader's language. */
export const RULE_FAULTS = [
  // Not of the shape that the API asks for: only who writes the JSON by hand meets it.
  'MALFORMED',
  ...(['MISSING', 'TOO_LONG', 'OUT_OF_RANGE'] as const),
  ...(['EMPTY_LIST', 'TOO_MANY', 'BLANK', 'SEVERAL_LINES'] as const),
  ...(['NO_HOST', 'TOP_LEVEL_HOST', 'NO_LIMIT', 'UNSEEN_SPACE'] as const),
  // Of expressions.
  ...(['LOOKS_AROUND', 'REFERS_BACK', 'ATOMIC_GROUP'] as const),
  ...(['BRACKET_NOT_OPENED', 'BRACKET_NOT_CLOSED', 'CLASS_NOT_CLOSED', 'BAD_CLASS_RANGE'] as const),
  ...(['BAD_ESCAPE', 'TRAILING_BACKSLASH', 'BAD_GROUP_NAME', 'UNKNOWN_SYNTAX'] as const),
  ...(['NOTHING_TO_REPEAT', 'REPEATED_TWICE', 'BAD_REPEAT_COUNT'] as const),
  ...(['TOO_MANY_STEPS', 'FITS_EMPTY_TEXT'] as const),
] as const;
export type RuleFault = (typeof RULE_FAULTS)[number];

/** What a fault is about, as far as it has such a thing. */
export interface FaultFacts {
  /** Which character of an expression, from 1. */
  readonly at?: number;
  /** The least and the most that would be right, and what was given, in the unit of the field. */
  readonly least?: number;
  readonly most?: number;
  readonly found?: number;
}

/** BAD_INPUT for a field of a rule: the sentence for people who read English, field, fault and facts in the details. */
export const ruleFault = (
  fault: RuleFault,
  field: string,
  problem: string,
  facts: FaultFacts = {},
): DomainError => badInput(`${field}${problem}`, { field, fault, ...facts });
