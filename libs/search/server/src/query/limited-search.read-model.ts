import { Injectable } from '@nestjs/common';
import { type Actor, unavailable } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { type SearchablePage, SearchablePages } from '@wellspring/wiki-server';
import { type FacetName, SearchEngine } from '../engine/search-engine.js';
import { type FacetCounts, type FoundHits, type HitsQuestion } from './found-hits.js';
import { HitRows } from './hit-rows.read-model.js';
import {
  type LimitedMatch,
  matchesSql,
  type MatchesStatement,
  type MatchScope,
} from './limited-search-sql.js';
import { allowsSpace, namesSpaces, type Narrowing, withoutChosen } from './narrowing.js';
import { type SearchOrder } from './search-request.js';

/**
 * Longest that texts are looked through. Two Chinese characters are in no index of PostgreSQL: those cost reading every
 * text, 0.3 s for 20,000 pages. What takes longer is looked for in titles and headings alone.
 */
const TEXTS_MAX_MS = 1_500;
/** PostgreSQL's code of a statement that took too long. */
const QUERY_CANCELED = '57014';
const FACETS: readonly FacetName[] = ['spaceKey', 'labels', 'authorIds', 'language', 'care'];

/** Why a page is among the hits, and what is known of it. */
type RankedPage = SearchablePage & { readonly score: number };

/** Finds pages in PostgreSQL while Meilisearch is away: words as they are written, all of them, in the kept texts. */
@Injectable()
export class LimitedSearch {
  constructor(
    private readonly engine: SearchEngine,
    private readonly pages: SearchablePages,
    private readonly rows: HitRows,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** While somebody types only titles and headings are looked through. Four queries; cost grows with what is found. */
  async find(actor: Actor, question: HitsQuestion): Promise<FoundHits> {
    const { narrowing, sort, offset, limit, withFacets } = question;
    const matches = await this.matches(question);
    const withAuthors = withFacets || narrowing.oneOf.some(({ field }) => field === 'authorIds');
    const ids = matches && [...matches.keys()];
    const readable = await this.pages.readable(actor, ids, { withAuthors, withViews: sort === 'views' });
    const found = readable
      .filter((page) => holds(narrowing, page))
      .map((page) => ({ ...page, score: matches?.get(page.id) ?? 0 }))
      .sort(ORDERS[sort]);
    const hits = await this.rows.byIds(
      actor,
      found.slice(offset, offset + limit).map((page) => page.id),
    );
    return { hits, total: found.length, facets: withFacets ? countsOf(readable, narrowing) : {} };
  }

  /** Scores by page id; null where nothing is asked for but to be narrowed. */
  private async matches({ parsed, asYouType }: HitsQuestion): Promise<Map<string, number> | null> {
    if (parsed.words === '' && parsed.phrases.length === 0 && parsed.excluded.length === 0) return null;
    const terms = await this.engine.terms(parsed, asYouType);
    // A picture, say: no word that texts are kept by.
    if (terms.length === 0 && parsed.excluded.length === 0) return new Map();
    const asked = (scope: MatchScope) => this.asked(matchesSql(terms, parsed.excluded, scope));
    const found = asYouType ? null : await asked('everything');
    const matches = found ?? (await asked('titles and headings'));
    if (matches === null) throw unavailable('Search is not available now: it takes too long.');
    return matches;
  }

  /** Null where it takes too long. */
  private async asked({ sql, parameters, hasIndex }: MatchesStatement): Promise<Map<string, number> | null> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        await tx.query(
          `SELECT set_config('statement_timeout', $1, true), set_config('enable_seqscan', $2, true)`,
          [String(TEXTS_MAX_MS), hasIndex ? 'off' : 'on'],
        );
        const rows = await tx.query<LimitedMatch>(sql, parameters);
        return new Map(rows.map(({ pageId, score }) => [pageId, score]));
      });
    } catch (error) {
      if ((error as { code?: unknown }).code === QUERY_CANCELED) return null; // driver errors have a code
      throw error;
    }
  }
}

/** Whether a page is among what the search is narrowed to. */
function holds(narrowing: Narrowing, page: SearchablePage): boolean {
  if (!namesSpaces(narrowing) && (page.isTemplate || page.isArchived)) return false;
  return isWithin(narrowing, page);
}

function isWithin(narrowing: Narrowing, page: SearchablePage): boolean {
  const publishedAtMs = Math.floor(page.publishedAt.getTime() / 1000) * 1000;
  const { publishedSince, publishedUntil, oneOf } = narrowing;
  if (publishedSince && publishedAtMs < Math.floor(publishedSince.getTime() / 1000) * 1000) return false;
  if (publishedUntil && publishedAtMs >= Math.ceil(publishedUntil.getTime() / 1000) * 1000) return false;
  if (!allowsSpace(narrowing, page.spaceKey)) return false;
  return oneOf.every(({ field, values }) => valuesOf(page, field).some((value) => values.includes(value)));
}

function valuesOf(page: SearchablePage, field: FacetName): readonly string[] {
  switch (field) {
    case 'spaceKey':
      return [page.spaceKey];
    case 'labels':
      return page.labels;
    case 'authorIds':
      return page.authorIds;
    case 'language':
      return [page.language];
    case 'care':
      return [page.care];
  }
}

/** Counted as in the index: a facet in use without itself, spaces with what is found only in a space that is named. */
function countsOf(pages: readonly SearchablePage[], narrowing: Narrowing): FacetCounts {
  const counted = (field: FacetName): Record<string, number> => {
    const wider = withoutChosen(narrowing, field);
    const counts = new Map<string, number>();
    for (const page of pages) {
      if (!(field === 'spaceKey' ? isWithin(wider, page) : holds(wider, page))) continue;
      for (const value of valuesOf(page, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
  };
  return Object.fromEntries(FACETS.map((field) => [field, counted(field)]));
}

type Order = (a: RankedPage, b: RankedPage) => number;
const byId: Order = (a, b) => (a.id < b.id ? -1 : 1);
const newest: Order = (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || byId(a, b);
const ORDERS: Readonly<Record<SearchOrder, Order>> = {
  relevance: (a, b) => b.score - a.score || newest(a, b),
  newest,
  oldest: (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || byId(a, b),
  title: (a, b) => a.title.localeCompare(b.title) || byId(a, b),
  views: (a, b) => b.views - a.views || newest(a, b),
};
