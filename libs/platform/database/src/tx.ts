import { type EntityManager } from 'typeorm';
import { type Connection } from './connections.js';
import { rowsOf } from './gathered-reads.js';

/**
 * One database transaction. Every write of a repository takes it as its first parameter, so that a write outside a
 * transaction does not compile. Only {@link UnitOfWork} makes one.
 */
export class Tx {
  private readonly sent: Promise<unknown>[] = [];
  private readonly lastly = new Map<object, () => void>();
  private readonly afterwards: (() => void)[] = [];
  private failure: { readonly error: unknown } | null = null;

  constructor(private readonly connection: Pick<Connection, 'query' | 'manager'>) {}

  /** TypeORM within the transaction, for inserting entities. */
  get manager(): EntityManager {
    return this.connection.manager;
  }

  /** Runs SQL on the transaction's own connection and gives the rows (`RETURNING` included). */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.connection.query(sql, [...parameters]));
  }

  /**
   * Sends SQL whose rows nobody needs before the commit, and does not wait for it: what follows goes out behind it, in
   * order. Where it fails, the transaction fails with its error; the answer need not be awaited.
   */
  send<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.query<Row>(sql, parameters);
    this.sent.push(answer.catch((error: unknown) => void (this.failure ??= { error })));
    return answer;
  }

  /**
   * Has `work` done right before the commit, once for each `key`; the first one given counts. What it sends goes out in
   * one message with the commit. For what belongs to the transaction but to none of its decisions, as the jobs do.
   */
  beforeCommit(key: object, work: () => void): void {
    if (!this.lastly.has(key)) this.lastly.set(key, work);
  }

  /** Has `work` done once the commit has succeeded, and not at all otherwise. It must not fail and not take long. */
  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }

  /** For {@link UnitOfWork}: does what is to be done after the commit. */
  committed(): void {
    for (const work of this.afterwards) work();
  }

  /** For {@link UnitOfWork}: does what is to be done before the commit. */
  finish(): void {
    for (const work of this.lastly.values()) work();
    this.lastly.clear();
  }

  /** For {@link UnitOfWork}: waits for everything that was sent, and gives the first failure among it. */
  async settled(): Promise<{ readonly error: unknown } | null> {
    await Promise.all(this.sent);
    return this.failure;
  }
}
