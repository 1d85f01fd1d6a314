import { createTestDatabase } from '@wellspring/testing';
import { schemaDrift } from '@wellspring/platform-database';
import { reviewEntities } from './review.entities.js';

it('has entities whose columns are those of the migrated tables', async () => {
  const test = await createTestDatabase(reviewEntities);
  try {
    expect(await schemaDrift(test.dataSource)).toEqual([]);
  } finally {
    await test.close();
  }
});
