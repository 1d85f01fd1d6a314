import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf, takeConnection } from './connections.js';
import { BEGIN } from './prepared-statements.js';
import { turnsOf } from './transaction-turns.js';
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
   * or serialisation failure the work runs again, up to four times, so it must not have effects outside `tx`. What `work`
   * reads through {@link Database} comes to its turn (see `transaction-turns.ts`); another unit of work within it may not.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.inTurn(work);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !RETRYABLE.has(sqlStateOf(error))) throw error;
      }
    }
  }

  private async inTurn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const turns = turnsOf(poolOf(this.dataSource));
    await turns.take();
    try {
      return await this.once(work);
    } finally {
      turns.give();
    }
  }

  /**
   * PostgreSQL turns the commit of a transaction in which a statement failed into a rollback and says so in no error:
   * whatever was sent and not awaited is asked for its failure before success is told.
   */
  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const connection = await takeConnection(this.dataSource);
    let [isOver, isSpoilt] = [false, false];
    try {
      await connection.query(BEGIN);
      const tx = new Tx(connection);
      const outcome = await work(tx).then(
        async (result) => {
          tx.finish();
          const { command } = await connection.query('COMMIT');
          isOver = true;
          return { result, command };
        },
        (error: unknown) => ({ error }),
      );
      const failure = await tx.settled();
      if (failure) throw failure.error;
      if ('error' in outcome) throw outcome.error;
      if (outcome.command === 'ROLLBACK') throw new Error('A statement of this transaction failed untold.');
      tx.committed();
      return outcome.result;
    } finally {
      // One that could not be ended must not go back into the pool.
      if (!isOver) await connection.query('ROLLBACK').catch(() => (isSpoilt = true));
      connection.release(isSpoilt);
    }
  }
}

/** The five-character SQLSTATE of a driver error, or an empty string for any other error. */
export function sqlStateOf(error: unknown): string {
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code; // driver errors are untyped
  return typeof code === 'string' ? code : '';
}
