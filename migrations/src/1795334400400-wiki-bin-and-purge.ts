import { sqlMigration } from './sql-migration.js';

export const wikiBinAndPurge = sqlMigration(
  'WikiBinAndPurge1795334400400',
  `
ALTER TABLE page ADD COLUMN deleted_by_id uuid CONSTRAINT page_deleted_by_fkey REFERENCES person (id);
UPDATE page SET deleted_by_id = (
  SELECT entry.actor_id FROM audit_entry AS entry
  WHERE entry.action = 'wiki.page-deleted' AND entry.subject_kind = 'page' AND entry.subject_id = page.id::text
  ORDER BY entry.at DESC, entry.id DESC LIMIT 1)
WHERE deleted_at IS NOT NULL;
CREATE INDEX page_bin ON page (space_id, deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
CREATE INDEX page_deleted_by ON page (deleted_by_id) WHERE deleted_by_id IS NOT NULL;

-- The space is archived: whatever a grant of the set says, nobody does more than read.
ALTER TABLE access_set ADD COLUMN frozen boolean NOT NULL DEFAULT false;

-- An administrator's opening of a space is a grant that ends by itself.
ALTER TABLE access_grant ADD COLUMN expires_at timestamptz;
ALTER TABLE access_grant DROP CONSTRAINT access_grant_subject_kind_known;
ALTER TABLE access_grant
  ADD CONSTRAINT access_grant_subject_kind_known CHECK (subject_kind IN ('everyone', 'group', 'person', 'opening')),
  ADD CONSTRAINT access_grant_opening_ends CHECK ((subject_kind = 'opening') = (expires_at IS NOT NULL));
CREATE INDEX access_grant_expires ON access_grant (expires_at) WHERE expires_at IS NOT NULL;
`,
  `
DELETE FROM access_grant WHERE subject_kind = 'opening';
ALTER TABLE access_grant DROP CONSTRAINT access_grant_opening_ends, DROP CONSTRAINT access_grant_subject_kind_known;
ALTER TABLE access_grant
  ADD CONSTRAINT access_grant_subject_kind_known CHECK (subject_kind IN ('everyone', 'group', 'person'));
ALTER TABLE access_grant DROP COLUMN expires_at;
ALTER TABLE access_set DROP COLUMN frozen;
DROP INDEX page_deleted_by;
DROP INDEX page_bin;
ALTER TABLE page DROP COLUMN deleted_by_id;
`,
);
