import { sqlMigration } from './sql-migration.js';

export const influenceMailIn = sqlMigration(
  'InfluenceMailIn1795593600100',
  `
-- A file comes in in batches, each in a transaction with its position: after a crash the import goes on there.
ALTER TABLE mail_import
  DROP CONSTRAINT mail_import_state_known,
  ADD CONSTRAINT mail_import_state_known CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- rows of the file (messages and bad lines) that are dealt with
  ADD COLUMN rows_done bigint NOT NULL DEFAULT 0,
  ADD COLUMN people integer NOT NULL DEFAULT 0,
  -- kept until somebody says whose the unknown address is
  ADD COLUMN messages_pending integer NOT NULL DEFAULT 0,
  ADD COLUMN unknown_addresses integer NOT NULL DEFAULT 0,
  ADD COLUMN external_recipients bigint NOT NULL DEFAULT 0,
  ADD COLUMN problem_count integer NOT NULL DEFAULT 0,
  ADD COLUMN ignored_columns text[] NOT NULL DEFAULT '{}',
  ADD COLUMN first_sent_at timestamptz,
  ADD COLUMN last_sent_at timestamptz,
  -- what the reader was told: { format, zone, epoch }
  ADD COLUMN settings jsonb NOT NULL DEFAULT '{}',
  -- of a file that came through the web app and lies in the data folder until it is taken in
  ADD COLUMN size_bytes bigint,
  ADD COLUMN has_file boolean NOT NULL DEFAULT false,
  ADD COLUMN requested_by_id uuid CONSTRAINT mail_import_requested_by_fkey REFERENCES person (id) ON DELETE SET NULL,
  ADD COLUMN job_run_id uuid,
  ADD COLUMN error text;
CREATE INDEX mail_import_newest ON mail_import (started_at DESC, id DESC);

-- Null while the sender is an address of the company that nobody of the directory has.
ALTER TABLE mail_message ALTER COLUMN sender_id DROP NOT NULL;
-- HMAC of the message that this one answers; it need not be here.
ALTER TABLE mail_message ADD COLUMN in_reply_to_hash bytea;
CREATE INDEX mail_message_import ON mail_message (import_id);

-- Addresses of the company's domains that the directory does not have: a list of things to clear up.
CREATE TABLE mail_unknown_address (
  id uuid CONSTRAINT mail_unknown_address_pkey PRIMARY KEY,
  -- HMAC of the address: stays as an alias when the text is gone
  address_hash bytea NOT NULL CONSTRAINT mail_unknown_address_hash_key UNIQUE,
  -- null once resolved or dismissed, and 90 days after the address was last seen
  shown text,
  -- messages that wait for it
  messages integer NOT NULL DEFAULT 0,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  -- when an import met it last: the reference time of retention
  seen_at timestamptz NOT NULL,
  resolved_person_id uuid CONSTRAINT mail_unknown_address_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  resolved_at timestamptz,
  dismissed_at timestamptz
);
CREATE INDEX mail_unknown_address_open ON mail_unknown_address (messages DESC, id)
  WHERE resolved_person_id IS NULL AND dismissed_at IS NULL;
CREATE INDEX mail_unknown_address_person ON mail_unknown_address (resolved_person_id);

-- Who of a stored message is such an address. Resolving turns the row into the sender or a recipient of the message.
CREATE TABLE mail_pending_party (
  message_hash bytea NOT NULL CONSTRAINT mail_pending_party_message_fkey REFERENCES mail_message (message_hash) ON DELETE CASCADE,
  address_id uuid NOT NULL CONSTRAINT mail_pending_party_address_fkey REFERENCES mail_unknown_address (id) ON DELETE CASCADE,
  is_sender boolean NOT NULL,
  -- 0 To, 1 Cc, 2 Bcc; null for the sender
  role smallint,
  CONSTRAINT mail_pending_party_pkey PRIMARY KEY (message_hash, address_id)
);
CREATE INDEX mail_pending_party_address ON mail_pending_party (address_id);

-- What is left of mail after 90 days, for 13 months: who wrote to whom in which week. Filled in the transaction that
-- deletes the raw rows, so that a message is in one of the two and never in both.
CREATE TABLE mail_week_tie (
  -- Monday, UTC
  week date NOT NULL,
  sender_id uuid NOT NULL CONSTRAINT mail_week_tie_sender_fkey REFERENCES person (id) ON DELETE CASCADE,
  recipient_id uuid NOT NULL CONSTRAINT mail_week_tie_recipient_fkey REFERENCES person (id) ON DELETE CASCADE,
  -- sum over messages of 1/n for To and half of it for Cc and Bcc; mail to more than ten is left out
  weight double precision NOT NULL,
  messages integer NOT NULL,
  -- 13 months after the reference time of the newest import in it
  keep_until timestamptz NOT NULL,
  CONSTRAINT mail_week_tie_pkey PRIMARY KEY (week, sender_id, recipient_id)
);
CREATE INDEX mail_week_tie_sender ON mail_week_tie (sender_id);
CREATE INDEX mail_week_tie_recipient ON mail_week_tie (recipient_id);
CREATE INDEX mail_week_tie_keep ON mail_week_tie (keep_until);
-- Keyed hashes of messages that are in the weekly ties alone: the same file again adds nothing. No person, no time.
CREATE TABLE mail_condensed_message (
  message_hash bytea CONSTRAINT mail_condensed_message_pkey PRIMARY KEY,
  keep_until timestamptz NOT NULL
);
CREATE INDEX mail_condensed_message_keep ON mail_condensed_message (keep_until);
`,
  `
DROP TABLE mail_condensed_message; DROP TABLE mail_week_tie; DROP TABLE mail_pending_party; DROP TABLE mail_unknown_address;
DROP INDEX mail_message_import;
DELETE FROM mail_message WHERE sender_id IS NULL;
ALTER TABLE mail_message DROP COLUMN in_reply_to_hash, ALTER COLUMN sender_id SET NOT NULL;
DROP INDEX mail_import_newest;
DELETE FROM mail_message WHERE import_id IN (SELECT id FROM mail_import WHERE state IN ('waiting', 'cancelled'));
DELETE FROM mail_import WHERE state IN ('waiting', 'cancelled');
ALTER TABLE mail_import
  DROP COLUMN rows_done, DROP COLUMN people, DROP COLUMN messages_pending, DROP COLUMN unknown_addresses,
  DROP COLUMN external_recipients, DROP COLUMN problem_count, DROP COLUMN ignored_columns, DROP COLUMN first_sent_at,
  DROP COLUMN last_sent_at, DROP COLUMN settings, DROP COLUMN size_bytes, DROP COLUMN has_file,
  DROP COLUMN requested_by_id, DROP COLUMN job_run_id, DROP COLUMN error,
  DROP CONSTRAINT mail_import_state_known,
  ADD CONSTRAINT mail_import_state_known CHECK (state IN ('running', 'done', 'failed'));
`,
);
