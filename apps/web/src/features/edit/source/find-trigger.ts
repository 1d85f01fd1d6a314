/** What a completion menu is about: pages after `[[`, people after `@`, blocks after `/` at the start of a line. */
export interface Trigger {
  readonly kind: 'page' | 'person' | 'block';
  /** What was typed behind it. */
  readonly query: string;
  /** Characters from the start of the trigger to the cursor. */
  readonly length: number;
}

const PAGE = /\[\[([^[\]\r\n]{0,80})$/u;
// Behind a Latin letter or a digit an @ belongs to a mail address; behind a Chinese character it does not.
const PERSON = /(?<![\w.@])[@＠]([\p{L}\p{N}\p{M}.’'-]{0,40}(?: [\p{L}\p{M}.’'-]{1,40})?)$/u;
// Chinese keyboards give 、 on the key of the slash.
const BLOCK = /^\s*[/、]([\p{L}\p{N}]{0,20}(?: [\p{L}\p{N}]{0,20})?)$/u;

/** The trigger that the text before the cursor ends with, `before` being the text of its line or block. */
export function findTrigger(before: string): Trigger | null {
  const tail = before.slice(-120);
  const page = PAGE.exec(tail);
  if (page) return { kind: 'page', query: page[1] ?? '', length: page[0].length };
  const person = PERSON.exec(tail);
  if (person) return { kind: 'person', query: person[1] ?? '', length: person[0].length };
  const block = before.length > 60 ? null : BLOCK.exec(before);
  if (block) return { kind: 'block', query: block[1] ?? '', length: block[0].trimStart().length };
  return null;
}
