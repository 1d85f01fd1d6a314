import { sqlMigration } from './sql-migration.js';

export const peopleDirectory = sqlMigration(
  'PeopleDirectory1795593600300',
  `
SELECT 1;
`,
  `
SELECT 1;
`,
);
