import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type DataSource } from 'typeorm';
import { migrations } from '@wellspring/migrations';
import { createDataSource, Database, migrate, UnitOfWork } from '@wellspring/platform-database';
import { JobRunRow, migrateJobs } from '@wellspring/platform-jobs';
import { startTestPostgres } from '@wellspring/platform-stores';

type Entities = Parameters<typeof createDataSource>[0]['entities'];

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  /** Ends the connections and drops the database. Call it in `afterAll`. */
  close(): Promise<void>;
}

/** Any fixed number: makes test files that start together build the template once. */
const TEMPLATE_LOCK = 551_200_771;

/** A real, migrated PostgreSQL database of this test file's own, copied from a template. Call it in `beforeAll`. */
export async function createTestDatabase(entities: Entities = []): Promise<TestDatabase> {
  const postgres = await startTestPostgres();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(postgres.url, async (client) => {
    const template = await ensureTemplate(client, postgres.url);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = urlOf(postgres.url, name);
  const dataSource = await createDataSource({
    url,
    entities: [...new Set([JobRunRow, ...entities])],
    migrations,
    poolSize: 10,
  }).initialize();
  return {
    url,
    dataSource,
    database: new Database(dataSource),
    unitOfWork: new UnitOfWork(dataSource),
    close: async () => {
      await dataSource.destroy();
      await withClient(postgres.url, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      );
      postgres.stop();
    },
  };
}

async function ensureTemplate(client: Client, url: string): Promise<string> {
  // The name holds the migrations' text, so that a changed migration makes a new template.
  const source = migrations.map(
    (migration) => `${new migration().name}${migration.toString()}${JSON.stringify(sqlOf(migration))}`,
  );
  const template = `template_${createHash('sha256').update(source.join('\n')).digest('hex').slice(0, 16)}`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount === 0) {
      const building = `${template}_new`;
      await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${building} TEMPLATE template0 ENCODING 'UTF8'`);
      const buildingUrl = urlOf(url, building);
      const dataSource = await createDataSource({ url: buildingUrl, entities: [], migrations }).initialize();
      await migrate(dataSource, () => migrateJobs(buildingUrl));
      await dataSource.destroy();
      await client.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return template;
}

/** The SQL that a migration would run, without a database. */
function sqlOf(migration: (typeof migrations)[number]): string[] {
  const statements: string[] = [];
  void new migration().up({
    query: async (sql) => {
      statements.push(sql);
    },
  });
  return statements;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(base: string, database: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.toString();
}
