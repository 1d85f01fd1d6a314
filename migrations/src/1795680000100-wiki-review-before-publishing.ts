import { sqlMigration } from './sql-migration.js';

export const wikiReviewBeforePublishing = sqlMigration(
  'WikiReviewBeforePublishing1795680000100',
  `
-- Publishing at once is the default; a space, or a single page against its space, may ask for review first.
ALTER TABLE space ADD COLUMN reviews_before_publishing boolean NOT NULL DEFAULT false,
  ADD COLUMN welcomes_volunteers boolean NOT NULL DEFAULT true;
ALTER TABLE page
  -- null: as its space
  ADD COLUMN reviews_before_publishing boolean,
  -- the highest number ever given: when a text is returned the head falls back, and its number is never given again
  ADD COLUMN last_number integer;
UPDATE page SET last_number = head_number;
ALTER TABLE page ALTER COLUMN last_number SET NOT NULL, ALTER COLUMN last_number SET DEFAULT 0,
  ADD CONSTRAINT page_last_number_highest CHECK (last_number >= head_number AND head_number >= published_number);

ALTER TABLE revision
  -- given back to its author unpublished: no reader ever sees it, and it counts nowhere
  ADD COLUMN returned_at timestamptz,
  -- text, title and summary are kept from everybody but administrators
  ADD COLUMN hidden_at timestamptz,
  ADD COLUMN hidden_by_id uuid CONSTRAINT revision_hidden_by_fkey REFERENCES person (id),
  ADD CONSTRAINT revision_hidden_by_somebody CHECK ((hidden_at IS NULL) = (hidden_by_id IS NULL));
CREATE INDEX revision_hidden ON revision (page_id, number) WHERE hidden_at IS NOT NULL;
CREATE INDEX revision_returned ON revision (page_id, number) WHERE returned_at IS NOT NULL;

-- Who patrols a space besides those who hold the role of reviewer.
CREATE TABLE space_reviewer (
  space_id uuid NOT NULL CONSTRAINT space_reviewer_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT space_reviewer_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  kind text NOT NULL CONSTRAINT space_reviewer_kind_known CHECK (kind IN ('assigned', 'volunteer')),
  since timestamptz NOT NULL,
  added_by_id uuid NOT NULL CONSTRAINT space_reviewer_added_by_fkey REFERENCES person (id),
  CONSTRAINT space_reviewer_pkey PRIMARY KEY (space_id, person_id)
);
CREATE INDEX space_reviewer_person ON space_reviewer (person_id);

ALTER TABLE draft DROP CONSTRAINT draft_kept_because_known,
  ADD CONSTRAINT draft_kept_because_known CHECK (kept_because IN ('typed', 'conflict', 'refused', 'returned'));
`,
  `
-- Before there was review, every revision up to the published one was for readers.
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM revision WHERE returned_at IS NOT NULL OR hidden_at IS NOT NULL) THEN
    RAISE EXCEPTION 'WikiReviewBeforePublishing can not be taken back: revisions were returned or hidden, and readers would see them.';
  END IF;
END $$;
UPDATE draft SET kept_because = 'refused' WHERE kept_because = 'returned';
ALTER TABLE draft DROP CONSTRAINT draft_kept_because_known,
  ADD CONSTRAINT draft_kept_because_known CHECK (kept_because IN ('typed', 'conflict', 'refused'));
DROP TABLE space_reviewer;
DROP INDEX revision_hidden; DROP INDEX revision_returned;
ALTER TABLE revision DROP CONSTRAINT revision_hidden_by_somebody, DROP COLUMN returned_at, DROP COLUMN hidden_at, DROP COLUMN hidden_by_id;
ALTER TABLE page DROP CONSTRAINT page_last_number_highest, DROP COLUMN last_number, DROP COLUMN reviews_before_publishing;
ALTER TABLE space DROP COLUMN reviews_before_publishing, DROP COLUMN welcomes_volunteers;
`,
);
