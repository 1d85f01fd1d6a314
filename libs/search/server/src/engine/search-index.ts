import { Inject, Injectable } from '@nestjs/common';
import {
  Meilisearch,
  MeilisearchApiError,
  type EnqueuedTaskPromise,
  type Index,
  type MultiSearchQuery,
  type SearchResponse,
} from 'meilisearch';
import { unavailable } from '@wellspring/kernel';
import { SEARCH_SETTINGS, type SearchSettings } from '../search.settings.js';
import { CompanySynonyms } from './company-synonyms.js';
import { type PageDocument } from './page-document.js';
import { INDEX_VERSION, searchSettings } from './search-settings.js';

/** Meilisearch needs a while when a big batch is before us in its queue. */
const TASK_TIMEOUT_MS = 120_000;
/**
 * Packed answers come in pieces, of which the last waits for the receipt of the one before: 40 ms on the same machine. Plain
 * ones come at once.
 */
const CLIENT = { timeout: TASK_TIMEOUT_MS, requestInit: { headers: { 'accept-encoding': 'identity' } } };
/** How often it is asked whether a task is done: what a save waits for in vain on average is half of it. */
const TASK_POLL_MS = 10;

/** Which index: the one that is searched, or the one that is being filled beside it. */
export type WhichIndex = 'current' | 'next';

/** What is known of a document without its texts. */
export interface IndexedDocument {
  readonly id: string;
  readonly revisionNumber: number;
  readonly use?: number;
  /** See {@link PageDocument}; missing in documents that somebody else put. */
  readonly hash?: string;
}

/** How the index that is searched is doing. */
export interface IndexHealth {
  /** There, with our primary key and our settings but for the synonyms. */
  readonly isSound: boolean;
  readonly hasTodaysSynonyms: boolean;
  readonly documents: number;
}

/** Answers to a question that only an index without our settings gives, since nothing typed is in filters and facets. */
const SIGNS_OF_DAMAGE = new Set([
  ...['index_not_found', 'invalid_search_filter', 'invalid_search_sort', 'invalid_search_facets'],
]);
/** Documents of which ids are read at once: about 100 kB. */
const IDS_AT_ONCE = 1_000;
/** Names of our indexes of other versions. */
const OTHER_VERSION = /^pages-v\d+(-next)?$/;

/**
 * The index of published pages, and the only user of Meilisearch's client. Every failure to reach Meilisearch is an
 * UNAVAILABLE that says so.
 */
@Injectable()
export class SearchIndex {
  private preparedFor: string | null = null;
  private client: { readonly url: string; readonly meili: Meilisearch } | null = null;
  private trusted = true;
  private readonly onDamage: (() => void)[] = [];

  constructor(
    @Inject(SEARCH_SETTINGS) private readonly settings: SearchSettings,
    private readonly synonyms: CompanySynonyms,
  ) {}

  /** Name of the index that is searched. */
  get name(): string {
    return this.nameOf('current');
  }

  /** Whether what the index answers may be shown. While it is not, {@link ask} is UNAVAILABLE. */
  get isTrusted(): boolean {
    return this.trusted;
  }

  /** Says whether the index may be asked. It starts as trusted. */
  trust(isTrusted: boolean): void {
    this.trusted = isTrusted;
  }

  /** Calls back when an answer shows that the index is gone or is not ours any more. */
  whenDamaged(listener: () => void): void {
    this.onDamage.push(listener);
  }

  /** Looks at the index that is searched without changing anything. Three short requests. */
  async inspect(): Promise<IndexHealth> {
    return this.withMeili(async (meili) => {
      const index = meili.index(this.name);
      try {
        const [{ primaryKey }, { numberOfDocuments }, settings] = await Promise.all([
          index.getRawInfo(),
          index.getStats(),
          index.getSettings(),
        ]);
        const { synonyms, ...ours } = searchSettings(this.synonyms.current());
        return {
          isSound: primaryKey === 'id' && fits(ours, settings),
          hasTodaysSynonyms: fits(synonyms, settings.synonyms) && fits(settings.synonyms, synonyms),
          documents: numberOfDocuments,
        };
      } catch (error) {
        if (codeOf(error) === 'index_not_found')
          return { isSound: false, hasTodaysSynonyms: false, documents: 0 };
        throw error;
      }
    });
  }

  /** Puts documents and waits until they can be found. */
  async put(documents: readonly PageDocument[], which: WhichIndex = 'current'): Promise<void> {
    if (documents.length === 0) return;
    await this.withIndex((index) => settled(index.addDocuments([...documents], { primaryKey: 'id' })), which);
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

  /** Waits for a task of {@link post}. UNAVAILABLE when it failed. */
  async settle(taskUid: number): Promise<void> {
    await this.withMeili(async (meili) => {
      const done = await meili.tasks.waitForTask(taskUid, {
        timeout: TASK_TIMEOUT_MS,
        interval: TASK_POLL_MS,
      });
      assertSucceeded(done);
    });
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

  /** What stands in the index of these pages, for comparing. */
  async documents(pageIds: readonly string[]): Promise<Map<string, IndexedDocument>> {
    if (pageIds.length === 0) return new Map();
    const found = await this.withIndex((index) =>
      index.getDocuments<IndexedDocument>({
        ids: [...pageIds],
        fields: ['id', 'revisionNumber', 'hash'],
        limit: pageIds.length,
      }),
    );
    return new Map(found.results.map((document) => [document.id, document]));
  }

  /** Ids of everything that stands in the index, in parts. About 20 ms for 1,000. */
  async *ids(): AsyncGenerator<string[]> {
    for (let offset = 0; ; offset += IDS_AT_ONCE) {
      const { results } = await this.withIndex((index) =>
        index.getDocuments<{ id: string }>({ fields: ['id'], limit: IDS_AT_ONCE, offset }),
      );
      if (results.length > 0) yield results.map((document) => document.id);
      if (results.length < IDS_AT_ONCE) return;
    }
  }

  /** Empties the index. */
  async clear(): Promise<void> {
    await this.withIndex((index) => settled(index.deleteAllDocuments()));
  }

  /** Makes the index that is searched anew and empty. */
  async makeAnew(): Promise<void> {
    await this.withMeili(async (meili) => {
      await this.drop(meili, 'current');
      await this.make(meili, 'current');
    });
  }

  /** Makes an empty index beside the one that is searched; what an earlier try left is dropped. */
  async startNext(): Promise<void> {
    await this.withMeili(async (meili) => {
      await this.drop(meili, 'next');
      await this.make(meili, 'next');
    });
  }

  /** The index beside takes the place of the one that is searched, at once and without a gap; the old one is dropped. */
  async swapNext(): Promise<void> {
    await this.withMeili(async (meili) => {
      await this.make(meili, 'current');
      const indexes: [string, string] = [this.nameOf('current'), this.nameOf('next')];
      await settled(meili.swapIndexes([{ indexes, rename: false }]));
      await this.drop(meili, 'next');
    });
  }

  /** Drops indexes of other versions of ours. */
  async dropOtherVersions(): Promise<void> {
    await this.withMeili(async (meili) => {
      const { results } = await meili.getRawIndexes({ limit: IDS_AT_ONCE });
      const { indexPrefix } = this.settings;
      const own = [this.nameOf('current'), this.nameOf('next')];
      for (const { uid } of results) {
        if (!uid.startsWith(indexPrefix) || own.includes(uid)) continue;
        if (OTHER_VERSION.test(uid.slice(indexPrefix.length))) await settled(meili.deleteIndex(uid));
      }
    });
  }

  /** Drops what was filled beside. */
  async dropNext(): Promise<void> {
    await this.withMeili((meili) => this.drop(meili, 'next'));
  }

  /** Gives the index today's synonyms and settings, and waits. */
  async applySettings(): Promise<void> {
    await this.withIndex((index) => settled(index.updateSettings(searchSettings(this.synonyms.current()))));
  }

  /**
   * Asks several questions at once; the answers come in their order. Those about certain fields come last: while no page
   * has such a field, Meilisearch refuses them, and their answers are left out.
   */
  async ask(
    questions: readonly Omit<MultiSearchQuery, 'indexUid'>[],
  ): Promise<SearchResponse<IndexedDocument>[]> {
    if (!this.trusted) throw unavailable('Search is not available now: its index is being made anew.');
    return this.withMeili(async (meili) => {
      await this.prepare(meili);
      const queries = questions.map((question) => ({ ...question, indexUid: this.name }));
      const send = async (sent: MultiSearchQuery[]) =>
        (await meili.multiSearch<{ queries: MultiSearchQuery[] }, IndexedDocument>({ queries: sent }))
          .results;
      try {
        return await send(queries);
      } catch (error) {
        if (!isUnknownField(error)) throw error;
        return send(queries.filter((query) => query.attributesToSearchOn === undefined));
      }
    });
  }

  /** Runs `work` on an index, made and set up when needed. */
  async withIndex<T>(
    work: (index: Index<PageDocument>) => Promise<T>,
    which: WhichIndex = 'current',
  ): Promise<T> {
    return this.withMeili(async (meili) => {
      if (which === 'current') await this.prepare(meili);
      return work(meili.index<PageDocument>(this.nameOf(which)));
    });
  }

  private nameOf(which: WhichIndex): string {
    return `${this.settings.indexPrefix}pages-v${INDEX_VERSION}${which === 'next' ? '-next' : ''}`;
  }

  private async withMeili<T>(work: (meili: Meilisearch) => Promise<T>): Promise<T> {
    const connection = this.settings.connection();
    if (!connection) throw unavailable('Search is not available now: Meilisearch is not running.');
    if (this.client?.url !== connection.url) {
      const { url, key } = connection;
      this.client = { url, meili: new Meilisearch({ host: url, apiKey: key, ...CLIENT }) };
      this.preparedFor = null;
    }
    try {
      return await work(this.client.meili);
    } catch (error) {
      throw this.translated(error);
    }
  }

  private async prepare(meili: Meilisearch): Promise<void> {
    if (this.preparedFor === meili.config.host) return;
    await this.make(meili, 'current');
    this.preparedFor = meili.config.host;
  }

  private async make(meili: Meilisearch, which: WhichIndex): Promise<void> {
    const created = await meili
      .createIndex(this.nameOf(which), { primaryKey: 'id' })
      .waitTask({ timeout: TASK_TIMEOUT_MS, interval: TASK_POLL_MS });
    // The settings of one that is there are looked after by upkeep: changing them in place would stop it for minutes.
    if (created.error?.code === 'index_already_exists') return;
    if (created.status !== 'succeeded')
      throw unavailable('Search is not available now: its index can not be made.');
    const settings = searchSettings(this.synonyms.current());
    await settled(meili.index(this.nameOf(which)).updateSettings(settings));
  }

  private async drop(meili: Meilisearch, which: WhichIndex): Promise<void> {
    const dropped = await meili
      .deleteIndex(this.nameOf(which))
      .waitTask({ timeout: TASK_TIMEOUT_MS, interval: TASK_POLL_MS });
    if (dropped.error?.code !== 'index_not_found') assertSucceeded(dropped);
  }

  private translated(error: unknown): unknown {
    const code = codeOf(error);
    if (code !== null && SIGNS_OF_DAMAGE.has(code)) {
      this.preparedFor = null;
      this.trusted = false;
      for (const listener of this.onDamage) listener();
      return unavailable('Search is not available now: its index is damaged.');
    }
    if (
      error instanceof Error &&
      /^Meilisearch(Request|Communication|Timeout|TaskTimeOut)/.test(error.name)
    ) {
      return unavailable('Search is not available now: Meilisearch does not answer.');
    }
    return error;
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof MeilisearchApiError ? (error.cause?.code ?? null) : null;

/** Whether everything that is wanted is there; lists that Meilisearch keeps as sets in any order. */
function fits(wanted: unknown, there: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(there))
    return wanted.length === there.length && wanted.every((one) => there.some((other) => fits(one, other)));
  if (typeof wanted !== 'object' || wanted === null || typeof there !== 'object' || there === null)
    return wanted === there;
  return Object.entries(wanted).every(([key, one]) => fits(one, new Map(Object.entries(there)).get(key)));
}

async function settled(task: EnqueuedTaskPromise): Promise<void> {
  assertSucceeded(await task.waitTask({ timeout: TASK_TIMEOUT_MS, interval: TASK_POLL_MS }));
}

const isUnknownField = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && error.cause?.code === 'invalid_search_attributes_to_search_on';

/** A task that failed does not throw by itself. */
function assertSucceeded(task: Awaited<ReturnType<EnqueuedTaskPromise['waitTask']>>): void {
  if (task.status !== 'succeeded')
    throw unavailable(`Search could not take the change (${task.error?.code ?? task.status}).`);
}
