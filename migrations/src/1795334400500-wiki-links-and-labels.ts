import { sqlMigration } from './sql-migration.js';

export const wikiLinksAndLabels = sqlMigration(
  'WikiLinksAndLabels1795334400500',
  `
-- Finds titles by parts and by likeness. A trusted extension: the database's owner may make it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE page
  -- offered for new pages of its space
  ADD COLUMN is_template boolean NOT NULL DEFAULT false,
  -- somebody said which language it is in, so that saves don't guess it any more
  ADD COLUMN language_chosen boolean NOT NULL DEFAULT false,
  -- the space that it came to from its source, once it lies in another one: source_path is a path in that space
  ADD COLUMN source_space_id uuid CONSTRAINT page_source_space_fkey REFERENCES space (id);
CREATE INDEX page_title_trigrams ON page USING gin (lower(title) gin_trgm_ops) WHERE deleted_at IS NULL;
CREATE INDEX page_source_path_moved ON page (source_space_id, source_path) WHERE source_space_id IS NOT NULL;
CREATE INDEX page_template ON page (space_id) WHERE is_template;

-- Other names under which a page is found: its earlier titles, and redirects that somebody made.
CREATE TABLE page_alias (
  page_id uuid NOT NULL CONSTRAINT page_alias_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- the space in which the name holds; a page that moved keeps its names where it was
  space_id uuid NOT NULL CONSTRAINT page_alias_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  -- lower(title)
  title_key text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL CONSTRAINT page_alias_kind_known CHECK (kind IN ('earlier-title', 'redirect')),
  -- who made the redirect
  created_by_id uuid CONSTRAINT page_alias_created_by_fkey REFERENCES person (id),
  created_at timestamptz NOT NULL,
  CONSTRAINT page_alias_pkey PRIMARY KEY (page_id, space_id, title_key)
);
CREATE INDEX page_alias_title ON page_alias (title_key, space_id);
CREATE INDEX page_alias_title_trigrams ON page_alias USING gin (title_key gin_trgm_ops);
INSERT INTO page_alias (page_id, space_id, title_key, title, kind, created_at)
  SELECT DISTINCT ON (p.id, lower(r.title)) p.id, p.space_id, lower(r.title), r.title, 'earlier-title', r.saved_at
  FROM page AS p JOIN revision AS r ON r.page_id = p.id AND r.number < p.published_number
  WHERE lower(r.title) <> lower(p.title) ORDER BY p.id, lower(r.title), r.number DESC;

-- What the published text of each page links to; derived, see docs/operations.md for the command that rebuilds it.
CREATE TABLE page_links (
  page_id uuid CONSTRAINT page_links_pkey PRIMARY KEY CONSTRAINT page_links_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- the published revision that the links were read from, and the version of the reading
  revision_number integer NOT NULL,
  reader_version integer NOT NULL
);
CREATE TABLE page_link (
  page_id uuid NOT NULL CONSTRAINT page_link_page_fkey REFERENCES page_links (page_id) ON DELETE CASCADE,
  -- in reading order, each target once
  ordinal integer NOT NULL,
  kind text NOT NULL CONSTRAINT page_link_kind_known CHECK (kind IN ('page', 'file', 'external')),
  -- as written
  target text NOT NULL,
  CONSTRAINT page_link_pkey PRIMARY KEY (page_id, ordinal)
);
-- What a link to a page may mean, likeliest first: a title, a path where the page came from, a permanent address.
CREATE TABLE page_link_meaning (
  page_id uuid NOT NULL,
  ordinal integer NOT NULL,
  rank smallint NOT NULL,
  kind text NOT NULL CONSTRAINT page_link_meaning_kind_known CHECK (kind IN ('title', 'path', 'url-id')),
  -- as it is looked up; a title in lower case
  key text NOT NULL,
  CONSTRAINT page_link_meaning_pkey PRIMARY KEY (page_id, ordinal, rank),
  CONSTRAINT page_link_meaning_link_fkey FOREIGN KEY (page_id, ordinal) REFERENCES page_link (page_id, ordinal) ON DELETE CASCADE
);
CREATE INDEX page_link_meaning_key ON page_link_meaning (key, kind);

CREATE TABLE page_label (
  page_id uuid NOT NULL CONSTRAINT page_label_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- normalised: see normaliseLabel
  label text NOT NULL,
  added_by_id uuid NOT NULL CONSTRAINT page_label_added_by_fkey REFERENCES person (id),
  added_at timestamptz NOT NULL,
  CONSTRAINT page_label_pkey PRIMARY KEY (page_id, label)
);
CREATE INDEX page_label_label ON page_label (label, page_id);

-- Who looks after a page, and until when somebody vouches for it.
CREATE TABLE page_care (
  page_id uuid CONSTRAINT page_care_pkey PRIMARY KEY CONSTRAINT page_care_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  owner_id uuid CONSTRAINT page_care_owner_fkey REFERENCES person (id) ON DELETE SET NULL,
  -- last day, in the company's zone
  verified_until date,
  verified_at timestamptz,
  verified_by_id uuid CONSTRAINT page_care_verified_by_fkey REFERENCES person (id) ON DELETE SET NULL,
  CONSTRAINT page_care_verification_whole CHECK ((verified_until IS NULL) = (verified_at IS NULL))
);
CREATE INDEX page_care_owner ON page_care (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX page_care_verified_until ON page_care (verified_until) WHERE verified_until IS NOT NULL;
`,
  `
DROP TABLE page_care; DROP TABLE page_label; DROP TABLE page_link_meaning; DROP TABLE page_link; DROP TABLE page_links;
DROP TABLE page_alias;
DROP INDEX page_template; DROP INDEX page_source_path_moved; DROP INDEX page_title_trigrams;
ALTER TABLE page DROP COLUMN source_space_id, DROP COLUMN language_chosen, DROP COLUMN is_template;
DROP EXTENSION IF EXISTS pg_trgm;
`,
);
