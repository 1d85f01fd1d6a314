import { sqlMigration } from './sql-migration.js';

export const influenceAnalysis = sqlMigration(
  'InfluenceAnalysis1795593600200',
  `
SELECT 1;
`,
  `
SELECT 1;
`,
);
