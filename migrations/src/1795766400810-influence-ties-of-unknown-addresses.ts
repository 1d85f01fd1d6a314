import { sqlMigration } from './sql-migration.js';

export const influenceTiesOfUnknownAddresses = sqlMigration(
  'InfluenceTiesOfUnknownAddresses1795766400810',
  `
-- Weekly ties of addresses that nobody has yet: saying whose one is repairs them as it repairs messages. They go with the
-- address, 90 days after an import met it last.
ALTER TABLE mail_week_tie DROP CONSTRAINT mail_week_tie_pkey;
ALTER TABLE mail_week_tie
  ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT mail_week_tie_pkey PRIMARY KEY,
  ALTER COLUMN sender_id DROP NOT NULL,
  ALTER COLUMN recipient_id DROP NOT NULL,
  ADD COLUMN sender_address_id uuid
    CONSTRAINT mail_week_tie_sender_address_fkey REFERENCES mail_unknown_address (id) ON DELETE CASCADE,
  ADD COLUMN recipient_address_id uuid
    CONSTRAINT mail_week_tie_recipient_address_fkey REFERENCES mail_unknown_address (id) ON DELETE CASCADE;
ALTER TABLE mail_week_tie
  ADD CONSTRAINT mail_week_tie_key
    UNIQUE NULLS NOT DISTINCT (week, sender_id, recipient_id, sender_address_id, recipient_address_id),
  ADD CONSTRAINT mail_week_tie_one_sender CHECK (num_nonnulls(sender_id, sender_address_id) = 1),
  ADD CONSTRAINT mail_week_tie_one_recipient CHECK (num_nonnulls(recipient_id, recipient_address_id) = 1);
CREATE INDEX mail_week_tie_sender_address ON mail_week_tie (sender_address_id) WHERE sender_address_id IS NOT NULL;
CREATE INDEX mail_week_tie_recipient_address ON mail_week_tie (recipient_address_id)
  WHERE recipient_address_id IS NOT NULL;
`,
  `
DROP INDEX mail_week_tie_recipient_address; DROP INDEX mail_week_tie_sender_address;
DELETE FROM mail_week_tie WHERE sender_id IS NULL OR recipient_id IS NULL;
ALTER TABLE mail_week_tie
  DROP CONSTRAINT mail_week_tie_one_recipient, DROP CONSTRAINT mail_week_tie_one_sender, DROP CONSTRAINT mail_week_tie_key,
  DROP COLUMN recipient_address_id, DROP COLUMN sender_address_id, DROP COLUMN id;
ALTER TABLE mail_week_tie ADD CONSTRAINT mail_week_tie_pkey PRIMARY KEY (week, sender_id, recipient_id);
`,
);
