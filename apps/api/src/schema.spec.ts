import { readFileSync } from 'node:fs';
import { resolvers } from '@wellspring/composition-server';
import { buildSchemaSdl } from '@wellspring/platform-graphql';

describe('the committed schema', () => {
  it('is what the resolvers say; if not: npm run generate', async () => {
    const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(await buildSchemaSdl(resolvers));
  });
});
