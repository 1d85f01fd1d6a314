import { Inject, Injectable } from '@nestjs/common';
import { Meilisearch, MeilisearchApiError, type Index, type Settings } from 'meilisearch';
import { unavailable } from '@wellspring/kernel';
import { type PageDocument } from './page-document.js';
import { SEARCH_SETTINGS, type SearchSettings } from './search.settings.js';

/** Version of the settings and of the document's shape: part of the index's name, so that a change makes a new index. */
const INDEX_VERSION = 1;

const SETTINGS: Settings = {
  searchableAttributes: ['title', 'headings', 'text'],
  filterableAttributes: ['accessSetId', 'spaceKey', 'language'],
  sortableAttributes: ['publishedAtSeconds'],
  displayedAttributes: ['id', 'revisionNumber', 'spaceKey', 'publishedAtSeconds', 'title', 'text'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  pagination: { maxTotalHits: 10_000 },
};

/** Meilisearch needs a while when a big batch is before us in its queue. */
const TASK_TIMEOUT_MS = 120_000;

/** The one index of published pages. Every failure to reach Meilisearch is an UNAVAILABLE that says so. */
@Injectable()
export class SearchIndex {
  private preparedFor: string | null = null;
  private client: { readonly url: string; readonly meili: Meilisearch } | null = null;

  constructor(@Inject(SEARCH_SETTINGS) private readonly settings: SearchSettings) {}

  get name(): string {
    return `${this.settings.indexPrefix}pages-v${INDEX_VERSION}`;
  }

  /** Puts documents and waits until they can be found. */
  async put(documents: readonly PageDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.withIndex((index) => this.settled(index.addDocuments([...documents], { primaryKey: 'id' })));
  }

  /** Takes pages out and waits until they can't be found. Unknown ids are no error. */
  async remove(pageIds: readonly string[]): Promise<void> {
    if (pageIds.length === 0) return;
    await this.withIndex((index) => this.settled(index.deleteDocuments([...pageIds])));
  }

  /** How many pages stand in the index. */
  async count(): Promise<number> {
    return this.withIndex(async (index) => (await index.getStats()).numberOfDocuments);
  }

  /** Empties the index. */
  async clear(): Promise<void> {
    await this.withIndex((index) => this.settled(index.deleteAllDocuments()));
  }

  /** Runs `work` on the index, made and set up when needed. */
  async withIndex<T>(work: (index: Index<PageDocument>) => Promise<T>): Promise<T> {
    const connection = this.settings.connection();
    if (!connection) throw unavailable('Search is not available now: Meilisearch is not running.');
    if (this.client?.url !== connection.url) {
      const meili = new Meilisearch({
        host: connection.url,
        apiKey: connection.key,
        timeout: TASK_TIMEOUT_MS,
      });
      this.client = { url: connection.url, meili };
      this.preparedFor = null;
    }
    try {
      await this.prepare(this.client.meili, connection.url);
      return await work(this.client.meili.index<PageDocument>(this.name));
    } catch (error) {
      throw this.translated(error);
    }
  }

  private async prepare(meili: Meilisearch, url: string): Promise<void> {
    if (this.preparedFor === url) return;
    const created = await meili
      .createIndex(this.name, { primaryKey: 'id' })
      .waitTask({ timeout: TASK_TIMEOUT_MS });
    if (created.status !== 'succeeded' && created.error?.code !== 'index_already_exists') {
      throw unavailable('Search is not available now: its index can not be made.');
    }
    await this.settled(meili.index(this.name).updateSettings(SETTINGS));
    this.preparedFor = url;
  }

  /** A task that failed does not throw by itself. */
  private async settled(task: ReturnType<Index['addDocuments']>): Promise<void> {
    const done = await task.waitTask({ timeout: TASK_TIMEOUT_MS });
    if (done.status !== 'succeeded')
      throw unavailable(`Search could not take the change (${done.error?.code ?? done.status}).`);
  }

  private translated(error: unknown): unknown {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found')
      this.preparedFor = null;
    if (
      error instanceof Error &&
      /^Meilisearch(Request|Communication|Timeout|TaskTimeOut)/.test(error.name)
    ) {
      return unavailable('Search is not available now: Meilisearch does not answer.');
    }
    return error;
  }
}
