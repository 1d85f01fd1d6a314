import { sqlMigration } from './sql-migration.js';

export const wikiCommentsAndWatches = sqlMigration(
  'WikiCommentsAndWatches1795334400100',
  `
-- What people say about a page. A comment without thread_id starts a thread; replies go one level deep.
CREATE TABLE page_comment (
  id uuid CONSTRAINT page_comment_pkey PRIMARY KEY,
  page_id uuid NOT NULL CONSTRAINT page_comment_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  thread_id uuid CONSTRAINT page_comment_thread_fkey REFERENCES page_comment (id) ON DELETE CASCADE,
  author_id uuid NOT NULL CONSTRAINT page_comment_author_fkey REFERENCES person (id),
  -- Markdown; empty once it is deleted
  text text NOT NULL,
  created_at timestamptz NOT NULL,
  edited_at timestamptz,
  -- a deleted comment stays as an empty place only where others have answered it
  deleted_at timestamptz,
  -- the passage that a thread is about: words of the page with what stood around them, and the revision they are from
  anchor_quote text,
  anchor_prefix text,
  anchor_suffix text,
  anchor_revision_number integer,
  resolved_at timestamptz,
  resolved_by_id uuid CONSTRAINT page_comment_resolved_by_fkey REFERENCES person (id),
  idempotency_key text,
  CONSTRAINT page_comment_idempotency_unique UNIQUE (author_id, idempotency_key),
  CONSTRAINT page_comment_anchor_is_whole CHECK (num_nonnulls(anchor_quote, anchor_prefix, anchor_suffix, anchor_revision_number) IN (0, 4)),
  CONSTRAINT page_comment_reply_is_plain CHECK (thread_id IS NULL OR (anchor_quote IS NULL AND resolved_at IS NULL)),
  CONSTRAINT page_comment_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL))
);
CREATE INDEX page_comment_threads ON page_comment (page_id, created_at DESC, id DESC) WHERE thread_id IS NULL;
CREATE INDEX page_comment_replies ON page_comment (thread_id, created_at, id) WHERE thread_id IS NOT NULL;

-- One of a few signs that somebody put under a page or a comment.
CREATE TABLE reaction (
  id uuid CONSTRAINT reaction_pkey PRIMARY KEY,
  page_id uuid NOT NULL CONSTRAINT reaction_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  comment_id uuid CONSTRAINT reaction_comment_fkey REFERENCES page_comment (id) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT reaction_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  emoji text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT reaction_once UNIQUE NULLS NOT DISTINCT (page_id, comment_id, person_id, emoji)
);
CREATE INDEX reaction_comment ON reaction (comment_id) WHERE comment_id IS NOT NULL;

-- Who wants to hear of a page, or of everything in a space.
CREATE TABLE watch (
  id uuid CONSTRAINT watch_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT watch_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  page_id uuid CONSTRAINT watch_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  space_id uuid CONSTRAINT watch_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  CONSTRAINT watch_of_one_thing CHECK (num_nonnulls(page_id, space_id) = 1),
  CONSTRAINT watch_once UNIQUE NULLS NOT DISTINCT (person_id, page_id, space_id)
);
CREATE INDEX watch_page ON watch (page_id) WHERE page_id IS NOT NULL;
CREATE INDEX watch_space ON watch (space_id) WHERE space_id IS NOT NULL;

-- Up to which published revision people have been told; a page without a row: up to none.
CREATE TABLE page_told (
  page_id uuid CONSTRAINT page_told_pkey PRIMARY KEY CONSTRAINT page_told_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL
);
INSERT INTO page_told (page_id, revision_number) SELECT id, published_number FROM page;

-- A page that somebody sent to a colleague.
CREATE TABLE page_sending (
  id uuid CONSTRAINT page_sending_pkey PRIMARY KEY,
  page_id uuid NOT NULL CONSTRAINT page_sending_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  sender_id uuid NOT NULL CONSTRAINT page_sending_sender_fkey REFERENCES person (id) ON DELETE CASCADE,
  recipient_id uuid NOT NULL CONSTRAINT page_sending_recipient_fkey REFERENCES person (id) ON DELETE CASCADE,
  note text NOT NULL,
  sent_at timestamptz NOT NULL,
  idempotency_key text NOT NULL,
  CONSTRAINT page_sending_once UNIQUE (sender_id, idempotency_key, recipient_id)
);
CREATE INDEX page_sending_sender ON page_sending (sender_id, sent_at);
CREATE INDEX page_sending_page ON page_sending (page_id);
`,
  `
DROP TABLE page_sending; DROP TABLE page_told; DROP TABLE watch; DROP TABLE reaction; DROP TABLE page_comment;
`,
);
