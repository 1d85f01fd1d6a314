import { type DataSource, type EntityManager } from 'typeorm';
import { type ClientBase, type Pool, type PoolClient, type QueryResult } from 'pg';

/** A connection of the pool that somebody has for a while. */
export interface Connection {
  /** Runs one. Those asked without waiting go out in one message and are answered in their order. */
  query(sql: string, parameters?: unknown[]): Promise<QueryResult>;
  /** TypeORM on this connection, for inserting entities. Made when it is asked for. */
  readonly manager: EntityManager;
  /** Gives it back; one that broke, or with `isSpoilt`, is ended instead. Call it once. */
  release(isSpoilt?: boolean): void;
}

/**
 * Takes a connection out of the pool; waits while all are in use. TypeORM's own way to run a statement is left out
 * wherever SQL is written by hand: it costs as much of Node's time as the driver. Rejects with the driver's error.
 */
export async function takeConnection(dataSource: DataSource): Promise<Connection> {
  const client: PoolClient = await poolOf(dataSource).connect();
  let isBroken = false;
  // Whatever waits for an answer is told by itself; without a listener the process would end.
  const broke = () => void (isBroken = true);
  client.on('error', broke);
  let manager: EntityManager | null = null;
  return {
    query: (sql, parameters) => {
      dataSource.logger.logQuery(sql, parameters);
      return client.query(sql, parameters);
    },
    get manager() {
      return (manager ??= managerOn(dataSource, client));
    },
    release: (isSpoilt = false) => {
      client.off('error', broke);
      client.release(isSpoilt || isBroken);
    },
  };
}

/** The pool behind a data source. */
export const poolOf = (dataSource: DataSource): Pool =>
  (dataSource.driver as unknown as { master: Pool }).master; // TypeORM's pool has the type `any`

/** An entity manager that takes no connection of its own, and opens no transaction. */
function managerOn(dataSource: DataSource, client: ClientBase): EntityManager {
  const runner = dataSource.createQueryRunner();
  return Object.assign(runner, { databaseConnection: client, isTransactionActive: true }).manager;
}
