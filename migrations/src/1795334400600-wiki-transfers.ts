import { sqlMigration } from './sql-migration.js';

export const wikiTransfers = sqlMigration(
  'WikiTransfers1795334400600',
  `
SELECT 1;
`,
  `SELECT 1;`,
);
