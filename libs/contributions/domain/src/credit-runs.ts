import { type PassageElsewhere } from './match-elsewhere.js';
import { type PageAuthorship } from './page-authorship.js';
import { RUN_STRIDE } from './origin-runs.js';
import { wordsOfTenths } from './words.js';

/**
 * Where the tokens of a revision were born, in the order of its text: token count and origin, again and again. An origin
 * is a revision's number in the state or, below zero, -1 - the index in `copiedSources`. Neighbours have different
 * origins; the counts sum to the tokens of the text (`tokenize`). Empty for a number that the state does not have.
 * Cost: the lines of the page; for an old revision also those since then.
 */
export function creditRunsAt(state: PageAuthorship, revision: number): Int32Array {
  const credits: number[] = [];
  for (const passage of passagesOf(state, revision)) {
    const runs = state.passages.runsOf(passage);
    for (let i = 0; i < runs.length; i += RUN_STRIDE) {
      const [tokens, origin] = [runs[i] ?? 0, runs[i + 1] ?? 0];
      const last = credits.length - 2;
      if (last >= 0 && credits[last + 1] === origin) credits[last] = (credits[last] ?? 0) + tokens;
      else credits.push(tokens, origin);
    }
  }
  return Int32Array.from(credits);
}

/** Text that a revision brought from elsewhere. */
export interface CopiedPassage extends PassageElsewhere {
  /** Number of the revision that brought it. */
  readonly revision: number;
}

/** Where text was brought from, in the order in which it came. Cost: the sources. */
export const copiedSources = (state: PageAuthorship): readonly CopiedPassage[] =>
  state.sources.map(({ author, source, revision }) => ({
    ...{ source, revision },
    authorId: state.authorIds[author] ?? '',
  }));

/**
 * Words that stand after a revision, by author id; copied ones belong to who wrote them. Authors without any are left
 * out. Cost: the lines of the page; for an old revision also those since then. For many revisions in a row see
 * `wordChangesSince`.
 */
export function wordsByAuthorAt(state: PageAuthorship, revision: number): Map<string, number> {
  const tenths = new Map<number, number>();
  for (const passage of passagesOf(state, revision)) addTenths(state, passage, 1, tenths);
  return byAuthorId(state, tenths);
}

/**
 * What each revision from number `from` on changed in the words of each author that stand: the sum up to a revision is
 * `wordsByAuthorAt` it. Authors without a change are left out. Cost: what these revisions changed.
 */
export function wordChangesSince(state: PageAuthorship, from: number): Map<string, number>[] {
  const first = Math.max(0, from);
  return Array.from({ length: Math.max(0, state.revisions.length - first) }, (_, i) => {
    const tenths = new Map<number, number>();
    state.revisions.forEachChange(first + i, (passage, sign) => addTenths(state, passage, sign, tenths));
    return byAuthorId(state, tenths);
  });
}

const passagesOf = (state: PageAuthorship, revision: number): Int32Array =>
  revision >= 0 && revision < state.revisions.length ? state.passagesAt(revision) : new Int32Array();

function addTenths(state: PageAuthorship, passage: number, sign: 1 | -1, tenths: Map<number, number>): void {
  const runs = state.passages.runsOf(passage);
  for (let i = 0; i < runs.length; i += RUN_STRIDE) {
    const author = state.authorOfOrigin(runs[i + 1] ?? 0);
    tenths.set(author, (tenths.get(author) ?? 0) + sign * (runs[i + 2] ?? 0));
  }
}

const byAuthorId = (state: PageAuthorship, tenths: ReadonlyMap<number, number>): Map<string, number> =>
  new Map(
    [...tenths].flatMap(([author, count]) =>
      count === 0 ? [] : [[state.authorIds[author] ?? '', wordsOfTenths(count)] as const],
    ),
  );
