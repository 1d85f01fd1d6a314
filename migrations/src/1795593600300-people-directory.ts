import { sqlMigration } from './sql-migration.js';

/**
 * When somebody began to work here, as the directory says; null where it does not. For fixed groups by tenure and for the
 * month in which somebody joined: the row of a person is younger than the person's first day.
 */
export const peopleDirectory = sqlMigration(
  'PeopleDirectory1795593600300',
  `
ALTER TABLE person ADD COLUMN started_on date;
`,
  `
ALTER TABLE person DROP COLUMN started_on;
`,
);
