import { sqlMigration } from './sql-migration.js';

/** The newest revisions of the whole wiki: a rehearsal of a rule reads 5,000 of them, and passed over all. */
export const reviewNewestRevisions = sqlMigration(
  'ReviewNewestRevisions1795766400300',
  `CREATE INDEX revision_saved ON revision (saved_at DESC, id DESC);`,
  `DROP INDEX revision_saved;`,
);
