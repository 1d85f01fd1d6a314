import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { PageIndex } from '@wellspring/wiki-server';
import { IndexedPageRepository } from './indexed-page.repository.js';
import { documentHash, pageDocument } from './page-document.js';
import { SearchIndex } from './search-index.js';

/** Brings the index to what is published of these pages. Calls run one after the other (one queue for the index). */
@Injectable()
export class IndexPages {
  constructor(
    private readonly pages: PageIndex,
    private readonly index: SearchIndex,
    private readonly repository: IndexedPageRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Idempotent: pages whose document stands already cost no request; gone pages are taken out. */
  async run(pageIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(pageIds)];
    const found = (await this.pages.pagesForIndexing(wanted)).filter((page) => !page.deleted);
    const standing = await this.standing(wanted);
    const documents = found.map((page) => pageDocument(page));
    const fresh = documents
      .map((document) => ({ document, hash: documentHash(document, this.index.name) }))
      .filter(({ document, hash }) => !standing.get(document.id)?.equals(hash));
    const published = new Set(found.map((page) => page.pageId));
    const gone = wanted.filter((id) => !published.has(id));
    await this.index.put(fresh.map(({ document }) => document));
    await this.index.remove(gone);
    await this.unitOfWork.run(async (tx) => {
      const states = fresh.map(({ document, hash }) => ({
        pageId: document.id,
        revisionNumber: document.revisionNumber,
        documentHash: hash,
      }));
      await this.repository.note(tx, this.index.name, states, systemClock.now());
      await this.repository.forget(tx, gone);
    });
  }

  private async standing(pageIds: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await this.database.query<{ page_id: string; document_hash: Buffer }>(
      `SELECT page_id, document_hash FROM indexed_page WHERE page_id = ANY($1::uuid[])`,
      [pageIds],
    );
    return new Map(rows.map((row) => [row.page_id, row.document_hash]));
  }
}
