import { sqlMigration } from './sql-migration.js';

export const contributionsAuthorship = sqlMigration(
  'ContributionsAuthorship1795305600600',
  `
-- Derived from revisions: can be dropped and rebuilt by 'wellspring rebuild contributions'.
CREATE TABLE page_authorship (
  page_id uuid CONSTRAINT page_authorship_pkey PRIMARY KEY CONSTRAINT page_authorship_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  method_version integer NOT NULL,
  -- the last revision that is attributed; the handler goes on from here
  revision_number integer NOT NULL,
  surviving_tokens integer NOT NULL,
  state bytea NOT NULL,
  attributed_at timestamptz NOT NULL
);
ALTER TABLE page_authorship ALTER COLUMN state SET STORAGE EXTERNAL;
CREATE TABLE page_share (
  page_id uuid NOT NULL CONSTRAINT page_share_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT page_share_person_fkey REFERENCES person (id),
  edits integer NOT NULL,
  added_tokens integer NOT NULL,
  surviving_tokens integer NOT NULL,
  CONSTRAINT page_share_pkey PRIMARY KEY (page_id, person_id)
);
CREATE INDEX page_share_person ON page_share (person_id);
`,
  `DROP TABLE page_share; DROP TABLE page_authorship;`,
);
