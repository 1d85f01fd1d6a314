import { sqlMigration } from './sql-migration.js';

export const searchTexts = sqlMigration(
  'SearchTexts1795420800100',
  `
-- The words of each published page without markup: what the index, passages, limited search and keywords are made of.
-- Derived: can be emptied; what is missing is read again when the page is indexed.
CREATE TABLE search_text (
  page_id uuid CONSTRAINT search_text_pkey PRIMARY KEY CONSTRAINT search_text_page_fkey REFERENCES page (id) ON DELETE CASCADE,
  -- the published revision that was read, and the version of the reading
  revision_number integer NOT NULL,
  reader_version smallint NOT NULL,
  title text NOT NULL,
  language text NOT NULL,
  -- decides how the page is folded: its words of Taiwan become those of the mainland
  is_traditional boolean NOT NULL,
  -- [{text, anchor, at}], at: where the heading stands in text, in UTF-16 units
  headings jsonb NOT NULL,
  text text NOT NULL,
  -- in the form in which words are compared: NFKC, lower case, Simplified; headings one a line
  folded_title text NOT NULL,
  folded_headings text NOT NULL,
  folded text NOT NULL,
  folded_chars integer NOT NULL
);
-- Not compressed: a search reads the beginnings of sixty of these.
ALTER TABLE search_text ALTER COLUMN folded SET STORAGE EXTERNAL;
CREATE INDEX search_text_trigrams ON search_text USING gin (folded gin_trgm_ops);
CREATE INDEX search_text_title_trigrams ON search_text USING gin (folded_title gin_trgm_ops);

-- In how many pages of a sample a word or a pair of Han characters stands. Derived, renewed each night.
CREATE TABLE search_word_share (
  word text CONSTRAINT search_word_share_pkey PRIMARY KEY,
  -- the word without its ending; of Han pairs the pair
  stem text NOT NULL,
  -- 0..1
  share_ratio real NOT NULL
);
CREATE INDEX search_word_share_stem ON search_word_share (stem);
-- for words that may have been meant
CREATE INDEX search_word_share_near ON search_word_share (left(word, 1), length(word)) WHERE word ~ '^[a-z]';
`,
  `DROP TABLE search_word_share; DROP TABLE search_text;`,
);
