import { sqlMigration } from './sql-migration.js';

export const wikiLinksAndLabels = sqlMigration(
  'WikiLinksAndLabels1795334400500',
  `
SELECT 1;
`,
  `SELECT 1;`,
);
