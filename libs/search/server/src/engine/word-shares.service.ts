import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { WorkerPool } from '@wellspring/platform-jobs';
import { isTypoOf } from '../query/typo-distance.js';
import { BoundedMemory } from '../texts/bounded-memory.js';
import { type CountedPages } from './count-words.thread.js';

/** Pages whose words are counted. Ours: a word in one page of a thousand is about as rare as one in none. */
const SAMPLE_PAGES = 1_000;
/** Fewer pages say nothing about a language: until there are so many, all words are worth the same. */
const FIRST_SAMPLE_PAGES = 100;
/** Characters of each that are counted. */
const SAMPLE_CHARS = 20_000;
/** Words that a typo is compared with. */
const NEAR_WORDS_MAX = 5_000;
/** Stems that are remembered, a few megabytes, and how long: shares are counted anew each night, maybe by another process. */
const [REMEMBERED_STEMS, REMEMBERED_MS] = [20_000, 10 * 60_000];

/** How common words are in this company's pages, from a sample: what tells `expense` from `page`. */
@Injectable()
export class WordShares {
  private filling: Promise<number> | null = null;
  /** Whether a word was known once. */
  private isFilled = false;
  private readonly known = new BoundedMemory<string, { readonly share: number; readonly untilMs: number }>(
    REMEMBERED_STEMS,
  );

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly pool: WorkerPool,
  ) {}

  /**
   * Share of pages (0..1) in which words with these stems stand, by stem; unknown ones are left out. No query where all
   * were asked for within ten minutes, else one.
   */
  async ofStems(stems: readonly string[]): Promise<Map<string, number>> {
    const now = performance.now();
    const isKnown = (stem: string) => (this.known.get(stem)?.untilMs ?? 0) > now;
    const missing = [...new Set(stems)].filter((stem) => !isKnown(stem));
    if (missing.length > 0 && !(await this.read(missing, now + REMEMBERED_MS))) return this.ofStems(stems);
    return new Map(
      stems.flatMap((stem) => {
        const share = this.known.get(stem)?.share ?? 0;
        return share > 0 ? [[stem, share]] : [];
      }),
    );
  }

  /** False where the words were counted only now: what was read before says nothing. */
  private async read(stems: readonly string[], untilMs: number): Promise<boolean> {
    const rows = await this.database.query<{ stem: string; share: number }>(
      `SELECT stem, least(sum(share_ratio), 1) AS share FROM search_word_share WHERE stem = ANY($1::text[]) GROUP BY stem`,
      [stems],
    );
    if (rows.length > 0) this.isFilled = true;
    else if (!this.isFilled && (await this.filled())) return false;
    const shares = new Map(rows.map((row) => [row.stem, row.share]));
    for (const stem of stems) this.known.set(stem, { share: shares.get(stem) ?? 0, untilMs }, 1);
    return true;
  }

  /** The commonest word that may have been meant by an unknown one, or null. One query, some milliseconds. */
  async nearest(word: string, typosAllowed: 1 | 2): Promise<string | null> {
    const rows = await this.database.query<{ word: string }>(
      `SELECT word FROM search_word_share
       WHERE word ~ '^[a-z]' AND left(word, 1) = $1 AND length(word) BETWEEN $2 AND $3
       ORDER BY share_ratio DESC, word LIMIT ${NEAR_WORDS_MAX}`,
      [word.charAt(0), word.length - typosAllowed, word.length + typosAllowed],
    );
    const near = (allowed: 1 | 2) => rows.find((row) => isTypoOf(word, row.word, allowed))?.word;
    return near(1) ?? (typosAllowed === 2 ? near(2) : undefined) ?? null;
  }

  /** Counts for the first time where nothing is known of enough pages: whether it did. */
  private async filled(): Promise<boolean> {
    const rows = await this.database.query<{ isDue: boolean }>(
      `SELECT NOT EXISTS (SELECT 1 FROM search_word_share)
         AND (SELECT count(*) FROM (SELECT 1 FROM search_text LIMIT ${FIRST_SAMPLE_PAGES}) AS first) = ${FIRST_SAMPLE_PAGES}
         AS "isDue"`,
    );
    if (!rows[0]?.isDue) return false;
    this.filling ??= this.refresh().finally(() => (this.filling = null));
    return (await this.filling) > 0;
  }

  /** Counts again, in a thread; about a second. Gives the number of words that are known now. */
  async refresh(): Promise<number> {
    const sample = await this.database.query<{ text: string }>(
      `SELECT folded_title || ' ' || left(folded, ${SAMPLE_CHARS}) AS text FROM search_text
       ORDER BY md5(page_id::text) LIMIT ${SAMPLE_PAGES}`,
    );
    const module = new URL('./count-words.thread.js', import.meta.url);
    const counted = await this.pool.run<readonly string[], CountedPages>({
      module,
      input: sample.map((page) => page.text),
    });
    await this.unitOfWork.run(async (tx) => {
      await tx.query(`DELETE FROM search_word_share`);
      await tx.query(
        `INSERT INTO search_word_share (word, stem, share_ratio)
         SELECT word, stem, pages::real / $4 FROM unnest($1::text[], $2::text[], $3::integer[]) AS counted(word, stem, pages)`,
        [counted.words, counted.stems, counted.pages, sample.length],
      );
    });
    this.known.clear();
    return counted.words.length;
  }
}

/** Weight of a word that stands in this share of pages: as BM25 has it, for a sample of a thousand pages. */
export function weightOfShare(share: number): number {
  const pages = share * SAMPLE_PAGES;
  return Math.log(1 + (SAMPLE_PAGES - pages + 0.5) / (pages + 0.5));
}
