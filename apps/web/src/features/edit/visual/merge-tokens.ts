import { diff3Merge, diffComm } from 'node-diff3';

/** Words, numbers, single other characters; lines and runs of blanks in one piece. */
const TOKEN = /[\p{L}\p{N}]+|\n|[ \t]+|./gsu;
/**
 * Longest text whose words are compared; a longer one is compared by lines. The comparison is quadratic, and it runs while
 * somebody types.
 */
const WORDS_MAX_CHARS = 4_000;

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

/**
 * The coarser way where words don't merge: lines that stayed as they were in `base` come from `source`, changed ones from
 * `after`. Null where base and source don't have the same number of lines, so that nobody knows which is which.
 */
export function mergeLines(base: string, source: string, after: string): string | null {
  const [baseLines, sourceLines] = [base.split('\n'), source.split('\n')];
  if (baseLines.length !== sourceLines.length) return null;
  let at = 0;
  return diffComm(baseLines, after.split('\n'))
    .flatMap((part) => {
      if ('common' in part && part.common) {
        at += part.common.length;
        return sourceLines.slice(at - part.common.length, at);
      }
      at += part.buffer1?.length ?? 0;
      return part.buffer2 ?? [];
    })
    .join('\n');
}
