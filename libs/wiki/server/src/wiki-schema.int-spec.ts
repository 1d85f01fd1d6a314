import { createTestDatabase } from '@wellspring/testing';
import { schemaDrift } from '@wellspring/platform-database';
import { wikiEntities } from './wiki.entities.js';

it('has entities whose columns are those of the migrated tables', async () => {
  const test = await createTestDatabase(wikiEntities);
  try {
    // Constraints and indexes live in SQL alone; a column that is missing, superfluous or of another type is drift.
    const drift = (await schemaDrift(test.dataSource)).filter((sql) =>
      /\b(ADD|DROP) (?!CONSTRAINT)|ALTER COLUMN|CREATE TABLE/.test(sql.replace(/^DROP INDEX.*$/, '')),
    );
    expect(drift).toEqual([]);
  } finally {
    await test.close();
  }
});
