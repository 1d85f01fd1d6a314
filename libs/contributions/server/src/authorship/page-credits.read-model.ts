import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { People, type PersonView } from '@wellspring/people-server';
import { Database } from '@wellspring/platform-database';
import { isVeiled, type PageNodeView, PageTree, Revisions, type RevisionView } from '@wellspring/wiki-server';
import { PageStates } from '../attribution/page-states.service.js';
import { creditedRuns, type CreditedRuns, type Origin, wordsByOrigin } from './credited-text.js';
import { areOfThisForm, type CreditRuns, decodeCredits } from './current-credits.js';

/** `behind`: attribution has not come to this revision; `held`: no reader sees it, and nothing of it is attributed. */
export type CreditsState = 'ready' | 'behind' | 'held';

/** Who wrote the text of a revision. */
export interface PageCreditsView {
  /** The revision that it is about. */
  readonly number: number;
  readonly state: CreditsState;
  /** The last revision that is attributed; 0 for none. */
  readonly attributedNumber: number;
  /** Everything that follows is empty unless the state is ready. */
  readonly text: string;
  /** Pairs: how many tokens, and the index of their credit. */
  readonly runs: number[];
  readonly credits: readonly CreditView[];
  /** Those whose words stand here, most words first; ties by id, whoever is not named last. */
  readonly authors: readonly AuthorView[];
  /** People who edited the page and of whose words none stands here. */
  readonly authorsWithoutWords: number;
}

/** Where some of the tokens come from. */
export interface CreditView {
  /** Index in `authors`. */
  readonly authorIndex: number;
  /** The revision of this page that brought them. */
  readonly revisionNumber: number;
  readonly savedAt: Date;
  readonly summary: string;
  /** Words that the revision brought, and those of them that stand today. */
  readonly addedWords: number;
  readonly standingWords: number;
  /** Where they stood first; null where that is here. */
  readonly copiedFrom: CopiedFromView | null;
}

export interface CopiedFromView {
  /** Null for a page that the actor can't open. */
  readonly page: PageNodeView | null;
  readonly revisionNumber: number | null;
}

export interface AuthorView {
  /** Null for those together who don't want to be shown by name. */
  readonly person: PersonView | null;
  readonly survivingWords: number;
  readonly shareRatio: number;
  readonly edits: number;
  /** Of their edits of this page up to this revision; null without any, and for those who are not named. */
  readonly firstEditAt: Date | null;
  readonly lastEditAt: Date | null;
}

/** The page as far as it has to be known. Whoever has it may read the page. */
export interface CreditedPage {
  readonly id: string;
  readonly urlId: string;
  readonly publishedNumber: number;
}

interface AuthorshipRow {
  readonly revisionNumber: number;
  readonly currentCredits: Buffer;
}
interface EditsRow {
  readonly personId: string;
  readonly edits: number;
  readonly first: Date;
  readonly last: Date;
}
interface EffectRow {
  readonly number: number;
  readonly addedWords: number;
  readonly survivingWords: number;
}

/** Reads who wrote which words of a revision. */
@Injectable()
export class PageCredits {
  constructor(
    private readonly database: Database,
    private readonly revisions: Revisions,
    private readonly states: PageStates,
    private readonly people: People,
    private readonly tree: PageTree,
  ) {}

  /**
   * Who wrote what stands in a revision of a page, or null where there is no such revision whose text the actor may see. The
   * attributed one is read as it is stored, in two turns of queries; an older one is asked of the page's state (see
   * `PageStates`). Whoever opted out of display is not named, but to themselves.
   */
  async of(actor: Actor, page: CreditedPage, wanted: number | null): Promise<PageCreditsView | null> {
    const number = wanted ?? page.publishedNumber;
    const [asked, row, edits] = await Promise.all([
      this.revisions.byNumbers(actor, page.urlId, [number]),
      this.stored(page.id),
      this.edits(page.id, number),
    ]);
    const revision = asked.get(number);
    if (!revision || isVeiled(revision)) return null;
    const attributedNumber = row?.revisionNumber ?? 0;
    const nothing = { text: '', runs: [], credits: [], authors: [], authorsWithoutWords: 0 };
    if (number > page.publishedNumber || revision.isReturned)
      return { number, state: 'held', attributedNumber, ...nothing };
    const [texts, runs] = await Promise.all([
      this.revisions.texts([revision.hashHex]),
      row && attributedNumber >= number ? this.runsOf(page.id, number, row) : null,
    ]);
    if (!runs) return { number, state: 'behind', attributedNumber, ...nothing };
    const text = texts.get(revision.hashHex) ?? '';
    const credited = await this.credited(actor, page, text, creditedRuns(runs), edits);
    return { number, state: 'ready', attributedNumber, text, ...credited };
  }

  private async runsOf(pageId: string, number: number, row: AuthorshipRow): Promise<CreditRuns | null> {
    if (!areOfThisForm(row.currentCredits)) return null;
    if (row.revisionNumber === number) return decodeCredits(row.currentCredits);
    return this.states.creditsAt(pageId, number);
  }

  private async credited(
    actor: Actor,
    page: CreditedPage,
    text: string,
    credited: CreditedRuns,
    edits: ReadonlyMap<string, EditsRow>,
  ): Promise<Pick<PageCreditsView, 'runs' | 'credits' | 'authors' | 'authorsWithoutWords'>> {
    const { origins } = credited;
    const numbers = [...new Set(origins.map((origin) => origin.revisionNumber))];
    const sourceIds = origins.flatMap(({ copiedFrom }) => (copiedFrom ? [copiedFrom.pageId] : []));
    const [revisions, effects, sources] = await Promise.all([
      this.revisions.byNumbers(actor, page.urlId, numbers),
      this.effects(page.id, numbers),
      sourceIds.length === 0
        ? new Map<string, PageNodeView>()
        : this.tree.nodes(actor, [...new Set(sourceIds)]),
    ]);
    const authorIds = origins.map(
      (origin) => origin.authorId ?? revisions.get(origin.revisionNumber)?.authorId ?? '',
    );
    const people = await this.people.byIds([...new Set(authorIds)]);
    const named = (id: string): PersonView | null => {
      const person = people.get(id) ?? null;
      return person?.displayOptOut && id !== actor.personId ? null : person;
    };
    const { authors, indexOf } = rankedAuthors(authorIds, wordsByOrigin(text, credited), edits, named);
    const withWords = new Set(authorIds);
    return {
      runs: credited.runs,
      credits: origins.map((origin, i) => ({
        authorIndex: indexOf(authorIds[i] ?? ''),
        ...revisionFacts(origin.revisionNumber, revisions, effects),
        copiedFrom: copiedFromOf(origin, sources),
      })),
      authors,
      authorsWithoutWords: [...edits.keys()].filter((id) => !withWords.has(id)).length,
    };
  }

  private async stored(pageId: string): Promise<AuthorshipRow | null> {
    const [row] = await this.database.query<AuthorshipRow>(
      `SELECT revision_number AS "revisionNumber", current_credits AS "currentCredits" FROM page_authorship
       WHERE page_id = $1`,
      [pageId],
    );
    return row ?? null;
  }

  /** What everybody did to the page up to a revision. Cost: the revisions, 1 ms for 3,000. */
  private async edits(pageId: string, upTo: number): Promise<Map<string, EditsRow>> {
    const rows = await this.database.query<EditsRow>(
      `SELECT person_id AS "personId", count(*)::integer AS edits, min(saved_at) AS first, max(saved_at) AS last
       FROM revision_credit WHERE page_id = $1 AND revision_number <= $2 GROUP BY person_id`,
      [pageId, upTo],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  private async effects(pageId: string, numbers: readonly number[]): Promise<Map<number, EffectRow>> {
    const rows = await this.database.query<EffectRow>(
      `SELECT revision_number AS number, added_words AS "addedWords", surviving_words AS "survivingWords"
       FROM revision_credit WHERE page_id = $1 AND revision_number = ANY($2::integer[])`,
      [pageId, numbers],
    );
    return new Map(rows.map((row) => [row.number, row]));
  }
}

function revisionFacts(
  number: number,
  revisions: ReadonlyMap<number, RevisionView>,
  effects: ReadonlyMap<number, EffectRow>,
): Omit<CreditView, 'authorIndex' | 'copiedFrom'> {
  const revision = revisions.get(number);
  const effect = effects.get(number);
  return {
    revisionNumber: number,
    savedAt: revision?.savedAt ?? new Date(0),
    summary: revision?.summary ?? '',
    addedWords: tenths(effect?.addedWords ?? 0),
    standingWords: tenths(effect?.survivingWords ?? 0),
  };
}

function copiedFromOf(
  { copiedFrom }: Origin,
  sources: ReadonlyMap<string, PageNodeView>,
): CopiedFromView | null {
  if (!copiedFrom) return null;
  const page = sources.get(copiedFrom.pageId) ?? null;
  return { page, revisionNumber: page && copiedFrom.revisionNumber };
}

/** Sums of tenths of words without the error of binary fractions. */
const tenths = (words: number): number => Math.round(words * 10) / 10;

const NOT_NAMED = '';

/** Authors by words; all who are not named are one, the last. */
function rankedAuthors(
  authorIds: readonly string[],
  words: readonly number[],
  edits: ReadonlyMap<string, EditsRow>,
  named: (id: string) => PersonView | null,
): { authors: AuthorView[]; indexOf: (id: string) => number } {
  const keyOf = (id: string) => (named(id) ? id : NOT_NAMED);
  const wordsByKey = new Map<string, number>();
  const editsByKey = new Map<string, number>();
  authorIds.forEach((id, i) => wordsByKey.set(keyOf(id), (wordsByKey.get(keyOf(id)) ?? 0) + (words[i] ?? 0)));
  for (const id of new Set(authorIds))
    editsByKey.set(keyOf(id), (editsByKey.get(keyOf(id)) ?? 0) + (edits.get(id)?.edits ?? 0));
  const keys = [...wordsByKey.keys()].sort(
    (a, b) =>
      Number(a === NOT_NAMED) - Number(b === NOT_NAMED) ||
      (wordsByKey.get(b) ?? 0) - (wordsByKey.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  );
  const total = words.reduce((sum, count) => sum + count, 0);
  const authors = keys.map((key): AuthorView => {
    const count = wordsByKey.get(key) ?? 0;
    return {
      person: key === NOT_NAMED ? null : named(key),
      survivingWords: tenths(count),
      shareRatio: total === 0 ? 0 : count / total,
      edits: editsByKey.get(key) ?? 0,
      firstEditAt: edits.get(key)?.first ?? null,
      lastEditAt: edits.get(key)?.last ?? null,
    };
  });
  const places = new Map(keys.map((key, index) => [key, index]));
  return { authors, indexOf: (id) => places.get(keyOf(id)) ?? 0 };
}
