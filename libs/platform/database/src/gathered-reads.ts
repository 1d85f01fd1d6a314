import { AsyncResource } from 'node:async_hooks';
import { type QueryResult } from 'pg';
import { type Connection } from './connections.js';

/** Statements that share a connection at most: the last one waits for all before it. */
const MOST_TOGETHER = 8;
/** Milliseconds from which a statement is slow: it is asked by itself then, so that others don't stand behind it. */
const SLOW_MS = 15;
/** How much the last time counts of what is remembered of a statement. */
const WEIGHT = 0.3;
/** Statements whose time is remembered. */
const REMEMBERED = 2_000;

interface Read {
  readonly sql: string;
  readonly parameters: unknown[];
  readonly isAlone: boolean;
  /** Whoever traces requests finds each read in its own. */
  readonly asker: AsyncResource;
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

/**
 * Reads that are asked in the same turn of the event loop go out together: on one connection, in one message, one after
 * the other. For small statements a message costs more than the work. Each is a transaction of its own, so that one that
 * fails fails alone.
 *
 * Whatever is slow, or not known yet, has a connection to itself; at most {@link MOST_TOGETHER} share one.
 */
export class GatheredReads {
  private waiting: Read[] = [];
  /** Milliseconds that a statement takes, by its text. */
  private readonly times = new Map<string, number>();

  constructor(private readonly take: () => Promise<Connection>) {}

  /** The rows of a statement. Rejects with the driver's error. `isAlone`: by itself in any case. */
  ask(sql: string, parameters: readonly unknown[], isAlone: boolean): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => this.send());
      this.waiting.push({
        ...{ sql, parameters: [...parameters], isAlone, resolve, reject },
        asker: new AsyncResource('READ'),
      });
    });
  }

  private send(): void {
    const reads = this.waiting;
    this.waiting = [];
    const together = reads.filter((read) => this.isQuick(read));
    for (let from = 0; from < together.length; from += MOST_TOGETHER)
      void this.run(together.slice(from, from + MOST_TOGETHER));
    for (const read of reads) if (!together.includes(read)) void this.run([read]);
  }

  private isQuick({ sql, isAlone }: Read): boolean {
    return !isAlone && (this.times.get(sql) ?? Infinity) < SLOW_MS;
  }

  private async run(reads: readonly Read[]): Promise<void> {
    let connection: Connection;
    try {
      connection = await this.take();
    } catch (error) {
      for (const { reject } of reads) reject(error);
      return;
    }
    let began = performance.now();
    let open = reads.length;
    const answered = (sql: string) => {
      const now = performance.now();
      this.remember(sql, now - began);
      began = now;
      // Before whoever asked is told: what they ask next finds this connection.
      if (--open === 0) connection.release();
    };
    for (const { sql, parameters, asker, resolve, reject } of reads)
      asker
        .runInAsyncScope(() => connection.query(sql, parameters))
        .then(
          (answer) => {
            answered(sql);
            resolve(rowsOf(answer));
          },
          (error: unknown) => {
            answered(sql);
            reject(error);
          },
        );
  }

  private remember(sql: string, ms: number): void {
    const before = this.times.get(sql);
    if (before === undefined && this.times.size >= REMEMBERED)
      this.times.delete(this.times.keys().next().value ?? '');
    this.times.set(sql, before === undefined ? ms : before + WEIGHT * (ms - before));
  }
}

/** The rows of an answer; none for several statements in one text. */
export function rowsOf<Row>(answer: QueryResult): Row[] {
  return Array.isArray(answer) ? [] : (answer.rows as Row[]); // the row type is the caller's SQL
}
