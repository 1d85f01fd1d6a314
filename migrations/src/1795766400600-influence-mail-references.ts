import { sqlMigration } from './sql-migration.js';

export const influenceMailReferences = sqlMigration(
  'InfluenceMailReferences1795766400600',
  `
-- Foreign keys are checked row by row, which was most of the time of an import. The same is ensured here for all rows of a
-- statement at once. That a recipient's message is there is not checked: both are written in one transaction, and
-- whoever adds to a message that is there already locks it.
ALTER TABLE mail_message DROP CONSTRAINT mail_message_sender_fkey, DROP CONSTRAINT mail_message_import_fkey;
ALTER TABLE mail_recipient DROP CONSTRAINT mail_recipient_message_fkey, DROP CONSTRAINT mail_recipient_person_fkey;

-- Locked as a foreign key would: nobody is deleted while mail of theirs comes in, or it is seen here that they are.
CREATE FUNCTION mail_message_refers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id IN (SELECT sender_id FROM new_rows) ORDER BY id FOR KEY SHARE;
  PERFORM 1 FROM mail_import WHERE id IN (SELECT import_id FROM new_rows) ORDER BY id FOR KEY SHARE;
  IF EXISTS (SELECT FROM (SELECT DISTINCT sender_id FROM new_rows WHERE sender_id IS NOT NULL) AS sent
             WHERE NOT EXISTS (SELECT FROM person WHERE id = sent.sender_id)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'mail_message.sender_id is no person';
  END IF;
  IF EXISTS (SELECT FROM (SELECT DISTINCT import_id FROM new_rows) AS came
             WHERE NOT EXISTS (SELECT FROM mail_import WHERE id = came.import_id)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'mail_message.import_id is no import';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mail_message_refers_new AFTER INSERT ON mail_message REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mail_message_refers();
CREATE TRIGGER mail_message_refers_changed AFTER UPDATE ON mail_message REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mail_message_refers();

CREATE FUNCTION mail_recipient_refers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;
  IF EXISTS (SELECT FROM (SELECT DISTINCT person_id FROM new_rows) AS got
             WHERE NOT EXISTS (SELECT FROM person WHERE id = got.person_id)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'mail_recipient.person_id is no person';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mail_recipient_refers_new AFTER INSERT ON mail_recipient REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mail_recipient_refers();
CREATE TRIGGER mail_recipient_refers_changed AFTER UPDATE ON mail_recipient REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mail_recipient_refers();

-- With a message go its recipients; with a person the messages that they sent, and they as a recipient.
CREATE FUNCTION mail_message_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM mail_recipient;
  ELSE
    DELETE FROM mail_recipient WHERE message_hash IN (SELECT message_hash FROM old_rows);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mail_message_leaves_rows AFTER DELETE ON mail_message REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mail_message_leaves();
CREATE TRIGGER mail_message_leaves_all AFTER TRUNCATE ON mail_message
  FOR EACH STATEMENT EXECUTE FUNCTION mail_message_leaves();

CREATE FUNCTION mail_of_person_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM mail_message WHERE sender_id IN (SELECT id FROM old_rows);
  DELETE FROM mail_recipient WHERE person_id IN (SELECT id FROM old_rows);
  RETURN NULL;
END $$;
CREATE TRIGGER mail_of_person_leaves AFTER DELETE ON person REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mail_of_person_leaves();

-- An import of which messages are there stays.
CREATE FUNCTION mail_import_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM mail_message WHERE import_id IN (SELECT id FROM old_rows)) THEN
    RAISE foreign_key_violation USING MESSAGE = 'mail_import has messages';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mail_import_stays AFTER DELETE ON mail_import REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mail_import_stays();

`,
  `
DROP TRIGGER mail_import_stays ON mail_import; DROP FUNCTION mail_import_stays;
DROP TRIGGER mail_of_person_leaves ON person; DROP FUNCTION mail_of_person_leaves;
DROP TRIGGER mail_message_leaves_all ON mail_message; DROP TRIGGER mail_message_leaves_rows ON mail_message;
DROP FUNCTION mail_message_leaves;
DROP TRIGGER mail_recipient_refers_changed ON mail_recipient; DROP TRIGGER mail_recipient_refers_new ON mail_recipient;
DROP FUNCTION mail_recipient_refers;
DROP TRIGGER mail_message_refers_changed ON mail_message; DROP TRIGGER mail_message_refers_new ON mail_message;
DROP FUNCTION mail_message_refers;
ALTER TABLE mail_recipient
  ADD CONSTRAINT mail_recipient_message_fkey FOREIGN KEY (message_hash) REFERENCES mail_message (message_hash) ON DELETE CASCADE,
  ADD CONSTRAINT mail_recipient_person_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE;
ALTER TABLE mail_message
  ADD CONSTRAINT mail_message_sender_fkey FOREIGN KEY (sender_id) REFERENCES person (id) ON DELETE CASCADE,
  ADD CONSTRAINT mail_message_import_fkey FOREIGN KEY (import_id) REFERENCES mail_import (id);
`,
);
