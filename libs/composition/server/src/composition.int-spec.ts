import { schemaDrift } from '@wellspring/platform-database';
import { createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { entities } from './boot.js';

describe('the rows of all scopes', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase(entities);
  }, 60_000);
  afterAll(() => test.close());

  it('have the tables and columns that the migrations made', async () => {
    expect(await schemaDrift(test.dataSource)).toEqual([]);
  });

  it('cover every table but those of the queue and the migrations', async () => {
    const tables = await test.database.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1`,
    );
    const mapped = new Set(test.dataSource.entityMetadatas.map((metadata) => metadata.tableName));
    expect(tables.map((table) => table.tablename).filter((name) => !mapped.has(name))).toEqual(['setting']);
  });
});
