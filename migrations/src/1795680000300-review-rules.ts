import { sqlMigration } from './sql-migration.js';

export const reviewRules = sqlMigration(
  'ReviewRules1795680000300',
  `
CREATE TABLE review_rule (
  id uuid CONSTRAINT review_rule_pkey PRIMARY KEY,
  state text NOT NULL CONSTRAINT review_rule_state_known CHECK (state IN ('on', 'off', 'braked')),
  current_version_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  created_by_id uuid NOT NULL CONSTRAINT review_rule_created_by_fkey REFERENCES person (id),
  -- since when its hits count for the brake: the newest version, or the last time that it was switched on
  armed_at timestamptz NOT NULL,
  braked_at timestamptz,
  CONSTRAINT review_rule_braked_as_a_whole CHECK ((state = 'braked') = (braked_at IS NOT NULL))
);
-- Rules are never changed, only followed by a newer version.
CREATE TABLE review_rule_version (
  id uuid CONSTRAINT review_rule_version_pkey PRIMARY KEY,
  rule_id uuid NOT NULL CONSTRAINT review_rule_version_rule_fkey REFERENCES review_rule (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED,
  number integer NOT NULL,
  name text NOT NULL,
  -- the rule in plain words, as everybody reads it
  words text NOT NULL,
  -- what the machine looks for
  detector jsonb NOT NULL,
  action text NOT NULL CONSTRAINT review_rule_version_action_known CHECK (action IN ('note', 'tag', 'queue', 'hold', 'refuse')),
  -- null: everywhere
  space_ids uuid[],
  exempts_trusted boolean NOT NULL DEFAULT false,
  -- of the edits of a day: what hits more switches itself off
  brake_share_ratio double precision NOT NULL CONSTRAINT review_rule_version_brake_ratio CHECK (brake_share_ratio > 0 AND brake_share_ratio <= 1),
  change_note text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  created_by_id uuid NOT NULL CONSTRAINT review_rule_version_created_by_fkey REFERENCES person (id),
  CONSTRAINT review_rule_version_number_unique UNIQUE (rule_id, number)
);
ALTER TABLE review_rule ADD CONSTRAINT review_rule_current_fkey FOREIGN KEY (current_version_id)
  REFERENCES review_rule_version (id) DEFERRABLE INITIALLY DEFERRED;

-- A text that a rule did not let in. The text itself is its author's draft and nowhere else.
CREATE TABLE review_refusal (
  id uuid CONSTRAINT review_refusal_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT review_refusal_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  space_id uuid NOT NULL CONSTRAINT review_refusal_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  -- null for a page that was never made
  page_id uuid CONSTRAINT review_refusal_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  draft_id uuid,
  -- SHA-256 of title and text: whoever wins an appeal may save exactly this; null once it is forgotten, with the draft
  text_hash bytea,
  -- the same of the draft, where the text that was looked at had been joined with somebody else's
  draft_hash bytea,
  refused_at timestamptz NOT NULL,
  -- an appeal was decided for the author
  overturned_at timestamptz
);
CREATE INDEX review_refusal_person ON review_refusal (person_id, refused_at DESC);
CREATE INDEX review_refusal_cleared ON review_refusal (person_id) WHERE overturned_at IS NOT NULL;
CREATE INDEX review_refusal_refused ON review_refusal (refused_at) WHERE text_hash IS NOT NULL;
CREATE INDEX review_refusal_draft ON review_refusal (draft_id, refused_at DESC);

CREATE TABLE review_rule_hit (
  id uuid CONSTRAINT review_rule_hit_pkey PRIMARY KEY,
  version_id uuid NOT NULL CONSTRAINT review_rule_hit_version_fkey REFERENCES review_rule_version (id) ON DELETE CASCADE,
  -- what the rule did then; a later version may do something else
  action text NOT NULL CONSTRAINT review_rule_hit_action_known CHECK (action IN ('note', 'tag', 'queue', 'hold', 'refuse')),
  author_id uuid NOT NULL CONSTRAINT review_rule_hit_author_fkey REFERENCES person (id) ON DELETE CASCADE,
  page_id uuid CONSTRAINT review_rule_hit_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- null where the text was refused
  revision_number integer,
  refusal_id uuid CONSTRAINT review_rule_hit_refusal_fkey REFERENCES review_refusal (id) ON DELETE CASCADE,
  -- where in the text and of which kind; never the words themselves
  evidence jsonb NOT NULL DEFAULT '[]',
  hit_at timestamptz NOT NULL,
  -- a reviewer found the text good, or an appeal was decided for its author
  overturned_at timestamptz,
  confirmed_at timestamptz,
  CONSTRAINT review_rule_hit_text CHECK ((revision_number IS NULL) = (refusal_id IS NOT NULL))
);
CREATE INDEX review_rule_hit_version ON review_rule_hit (version_id, hit_at DESC);
CREATE UNIQUE INDEX review_rule_hit_once ON review_rule_hit (page_id, revision_number, version_id) WHERE revision_number IS NOT NULL;
CREATE INDEX review_rule_hit_refusal ON review_rule_hit (refusal_id);
ALTER TABLE review_item ADD COLUMN refusal_id uuid CONSTRAINT review_item_refusal_fkey REFERENCES review_refusal (id) ON DELETE CASCADE;
CREATE UNIQUE INDEX review_item_refusal ON review_item (refusal_id) WHERE refusal_id IS NOT NULL;

-- What a rule would have hit, before it is saved.
CREATE TABLE review_rehearsal (
  id uuid CONSTRAINT review_rehearsal_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT review_rehearsal_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  -- gone with the finished jobs, a week later
  job_run_id uuid NOT NULL,
  detector jsonb NOT NULL,
  -- SHA-256 of the detector: a rule that holds or refuses wants a rehearsal of exactly its own
  detector_hash bytea NOT NULL,
  -- null: everywhere
  space_ids uuid[],
  asked_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- null until it is done: revisions, hits and authors as counts, the newest hits as ids and offsets
  result jsonb
);
CREATE INDEX review_rehearsal_detector ON review_rehearsal (detector_hash, finished_at);
CREATE INDEX review_rehearsal_asked ON review_rehearsal (asked_at);

-- Sketches of published pages, for finding pages with nearly the same text: bands of a MinHash, looked up by equality.
CREATE TABLE review_page_sketch (
  page_id uuid CONSTRAINT review_page_sketch_pkey PRIMARY KEY
    CONSTRAINT review_page_sketch_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  -- unsigned 32-bit minima, little-endian
  sketch bytea NOT NULL,
  bands integer[] NOT NULL,
  shingles integer NOT NULL
);
CREATE INDEX review_page_sketch_bands ON review_page_sketch USING gin (bands);

-- Hosts that the wiki's published pages have linked to: what is new is a sign.
CREATE TABLE review_known_host (
  host text CONSTRAINT review_known_host_pkey PRIMARY KEY,
  first_seen_at timestamptz NOT NULL
);
`,
  `
DROP TABLE review_known_host; DROP TABLE review_page_sketch; DROP TABLE review_rehearsal;
DROP INDEX review_item_refusal; ALTER TABLE review_item DROP COLUMN refusal_id;
DROP TABLE review_rule_hit; DROP TABLE review_refusal;
ALTER TABLE review_rule DROP CONSTRAINT review_rule_current_fkey;
DROP TABLE review_rule_version; DROP TABLE review_rule;
`,
);
