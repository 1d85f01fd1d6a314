import { type DataSource } from 'typeorm';

/** Keys, indexes and checks are the migrations' business alone; tables, columns, types, nullability are held against both. */
const ABOUT_COLUMNS = /CREATE TABLE|DROP TABLE|(ADD|DROP|ALTER|RENAME) COLUMN|ADD "/;

/** SQL that TypeORM would run to make tables and columns equal the entities; empty when nothing drifted. For tests. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const log = await dataSource.driver.createSchemaBuilder().log();
  return log.upQueries.map((entry) => entry.query).filter((query) => ABOUT_COLUMNS.test(query));
}
