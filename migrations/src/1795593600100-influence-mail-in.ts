import { sqlMigration } from './sql-migration.js';

export const influenceMailIn = sqlMigration(
  'InfluenceMailIn1795593600100',
  `
SELECT 1;
`,
  `
SELECT 1;
`,
);
