import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { PreparingClient } from './prepared-statements.js';

type EntityClass = (new () => object) | EntitySchema;
type MigrationClass = new () => MigrationInterface;

export interface DataSourceSettings {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Most connections of this process; default 20. */
  readonly poolSize?: number;
  /** Whether connections prepare the statements that come again; default yes. */
  readonly preparedStatements?: boolean;
  /** Told of errors on idle connections, as when PostgreSQL restarts; the pool replaces them by itself. */
  readonly onPoolError?: (error: Error) => void;
}

/** The TypeORM data source, not yet connected. The schema comes from migrations alone: `synchronize` is never true. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...settings.entities],
    migrations: [...settings.migrations],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'schema_migration',
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize: settings.poolSize ?? 20,
    poolErrorHandler: (error: Error) => settings.onPoolError?.(error),
    applicationName: 'wellspring',
    extra: {
      ...{ statement_timeout: 0, idle_in_transaction_session_timeout: 120_000 },
      ...(settings.preparedStatements === false ? {} : { Client: PreparingClient }),
    },
  });
}

/** Key of the advisory lock under which the schema is migrated; any fixed number of ours. */
const MIGRATION_LOCK = 7_301_994_112;

/**
 * Brings the schema up to date. Several instances may start at once: one migrates under an advisory lock, the others
 * wait and find nothing to do. `after` runs under the same lock (the job queue's own schema). Gives the names run.
 */
export async function migrate(dataSource: DataSource, after: () => Promise<void>): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations();
    await after();
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}
