import { sqlMigration } from './sql-migration.js';

export const wikiCommentsAndWatches = sqlMigration(
  'WikiCommentsAndWatches1795334400100',
  `
SELECT 1;
`,
  `SELECT 1;`,
);
