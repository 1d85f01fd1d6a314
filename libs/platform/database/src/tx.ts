import { type EntityManager } from 'typeorm';

/**
 * One database transaction. Every write of a repository takes it as its first parameter, so that a write outside a
 * transaction does not compile. Only {@link UnitOfWork} makes one.
 */
export class Tx {
  constructor(readonly manager: EntityManager) {}

  /** Runs SQL on the transaction's own connection and gives the rows (`RETURNING` included). */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.manager.query(sql, [...parameters]));
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
