import { Inject, Injectable } from '@nestjs/common';
import { dayInZone, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { PageIndex } from '@wellspring/wiki-server';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { documentHash, pageDocument } from './engine/page-document.js';
import { SearchIndex } from './engine/search-index.js';
import { PrepareTexts } from './texts/prepare-texts.service.js';
import { SearchTexts } from './texts/search-texts.read-model.js';

const NO_USE = { views90: 0, use: 0 };

/** Brings the index to what is published of these pages. Calls run one after the other (one queue for the index). */
@Injectable()
export class IndexPages {
  constructor(
    private readonly pages: PageIndex,
    private readonly index: SearchIndex,
    private readonly repository: IndexedPageRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly prepare: PrepareTexts,
    private readonly texts: SearchTexts,
    @Inject(WELLSPRING_CONFIG) private readonly config: WellspringConfig,
  ) {}

  /** Whether these pages stand in the index as they are published, or are gone from both. Two queries, no texts. */
  async stand(pageIds: readonly string[]): Promise<boolean> {
    const { stale, gone } = await this.difference([...new Set(pageIds)]);
    return stale.length + gone.length === 0;
  }

  /** Idempotent: pages that stand already cost no request; gone pages are taken out. */
  async run(pageIds: readonly string[]): Promise<void> {
    const { stale, gone } = await this.difference([...new Set(pageIds)]);
    await this.prepare.run(stale);
    const texts = await this.texts.ofPages(stale.map((page) => page.pageId));
    const pages = stale.flatMap((page) => {
      const read = texts.get(page.pageId);
      return read ? [{ page, read }] : [];
    });
    const today = dayInZone(systemClock.now(), this.config.timeZone);
    await this.index.put(pages.map(({ page, read }) => pageDocument(page, read, NO_USE, today)));
    await this.index.remove(gone);
    await this.prepare.forget(gone);
    await this.unitOfWork.run(async (tx) => {
      const states = pages.map(({ page, read }) => ({
        pageId: page.pageId,
        revisionNumber: read.revisionNumber,
        documentHash: page.hash,
      }));
      await this.repository.note(tx, this.index.name, states, systemClock.now());
      await this.repository.forget(tx, gone);
    });
  }

  /** Takes pages out whether or not we noted that they are in. */
  async erase(pageIds: readonly string[]): Promise<void> {
    await this.index.remove(pageIds);
    await this.unitOfWork.run((tx) => this.repository.forget(tx, pageIds));
  }

  /** What of the pages is not in the index as it should be. Pages that are in neither are no difference. */
  private async difference(wanted: readonly string[]) {
    const [states, standing] = await Promise.all([this.pages.states(wanted), this.standing(wanted)]);
    const today = dayInZone(systemClock.now(), this.config.timeZone);
    const hashed = states.map((state) => ({
      ...state,
      hash: documentHash(state, NO_USE, today, this.index.name),
    }));
    const published = new Set(states.map((state) => state.pageId));
    return {
      stale: hashed.filter(({ pageId, hash }) => !standing.get(pageId)?.equals(hash)),
      gone: wanted.filter((id) => !published.has(id) && standing.has(id)),
    };
  }

  private async standing(pageIds: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await this.database.query<{ page_id: string; document_hash: Buffer }>(
      `SELECT page_id, document_hash FROM indexed_page WHERE page_id = ANY($1::uuid[])`,
      [pageIds],
    );
    return new Map(rows.map((row) => [row.page_id, row.document_hash]));
  }
}
