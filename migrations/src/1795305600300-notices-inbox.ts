import { sqlMigration } from './sql-migration.js';

export const noticesInbox = sqlMigration(
  'NoticesInbox1795305600300',
  `
CREATE TABLE notice (
  id uuid CONSTRAINT notice_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT notice_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  -- '<scope>.<what>'; the web app has a sentence for each
  kind text NOT NULL,
  actor_id uuid CONSTRAINT notice_actor_fkey REFERENCES person (id),
  -- what it is about; access is checked again when it is read
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  details jsonb NOT NULL DEFAULT '{}',
  dedupe_key text,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT notice_dedupe_unique UNIQUE (person_id, dedupe_key)
);
CREATE INDEX notice_inbox ON notice (person_id, created_at DESC, id DESC);
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;
`,
  `DROP TABLE notice;`,
);
