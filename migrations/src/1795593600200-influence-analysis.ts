import { sqlMigration } from './sql-migration.js';

export const influenceAnalysis = sqlMigration(
  'InfluenceAnalysis1795593600200',
  `
-- What an analysis says of the company: coverage, stability, thresholds, departments, what was left out. People stand
-- by their positions in influence_score, never by name.
ALTER TABLE influence_snapshot
  ADD COLUMN findings jsonb NOT NULL DEFAULT '{}',
  -- employees who were left out since they opted out of recording; null: not counted then
  ADD COLUMN opted_out_count integer,
  ADD COLUMN redacted_count integer NOT NULL DEFAULT 0,
  -- SHA-256 of what was published: the same input gives the same
  ADD COLUMN digest text;
ALTER TABLE influence_score
  ADD COLUMN department text,
  ADD COLUMN community integer,
  ADD COLUMN roles text[] NOT NULL DEFAULT '{}',
  -- second opinion, interval, formal rank, differences
  ADD COLUMN details jsonb NOT NULL DEFAULT '{}',
  -- place on the map, -1000..1000
  ADD COLUMN x double precision,
  ADD COLUMN y double precision;
CREATE TABLE influence_tie (
  snapshot_id uuid NOT NULL CONSTRAINT influence_tie_snapshot_fkey REFERENCES influence_snapshot (id) ON DELETE CASCADE,
  -- positions in influence_score, the smaller first
  a integer NOT NULL,
  b integer NOT NULL,
  strength double precision NOT NULL,
  CONSTRAINT influence_tie_pkey PRIMARY KEY (snapshot_id, a, b),
  CONSTRAINT influence_tie_order CHECK (a < b)
);
CREATE INDEX influence_tie_b ON influence_tie (snapshot_id, b);

-- "Whom do you ask?": rows of an import, kept as long as snapshots.
CREATE TABLE nomination_round (
  id uuid CONSTRAINT nomination_round_pkey PRIMARY KEY,
  imported_at timestamptz NOT NULL,
  imported_by_id uuid NOT NULL CONSTRAINT nomination_round_imported_by_fkey REFERENCES person (id),
  -- rows read, and those left out by reason
  report jsonb NOT NULL
);
CREATE TABLE nomination (
  round_id uuid NOT NULL CONSTRAINT nomination_round_id_fkey REFERENCES nomination_round (id) ON DELETE CASCADE,
  nominator_id uuid NOT NULL CONSTRAINT nomination_nominator_fkey REFERENCES person (id) ON DELETE CASCADE,
  nominee_id uuid NOT NULL CONSTRAINT nomination_nominee_fkey REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT nomination_pkey PRIMARY KEY (round_id, nominator_id, nominee_id)
);
CREATE INDEX nomination_nominee ON nomination (nominee_id);
CREATE INDEX nomination_nominator ON nomination (nominator_id);

-- Who had opted out of recording and came back: what was sent before is not recorded, whatever file it comes in.
CREATE TABLE mail_recording_opt_in (
  person_id uuid CONSTRAINT mail_recording_opt_in_pkey PRIMARY KEY CONSTRAINT mail_recording_opt_in_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  at timestamptz NOT NULL
);

-- Who may see more or less of people than usual. One row, or none: then both are off.
CREATE TABLE influence_policy (
  is_there boolean CONSTRAINT influence_policy_pkey PRIMARY KEY DEFAULT true CONSTRAINT influence_policy_one CHECK (is_there),
  managers_see_reports boolean NOT NULL DEFAULT false,
  pseudonymous boolean NOT NULL DEFAULT false,
  changed_by_id uuid NOT NULL CONSTRAINT influence_policy_changed_by_fkey REFERENCES person (id),
  changed_at timestamptz NOT NULL
);

-- A published snapshot knows one change: a person goes. Whoever takes the person out of a row (an opt-out, an erasure)
-- takes everything that hangs on it; every other change is refused.
CREATE FUNCTION influence_score_redact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.person_id IS NULL OR NEW.person_id IS NOT NULL THEN
    RAISE EXCEPTION 'A published snapshot knows no change but that a person goes.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  NEW.snapshot_id := OLD.snapshot_id; NEW.position := OLD.position;
  NEW.score := NULL; NEW.tier := NULL; NEW.inclusion_probability := NULL; NEW.measures := '{}'; NEW.reasons := '[]';
  NEW.department := NULL; NEW.community := NULL; NEW.roles := '{}'; NEW.details := '{}'; NEW.x := NULL; NEW.y := NULL;
  DELETE FROM influence_tie WHERE snapshot_id = OLD.snapshot_id AND a = OLD.position;
  DELETE FROM influence_tie WHERE snapshot_id = OLD.snapshot_id AND b = OLD.position;
  UPDATE influence_snapshot SET redacted_count = redacted_count + 1,
    findings = influence_without_position(findings, OLD.position - 1) WHERE id = OLD.snapshot_id;
  RETURN NEW;
END $$;
-- Takes a position (from 0) out of the sets of people in the findings: null stands where it was.
CREATE FUNCTION influence_without_position(findings jsonb, gone integer) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE path text[]; at integer;
BEGIN
  FOREACH path SLICE 1 IN ARRAY ARRAY[['coverage', 'people', ''], ['coverage', 'quota', 'people']] LOOP
    path := array_remove(path, '');
    IF jsonb_typeof(findings #> path) = 'array' THEN
      SELECT ordinality::integer - 1 INTO at FROM jsonb_array_elements(findings #> path) WITH ORDINALITY
        WHERE value = to_jsonb(gone);
      IF at IS NOT NULL THEN findings := jsonb_set(findings, path || at::text, 'null'); END IF;
    END IF;
  END LOOP;
  RETURN findings;
END $$;
CREATE FUNCTION influence_snapshot_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'A published snapshot knows no change but that a person goes.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER influence_score_redaction BEFORE UPDATE ON influence_score
  FOR EACH ROW EXECUTE FUNCTION influence_score_redact();
CREATE TRIGGER influence_snapshot_immutable BEFORE UPDATE ON influence_snapshot
  FOR EACH ROW EXECUTE FUNCTION influence_snapshot_refuse_change();
CREATE TRIGGER influence_tie_immutable BEFORE UPDATE ON influence_tie
  FOR EACH ROW EXECUTE FUNCTION influence_snapshot_refuse_change();
`,
  `
DROP TRIGGER influence_snapshot_immutable ON influence_snapshot; DROP TRIGGER influence_score_redaction ON influence_score;
DROP TABLE mail_recording_opt_in; DROP TABLE influence_policy; DROP TABLE nomination; DROP TABLE nomination_round; DROP TABLE influence_tie;
DROP FUNCTION influence_snapshot_refuse_change; DROP FUNCTION influence_score_redact; DROP FUNCTION influence_without_position;
ALTER TABLE influence_score DROP COLUMN department, DROP COLUMN community, DROP COLUMN roles, DROP COLUMN details,
  DROP COLUMN x, DROP COLUMN y;
ALTER TABLE influence_snapshot DROP COLUMN findings, DROP COLUMN opted_out_count, DROP COLUMN redacted_count, DROP COLUMN digest;
`,
);
