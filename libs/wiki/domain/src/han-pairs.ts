const HAN_RUN = /\p{Script=Han}{2,}/gu;

/**
 * The pairs of neighbouring Han characters of a text, each once, at most `limit`: what stands for words where writing
 * has no blanks. `報銷流程` gives 報銷, 銷流, 流程. Empty for texts without two Han characters in a row.
 */
export function hanPairs(text: string, limit: number): string[] {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUN)) {
    const characters = Array.from(run);
    for (let at = 0; at + 1 < characters.length; at++) {
      if (pairs.size >= limit) return [...pairs];
      pairs.add(characters.slice(at, at + 2).join(''));
    }
  }
  return [...pairs];
}
