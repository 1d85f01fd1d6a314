import { sqlMigration } from './sql-migration.js';

export const wikiEditing = sqlMigration(
  'WikiEditing1795334400700',
  `
SELECT 1;
`,
  `SELECT 1;`,
);
