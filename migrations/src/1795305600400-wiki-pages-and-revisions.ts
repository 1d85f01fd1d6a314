import { sqlMigration } from './sql-migration.js';

export const wikiPagesAndRevisions = sqlMigration(
  'WikiPagesAndRevisions1795305600400',
  `
-- A set of grants; every page points at the nearest one (its own, an ancestor's, or its space's), so that access is
-- one comparison in SQL and one filter value in the search index.
CREATE TABLE access_set (
  id uuid CONSTRAINT access_set_pkey PRIMARY KEY
);
CREATE TABLE access_grant (
  access_set_id uuid NOT NULL CONSTRAINT access_grant_set_fkey REFERENCES access_set (id) ON DELETE CASCADE,
  subject_kind text NOT NULL CONSTRAINT access_grant_subject_kind_known CHECK (subject_kind IN ('everyone', 'group', 'person')),
  -- all zeros for everyone
  subject_id uuid NOT NULL,
  level text NOT NULL CONSTRAINT access_grant_level_known CHECK (level IN ('read', 'comment', 'edit', 'manage')),
  CONSTRAINT access_grant_pkey PRIMARY KEY (access_set_id, subject_kind, subject_id),
  CONSTRAINT access_grant_everyone_is_zeros
    CHECK ((subject_kind = 'everyone') = (subject_id = '00000000-0000-0000-0000-000000000000'))
);
CREATE INDEX access_grant_subject ON access_grant (subject_id, access_set_id);

CREATE TABLE space (
  id uuid CONSTRAINT space_pkey PRIMARY KEY,
  key text NOT NULL CONSTRAINT space_key_unique UNIQUE CONSTRAINT space_key_form CHECK (key ~ '^[A-Z][A-Z0-9_-]{0,31}$'),
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  access_set_id uuid NOT NULL CONSTRAINT space_access_set_fkey REFERENCES access_set (id),
  created_by_id uuid NOT NULL CONSTRAINT space_created_by_fkey REFERENCES person (id),
  created_at timestamptz NOT NULL,
  archived_at timestamptz
);

-- Revision texts, content-addressed: a revert to an earlier text costs a row and no text.
CREATE TABLE body (
  hash bytea CONSTRAINT body_pkey PRIMARY KEY,
  -- 0 stored as is, 1 zlib deflate
  codec smallint NOT NULL,
  size_bytes integer NOT NULL,
  size_chars integer NOT NULL,
  data bytea NOT NULL
);
ALTER TABLE body ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE page (
  id uuid CONSTRAINT page_pkey PRIMARY KEY,
  url_id text NOT NULL CONSTRAINT page_url_id_unique UNIQUE,
  space_id uuid NOT NULL CONSTRAINT page_space_fkey REFERENCES space (id),
  parent_id uuid CONSTRAINT page_parent_fkey REFERENCES page (id),
  position double precision NOT NULL,
  access_set_id uuid NOT NULL CONSTRAINT page_access_set_fkey REFERENCES access_set (id),
  -- the title of the published revision, for trees and lists
  title text NOT NULL,
  -- path the page had where it came from, in the form in which paths are compared; null for pages written here
  source_path text,
  -- the title exactly as the page had it where it came from
  source_title text,
  language text NOT NULL DEFAULT 'en',
  head_revision_id uuid,
  published_revision_id uuid,
  head_number integer NOT NULL DEFAULT 0,
  published_number integer NOT NULL DEFAULT 0,
  published_at timestamptz,
  created_by_id uuid NOT NULL CONSTRAINT page_created_by_fkey REFERENCES person (id),
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  -- pages come to search and to contributions by (source, source_key) once only
  source text,
  source_key text,
  CONSTRAINT page_source_unique UNIQUE (space_id, source, source_key)
);
CREATE INDEX page_tree ON page
  (space_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid), position, id) WHERE deleted_at IS NULL;
CREATE INDEX page_parent ON page (parent_id);
CREATE INDEX page_access_set ON page (access_set_id);
CREATE INDEX page_published ON page (published_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX page_title ON page (lower(title), space_id) WHERE deleted_at IS NULL;
CREATE INDEX page_source_path ON page (space_id, source_path) WHERE source_path IS NOT NULL;

CREATE TABLE revision (
  id uuid CONSTRAINT revision_pkey PRIMARY KEY,
  page_id uuid NOT NULL CONSTRAINT revision_page_fkey REFERENCES page (id),
  -- 1, 2, 3 … within the page, in the order of saving
  number integer NOT NULL,
  author_id uuid NOT NULL CONSTRAINT revision_author_fkey REFERENCES person (id),
  saved_at timestamptz NOT NULL,
  title text NOT NULL,
  body_hash bytea NOT NULL CONSTRAINT revision_body_fkey REFERENCES body (hash),
  content_model text NOT NULL CONSTRAINT revision_content_model_known CHECK (content_model IN ('markdown', 'wikitext')),
  summary text NOT NULL DEFAULT '',
  is_minor boolean NOT NULL DEFAULT false,
  tags text[] NOT NULL DEFAULT '{}',
  size_chars integer NOT NULL,
  size_delta_chars integer NOT NULL,
  -- the revision that the author had in front of them; of a merge also the other one
  base_number integer,
  merged_number integer,
  -- an identity revert: same text as this earlier revision
  reverts_to_number integer,
  idempotency_key text,
  source_key text,
  CONSTRAINT revision_number_unique UNIQUE (page_id, number),
  CONSTRAINT revision_idempotency_unique UNIQUE (author_id, idempotency_key),
  CONSTRAINT revision_source_unique UNIQUE (page_id, source_key)
);
CREATE INDEX revision_author ON revision (author_id, saved_at DESC);
CREATE INDEX revision_same_text ON revision (page_id, body_hash, number);
ALTER TABLE page
  ADD CONSTRAINT page_head_fkey FOREIGN KEY (head_revision_id) REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT page_published_fkey FOREIGN KEY (published_revision_id) REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE rendered_body (
  body_hash bytea NOT NULL CONSTRAINT rendered_body_body_fkey REFERENCES body (hash) ON DELETE CASCADE,
  content_model text NOT NULL,
  renderer_version integer NOT NULL,
  html text NOT NULL,
  headings jsonb NOT NULL,
  -- targets as written, resolved at reading
  links jsonb NOT NULL,
  excerpt text NOT NULL,
  CONSTRAINT rendered_body_pkey PRIMARY KEY (body_hash, content_model, renderer_version)
);

-- Drafts: what an author typed and has not saved (90 days), or could not save because it was refused (30 days).
CREATE TABLE draft (
  id uuid CONSTRAINT draft_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT draft_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  page_id uuid CONSTRAINT draft_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  base_number integer,
  title text NOT NULL,
  text text NOT NULL,
  kept_because text NOT NULL DEFAULT 'typed' CONSTRAINT draft_kept_because_known CHECK (kept_because IN ('typed', 'conflict', 'refused')),
  updated_at timestamptz NOT NULL,
  CONSTRAINT draft_one_per_page UNIQUE (person_id, page_id)
);
CREATE INDEX draft_updated ON draft (updated_at);

-- Views keep the reader for 30 days, then hourly counts per page and shown revision.
CREATE TABLE page_view (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT page_view_pkey PRIMARY KEY,
  page_id uuid NOT NULL CONSTRAINT page_view_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  person_id uuid NOT NULL CONSTRAINT page_view_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  viewed_at timestamptz NOT NULL
);
CREATE INDEX page_view_reader ON page_view (page_id, person_id, viewed_at DESC);
CREATE INDEX page_view_time ON page_view (viewed_at);
CREATE INDEX page_view_person ON page_view (person_id, viewed_at DESC);
CREATE TABLE page_view_hour (
  page_id uuid NOT NULL CONSTRAINT page_view_hour_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  hour timestamptz NOT NULL,
  views integer NOT NULL,
  CONSTRAINT page_view_hour_pkey PRIMARY KEY (page_id, revision_number, hour)
);
CREATE INDEX page_view_hour_time ON page_view_hour (hour);
`,
  `
DROP TABLE page_view_hour; DROP TABLE page_view; DROP TABLE draft; DROP TABLE rendered_body;
ALTER TABLE page DROP CONSTRAINT page_head_fkey, DROP CONSTRAINT page_published_fkey;
DROP TABLE revision; DROP TABLE page; DROP TABLE body; DROP TABLE space; DROP TABLE access_grant; DROP TABLE access_set;
`,
);
