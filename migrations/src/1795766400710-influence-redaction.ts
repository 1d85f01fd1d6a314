import { sqlMigration } from './sql-migration.js';

export const influenceRedaction = sqlMigration(
  'InfluenceRedaction1795766400710',
  `
-- What a snapshot says of the company could be held against the rows that are left: the difference told of who went.
-- So a redaction takes the person out of every count too, and of curves that go on person by person it leaves the points
-- between which five other people stand, whoever of them has gone.
CREATE FUNCTION influence_in_groups(findings jsonb, gone integer) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE path text[]; curve jsonb; step integer := 5;
BEGIN
  -- 5, 10, 20, 40 …: what one redaction has left out is left out by all later ones.
  WHILE step < 5 + gone LOOP step := step * 2; END LOOP;
  FOREACH path SLICE 1 IN ARRAY ARRAY[
    ['coverage', 'greedy', ''], ['coverage', 'ranking', ''], ['coverage', 'management', ''], ['coverage', 'quota', 'curve'],
    ['coverage', 'anyMessage', 'greedy'], ['coverage', 'anyMessage', 'ranking'], ['coverage', 'anyMessage', 'management']]
  LOOP
    path := array_remove(path, '');
    IF jsonb_typeof(findings #> path) = 'array' THEN
      SELECT coalesce(jsonb_agg(CASE WHEN at % step = 0 THEN value ELSE 'null'::jsonb END ORDER BY at), '[]') INTO curve
      FROM jsonb_array_elements(findings #> path) WITH ORDINALITY AS point (value, at);
      findings := jsonb_set(findings, path, curve);
    END IF;
  END LOOP;
  RETURN findings;
END $$;
-- Takes so many away from a number in a document; nothing where there is none.
CREATE FUNCTION influence_less(document jsonb, path text[], fewer bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(document #> path) = 'number'
    THEN jsonb_set(document, path, to_jsonb(greatest(0, (document #>> path)::numeric - fewer))) ELSE document END
$$;

CREATE OR REPLACE FUNCTION influence_score_redact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told jsonb; how jsonb; gone integer; listed integer; tied integer; wrote integer; own integer; there integer;
  link record; kept_in_top double precision; top integer;
BEGIN
  IF OLD.person_id IS NULL OR NEW.person_id IS NOT NULL THEN
    RAISE EXCEPTION 'A published snapshot knows no change but that a person goes.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT findings, method, redacted_count + 1 INTO told, how, gone FROM influence_snapshot WHERE id = OLD.snapshot_id FOR UPDATE;
  told := influence_in_groups(influence_without_position(told, OLD.position - 1), gone);
  wrote := coalesce((OLD.measures ->> 'sent')::integer, 0);

  -- Departments: one person fewer, and as many ties fewer as go.
  SELECT ordinality::integer - 1 INTO own FROM jsonb_array_elements(told #> '{departmentMatrix,groups}') WITH ORDINALITY
    WHERE value ->> 'name' = OLD.department;
  IF own IS NOT NULL THEN
    told := influence_less(told, ARRAY['departmentMatrix', 'groups', own::text, 'people'], 1);
    FOR link IN
      SELECT other.department, count(*) AS ties FROM influence_tie AS tie
      JOIN influence_score AS other ON other.snapshot_id = tie.snapshot_id
        AND other.position = CASE WHEN tie.a = OLD.position THEN tie.b ELSE tie.a END
      WHERE tie.snapshot_id = OLD.snapshot_id AND OLD.position IN (tie.a, tie.b) GROUP BY 1
    LOOP
      there := NULL;
      SELECT ordinality::integer - 1 INTO there
        FROM jsonb_array_elements(told #> '{departmentMatrix,groups}') WITH ORDINALITY WHERE value ->> 'name' = link.department;
      CONTINUE WHEN there IS NULL;
      told := influence_less(told, ARRAY['departmentMatrix', 'ties', own::text, there::text], link.ties);
      IF there <> own THEN
        told := influence_less(told, ARRAY['departmentMatrix', 'ties', there::text, own::text], link.ties);
      END IF;
    END LOOP;
  END IF;

  DELETE FROM influence_tie WHERE snapshot_id = OLD.snapshot_id AND a = OLD.position;
  GET DIAGNOSTICS listed = ROW_COUNT;
  DELETE FROM influence_tie WHERE snapshot_id = OLD.snapshot_id AND b = OLD.position;
  GET DIAGNOSTICS tied = ROW_COUNT;
  tied := listed + tied;
  -- Of a snapshot that keeps only each person's strongest, the ties that are not listed go too.
  IF jsonb_typeof(told #> '{ties,strongestPerPerson}') = 'number' THEN
    tied := greatest(tied, coalesce((OLD.measures ->> 'ties')::integer, 0));
  END IF;
  told := influence_less(told, '{ties,count}', tied);
  how := influence_less(how, '{input,ties}', tied);
  told := influence_less(influence_less(told, '{filters,messagesRead}', wrote), '{filters,messagesUsed}', wrote);
  how := influence_less(influence_less(how, '{input,messagesRead}', wrote), '{input,messagesUsed}', wrote);

  -- A mean over the first so many: the mean of those who are left, where they are five.
  top := (told #>> '{stability,topCount}')::integer;
  IF OLD.position <= top AND jsonb_typeof(told #> '{stability,retentionRatio}') = 'number' THEN
    SELECT CASE WHEN count(*) >= 5 THEN avg(inclusion_probability) END INTO kept_in_top FROM influence_score
      WHERE snapshot_id = OLD.snapshot_id AND position <= top AND position <> OLD.position AND person_id IS NOT NULL;
    told := jsonb_set(told, '{stability,retentionRatio}', coalesce(to_jsonb(kept_in_top), 'null'));
  END IF;

  NEW.snapshot_id := OLD.snapshot_id; NEW.position := OLD.position;
  NEW.score := NULL; NEW.tier := NULL; NEW.inclusion_probability := NULL; NEW.measures := '{}'; NEW.reasons := '[]';
  NEW.department := NULL; NEW.community := NULL; NEW.roles := '{}'; NEW.details := '{}'; NEW.x := NULL; NEW.y := NULL;
  UPDATE influence_snapshot SET redacted_count = gone, message_count = greatest(0, message_count - wrote),
    findings = told, method = how WHERE id = OLD.snapshot_id;
  RETURN NEW;
END $$;

-- Snapshots out of which somebody was taken before: curves, and the sizes of departments.
ALTER TABLE influence_snapshot DISABLE TRIGGER influence_snapshot_immutable;
UPDATE influence_snapshot AS snapshot SET findings = influence_in_groups(findings, redacted_count) WHERE redacted_count > 0;
UPDATE influence_snapshot AS snapshot SET findings = jsonb_set(findings, '{departmentMatrix,groups}', (
    SELECT coalesce(jsonb_agg(jsonb_set(value, '{people}', to_jsonb((
      SELECT count(*) FROM influence_score AS score
      WHERE score.snapshot_id = snapshot.id AND score.department = value ->> 'name'))) ORDER BY at), '[]')
    FROM jsonb_array_elements(findings #> '{departmentMatrix,groups}') WITH ORDINALITY AS part (value, at)))
  WHERE redacted_count > 0 AND jsonb_typeof(findings #> '{departmentMatrix,groups}') = 'array';
ALTER TABLE influence_snapshot ENABLE TRIGGER influence_snapshot_immutable;
`,
  `
CREATE OR REPLACE FUNCTION influence_score_redact() RETURNS trigger LANGUAGE plpgsql AS $$
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
DROP FUNCTION influence_in_groups; DROP FUNCTION influence_less;
`,
);
