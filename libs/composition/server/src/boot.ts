import { auditEntities } from '@wellspring/audit-server';
import { contributionsEntities } from '@wellspring/contributions-server';
import { influenceEntities } from '@wellspring/influence-server';
import { badInput } from '@wellspring/kernel';
import { migrations } from '@wellspring/migrations';
import { noticesEntities } from '@wellspring/notices-server';
import { peopleEntities } from '@wellspring/people-server';
import { type WellspringConfig } from '@wellspring/platform-config';
import { createDataSource, migrate } from '@wellspring/platform-database';
import { JobRunRow, migrateJobs } from '@wellspring/platform-jobs';
import { type Stores } from '@wellspring/platform-stores';
import { reviewEntities } from '@wellspring/review-server';
import { searchEntities } from '@wellspring/search-server';
import { wikiEntities } from '@wellspring/wiki-server';
import { type DataSource } from 'typeorm';
import { type Logger } from 'pino';

/** Every row of every scope: for the data source and the drift test. */
export const entities = [
  JobRunRow,
  ...auditEntities,
  ...peopleEntities,
  ...noticesEntities,
  ...wikiEntities,
  ...contributionsEntities,
  ...influenceEntities,
  ...searchEntities,
  ...reviewEntities,
];

/** A process with its stores open and its schema up to date, before Nest starts. */
export interface Boot {
  readonly config: WellspringConfig;
  readonly stores: Stores;
  readonly dataSource: DataSource;
  readonly logger: Logger;
}

/** Connects to PostgreSQL and migrates. BAD_INPUT when the database's text is not UTF-8. */
export async function openDatabase(
  { preparedStatements }: WellspringConfig,
  stores: Stores,
  logger: Logger,
): Promise<DataSource> {
  const url = stores.databaseUrl;
  const onPoolError = (error: Error) => logger.warn({ err: error }, 'database connection lost');
  const dataSource = await createDataSource({
    ...{ url, entities, migrations, onPoolError, preparedStatements },
  }).initialize();
  try {
    const rows: { server_encoding: string }[] = await dataSource.query('SHOW server_encoding');
    const encoding = rows[0]?.server_encoding;
    if (encoding !== 'UTF8')
      throw badInput(`DATABASE_URL: wants a database with encoding UTF8, got ${encoding}.`);
    await migrate(dataSource, () => migrateJobs(url));
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
