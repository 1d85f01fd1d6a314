import { sqlMigration } from './sql-migration.js';

export const wikiTransfers = sqlMigration(
  'WikiTransfers1795334400600',
  `
-- Imports and exports that somebody started in the web app. Their files lie in transfers/ of the data folder.
CREATE TABLE transfer (
  id uuid CONSTRAINT transfer_pkey PRIMARY KEY,
  direction text NOT NULL CONSTRAINT transfer_direction_known CHECK (direction IN ('import', 'export')),
  -- null for an upload that was not started yet
  format text CONSTRAINT transfer_format_known CHECK (format IN ('markdown', 'mediawiki')),
  -- an import's target, an export's space; null for every space
  space_key text,
  -- what its maker calls the file
  file_name text NOT NULL,
  size_bytes bigint,
  -- the rest of what was asked for
  settings jsonb NOT NULL DEFAULT '{}',
  -- whether the file lies in the data folder
  has_file boolean NOT NULL DEFAULT false,
  -- when the file goes
  expires_at timestamptz,
  -- job_run of the last start; rows of jobs go after a week
  job_run_id uuid,
  -- counts by outcome; null until the end
  report jsonb,
  requested_by_id uuid NOT NULL CONSTRAINT transfer_requested_by_fkey REFERENCES person (id),
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX transfer_newest ON transfer (created_at DESC, id DESC);
CREATE INDEX transfer_requested_by ON transfer (requested_by_id, created_at DESC, id DESC);

-- What came of each page: the report.
CREATE TABLE transfer_entry (
  transfer_id uuid NOT NULL CONSTRAINT transfer_entry_transfer_fkey REFERENCES transfer (id) ON DELETE CASCADE,
  path text NOT NULL,
  outcome text NOT NULL CONSTRAINT transfer_entry_outcome_known
    CHECK (outcome IN ('added', 'changed', 'unchanged', 'refused', 'noted')),
  notes text[] NOT NULL DEFAULT '{}',
  page_id uuid CONSTRAINT transfer_entry_page_fkey REFERENCES page (id) ON DELETE SET NULL,
  CONSTRAINT transfer_entry_pkey PRIMARY KEY (transfer_id, path)
);
CREATE INDEX transfer_entry_page ON transfer_entry (page_id);
`,
  `DROP TABLE transfer_entry; DROP TABLE transfer;`,
);
