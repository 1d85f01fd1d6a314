import { sqlMigration } from './sql-migration.js';

export const influenceMailAndSnapshots = sqlMigration(
  'InfluenceMailAndSnapshots1795305600700',
  `
-- Recording of mail metadata is off until purpose, basis and end are stated. One row is open (ended_at null) at most.
CREATE TABLE mail_recording (
  id uuid CONSTRAINT mail_recording_pkey PRIMARY KEY,
  purpose text NOT NULL CONSTRAINT mail_recording_purpose_stated CHECK (length(trim(purpose)) > 0),
  legal_basis text NOT NULL CONSTRAINT mail_recording_basis_stated CHECK (length(trim(legal_basis)) > 0),
  until_date date NOT NULL,
  started_by_id uuid NOT NULL CONSTRAINT mail_recording_started_by_fkey REFERENCES person (id),
  started_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX mail_recording_one_open ON mail_recording ((true)) WHERE ended_at IS NULL;

CREATE TABLE mail_recording_opt_out (
  person_id uuid CONSTRAINT mail_recording_opt_out_pkey PRIMARY KEY CONSTRAINT mail_recording_opt_out_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  at timestamptz NOT NULL
);

CREATE TABLE mail_import (
  id uuid CONSTRAINT mail_import_pkey PRIMARY KEY,
  recording_id uuid NOT NULL CONSTRAINT mail_import_recording_fkey REFERENCES mail_recording (id),
  -- a label without a path
  file_name text NOT NULL,
  format text NOT NULL,
  state text NOT NULL CONSTRAINT mail_import_state_known CHECK (state IN ('running', 'done', 'failed')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  messages_read integer NOT NULL DEFAULT 0,
  messages_kept integer NOT NULL DEFAULT 0,
  -- reason → count
  dropped jsonb NOT NULL DEFAULT '{}',
  -- first bad lines: [{ line, column, message }], without contents or addresses
  problems jsonb NOT NULL DEFAULT '[]'
);

-- Metadata alone: keyed hash of the message id, sender, time. No subject, no body, no address.
CREATE TABLE mail_message (
  message_hash bytea CONSTRAINT mail_message_pkey PRIMARY KEY,
  sent_at timestamptz NOT NULL,
  sender_id uuid NOT NULL CONSTRAINT mail_message_sender_fkey REFERENCES person (id) ON DELETE CASCADE,
  -- all recipients, known or not: the weight of a tie is shared among them
  recipient_count integer NOT NULL,
  import_id uuid NOT NULL CONSTRAINT mail_message_import_fkey REFERENCES mail_import (id)
);
CREATE INDEX mail_message_time ON mail_message (sent_at);
CREATE INDEX mail_message_sender ON mail_message (sender_id);
CREATE TABLE mail_recipient (
  message_hash bytea NOT NULL CONSTRAINT mail_recipient_message_fkey REFERENCES mail_message (message_hash) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT mail_recipient_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  -- 0 To, 1 Cc, 2 Bcc
  role smallint NOT NULL,
  CONSTRAINT mail_recipient_pkey PRIMARY KEY (message_hash, person_id)
);
CREATE INDEX mail_recipient_person ON mail_recipient (person_id);

CREATE TABLE influence_snapshot (
  id uuid CONSTRAINT influence_snapshot_pkey PRIMARY KEY,
  recording_id uuid CONSTRAINT influence_snapshot_recording_fkey REFERENCES mail_recording (id),
  published_at timestamptz NOT NULL,
  as_of timestamptz NOT NULL,
  window_start timestamptz NOT NULL,
  method jsonb NOT NULL,
  people_count integer NOT NULL,
  message_count integer NOT NULL
);
CREATE INDEX influence_snapshot_newest ON influence_snapshot (published_at DESC, id DESC);
CREATE TABLE influence_score (
  snapshot_id uuid NOT NULL CONSTRAINT influence_score_snapshot_fkey REFERENCES influence_snapshot (id) ON DELETE CASCADE,
  position integer NOT NULL,
  -- null once the person opted out or was erased: the one change a published snapshot knows
  person_id uuid CONSTRAINT influence_score_person_fkey REFERENCES person (id) ON DELETE SET NULL,
  score double precision,
  tier smallint,
  inclusion_probability double precision,
  measures jsonb NOT NULL,
  reasons jsonb NOT NULL,
  CONSTRAINT influence_score_pkey PRIMARY KEY (snapshot_id, position)
);
CREATE INDEX influence_score_person ON influence_score (person_id);
`,
  `
DROP TABLE influence_score; DROP TABLE influence_snapshot; DROP TABLE mail_recipient; DROP TABLE mail_message;
DROP TABLE mail_import; DROP TABLE mail_recording_opt_out; DROP TABLE mail_recording;
`,
);
