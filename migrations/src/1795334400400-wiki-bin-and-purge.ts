import { sqlMigration } from './sql-migration.js';

export const wikiBinAndPurge = sqlMigration(
  'WikiBinAndPurge1795334400400',
  `
SELECT 1;
`,
  `SELECT 1;`,
);
