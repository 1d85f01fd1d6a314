import { findChangedLines } from './changed-lines.js';
import { EditLines } from './edit-lines.js';
import { isMostlyOf, longPassagesOf, mayHaveLongPassage } from './match-elsewhere.js';
import { type PageAuthorship } from './page-authorship.js';
import { NONE } from './no-passage.js';

const apart = new EditLines();

/**
 * Fingerprints of the passages of 20 words and more (lines without the markup in front, and sentences) in the lines of
 * a text that never stood on the page: what `attributeRevision` will ask `elsewhere` about, and some more. Signed, 64
 * bits, each once. Cost: a comparison of the page with its newest revision and the changed lines.
 */
export function newPassageFingerprints(state: PageAuthorship, text: string): bigint[] {
  const found = new Set<bigint>();
  const { numbers, texts } = findChangedLines(state, text);
  for (const [place, line] of texts.entries()) {
    if (numbers[place] !== NONE || !mayHaveLongPassage(line)) continue;
    apart.clear();
    for (const { fingerprint } of longPassagesOf(apart, apart.add(line))) found.add(fingerprint);
  }
  return [...found];
}

/**
 * Fingerprints of the passages of 20 words and more that were born in a revision (half of their words at least): what
 * is known again when it turns up on another page. None for a number that the state does not have.
 * @param revision number in the state, from 0
 */
export function bornPassageFingerprints(state: PageAuthorship, revision: number): bigint[] {
  const found = new Set<bigint>();
  if (revision < 0 || revision >= state.revisions.length) return [];
  const inserted = new Set<number>();
  state.revisions.forEachChange(revision, (passage, sign) => {
    if (sign > 0) inserted.add(passage);
  });
  for (const passage of inserted) {
    const line = state.passages.textOf(passage);
    if (!mayHaveLongPassage(line)) continue;
    apart.clear();
    const number = apart.add(line);
    state.passages.copyOrigins(passage, apart.origins, 0);
    for (const long of longPassagesOf(apart, number)) {
      if (isMostlyOf(long, apart, revision)) found.add(long.fingerprint);
    }
  }
  return [...found];
}
