import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wellspring/platform-database';
import { WorkerPool } from '@wellspring/platform-jobs';
import { type IndexedPageState, PageIndex } from '@wellspring/wiki-server';
import { type ReadPage, run, type UnreadPage } from './read-texts.thread.js';
import { SearchTextRepository } from './search-text.repository.js';
import { SearchTexts } from './search-texts.read-model.js';

/** From this much text on (characters) reading is work for a thread: about 50 ms. Measured at 1 to 2 MB/s. */
const THREAD_CHARS = 60_000;
/** Pages that are in memory at once. */
const BATCH_PAGES = 100;

type PublishedState = Pick<IndexedPageState, 'pageId' | 'publishedNumber' | 'title' | 'language'>;

/** Brings the kept words of pages to what is published. */
@Injectable()
export class PrepareTexts {
  constructor(
    private readonly pages: PageIndex,
    private readonly texts: SearchTexts,
    private readonly repository: SearchTextRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly pool: WorkerPool,
  ) {}

  /** Reads those of the pages whose words are missing or older. Again changes nothing. */
  async run(states: readonly PublishedState[]): Promise<void> {
    const known = await this.texts.readOf(states.map((state) => state.pageId));
    const missing = states
      .filter((state) => {
        const read = known.get(state.pageId);
        if (!read || read.revisionNumber < state.publishedNumber) return true;
        return read.title !== state.title || read.language !== state.language;
      })
      .map((state) => state.pageId);
    for (let at = 0; at < missing.length; at += BATCH_PAGES)
      await this.read(missing.slice(at, at + BATCH_PAGES));
  }

  /** Drops the words of pages that nobody is to find any more. */
  async forget(pageIds: readonly string[]): Promise<void> {
    if (pageIds.length > 0) await this.unitOfWork.run((tx) => this.repository.forget(tx, pageIds));
  }

  private async read(pageIds: readonly string[]): Promise<void> {
    const found = await this.pages.pagesForIndexing(pageIds);
    const unread = found.map((page) => ({
      pageId: page.pageId,
      revisionNumber: page.publishedNumber,
      title: page.title,
      language: page.language,
      contentModel: page.contentModel,
      text: page.text,
    }));
    const chars = unread.reduce((sum, page) => sum + page.text.length, 0);
    const read = chars < THREAD_CHARS ? run(unread) : await this.inThread(unread);
    await this.unitOfWork.run((tx) => this.repository.store(tx, read));
  }

  private inThread(pages: readonly UnreadPage[]): Promise<ReadPage[]> {
    const module = new URL('./read-texts.thread.js', import.meta.url);
    return this.pool.run<readonly UnreadPage[], ReadPage[]>({ module, input: pages });
  }
}
