import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Tx } from './tx.js';

/** Two transactions met in a way that PostgreSQL resolves by stopping one; running it again is the remedy. */
const RETRYABLE = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 4;

/** Opens the one transaction of a use case. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a READ COMMITTED transaction and commits; any error rolls back and is thrown on. After a deadlock
   * or serialisation failure the work runs again, up to four times, so it must not have effects outside `tx`.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !RETRYABLE.has(sqlStateOf(error))) throw error;
      }
    }
  }

  /**
   * PostgreSQL turns the commit of a transaction in which a statement failed into a rollback and says so in no error:
   * whatever was sent and not awaited is asked for its failure before success is told.
   */
  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let tx: Tx | null = null;
    const outcome = await this.dataSource
      .transaction(async (manager) => {
        tx = new Tx(manager);
        const result = await work(tx);
        tx.finish();
        return result;
      })
      .then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
    const failure = await (tx as Tx | null)?.settled(); // set within the call above, which TypeScript does not see
    if (failure) throw failure.error;
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }
}

/** The five-character SQLSTATE of a driver error, or an empty string for any other error. */
export function sqlStateOf(error: unknown): string {
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code; // driver errors are untyped
  return typeof code === 'string' ? code : '';
}
