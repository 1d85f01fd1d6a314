import { sqlMigration } from './sql-migration.js';

export const searchUpkeep = sqlMigration(
  'SearchUpkeep1795420800200',
  `
-- How much each page is used, counted each night. Derived; a page without a row counts as never looked at.
CREATE TABLE search_page_use (
  page_id uuid CONSTRAINT search_page_use_pkey PRIMARY KEY
    CONSTRAINT search_page_use_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- views of the last 90 days
  views90 integer NOT NULL,
  -- pages with a link that leads to it
  links_in integer NOT NULL
);

-- What the comparisons of the search index with the pages found.
CREATE TABLE search_drift_check (
  id uuid CONSTRAINT search_drift_check_pkey PRIMARY KEY,
  checked_at timestamptz NOT NULL,
  published_pages integer NOT NULL,
  indexed_pages integer NOT NULL,
  -- pages that were compared one by one, and those of them that differed
  sampled_pages integer NOT NULL,
  differing_pages integer NOT NULL,
  -- pages that are missing from the index or stand in it and should not
  missing_pages integer NOT NULL,
  surplus_pages integer NOT NULL,
  outcome text NOT NULL CONSTRAINT search_drift_check_outcome_known CHECK (outcome IN ('equal', 'mended', 'rebuilt'))
);
CREATE INDEX search_drift_check_time ON search_drift_check (checked_at DESC);
`,
  `DROP TABLE search_drift_check; DROP TABLE search_page_use;`,
);
