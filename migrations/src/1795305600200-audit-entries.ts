import { sqlMigration } from './sql-migration.js';

export const auditEntries = sqlMigration(
  'AuditEntries1795305600200',
  `
CREATE TABLE audit_entry (
  id uuid CONSTRAINT audit_entry_pkey PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid NOT NULL CONSTRAINT audit_entry_actor_fkey REFERENCES person (id),
  -- '<scope>.<what>', for example 'people.signed-in', 'influence.person-viewed'
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  -- whom the entry is about, for "who looked at me"
  about_person_id uuid CONSTRAINT audit_entry_about_fkey REFERENCES person (id),
  details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_entry_newest ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_about ON audit_entry (about_person_id, at DESC) WHERE about_person_id IS NOT NULL;
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, at DESC);
CREATE FUNCTION audit_entry_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit trail is append-only.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse_change();
`,
  `DROP TABLE audit_entry; DROP FUNCTION audit_entry_refuse_change();`,
);
