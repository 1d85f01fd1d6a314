import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type PersonView } from '@wellspring/people-server';
import { type FoundFile, type LabelCount, type PageNodeView } from '@wellspring/wiki-server';
import { PageSearch } from './page-search.service.js';
import { NO_FILTERS, type SearchHitView } from './search-request.js';

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
  readonly headings: readonly FoundHeading[];
  readonly people: readonly PersonView[];
  readonly labels: readonly LabelCount[];
  readonly attachments: readonly FoundFile[];
  readonly isLimited: boolean;
}

/** Answers while somebody types. */
@Injectable()
export class QuickSearch {
  constructor(private readonly pageSearch: PageSearch) {}

  async run(actor: Actor, text: string, first: number): Promise<QuickSearchView> {
    const found = await this.pageSearch.run(actor, {
      ...{ text, filters: NO_FILTERS, sort: 'relevance', page: 1, perPage: first, withFacets: false },
    });
    return {
      pages: found.hits,
      ...{ headings: [], people: [], labels: [], attachments: [], isLimited: found.isLimited },
    };
  }
}
