import { Injectable } from '@nestjs/common';
import { WorkerPool } from '@wellspring/platform-jobs';
import { SearchTexts } from '../texts/search-texts.read-model.js';
import { run, type TopicWordAnswer, type TopicWordTask } from './count-topic-words.thread.js';
import { type CountedText, type WordCounts, type WordPlace } from './topic-word-counts.js';

/** Pages that are in memory at once. */
const BATCH_PAGES = 50;
/** From this much text on (characters) counting is work for a thread: about 50 ms of Chinese. */
const THREAD_CHARS = 40_000;

/** Pages of one language. */
export interface CountedBatch<Answer> {
  /** `zh` for both ways of writing it. */
  readonly language: string;
  readonly pages: number;
  readonly answer: Answer;
}

/** Reads the kept words of pages in batches, the counting in a thread. Checks no access. */
@Injectable()
export class ReadTopicWords {
  constructor(
    private readonly texts: SearchTexts,
    private readonly pool: WorkerPool,
  ) {}

  /** Counts of all words, batch by batch and language by language. Pages that were not read for search yet are left out. */
  async *counts(pageIds: readonly string[]): AsyncGenerator<CountedBatch<WordCounts>> {
    for await (const [language, texts] of this.batches(pageIds))
      // Without keys the answer is counts.
      yield { language, pages: texts.length, answer: (await this.ask({ texts })) as WordCounts };
  }

  /** Where the words of each language stand. */
  async *places(
    pageIds: readonly string[],
    keysOf: ReadonlyMap<string, readonly string[]>,
  ): AsyncGenerator<CountedBatch<readonly WordPlace[]>> {
    for await (const [language, texts] of this.batches(pageIds)) {
      const keys = keysOf.get(language) ?? [];
      if (keys.length === 0) continue;
      // With keys the answer is places.
      const answer = (await this.ask({ texts, keys })) as readonly WordPlace[];
      yield { language, pages: texts.length, answer };
    }
  }

  private async *batches(pageIds: readonly string[]): AsyncGenerator<[string, readonly CountedText[]]> {
    for (let at = 0; at < pageIds.length; at += BATCH_PAGES) {
      const read = await this.texts.ofPages(pageIds.slice(at, at + BATCH_PAGES));
      const byLanguage = new Map<string, CountedText[]>();
      for (const [pageId, { title, text, isTraditional, language }] of read) {
        const primary = language.split('-')[0] ?? language;
        const writing = isTraditional ? 'traditional' : 'simplified';
        byLanguage.set(primary, [...(byLanguage.get(primary) ?? []), { pageId, title, text, writing }]);
      }
      yield* byLanguage;
    }
  }

  private ask(task: TopicWordTask): Promise<TopicWordAnswer> | TopicWordAnswer {
    const chars = task.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (chars < THREAD_CHARS) return run(task);
    const module = new URL('./count-topic-words.thread.js', import.meta.url);
    return this.pool.run<TopicWordTask, TopicWordAnswer>({ module, input: task });
  }
}
