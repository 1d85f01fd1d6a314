import { databaseOf } from './colleague.js';
import { type DemoServer } from './demo-server.js';

/**
 * Asks the database of a running server. For what no command brings about: that time has passed, or that the hour of
 * nightly work has come.
 */
export async function inDatabaseOf<Row extends object>(
  server: Pick<DemoServer, 'dataDir'>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = await databaseOf(server);
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
