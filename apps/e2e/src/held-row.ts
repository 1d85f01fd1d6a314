import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Something of the database that is held, so that whoever wants to write it waits. */
export interface Held {
  /** Lets go; whoever waits goes on. */
  release(): Promise<void>;
}

/**
 * Begins a transaction on the database of a running server and runs `sql` in it until it gives rows (a lock of a row), or
 * once where `isLockOfTable`; what it locked is held until it is released. For journeys that want to meet work in the
 * middle, whatever the machine's pace.
 */
export async function held(
  dataDir: string,
  sql: string,
  values: readonly unknown[] = [],
  isLockOfTable = false,
): Promise<Held | null> {
  const { databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    databaseUrl: string;
  }; // what the server writes for the command line
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  const { rows } = await client.query(sql, [...values]);
  if (rows.length === 0 && !isLockOfTable) {
    await client.end();
    return null;
  }
  return { release: () => client.end() };
}
