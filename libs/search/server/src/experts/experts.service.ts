import { Injectable } from '@nestjs/common';
import { Shares } from '@wellspring/contributions-server';
import { type Actor, forbidden, hasRole, systemClock } from '@wellspring/kernel';
import { People, type PersonView } from '@wellspring/people-server';
import { type PageNodeView, Revisions } from '@wellspring/wiki-server';
import { SearchEngine } from '../engine/search-engine.js';
import { PageSearch } from '../query/page-search.service.js';
import { type ParsedSearch } from '../query/parse-search.js';
import { NO_FILTERS } from '../query/search-request.js';
import { rankExperts, type RankedExpert, type WordsOnPage } from './expert-score.js';
import { matchesProfile } from './profile-match.js';

/** A page as a reason. */
export interface ExpertReason extends WordsOnPage {
  readonly page: PageNodeView;
}

/** Somebody who probably knows, and why. */
export interface ExpertView extends Omit<RankedExpert, 'pages' | 'score'> {
  /** Found pages with words of theirs. */
  readonly pageCount: number;
  /** The best of them, at most {@link REASONS_MAX}. */
  readonly pages: readonly ExpertReason[];
  /** Title, department or unit has a word of the question. */
  readonly matchesProfile: boolean;
}

export interface ExpertsView {
  readonly experts: readonly ExpertView[];
  /** Pages that were looked at. */
  readonly pages: number;
  /** Found without the index, by PostgreSQL. */
  readonly isLimited: boolean;
}

/** Pages whose authors are looked at, those found first. Ours: behind them the weight of a page is under a sixth. */
const PAGES_LOOKED = 50;
/** Authors of a page who are looked at, those with most words first. Ours. */
const AUTHORS_PER_PAGE = 30;
/** Pages that are given as reasons. */
const REASONS_MAX = 3;

/** Who knows about something: whoever wrote what stands on the pages about it. */
@Injectable()
export class Experts {
  constructor(
    private readonly search: PageSearch,
    private readonly engine: SearchEngine,
    private readonly shares: Shares,
    private readonly revisions: Revisions,
    private readonly people: People,
  ) {}

  /**
   * At most `first` people, by the words they wrote on pages that the actor may read and that still stand there; see
   * docs/methods/experts.md. Bots and whoever opted out of display are left out. FORBIDDEN for guests. A search of 50 pages
   * and three queries.
   */
  async run(actor: Actor, text: string, first: number): Promise<ExpertsView> {
    if (!hasRole(actor, 'employee') && !hasRole(actor, 'admin'))
      throw forbidden('Guests may not look for people who know about something.');
    const { hits, parsed, isLimited } = await this.search.run(actor, {
      ...{ text, filters: NO_FILTERS, sort: 'relevance', page: 1, perPage: PAGES_LOOKED },
      withFacets: false,
    });
    const pages = new Map(hits.map(({ page }) => [page.id, page]));
    if (pages.size === 0) return { experts: [], pages: 0, isLimited };
    const words = await this.wordsOn([...pages.keys()]);
    const people = await this.shownPeople(words);
    const profileMatches = await this.profileMatches(parsed, people);
    const ranked = rankExperts(
      words.filter((row) => people.has(row.personId)),
      { pageIds: [...pages.keys()], profileMatches, now: systemClock.now() },
    );
    const experts = ranked.slice(0, first).map((expert) => viewOf(expert, pages, profileMatches));
    return { experts, pages: pages.size, isLimited };
  }

  private async wordsOn(pageIds: readonly string[]): Promise<WordsOnPage[]> {
    const authors = [...(await this.shares.topAuthors(pageIds, AUTHORS_PER_PAGE)).values()].flat();
    const lastEdits = await this.revisions.lastEdits(authors);
    return authors.map((author, at) => ({
      ...author,
      lastEditAt: lastEdits[at] ?? null,
    }));
  }

  private async shownPeople(words: readonly WordsOnPage[]): Promise<Map<string, PersonView>> {
    const people = await this.people.byIds([...new Set(words.map((row) => row.personId))]);
    return new Map(
      [...people].filter(([, person]) => !person.displayOptOut && !person.isBot && person.kind !== 'system'),
    );
  }

  private async profileMatches(
    parsed: ParsedSearch,
    people: ReadonlyMap<string, PersonView>,
  ): Promise<Set<string>> {
    const words = (await this.engine.terms(parsed)).flatMap((term) => [term.folded, ...term.surfaces]);
    const matching = [...people.values()].filter((person) => matchesProfile(person, words));
    return new Set(matching.map((person) => person.id));
  }
}

function viewOf(
  { pages: words, score: _, ...expert }: RankedExpert,
  pages: ReadonlyMap<string, PageNodeView>,
  profileMatches: ReadonlySet<string>,
): ExpertView {
  const reasons = words.flatMap((row) => {
    const page = pages.get(row.pageId);
    return page ? [{ ...row, page }] : [];
  });
  return {
    ...expert,
    pageCount: reasons.length,
    pages: reasons.slice(0, REASONS_MAX),
    matchesProfile: profileMatches.has(expert.personId),
  };
}
