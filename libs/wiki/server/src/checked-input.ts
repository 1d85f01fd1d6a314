import { badInput, isUuid } from '@wellspring/kernel';
import {
  bodyProblem,
  normaliseSummary,
  normaliseTitle,
  summaryProblem,
  type TextProblem,
  titleProblem,
} from '@wellspring/wiki-domain';

/** Longest idempotency key that a client may send. */
export const IDEMPOTENCY_KEY_MAX_CHARS = 200;

const refuse = (field: string, problem: TextProblem): never => {
  throw badInput(problem.message, { field, problem: problem.code });
};

/** The id, or BAD_INPUT naming the field where it has not the form of one. */
export function checkedId(field: string, id: string): string {
  if (!isUuid(id)) throw badInput(`${field}: this is no id.`, { field });
  return id;
}

/** The title as it is stored. BAD_INPUT for one that can't be a title. */
export function checkedTitle(title: string): string {
  const problem = titleProblem(title);
  return problem ? refuse('title', problem) : normaliseTitle(title);
}

/** The text as it is stored: line breaks as `\n`. BAD_INPUT for one that can't be a page's text. */
export function checkedText(text: string): string {
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const problem = bodyProblem(unix);
  return problem ? refuse('text', problem) : unix;
}

/** The summary as it is stored. BAD_INPUT for one that does not fit. */
export function checkedSummary(summary: string): string {
  const problem = summaryProblem(summary);
  return problem ? refuse('summary', problem) : normaliseSummary(summary);
}

/** The key, or BAD_INPUT for a blank or endless one. */
export function checkedIdempotencyKey(key: string): string {
  if (key.trim() === '' || key.length > IDEMPOTENCY_KEY_MAX_CHARS)
    throw badInput(`idempotencyKey: 1 to ${IDEMPOTENCY_KEY_MAX_CHARS} characters are wanted.`, {
      field: 'idempotencyKey',
    });
  return key;
}
