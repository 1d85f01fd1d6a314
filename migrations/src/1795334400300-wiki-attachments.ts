import { sqlMigration } from './sql-migration.js';

export const wikiAttachments = sqlMigration(
  'WikiAttachments1795334400300',
  `
-- Contents of attachments: files/aa/bb/<sha256> in the data folder. A row is there only while the file is.
CREATE TABLE stored_file (
  hash bytea CONSTRAINT stored_file_pkey PRIMARY KEY,
  size_bytes bigint NOT NULL,
  -- by content, never by the name or the sender's word
  media_type text NOT NULL,
  -- of pictures whose header says it
  width_px integer,
  height_px integer,
  stored_at timestamptz NOT NULL
);

CREATE TABLE attachment (
  id uuid CONSTRAINT attachment_pkey PRIMARY KEY,
  -- null: uploaded for a page that is not saved yet; its uploader's alone
  page_id uuid CONSTRAINT attachment_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  name text NOT NULL,
  -- NFC, lower case: the form in which names are compared
  name_key text NOT NULL,
  -- so that texts that use an earlier name still find the file
  former_name_keys text[] NOT NULL DEFAULT '{}',
  current_version integer NOT NULL DEFAULT 1,
  created_by_id uuid NOT NULL CONSTRAINT attachment_created_by_fkey REFERENCES person (id),
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  deleted_by_id uuid CONSTRAINT attachment_deleted_by_fkey REFERENCES person (id)
);
CREATE UNIQUE INDEX attachment_name ON attachment (page_id, name_key) WHERE page_id IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX attachment_unclaimed_name ON attachment (created_by_id, name_key) WHERE page_id IS NULL;
CREATE INDEX attachment_page ON attachment (page_id);
CREATE INDEX attachment_unclaimed ON attachment (created_at) WHERE page_id IS NULL;

CREATE TABLE attachment_version (
  attachment_id uuid NOT NULL CONSTRAINT attachment_version_attachment_fkey REFERENCES attachment (id) ON DELETE CASCADE,
  -- 1, 2, 3 … within the attachment
  number integer NOT NULL,
  file_hash bytea NOT NULL CONSTRAINT attachment_version_file_fkey REFERENCES stored_file (hash),
  uploaded_by_id uuid NOT NULL CONSTRAINT attachment_version_uploaded_by_fkey REFERENCES person (id),
  uploaded_at timestamptz NOT NULL,
  CONSTRAINT attachment_version_pkey PRIMARY KEY (attachment_id, number)
);
CREATE INDEX attachment_version_file ON attachment_version (file_hash);
`,
  `DROP TABLE attachment_version; DROP TABLE attachment; DROP TABLE stored_file;`,
);
