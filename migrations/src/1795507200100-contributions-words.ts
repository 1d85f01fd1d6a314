import { sqlMigration } from './sql-migration.js';

export const contributionsWords = sqlMigration(
  'ContributionsWords1795507200100',
  `
-- Everything here is derived from revisions and views: 'wellspring rebuild contributions' makes it anew, but for
-- words read on days whose readers are forgotten (30 days), which are kept as they were counted.
-- Words are word equivalents: a run of letters 1, a Han, kana or Hangul character 0.6, signs and markup 0.

-- Attribution of earlier methods is made anew by the first start after this.
DELETE FROM page_share;
DELETE FROM page_authorship;
ALTER TABLE page_authorship DROP COLUMN state, DROP COLUMN surviving_tokens;
ALTER TABLE page_authorship
  ADD COLUMN surviving_words double precision NOT NULL,
  -- whose tokens stand in the attributed revision, in their order: what the screen reads
  ADD COLUMN current_credits bytea NOT NULL;
ALTER TABLE page_authorship ALTER COLUMN current_credits SET STORAGE EXTERNAL;

-- The state of attribution, appended save by save: parts of a page in their order, put together, are the state.
CREATE TABLE page_authorship_part (
  page_id uuid NOT NULL CONSTRAINT page_authorship_part_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- the last revision that the part knows of
  up_to_number integer NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT page_authorship_part_pkey PRIMARY KEY (page_id, up_to_number)
);
ALTER TABLE page_authorship_part ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE page_share DROP COLUMN added_tokens, DROP COLUMN surviving_tokens;
ALTER TABLE page_share
  ADD COLUMN added_words double precision NOT NULL,
  ADD COLUMN surviving_words double precision NOT NULL,
  -- of the surviving ones, those that came from other pages, where their author wrote them
  ADD COLUMN copied_words double precision NOT NULL;

-- What each published revision did, and what is left of it.
CREATE TABLE revision_credit (
  page_id uuid NOT NULL CONSTRAINT revision_credit_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  person_id uuid NOT NULL CONSTRAINT revision_credit_person_fkey REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  added_words double precision NOT NULL,
  removed_words double precision NOT NULL,
  -- of the added ones, those that stand in the attributed revision
  surviving_words double precision NOT NULL,
  -- of the added ones, those that stood after 7 days or three later revisions by others; null until that is known
  lasting_words double precision,
  -- the earlier revision that this one brought back
  revert_of_number integer,
  -- the later revision, by somebody else, that brought back a state from before this one
  reverted_by_number integer,
  CONSTRAINT revision_credit_pkey PRIMARY KEY (page_id, revision_number)
);
CREATE INDEX revision_credit_person ON revision_credit (person_id, saved_at);
CREATE INDEX revision_credit_saved ON revision_credit (saved_at);
CREATE INDEX revision_credit_undecided ON revision_credit (page_id, revision_number) INCLUDE (saved_at) WHERE lasting_words IS NULL;

-- Passages of 20 words and more, where they first stood on each page. The earliest page of all is where they were born;
-- what stands elsewhere is credited to there.
CREATE TABLE known_passage (
  fingerprint bigint NOT NULL,
  page_id uuid NOT NULL CONSTRAINT known_passage_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  -- who is credited with it
  person_id uuid NOT NULL CONSTRAINT known_passage_person_fkey REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  -- the page that it was credited to; null where it counts as born
  source_page_id uuid CONSTRAINT known_passage_source_fkey REFERENCES page (id) ON DELETE SET NULL,
  CONSTRAINT known_passage_pkey PRIMARY KEY (fingerprint, page_id),
  CONSTRAINT known_passage_elsewhere CHECK (source_page_id <> page_id)
);
CREATE INDEX known_passage_earliest ON known_passage (fingerprint, saved_at, page_id);
CREATE INDEX known_passage_source ON known_passage (source_page_id) WHERE source_page_id IS NOT NULL;
CREATE INDEX known_passage_page ON known_passage (page_id);

-- Words × views while they stood, by day of the company's zone; without the author's own views and those of bots.
CREATE TABLE words_read_day (
  page_id uuid NOT NULL CONSTRAINT words_read_day_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT words_read_day_person_fkey REFERENCES person (id),
  day date NOT NULL,
  words_read double precision NOT NULL,
  CONSTRAINT words_read_day_pkey PRIMARY KEY (page_id, person_id, day)
);
CREATE INDEX words_read_day_day ON words_read_day (day);
CREATE INDEX words_read_day_person ON words_read_day (person_id, day);

-- Views of a page by day, bots left out: the reading side of concentration.
CREATE TABLE page_views_day (
  page_id uuid NOT NULL CONSTRAINT page_views_day_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  day date NOT NULL,
  views integer NOT NULL,
  readers integer NOT NULL,
  CONSTRAINT page_views_day_pkey PRIMARY KEY (page_id, day)
);
CREATE INDEX page_views_day_day ON page_views_day (day);
`,
  `
DROP TABLE page_views_day; DROP TABLE words_read_day; DROP TABLE known_passage; DROP TABLE revision_credit;
DROP TABLE page_authorship_part;
DELETE FROM page_share; DELETE FROM page_authorship;
ALTER TABLE page_share DROP COLUMN copied_words, DROP COLUMN surviving_words, DROP COLUMN added_words;
ALTER TABLE page_share ADD COLUMN added_tokens integer NOT NULL, ADD COLUMN surviving_tokens integer NOT NULL;
ALTER TABLE page_authorship DROP COLUMN current_credits, DROP COLUMN surviving_words;
ALTER TABLE page_authorship ADD COLUMN state bytea NOT NULL, ADD COLUMN surviving_tokens integer NOT NULL;
ALTER TABLE page_authorship ALTER COLUMN state SET STORAGE EXTERNAL;
`,
);
