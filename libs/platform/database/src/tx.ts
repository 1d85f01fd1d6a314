import { type EntityManager } from 'typeorm';

/**
 * One database transaction. Every write of a repository takes it as its first parameter, so that a write outside a
 * transaction does not compile. Only {@link UnitOfWork} makes one.
 */
export class Tx {
  private readonly sent: Promise<unknown>[] = [];
  private readonly lastly = new Map<object, () => void>();
  private failure: { readonly error: unknown } | null = null;

  constructor(readonly manager: EntityManager) {}

  /** Runs SQL on the transaction's own connection and gives the rows (`RETURNING` included). */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.manager.query(sql, [...parameters]));
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

/** TypeORM gives `[rows, affected]` for UPDATE and DELETE, and plain rows for the rest. */
export function rowsOf<Row>(result: unknown): Row[] {
  if (
    Array.isArray(result) &&
    result.length === 2 &&
    Array.isArray(result[0]) &&
    typeof result[1] === 'number'
  ) {
    return result[0] as Row[]; // shape checked on the line above; the row type is the caller's SQL
  }
  return result as Row[]; // the row type is the caller's SQL
}
