import { type DataSource } from 'typeorm';

/** SQL that TypeORM would run to make the database equal the entities; empty when nothing drifted. For tests. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const log = await dataSource.driver.createSchemaBuilder().log();
  return log.upQueries.map((entry) => entry.query);
}
