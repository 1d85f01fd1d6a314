/** A text in which places were replaced, and where its units stood. */
export interface ReplacedText {
  readonly text: string;
  /** Offset in the original of a unit of `text`, or of its end; behind what was replaced for a unit within a longer replacement. */
  readonly originalOf: (at: number) => number;
}

/**
 * Replaces every place of a pattern and remembers where things stood. Linear; the text itself where nothing is replaced.
 *
 * @param pattern global
 */
export function replacedText(
  original: string,
  pattern: RegExp,
  plainOf: (found: RegExpExecArray) => string,
): ReplacedText {
  const parts: string[] = [];
  /** From these units of the new text on, so many are missing. */
  const cutsAt: number[] = [];
  const missing: number[] = [];
  let from = 0;
  let length = 0;
  for (const found of original.matchAll(pattern)) {
    const plain = plainOf(found);
    parts.push(original.slice(from, found.index), plain);
    length += found.index - from + plain.length;
    from = found.index + found[0].length;
    if (plain.length === found[0].length) continue;
    for (let more = plain.length - found[0].length - 1; more > 0; more--) {
      cutsAt.push(length - more);
      missing.push(from - (length - more));
    }
    cutsAt.push(length);
    missing.push(from - length);
  }
  if (parts.length === 0) return { text: original, originalOf: (at) => at };
  parts.push(original.slice(from));
  return { text: parts.join(''), originalOf: (at) => at + (missing[lastUpTo(cutsAt, at)] ?? 0) };
}

/** Place of the last number that is not larger, or -1; the list is sorted. Logarithmic. */
export function lastUpTo(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
