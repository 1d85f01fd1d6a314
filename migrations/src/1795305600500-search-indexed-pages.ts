import { sqlMigration } from './sql-migration.js';

export const searchIndexedPages = sqlMigration(
  'SearchIndexedPages1795305600500',
  `
-- Which published revision of a page stands in the search index. Derived: can be dropped and rebuilt by reindexing.
CREATE TABLE indexed_page (
  page_id uuid CONSTRAINT indexed_page_pkey PRIMARY KEY CONSTRAINT indexed_page_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  revision_number integer NOT NULL,
  document_hash bytea NOT NULL,
  index_name text NOT NULL,
  indexed_at timestamptz NOT NULL
);
`,
  `DROP TABLE indexed_page;`,
);
