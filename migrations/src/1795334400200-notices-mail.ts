import { sqlMigration } from './sql-migration.js';

export const noticesMail = sqlMigration(
  'NoticesMail1795334400200',
  `
ALTER TABLE notice
  -- none: never mailed (no mail server, or switched off) · waiting: to be decided · digest: goes into the next digest ·
  -- sending: handed to the mail server just now · sent · dropped: read, closed or switched off meanwhile ·
  -- failed: the mail server refused it for good · uncertain: Wellspring ended while handing it over, not tried again
  ADD COLUMN mail_state text NOT NULL DEFAULT 'none' CONSTRAINT notice_mail_state_known
    CHECK (mail_state IN ('none', 'waiting', 'digest', 'sending', 'sent', 'dropped', 'failed', 'uncertain')),
  -- the mail that holds it, also the first part of its Message-ID
  ADD COLUMN mail_id uuid,
  ADD COLUMN mailed_as text CONSTRAINT notice_mailed_as_known CHECK (mailed_as IN ('single', 'digest')),
  ADD COLUMN mailed_at timestamptz;
CREATE INDEX notice_mail_open ON notice (person_id, created_at) WHERE mail_state IN ('waiting', 'digest', 'sending');
CREATE INDEX notice_mailed ON notice (person_id, mailed_at) WHERE mailed_as = 'single';
CREATE INDEX notice_subject ON notice (subject_kind, subject_id);

-- What a person wants to hear of. No row: the defaults.
CREATE TABLE notice_setting (
  person_id uuid CONSTRAINT notice_setting_pkey PRIMARY KEY
    CONSTRAINT notice_setting_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  personal text NOT NULL DEFAULT 'all' CONSTRAINT notice_setting_personal_known CHECK (personal IN ('all', 'digest', 'off')),
  watched text NOT NULL DEFAULT 'all' CONSTRAINT notice_setting_watched_known CHECK (watched IN ('all', 'digest', 'off')),
  duties text NOT NULL DEFAULT 'all' CONSTRAINT notice_setting_duties_known CHECK (duties IN ('all', 'digest', 'off')),
  minor_edits boolean NOT NULL DEFAULT false,
  watch_created boolean NOT NULL DEFAULT true,
  -- in the List-Unsubscribe address of every mail: whoever has it can end this person's mails and nothing else
  stop_token uuid NOT NULL CONSTRAINT notice_setting_stop_token_unique UNIQUE,
  updated_at timestamptz NOT NULL
);
`,
  `
DROP TABLE notice_setting;
DROP INDEX notice_subject, notice_mailed, notice_mail_open;
ALTER TABLE notice DROP COLUMN mailed_at, DROP COLUMN mailed_as, DROP COLUMN mail_id, DROP COLUMN mail_state;
`,
);
