import { badInput } from '@wellspring/kernel';
import {
  commentProblem,
  type PassageAnchor,
  PASSAGE_CONTEXT_CHARS,
  PASSAGE_QUOTE_MAX_CHARS,
  REACTIONS,
} from '@wellspring/wiki-domain';

/** The comment as it is stored: line breaks as `\n`, no blanks at its ends. BAD_INPUT for one that can't be a comment. */
export function checkedComment(text: string): string {
  const unix = text.replace(/\r\n?/g, '\n').trim();
  const problem = commentProblem(unix);
  if (problem) throw badInput(problem.message, { field: 'text', problem: problem.code });
  return unix;
}

/** The anchor as it is stored; what can't be stored in it becomes "�". BAD_INPUT for a blank or too long one. */
export function checkedPassage(passage: PassageAnchor): PassageAnchor {
  const { quote, prefix, suffix } = passage;
  if (quote.trim() === '' || quote.length > PASSAGE_QUOTE_MAX_CHARS)
    throw badInput(`passage: 1 to ${PASSAGE_QUOTE_MAX_CHARS} characters of the page are wanted.`, {
      field: 'passage',
    });
  return {
    quote: storable(quote),
    prefix: storable(prefix.slice(-PASSAGE_CONTEXT_CHARS)),
    suffix: storable(suffix.slice(0, PASSAGE_CONTEXT_CHARS)),
  };
}

/** BAD_INPUT for what is none of the few signs. */
export function checkedReaction(emoji: string): string {
  if (!REACTIONS.some((one) => one === emoji))
    throw badInput(`emoji wants one of ${REACTIONS.join(' ')}.`, { field: 'emoji' });
  return emoji;
}

const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\ufffd');
