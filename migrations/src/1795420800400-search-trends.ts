import { sqlMigration } from './sql-migration.js';

export const searchTrends = sqlMigration(
  'SearchTrends1795420800400',
  `
-- The words by which a space differs from the other pages of the wiki. Derived, made anew each night, and only from pages
-- that every employee may read; see docs/methods/trends.md.
CREATE TABLE search_keyword (
  space_id uuid NOT NULL CONSTRAINT search_keyword_space_fkey REFERENCES space (id) ON DELETE CASCADE,
  -- 1 for the most telling word
  rank smallint NOT NULL,
  -- as most pages of the space write it
  word text NOT NULL,
  -- pages in which it stands, those with most of it first: whoever may open too few of them is not shown the word
  page_ids uuid[] NOT NULL,
  CONSTRAINT search_keyword_pkey PRIMARY KEY (space_id, rank)
);
`,
  `DROP TABLE search_keyword;`,
);
