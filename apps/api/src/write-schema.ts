import { writeFileSync } from 'node:fs';
import { resolvers } from '@wellspring/composition-server';
import { buildSchemaSdl } from '@wellspring/platform-graphql';

/** Writes the committed schema: `npm run generate`. */
writeFileSync(new URL('../schema.graphql', import.meta.url), await buildSchemaSdl(resolvers));
