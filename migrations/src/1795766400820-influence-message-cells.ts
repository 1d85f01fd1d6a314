import { sqlMigration } from './sql-migration.js';

/** The function that takes a person out of a snapshot, with what it does about messages between departments. */
const redaction = (messages: string): string => `
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

${messages}  DELETE FROM influence_tie WHERE snapshot_id = OLD.snapshot_id AND a = OLD.position;
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
`;

export const influenceMessageCells = sqlMigration(
  'InfluenceMessageCells1795766400820',
  `
-- Of messages no row says whose they are: those between departments can't be told without the person's own. The next analysis
-- of the same mail has them without, and the difference was what this one person wrote and got. So they go, from and to the
-- person's department; other departments keep theirs.
CREATE FUNCTION influence_without_messages(findings jsonb, own integer) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(findings #> '{departmentMatrix,messages}') = 'array' THEN
    jsonb_set(findings, '{departmentMatrix,messages}', (
      SELECT coalesce(jsonb_agg((
        SELECT coalesce(jsonb_agg(CASE WHEN own IS NULL OR own IN (line.at - 1, cell.at - 1) THEN 'null'::jsonb ELSE cell.value END
          ORDER BY cell.at), '[]')
        FROM jsonb_array_elements(line.value) WITH ORDINALITY AS cell (value, at)) ORDER BY line.at), '[]')
      FROM jsonb_array_elements(findings #> '{departmentMatrix,messages}') WITH ORDINALITY AS line (value, at)))
    ELSE findings END
$$;
${redaction(`
  IF own IS NOT NULL THEN
    told := influence_without_messages(told, own);
  END IF;

`)}
-- Snapshots out of which somebody was taken before: nothing says any more of which department.
ALTER TABLE influence_snapshot DISABLE TRIGGER influence_snapshot_immutable;
UPDATE influence_snapshot SET findings = influence_without_messages(findings, NULL) WHERE redacted_count > 0;
ALTER TABLE influence_snapshot ENABLE TRIGGER influence_snapshot_immutable;
`,
  `
${redaction('')}
DROP FUNCTION influence_without_messages;
`,
);
