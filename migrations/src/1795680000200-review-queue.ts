import { sqlMigration } from './sql-migration.js';

export const reviewQueue = sqlMigration(
  'ReviewQueue1795680000200',
  `
-- Which class of service level a space's pages have; a page may have one of its own.
CREATE TABLE review_space (
  space_id uuid CONSTRAINT review_space_pkey PRIMARY KEY
    CONSTRAINT review_space_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  class text NOT NULL CONSTRAINT review_space_class_known CHECK (class IN ('safety', 'policy', 'other'))
);
CREATE TABLE review_page (
  page_id uuid CONSTRAINT review_page_pkey PRIMARY KEY
    CONSTRAINT review_page_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- null: as its space
  class text CONSTRAINT review_page_class_known CHECK (class IN ('safety', 'policy', 'other')),
  -- how far its revisions have been scored
  scored_number integer NOT NULL DEFAULT 0,
  -- the newest revision that somebody looked at and found good, for the mark that readers see
  reviewed_number integer,
  reviewed_at timestamptz,
  reviewed_by_id uuid CONSTRAINT review_page_reviewed_by_fkey REFERENCES person (id)
);
CREATE TABLE review_service_level (
  class text CONSTRAINT review_service_level_pkey PRIMARY KEY
    CONSTRAINT review_service_level_class_known CHECK (class IN ('safety', 'policy', 'other')),
  business_hours double precision NOT NULL CONSTRAINT review_service_level_hours_positive CHECK (business_hours > 0)
);
-- Four business hours, one day and three days of nine hours.
INSERT INTO review_service_level (class, business_hours) VALUES ('safety', 4), ('policy', 9), ('other', 27);

CREATE TABLE review_item (
  id uuid CONSTRAINT review_item_pkey PRIMARY KEY,
  source text NOT NULL CONSTRAINT review_item_source_known
    CHECK (source IN ('patrol', 'pending', 'rule', 'report', 'freshness', 'appeal')),
  state text NOT NULL CONSTRAINT review_item_state_known CHECK (state IN ('waiting', 'escalated', 'decided', 'closed')),
  -- null for the appeal of a page that was never made
  page_id uuid CONSTRAINT review_item_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  space_id uuid NOT NULL CONSTRAINT review_item_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  class text NOT NULL CONSTRAINT review_item_class_known CHECK (class IN ('safety', 'policy', 'other')),
  -- whose text is looked at; null for reports of a page and for freshness
  author_id uuid CONSTRAINT review_item_author_fkey REFERENCES person (id),
  -- the revisions that are looked at, as a change of revision base_number; null where there is none
  base_number integer,
  from_number integer,
  to_number integer,
  -- drawn at random, so that what the queue misses can be measured
  is_sample boolean NOT NULL DEFAULT false,
  -- the item that this one asks a second opinion of: the decision appealed against, or a refusal
  about_item_id uuid CONSTRAINT review_item_about_fkey REFERENCES review_item (id) ON DELETE CASCADE,
  -- words of the one who appealed
  request text NOT NULL DEFAULT '',
  -- from when it waits: the first save that it holds, the first report, the day after verified-until
  opened_at timestamptz NOT NULL,
  -- when its content last changed; a decision names the version that was seen
  changed_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  risk_score real NOT NULL,
  -- 0..1, the sigmoid of the score
  risk_ratio real NOT NULL,
  -- [{kind, weight, …facts}], told in words by the web app
  risk_parts jsonb NOT NULL DEFAULT '[]',
  -- views of the 28 days before it was scored
  impact_views integer NOT NULL DEFAULT 0,
  claimed_by_id uuid CONSTRAINT review_item_claimed_by_fkey REFERENCES person (id),
  claimed_until timestamptz,
  -- raised by every change of what is looked at, and by its end
  version integer NOT NULL DEFAULT 1,
  escalated_at timestamptz,
  escalated_by_id uuid CONSTRAINT review_item_escalated_by_fkey REFERENCES person (id),
  decided_at timestamptz,
  decided_by_id uuid CONSTRAINT review_item_decided_by_fkey REFERENCES person (id),
  verdict text CONSTRAINT review_item_verdict_known CHECK (verdict IN
    ('good', 'thanked', 'mended', 'returned', 'reverted', 'hidden', 'dismissed', 'verified', 'upheld', 'overturned', 'trusted')),
  -- the reason that the author is told
  note text NOT NULL DEFAULT '',
  -- the revision that a mend or a revert made
  made_number integer,
  -- page views between the save and the decision
  exposed_views integer,
  CONSTRAINT review_item_decided_as_a_whole CHECK
    ((state = 'decided') = (decided_at IS NOT NULL) AND (decided_at IS NULL) = (verdict IS NULL)
     AND (decided_at IS NULL) = (decided_by_id IS NULL)),
  CONSTRAINT review_item_claimed_as_a_whole CHECK ((claimed_by_id IS NULL) = (claimed_until IS NULL)),
  CONSTRAINT review_item_nobody_decides_own CHECK (decided_by_id IS DISTINCT FROM author_id OR verdict = 'trusted' OR decided_by_id IS NULL)
);
-- One open item a page for what is about the page, one an author and first revision for what is about a change.
CREATE UNIQUE INDEX review_item_open_of_page ON review_item (page_id, source)
  WHERE state IN ('waiting', 'escalated') AND source IN ('pending', 'report', 'freshness');
CREATE UNIQUE INDEX review_item_change ON review_item (page_id, from_number) WHERE source IN ('patrol', 'rule');
CREATE UNIQUE INDEX review_item_open_appeal ON review_item (about_item_id, author_id)
  WHERE state IN ('waiting', 'escalated') AND source = 'appeal';
CREATE INDEX review_item_waiting ON review_item (space_id, opened_at) WHERE state IN ('waiting', 'escalated');
CREATE INDEX review_item_decided ON review_item (decided_at) WHERE state = 'decided';
CREATE INDEX review_item_author ON review_item (author_id, opened_at DESC, id DESC);
CREATE INDEX review_item_decider ON review_item (decided_by_id, decided_at DESC);
CREATE INDEX review_item_claimed ON review_item (claimed_by_id) WHERE claimed_by_id IS NOT NULL;
CREATE INDEX review_item_page ON review_item (page_id);
CREATE INDEX review_item_about ON review_item (about_item_id) WHERE about_item_id IS NOT NULL;

-- Every move of every item: who, when, what.
CREATE TABLE review_move (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT review_move_pkey PRIMARY KEY,
  item_id uuid NOT NULL CONSTRAINT review_move_item_fkey REFERENCES review_item (id) ON DELETE CASCADE,
  move text NOT NULL,
  actor_id uuid NOT NULL CONSTRAINT review_move_actor_fkey REFERENCES person (id),
  at timestamptz NOT NULL,
  -- version of the item after the move
  version integer NOT NULL,
  details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX review_move_item ON review_move (item_id, id);

CREATE TABLE review_report (
  id uuid CONSTRAINT review_report_pkey PRIMARY KEY,
  item_id uuid NOT NULL CONSTRAINT review_report_item_fkey REFERENCES review_item (id) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT review_report_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  reason text NOT NULL CONSTRAINT review_report_reason_known
    CHECK (reason IN ('wrong', 'outdated', 'private-data', 'copied', 'offensive', 'other')),
  text text NOT NULL DEFAULT '',
  reported_at timestamptz NOT NULL,
  -- one a person and item: whoever reports again corrects what they said
  CONSTRAINT review_report_person_once UNIQUE (item_id, person_id)
);
CREATE INDEX review_report_person ON review_report (person_id, reported_at DESC);

-- Authors whose changes are patrolled by trust.
CREATE TABLE review_trust (
  person_id uuid CONSTRAINT review_trust_pkey PRIMARY KEY
    CONSTRAINT review_trust_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  kind text NOT NULL CONSTRAINT review_trust_kind_known CHECK (kind IN ('earned', 'granted', 'withdrawn')),
  since timestamptz NOT NULL,
  -- null for what was earned
  by_id uuid CONSTRAINT review_trust_by_fkey REFERENCES person (id),
  reason text NOT NULL DEFAULT '',
  -- what it was earned with
  edits integer,
  survival_ratio double precision
);
`,
  `
DROP TABLE review_trust; DROP TABLE review_report; DROP TABLE review_move; DROP TABLE review_item;
DROP TABLE review_service_level; DROP TABLE review_page; DROP TABLE review_space;
`,
);
