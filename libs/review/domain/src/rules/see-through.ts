import { type ReplacedText } from './replaced-text.js';
import { type TextFinder, type TextFound } from './text-finder.js';
import { unmaskedText } from './unmasked-text.js';

/**
 * Finders that also find what is masked: they look through the text as it is, and where letters are masked through the text
 * as it reads. Places are those of the text as it is, each told once. Costs one look for masked letters a text, and the
 * finders once more in texts that have some.
 */
export function seeingThrough(finders: readonly TextFinder[]): TextFinder[] {
  const unmasked = rememberingOne(unmaskedText);
  return finders.map(({ kind, find }) => ({
    kind,
    find: (text, onFound) => {
      const read = unmasked(text);
      if (read) findBoth(find, text, read, onFound);
      else find(text, onFound);
    },
  }));
}

function findBoth(
  find: TextFinder['find'],
  text: string,
  read: ReplacedText,
  onFound: (found: TextFound) => void,
): void {
  const told = new Set<string>();
  const keyOf = (rule: number, start: number, end: number) => `${rule} ${start} ${end}`;
  find(text, (found) => {
    told.add(keyOf(found.rule, found.start, found.end));
    onFound(found);
  });
  find(read.text, (found) => {
    // A letter within a sign that stands for several begins where the sign does.
    const start = Math.min(read.originalOf(found.start), read.originalOf(found.start + 1) - 1);
    const end = Math.max(start + 1, read.originalOf(found.end));
    if (!told.has(keyOf(found.rule, start, end))) onFound({ ...found, start, end });
  });
}

/** Several finders ask about the same text one after the other. */
function rememberingOne<Result>(work: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, result: work(text) };
    return last.result;
  };
}
