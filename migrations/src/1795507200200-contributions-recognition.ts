import { sqlMigration } from './sql-migration.js';

export const contributionsRecognition = sqlMigration(
  'ContributionsRecognition1795507200200',
  `
-- Somebody's thanks for one revision: once a person and revision, and taken back without a trace.
CREATE TABLE revision_thanks (
  page_id uuid NOT NULL CONSTRAINT revision_thanks_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  from_person_id uuid NOT NULL CONSTRAINT revision_thanks_from_fkey REFERENCES person (id) ON DELETE CASCADE,
  to_person_id uuid NOT NULL CONSTRAINT revision_thanks_to_fkey REFERENCES person (id) ON DELETE CASCADE,
  note text NOT NULL DEFAULT '' CONSTRAINT revision_thanks_note_length CHECK (char_length(note) <= 500),
  thanked_at timestamptz NOT NULL,
  CONSTRAINT revision_thanks_pkey PRIMARY KEY (page_id, revision_number, from_person_id),
  CONSTRAINT revision_thanks_others CHECK (from_person_id <> to_person_id)
);
CREATE INDEX revision_thanks_to ON revision_thanks (to_person_id, thanked_at DESC);

-- Spaces that show who carried them this month; none does until its managers say so.
CREATE TABLE space_recognition (
  space_id uuid CONSTRAINT space_recognition_pkey PRIMARY KEY CONSTRAINT space_recognition_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  changed_by uuid NOT NULL CONSTRAINT space_recognition_changed_by_fkey REFERENCES person (id),
  changed_at timestamptz NOT NULL
);

-- People who show the page of their own impact to their colleagues.
CREATE TABLE shared_impact (
  person_id uuid CONSTRAINT shared_impact_pkey PRIMARY KEY CONSTRAINT shared_impact_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  shared_at timestamptz NOT NULL
);

-- Why an analyst looks at people by name: asked once for some hours, and written beside every look.
CREATE TABLE look_purpose (
  id uuid CONSTRAINT look_purpose_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT look_purpose_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  purpose text NOT NULL CONSTRAINT look_purpose_length CHECK (char_length(purpose) BETWEEN 10 AND 500),
  stated_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX look_purpose_person ON look_purpose (person_id, until DESC);
`,
  `DROP TABLE look_purpose; DROP TABLE shared_impact; DROP TABLE space_recognition; DROP TABLE revision_thanks;`,
);
