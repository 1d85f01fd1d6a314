import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { People, type PersonView } from '@wellspring/people-server';
import {
  type FoundFile,
  FoundFiles,
  type LabelCount,
  Labels,
  type PageNodeView,
} from '@wellspring/wiki-server';
import { kindAt, UNSPACED_LETTER } from './letter-kinds.js';
import { type HitWithHeadings, PageSearch } from './page-search.service.js';
import { isAsking, type ParsedSearch, parseSearch } from './parse-search.js';
import { type SearchHitView } from './search-request.js';

/** A heading that was found. */
export interface FoundHeading {
  readonly page: PageNodeView;
  /** Escaped text in which only `<mark>` is markup. */
  readonly headingHtml: string;
  readonly anchor: string;
}

/** What is found while somebody types. */
export interface QuickSearchView {
  readonly pages: readonly SearchHitView[];
  /** Of the pages found; those that say most of what was typed first. */
  readonly headings: readonly FoundHeading[];
  /** None for guests. */
  readonly people: readonly PersonView[];
  readonly labels: readonly LabelCount[];
  readonly attachments: readonly FoundFile[];
  readonly isLimited: boolean;
}

/** Share of the words that a heading must have. Ours: a heading with one of five words is not what is looked for. */
const HEADING_TERMS_RATIO = 0.5;

/** Answers while somebody types: everything that has a name, side by side. */
@Injectable()
export class QuickSearch {
  constructor(
    private readonly pageSearch: PageSearch,
    private readonly people: People,
    private readonly labels: Labels,
    private readonly files: FoundFiles,
  ) {}

  /** At most `first` of each kind. Operators narrow pages, and then only pages are looked for. */
  async run(actor: Actor, text: string, first: number): Promise<QuickSearchView> {
    const parsed = parseSearch(text);
    if (!isAsking(parsed))
      return { pages: [], headings: [], people: [], labels: [], attachments: [], isLimited: false };
    const words = isNarrowed(parsed) ? '' : [parsed.words, ...parsed.phrases].join(' ').trim();
    const finding = this.pageSearch.whileTyping(actor, parsed, first);
    // Its first reads go ahead of these in the same message: Meilisearch is asked as soon as they are answered.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    const [found, people, labels, attachments] = await Promise.all([
      finding,
      words !== '' && hasRole(actor, 'employee') ? this.people.search(words, first) : [],
      isTelling(words) ? this.labelsWith(actor, words, first) : [],
      words === '' ? [] : this.files.byName(actor, words.split(' '), first),
    ]);
    return {
      pages: found.hits.map(({ foundHeadings: _, ...hit }) => hit),
      headings: headingsOf(found.hits, found.terms).slice(0, first),
      ...{ people, labels, attachments, isLimited: found.isLimited },
    };
  }

  private async labelsWith(actor: Actor, text: string, first: number): Promise<readonly LabelCount[]> {
    return (await this.labels.list(actor, { spaceId: null, text, first, after: null })).rows;
  }
}

/** One letter stands in nearly every label; one Chinese character says something. */
const isTelling = (words: string): boolean => words.length > 1 || kindAt(words, 0) === UNSPACED_LETTER;

const isNarrowed = ({ excluded, spaceKeys, by }: ParsedSearch): boolean =>
  excluded.length + spaceKeys.length + by.length > 0;

function headingsOf(hits: readonly HitWithHeadings[], terms: number): FoundHeading[] {
  return hits
    .flatMap(({ page, titleHtml, foundHeadings }) =>
      foundHeadings
        .filter(({ headingHtml }) => headingHtml !== titleHtml)
        .map((heading) => ({ ...heading, page })),
    )
    .filter((heading) => heading.terms >= terms * HEADING_TERMS_RATIO)
    .sort((a, b) => b.terms - a.terms)
    .map(({ page, headingHtml, anchor }) => ({ page, headingHtml, anchor }));
}
