import { type ChangedLines, findChangedLines } from './changed-lines.js';
import { fingerprint } from './fingerprint.js';
import { hunksBetween } from './hunks.js';
import { creditElsewhere, type LookElsewhere, type PassageElsewhere } from './match-elsewhere.js';
import { matchLines } from './match-lines.js';
import { originsOfWords, type WordTask } from './match-words.js';
import { PageAuthorship } from './page-authorship.js';
import { NONE } from './no-passage.js';
import { packRuns } from './origin-runs.js';
import { type Passages } from './passages.js';

/** A revision whose words shall be credited. Ids are the caller's; an author is whoever has the id. */
export interface RevisionToAttribute {
  readonly revisionId: string;
  readonly authorId: string;
  /** The stored text, as it is. */
  readonly text: string;
}

/** The state of a page without a revision. */
export const emptyPageAuthorship = (): PageAuthorship => new PageAuthorship();

/**
 * Credits the words of the next revision of a page. **Advances `state` and returns it**: a copy a save would cost
 * the whole page. Revisions come in their order; one whose id is already there changes nothing.
 *
 * A text whose lines are those of an earlier revision restores that revision's credits and adds nothing. Else the
 * lines that changed are matched with everything that ever stood on the page: whole lines, then sentences, then words
 * (`matchLines`, `originsOfWords`). What is left is new and belongs to `authorId`, but for passages of 20 words and more
 * that `elsewhere` knows: these are credited there and marked as copied.
 *
 * Same input, same result, on every machine and whether or not the state was stored in between.
 * Cost: a comparison of the page with its newest revision plus the lines that changed; `align` bounds the worst case.
 * Source: Flöck and Acosta, WikiWho, WWW 2014 (hierarchy of paragraphs, sentences, tokens; re-introduction).
 */
export function attributeRevision(
  state: PageAuthorship,
  revision: RevisionToAttribute,
  elsewhere?: LookElsewhere,
): PageAuthorship {
  if (state.revisionNumber(revision.revisionId) !== undefined) return state;
  const { currentCount: count, passages: store } = state;
  const author = state.authorNumber(revision.authorId);
  const changed = findChangedLines(state, revision.text);
  const { prefix, suffix, numbers } = changed;
  const current = state.current.subarray(0, count);
  const before = current.subarray(prefix, count - suffix);
  const print = fingerprintWith(store, current, prefix, suffix, numbers);
  const target = print === NONE ? NONE : state.revisionWithLines(print);
  const { revisionId } = revision;
  if (target !== NONE) {
    // Blank text has no lines to restore, and the newest revision itself is no earlier one.
    const isRevert = target < state.revisions.length - 1 && prefix + suffix + numbers.length > 0;
    const hunks = isNewest(state, target) ? [] : hunksBetween(current, state.passagesAt(target), 0);
    state.append({ revisionId, author, revertOf: isRevert ? target : NONE }, hunks, print);
  } else {
    const left = current[prefix - 1] ?? NONE;
    const right = current[count - suffix] ?? NONE;
    const matched = matchLines(store, { before, lines: numbers, left, right });
    const after = placeLines(state, { before, lines: changed.texts, ...matched, left }, changed, elsewhere);
    state.append({ revisionId, author, revertOf: NONE }, hunksBetween(before, after, prefix));
  }
  state.newestText = changed.known;
  return state;
}

const isNewest = (state: PageAuthorship, revision: number): boolean =>
  revision === state.revisions.length - 1;

/** Fingerprint of the lines of the whole text, or -1 where one of them never stood on the page. */
function fingerprintWith(
  store: Passages,
  current: Int32Array,
  prefix: number,
  suffix: number,
  middle: Int32Array,
): number {
  if (middle.includes(NONE)) return NONE;
  const count = prefix + middle.length + suffix;
  return fingerprint(count, (i) => {
    if (i < prefix) return store.lineOf(current[i] ?? NONE);
    if (i < prefix + middle.length) return middle[i - prefix] ?? NONE;
    return store.lineOf(current[current.length - count + i] ?? NONE);
  });
}

/** The passages of the changed lines; lines that no passage was found for become new ones, word by word. */
function placeLines(
  state: PageAuthorship,
  task: Omit<WordTask, 'newOrigin'>,
  { numbers, texts, hashes }: ChangedLines,
  elsewhere: LookElsewhere | undefined,
): Int32Array {
  const { passages: store } = state;
  const newOrigin = state.revisions.length;
  const { open, lines } = originsOfWords(store, { ...task, newOrigin });
  if (elsewhere) {
    creditElsewhere(lines, open.length, newOrigin, elsewhere, originsElsewhere(state, newOrigin));
  }
  const after = task.passages.subarray(0, task.lines.length);
  for (let line = 0; line < open.length; line++) {
    const index = open[line] ?? 0;
    const runs = packRuns(lines, lines.firstToken(line), lines.endToken(line));
    const known = numbers[index] ?? NONE;
    const number = known === NONE ? store.lines.add(texts[index] ?? '', hashes[index] ?? 0) : known;
    after[index] = store.add(number, runs, lines, line);
  }
  return after;
}

/** Gives the same source of a revision the same origin. */
function originsElsewhere(state: PageAuthorship, revision: number): (source: PassageElsewhere) => number {
  const known = new Map<string, number>();
  return ({ authorId, source }) => {
    const key = JSON.stringify([authorId, source]);
    const number =
      known.get(key) ?? state.addSource({ author: state.authorNumber(authorId), source, revision });
    known.set(key, number);
    return -1 - number;
  };
}
