import { Inject, Injectable } from '@nestjs/common';
import { type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError } from 'meilisearch';
import { unavailable } from '@wellspring/kernel';
import { type MeiliConnection, SEARCH_SETTINGS, type SearchSettings } from '../search.settings.js';
import { CompanySynonyms } from './company-synonyms.js';
import { MeiliPost, MeiliUnreachable } from './meili-post.js';
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
/** How a task is waited for. */
export const TASK_WAIT = { timeout: TASK_TIMEOUT_MS, interval: TASK_POLL_MS };

/** Which index: the one that is searched, or the one that is being filled beside it. */
export type WhichIndex = 'current' | 'next';

/** Answers to a question that only an index without our settings gives, since nothing typed is in filters and facets. */
const SIGNS_OF_DAMAGE = new Set([
  ...['index_not_found', 'invalid_search_filter', 'invalid_search_sort', 'invalid_search_facets'],
]);

/** A question that Meilisearch refused. */
export class MeiliRefusal extends Error {
  override readonly name = 'MeiliRefusal';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Client {
  readonly url: string;
  readonly meili: Meilisearch;
  readonly questions: MeiliPost;
}

/**
 * The one way to Meilisearch, and whether its index may be believed. Every failure to reach it is an UNAVAILABLE that
 * says so.
 */
@Injectable()
export class MeiliStore {
  /** Whether what the index answers may be shown. It starts as trusted. */
  isTrusted = true;
  private preparedFor: string | null = null;
  private client: Client | null = null;
  private readonly onDamage: (() => void)[] = [];

  constructor(
    @Inject(SEARCH_SETTINGS) private readonly settings: SearchSettings,
    private readonly synonyms: CompanySynonyms,
  ) {}

  /** Stands before the names of all our indexes. */
  get prefix(): string {
    return this.settings.indexPrefix;
  }

  nameOf(which: WhichIndex): string {
    return `${this.prefix}pages-v${INDEX_VERSION}${which === 'next' ? '-next' : ''}`;
  }

  /** Calls back when an answer shows that the index is gone or is not ours any more. */
  whenDamaged(listener: () => void): void {
    this.onDamage.push(listener);
  }

  /** Does something with Meilisearch's own client. */
  async run<T>(work: (meili: Meilisearch) => Promise<T>): Promise<T> {
    try {
      return await work(this.connected().meili);
    } catch (error) {
      throw this.translated(error);
    }
  }

  /** Posts a question and gives what was answered as JSON. UNAVAILABLE, or a {@link MeiliRefusal}. */
  async question(path: string, body: object): Promise<unknown> {
    try {
      const answer = await this.connected().questions.post(path, body);
      if (answer.status < 300) return answer.body;
      const { code, message } = answer.body as { code?: string; message?: string }; // Meilisearch's form of errors
      throw new MeiliRefusal(code ?? String(answer.status), message ?? '');
    } catch (error) {
      throw this.translated(error);
    }
  }

  /** Makes the index that is searched where it was not seen to be there yet. */
  async prepare(): Promise<void> {
    const { url } = this.connected();
    if (this.preparedFor === url) return;
    await this.make('current');
    this.preparedFor = url;
  }

  /** Makes an index and sets it up, unless it is there. */
  async make(which: WhichIndex): Promise<void> {
    await this.run(async (meili) => {
      const created = await meili.createIndex(this.nameOf(which), { primaryKey: 'id' }).waitTask(TASK_WAIT);
      // The settings of one that is there are looked after by upkeep: changing them in place would stop it for minutes.
      if (created.error?.code === 'index_already_exists') return;
      if (created.status !== 'succeeded')
        throw unavailable('Search is not available now: its index can not be made.');
      const settings = searchSettings(this.synonyms.current());
      await settled(meili.index(this.nameOf(which)).updateSettings(settings));
    });
  }

  private connected(): Client {
    const connection = this.settings.connection();
    if (!connection) throw unavailable('Search is not available now: Meilisearch is not running.');
    if (this.client?.url !== connection.url) {
      this.client?.questions.close();
      this.client = clientOf(connection);
      this.preparedFor = null;
    }
    return this.client;
  }

  private translated(error: unknown): unknown {
    const code = codeOf(error);
    if (code !== null && SIGNS_OF_DAMAGE.has(code)) {
      this.preparedFor = null;
      this.isTrusted = false;
      for (const listener of this.onDamage) listener();
      return unavailable('Search is not available now: its index is damaged.');
    }
    const isAway =
      error instanceof MeiliUnreachable ||
      (error instanceof Error && /^Meilisearch(Request|Communication|Timeout|TaskTimeOut)/.test(error.name));
    return isAway ? unavailable('Search is not available now: Meilisearch does not answer.') : error;
  }
}

const clientOf = (connection: MeiliConnection): Client => {
  const { url, key } = connection;
  const questions = new MeiliPost(connection, TASK_TIMEOUT_MS);
  return { url, questions, meili: new Meilisearch({ host: url, apiKey: key, ...CLIENT }) };
};

/** Meilisearch's code of an error; null where it is none of its errors. */
export function codeOf(error: unknown): string | null {
  if (error instanceof MeiliRefusal) return error.code;
  return error instanceof MeilisearchApiError ? (error.cause?.code ?? null) : null;
}

/** Waits for a task. UNAVAILABLE when it failed. */
export async function settled(task: EnqueuedTaskPromise): Promise<void> {
  assertSucceeded(await task.waitTask(TASK_WAIT));
}

/** A task that failed does not throw by itself. */
export function assertSucceeded(task: Awaited<ReturnType<EnqueuedTaskPromise['waitTask']>>): void {
  if (task.status !== 'succeeded')
    throw unavailable(`Search could not take the change (${task.error?.code ?? task.status}).`);
}
