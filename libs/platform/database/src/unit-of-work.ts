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
        return await this.dataSource.transaction((manager) => work(new Tx(manager)));
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !RETRYABLE.has(sqlStateOf(error))) throw error;
      }
    }
  }
}

/** The five-character SQLSTATE of a driver error, or an empty string for any other error. */
export function sqlStateOf(error: unknown): string {
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code; // driver errors are untyped
  return typeof code === 'string' ? code : '';
}
