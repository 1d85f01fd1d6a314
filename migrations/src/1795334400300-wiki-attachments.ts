import { sqlMigration } from './sql-migration.js';

export const wikiAttachments = sqlMigration(
  'WikiAttachments1795334400300',
  `
SELECT 1;
`,
  `SELECT 1;`,
);
