import { Inject, Injectable } from '@nestjs/common';
import { dayInZone, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { type IndexedPageState, PageIndex } from '@wellspring/wiki-server';
import { documentHash, pageDocument, type PageDocument, type UseOfPage } from '../engine/page-document.js';
import { SearchIndex } from '../engine/search-index.js';
import { PrepareTexts } from '../texts/prepare-texts.service.js';
import { SearchTexts } from '../texts/search-texts.read-model.js';
import { PageUse } from './page-use.read-model.js';

/** How a page is to stand in the index. */
export interface WantedPage {
  readonly state: IndexedPageState;
  readonly use: UseOfPage;
  /** Equal means that the document is the same. */
  readonly hash: Buffer;
}

/** A document and what is noted of it once it stands. */
export interface MadeDocument {
  readonly document: PageDocument;
  readonly pageId: string;
  readonly revisionNumber: number;
  readonly documentHash: Buffer;
}

/** Pages whose texts are in memory at once. */
const TEXTS_AT_ONCE_PAGES = 100;
/** What one request to Meilisearch takes along at most. Ours: a few megabytes. */
const REQUEST_CHARS = 5_000_000;

/** What should stand in the index. */
@Injectable()
export class WantedPages {
  constructor(
    private readonly pages: PageIndex,
    private readonly index: SearchIndex,
    private readonly prepare: PrepareTexts,
    private readonly texts: SearchTexts,
    private readonly use: PageUse,
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
  ) {}

  /** Those of the pages that are there and published. Two queries, no texts. */
  async of(pageIds: readonly string[]): Promise<WantedPage[]> {
    if (pageIds.length === 0) return [];
    const states = await this.pages.states(pageIds);
    const today = this.today();
    const uses = await this.use.ofPages(states, today);
    return states.map((state) => {
      const use = uses(state);
      return { state, use, hash: documentHash(state, use, today, this.index.name) };
    });
  }

  /** Their documents, in parts that are one request each. Pages that are gone meanwhile are left out. */
  async *documents(
    wanted: readonly WantedPage[],
    requestPages = TEXTS_AT_ONCE_PAGES,
  ): AsyncGenerator<MadeDocument[]> {
    let part: MadeDocument[] = [];
    let chars = 0;
    for (let at = 0; at < wanted.length; at += TEXTS_AT_ONCE_PAGES) {
      for (const made of await this.make(wanted.slice(at, at + TEXTS_AT_ONCE_PAGES))) {
        part.push(made);
        chars += made.document.text.length;
        if (part.length < requestPages && chars < REQUEST_CHARS) continue;
        yield part;
        [part, chars] = [[], 0];
      }
    }
    if (part.length > 0) yield part;
  }

  private async make(wanted: readonly WantedPage[]): Promise<MadeDocument[]> {
    await this.prepare.run(wanted.map(({ state }) => state));
    const texts = await this.texts.ofPages(wanted.map(({ state }) => state.pageId));
    const today = this.today();
    return wanted.flatMap(({ state, use, hash }) => {
      const read = texts.get(state.pageId);
      if (!read) return [];
      const document = { ...pageDocument(state, read, use, today), hash: hash.toString('hex') };
      const { pageId } = state;
      return [{ document, pageId, revisionNumber: read.revisionNumber, documentHash: hash }];
    });
  }

  private today(): string {
    return dayInZone(systemClock.now(), this.config.timeZone);
  }
}
