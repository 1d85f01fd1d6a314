import { checkedDetector, type Detector, type RuleAction, ruleFault } from '@wellspring/review-domain';

/** Longest name, text and note of a rule, in characters. Ours: a rule is read by everybody. */
export const RULE_NAME_MAX_CHARS = 100;
export const RULE_WORDS_MAX_CHARS = 2_000;
export const CHANGE_NOTE_MAX_CHARS = 500;
/** Spaces that one rule names at most. */
const MOST_SPACES = 200;

/** A rule as its editor sends it. */
export interface RuleInput {
  /** Null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly words: string;
  readonly detectorJson: string;
  readonly action: RuleAction;
  /** Null: everywhere. */
  readonly spaceIds: readonly string[] | null;
  readonly exemptsTrusted: boolean;
  /** Of the edits of a day, above 0 and at most 1. */
  readonly brakeShareRatio: number;
  readonly changeNote: string;
}

/** The same, checked. */
export type CheckedRule = Omit<RuleInput, 'detectorJson'> & { readonly detector: Detector };

/** The detector of a JSON text. BAD_INPUT names the field and, in expressions, the place. */
export function detectorOf(json: string): Detector {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw ruleFault('MALFORMED', 'detector', ': this is no JSON.');
  }
  return checkedDetector(parsed);
}

/** Checks everything of a rule that needs no database. BAD_INPUT with the field. */
export function checkedRule({ detectorJson, ...input }: RuleInput): CheckedRule {
  const { brakeShareRatio } = input;
  if (!(brakeShareRatio > 0 && brakeShareRatio <= 1))
    throw ruleFault(
      'OUT_OF_RANGE',
      'brakeShareRatio',
      ': wants a share of the edits of a day, above 0 and at most 1.',
      { least: 0, most: 1 },
    );
  return {
    ...input,
    name: text('name', input.name, 1, RULE_NAME_MAX_CHARS),
    words: text('words', input.words, 1, RULE_WORDS_MAX_CHARS),
    changeNote: text('changeNote', input.changeNote, 0, CHANGE_NOTE_MAX_CHARS),
    spaceIds: checkedSpaces(input.spaceIds),
    detector: detectorOf(detectorJson),
  };
}

/** The ids once each. BAD_INPUT for an empty list, which would be a rule nowhere, and for a very long one. */
export function checkedSpaces(ids: readonly string[] | null): readonly string[] | null {
  if (ids === null) return null;
  const wants = `: wants 1 to ${MOST_SPACES} spaces, or none said for all of them.`;
  if (ids.length === 0) throw ruleFault('EMPTY_LIST', 'spaceIds', wants);
  if (ids.length > MOST_SPACES)
    throw ruleFault('TOO_MANY', 'spaceIds', wants, { most: MOST_SPACES, found: ids.length });
  return [...new Set(ids)];
}

function text(field: string, given: string, least: number, most: number): string {
  const trimmed = given.trim();
  const length = [...trimmed].length;
  if (length < least) throw ruleFault('MISSING', field, ': is missing.');
  if (length > most)
    throw ruleFault('TOO_LONG', field, `: at most ${most} characters, has ${length}.`, {
      most,
      found: length,
    });
  return trimmed;
}
