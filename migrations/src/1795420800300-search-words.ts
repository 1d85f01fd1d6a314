import { sqlMigration } from './sql-migration.js';

export const searchWords = sqlMigration(
  'SearchWords1795420800300',
  `
-- Words that mean the same in this company, as an administrator wrote them.
CREATE TABLE search_synonym_group (
  id uuid CONSTRAINT search_synonym_group_pkey PRIMARY KEY,
  words text[] NOT NULL CONSTRAINT search_synonym_group_words_count CHECK (cardinality(words) BETWEEN 2 AND 20),
  changed_at timestamptz NOT NULL
);
-- The form in which words are compared; a word stands in one group.
CREATE TABLE search_synonym_word (
  folded text CONSTRAINT search_synonym_word_pkey PRIMARY KEY,
  group_id uuid NOT NULL CONSTRAINT search_synonym_word_group_fkey REFERENCES search_synonym_group (id) ON DELETE CASCADE
);
CREATE INDEX search_synonym_word_group ON search_synonym_word (group_id);

-- How often something was looked for on a day, in the company's zone. No person; kept for 90 days.
CREATE TABLE search_phrase_day (
  day date NOT NULL,
  -- folded words in alphabetical order: what is grouped
  phrase_key text NOT NULL,
  -- one of the ways in which it was written
  phrase text NOT NULL,
  searches integer NOT NULL,
  without_results integer NOT NULL,
  opened integer NOT NULL,
  CONSTRAINT search_phrase_day_pkey PRIMARY KEY (day, phrase_key)
);
`,
  `DROP TABLE search_phrase_day; DROP TABLE search_synonym_word; DROP TABLE search_synonym_group;`,
);
