import { blockFingerprint, type PageDefinitions } from '@wellspring/wiki-domain/markdown';

/** Most places that are tried one by one in a block before all of them are left as they are. */
const TRIALS_MAX = 60;
/** Longest block whose places are tried one by one: the trials of a longer one would hold up typing. */
const TRIED_MAX_CHARS = 10_000;
const CANDIDATE = /\\([!-/:-@[-`{-~])|<(https?:\/\/[^\s<>]+)>/g;

/**
 * Takes off what the Markdown writer put in for safety and what the block does not need: backslashes, and the `<…>`
 * around addresses. Nothing goes that would change how the block is rendered. Cost: at most {@link TRIALS_MAX}
 * renderings of the block.
 */
export function prettierSource(safe: string, definitions: PageDefinitions): string {
  const places = [...safe.matchAll(CANDIDATE)];
  if (places.length === 0) return safe;
  const wanted = blockFingerprint(safe, definitions);
  const without = (chosen: readonly RegExpExecArray[]): string => {
    let text = '';
    let done = 0;
    for (const place of chosen) {
      text += safe.slice(done, place.index) + (place[1] ?? place[2] ?? '');
      done = place.index + place[0].length;
    }
    return text + safe.slice(done);
  };
  const isSame = (chosen: readonly RegExpExecArray[]) =>
    blockFingerprint(without(chosen), definitions) === wanted;
  if (isSame(places)) return without(places);
  if (places.length > TRIALS_MAX || safe.length > TRIED_MAX_CHARS) return safe;
  const kept = places.reduce<RegExpExecArray[]>(
    (chosen, place) => (isSame([...chosen, place]) ? [...chosen, place] : chosen),
    [],
  );
  return without(kept);
}
