import { diff3Merge } from 'node-diff3';

/** Words, numbers, single other characters; lines and runs of blanks in one piece. */
const TOKEN = /[\p{L}\p{N}]+|\n|[ \t]+|./gsu;
/** Longest text whose words are compared; a longer one is compared by lines. */
const WORDS_MAX_CHARS = 20_000;

/**
 * Three-way merge of one block: what changed between `base` and `after` (both in the writer's own style) is done to
 * `source`, as it was written. Null where both differ from the base in the same place.
 */
export function mergeTokens(base: string, source: string, after: string): string | null {
  const cut = (text: string): string[] =>
    base.length > WORDS_MAX_CHARS ? text.split(/(?<=\n)/) : (text.match(TOKEN) ?? []);
  const regions = diff3Merge(cut(after), cut(base), cut(source), { excludeFalseConflicts: true });
  const settled = regions.map((region) => region.ok?.join('') ?? null);
  return settled.every((text) => text !== null) ? settled.join('') : null;
}
