import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Index, type MultiSearchQuery, type SearchResponse } from 'meilisearch';
import { unavailable } from '@wellspring/kernel';
import { CompanySynonyms } from './company-synonyms.js';
import { type MeiliQuestion } from './meili-question.js';
import { assertSucceeded, codeOf, MeiliStore, settled, TASK_WAIT, type WhichIndex } from './meili-store.js';
import { type PageDocument } from './page-document.js';
import { searchSettings } from './search-settings.js';

/** What is known of a document without its texts. */
export interface IndexedDocument {
  readonly id: string;
  readonly revisionNumber: number;
  readonly use?: number;
  /** See {@link PageDocument}; missing in documents that somebody else put. */
  readonly hash?: string;
}

/**
 * Until it is asked again whether a task is done: a twentieth of what was waited, between 10 and 200 ms. A save is found
 * at once, and the minutes of a rebuild are not spent on asking: at 10 ms that was half of what a rebuild cost Node.
 */
const pauseMs = (waitedMs: number): number => Math.min(Math.max(waitedMs / 20, TASK_WAIT.interval), 200);

/** The index of published pages: asks it, puts pages into it and takes them out. UNAVAILABLE without Meilisearch. */
@Injectable()
export class SearchIndex {
  constructor(
    private readonly store: MeiliStore,
    private readonly synonyms: CompanySynonyms,
  ) {}

  /** Name of the index that is searched. */
  get name(): string {
    return this.store.nameOf('current');
  }

  /** Puts documents and waits until they can be found. */
  async put(documents: readonly PageDocument[], which: WhichIndex = 'current'): Promise<void> {
    if (documents.length > 0) await this.settle(await this.post(documents, which));
  }

  /** Sends documents without waiting for them; give what comes back to {@link settle}. */
  async post(documents: readonly PageDocument[], which: WhichIndex): Promise<number> {
    return this.withIndex(
      async (index) => (await index.addDocuments([...documents], { primaryKey: 'id' })).taskUid,
      which,
    );
  }

  /** As {@link post}, to take pages out: what is sent later is done later. */
  async postRemoval(pageIds: readonly string[]): Promise<number> {
    return this.withIndex(async (index) => (await index.deleteDocuments([...pageIds])).taskUid);
  }

  /** Waits for a task of {@link post}. UNAVAILABLE when it failed, or is not done after two minutes. */
  async settle(taskUid: number): Promise<void> {
    for (const sinceMs = performance.now(); ;) {
      const task = await this.store.run((meili) => meili.tasks.getTask(taskUid));
      if (task.status !== 'enqueued' && task.status !== 'processing') return assertSucceeded(task);
      const waitedMs = performance.now() - sinceMs;
      if (waitedMs > TASK_WAIT.timeout) throw unavailable('Search has not taken the change yet.');
      await sleep(pauseMs(waitedMs));
    }
  }

  /** Takes pages out and waits until they can't be found. Unknown ids are no error. */
  async remove(pageIds: readonly string[], which: WhichIndex = 'current'): Promise<void> {
    if (pageIds.length === 0) return;
    await this.withIndex((index) => settled(index.deleteDocuments([...pageIds])), which);
  }

  /** How many pages stand in the index. */
  async count(which: WhichIndex = 'current'): Promise<number> {
    return this.withIndex(async (index) => (await index.getStats()).numberOfDocuments, which);
  }

  /** Empties the index. */
  async clear(): Promise<void> {
    await this.withIndex((index) => settled(index.deleteAllDocuments()));
  }

  /** Gives the index today's synonyms and settings, and waits. */
  async applySettings(): Promise<void> {
    await this.withIndex((index) => settled(index.updateSettings(searchSettings(this.synonyms.current()))));
  }

  /**
   * Asks several questions at once; the answers come in their order. Those about certain fields come last: while no page
   * has such a field, Meilisearch refuses them, and their answers are left out. UNAVAILABLE while the index is not trusted.
   */
  async ask(questions: readonly MeiliQuestion[]): Promise<SearchResponse<IndexedDocument>[]> {
    if (!this.store.isTrusted)
      throw unavailable('Search is not available now: its index is being made anew.');
    await this.store.prepare();
    const queries = questions.map((question) => ({ ...question, indexUid: this.name }));
    try {
      return await this.send(queries);
    } catch (error) {
      if (codeOf(error) !== 'invalid_search_attributes_to_search_on') throw error;
      return this.send(queries.filter((query) => query.attributesToSearchOn === undefined));
    }
  }

  /** Runs `work` on an index; the one that is searched is made and set up when needed. */
  async withIndex<T>(
    work: (index: Index<PageDocument>) => Promise<T>,
    which: WhichIndex = 'current',
  ): Promise<T> {
    if (which === 'current') await this.store.prepare();
    return this.store.run((meili) => work(meili.index<PageDocument>(this.store.nameOf(which))));
  }

  private async send(queries: readonly MultiSearchQuery[]): Promise<SearchResponse<IndexedDocument>[]> {
    const answer = await this.store.question('/multi-search', { queries });
    return (answer as { results: SearchResponse<IndexedDocument>[] }).results; // what it gives for several questions
  }
}
