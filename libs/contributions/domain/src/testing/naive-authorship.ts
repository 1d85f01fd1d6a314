import { type History } from './credits-of.js';

/** A word of the newest text and who wrote it. */
export interface NaiveWord {
  readonly word: string;
  readonly author: string;
}

/**
 * Authorship as one would write it down first: words between blanks, each revision compared with the one before by
 * the longest common subsequence, and a text that stood before has its old authors again. For small histories in which
 * no word stands twice: it knows no moves and no text that comes back in part. Cost: the square of the words.
 */
export function naiveAuthors(history: History): readonly NaiveWord[] {
  const known = new Map<string, readonly NaiveWord[]>();
  let current: readonly NaiveWord[] = [];
  for (const [author, text] of history) {
    const words = text.split(/\s+/).filter((word) => word !== '');
    current = known.get(words.join(' ')) ?? carried(current, words, author);
    known.set(words.join(' '), current);
  }
  return current;
}

function carried(before: readonly NaiveWord[], words: readonly string[], author: string): NaiveWord[] {
  const lengths = commonLengths(before, words);
  const credited: NaiveWord[] = [];
  let at = 0;
  words.forEach((word, i) => {
    while (at < before.length && before[at]?.word !== word && lengths[at + 1]?.[i] === lengths[at]?.[i]) at++;
    const old = before[at];
    if (old?.word === word) at++;
    credited.push(old?.word === word ? old : { word, author });
  });
  return credited;
}

/** How many words are common behind each pair of places. */
function commonLengths(before: readonly NaiveWord[], words: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(words.length + 1).fill(0),
  );
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = words.length - 1; b >= 0; b--) {
      const row = lengths[a] ?? [];
      row[b] =
        before[a]?.word === words[b]
          ? 1 + (lengths[a + 1]?.[b + 1] ?? 0)
          : Math.max(lengths[a + 1]?.[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return lengths;
}
