import { sqlMigration } from './sql-migration.js';

export const wikiEditing = sqlMigration(
  'WikiEditing1795334400700',
  `
-- Every open editor has a draft of its own, so that two tabs of one person can't overwrite each other's words; a draft
-- may also belong to a page that does not exist yet.
ALTER TABLE draft
  DROP CONSTRAINT draft_one_per_page,
  ADD COLUMN space_id uuid CONSTRAINT draft_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  ADD COLUMN parent_id uuid CONSTRAINT draft_parent_fkey REFERENCES page (id) ON DELETE SET NULL,
  ADD COLUMN summary text NOT NULL DEFAULT '',
  -- counted by the editor: a version that was overtaken on its way is not written over a newer one
  ADD COLUMN sequence integer NOT NULL DEFAULT 0;
CREATE INDEX draft_page ON draft (page_id, person_id);
CREATE INDEX draft_parent ON draft (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX draft_person ON draft (person_id, updated_at DESC, id DESC);

-- Who has which page open for editing. Rows die after a minute; nothing is lost with them, so nothing is logged.
CREATE UNLOGGED TABLE page_editing (
  page_id uuid NOT NULL CONSTRAINT page_editing_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  session_id uuid NOT NULL,
  person_id uuid NOT NULL CONSTRAINT page_editing_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  since timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT page_editing_pkey PRIMARY KEY (page_id, session_id)
);
CREATE INDEX page_editing_seen ON page_editing (seen_at);

-- The history of a page by author, and by time without touching the table.
CREATE INDEX revision_of_author ON revision (page_id, author_id, number) INCLUDE (saved_at);
`,
  `
DROP INDEX revision_of_author;
DROP TABLE page_editing;
DROP INDEX draft_person; DROP INDEX draft_parent; DROP INDEX draft_page;
DELETE FROM draft AS older USING draft AS newer
  WHERE older.person_id = newer.person_id AND older.page_id = newer.page_id
    AND (older.updated_at, older.id) < (newer.updated_at, newer.id);
ALTER TABLE draft
  DROP COLUMN sequence, DROP COLUMN summary, DROP COLUMN parent_id, DROP COLUMN space_id,
  ADD CONSTRAINT draft_one_per_page UNIQUE (person_id, page_id);
`,
);
