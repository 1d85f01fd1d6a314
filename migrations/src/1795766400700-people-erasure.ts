import { sqlMigration } from './sql-migration.js';

export const peopleErasure = sqlMigration(
  'PeopleErasure1795766400700',
  `
-- When an administrator erased the person: the row stays as a pseudonym, which revisions and the audit trail need.
ALTER TABLE person ADD COLUMN erased_at timestamptz,
  ADD CONSTRAINT person_erased_says_nothing CHECK (erased_at IS NULL
    OR (num_nonnulls(department, unit, location, title, started_on, manager_id, locale, time_zone) = 0 AND status = 'left'));
`,
  `
ALTER TABLE person DROP CONSTRAINT person_erased_says_nothing, DROP COLUMN erased_at;
`,
);
