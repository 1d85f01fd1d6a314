/** Longest words that are compared, in UTF-16 units. */
const COMPARED_CHARS_MAX = 40;

// Three rows of the table of distances are enough; they are the same for every call, which makes no garbage.
const rows = [0, 1, 2].map(() => new Uint8Array(COMPARED_CHARS_MAX + 2)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
]; // as many as the list has

/**
 * Whether two words differ by at most `allowed` letters: one more, one less, another one, or two neighbours that changed
 * places (the distance that Meilisearch forgives). With one letter allowed the first one must be the same, since
 * Meilisearch counts a first letter twice. Cost: the product of the lengths.
 */
export function isTypoOf(word: string, meant: string, allowed: 0 | 1 | 2): boolean {
  if (word === meant) return true;
  if (allowed === 0 || Math.abs(word.length - meant.length) > allowed) return false;
  if (word.length > COMPARED_CHARS_MAX || meant.length > COMPARED_CHARS_MAX) return false;
  if (word.charCodeAt(0) !== meant.charCodeAt(0)) return allowed === 2 && word.slice(1) === meant.slice(1);
  return distance(word, meant, allowed) <= allowed;
}

function distance(a: string, b: string, enough: number): number {
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > enough) return best;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? 0;
}
