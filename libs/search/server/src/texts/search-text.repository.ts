import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { READER_VERSION } from './plain-page.js';
import { type ReadPage } from './read-texts.thread.js';

/** Keeps the read texts of pages. */
@Injectable()
export class SearchTextRepository {
  /** An older revision never replaces a newer one. Pages that are gone meanwhile are passed over. */
  async store(tx: Tx, pages: readonly ReadPage[]): Promise<void> {
    await tx.query(
      `INSERT INTO search_text (page_id, revision_number, reader_version, title, language, is_traditional, headings, text,
         folded_title, folded_headings, folded, folded_chars)
       SELECT read.page_id, read.revision_number, $11, read.title, read.language, read.is_traditional, read.headings,
         read.text, read.folded_title, read.folded_headings, read.folded, length(read.folded)
       FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::boolean[], $6::jsonb[], $7::text[], $8::text[],
         $9::text[], $10::text[])
         AS read(page_id, revision_number, title, language, is_traditional, headings, text, folded_title,
           folded_headings, folded)
       JOIN page ON page.id = read.page_id
       ON CONFLICT (page_id) DO UPDATE SET revision_number = excluded.revision_number,
         reader_version = excluded.reader_version, title = excluded.title, language = excluded.language,
         is_traditional = excluded.is_traditional, headings = excluded.headings, text = excluded.text,
         folded_title = excluded.folded_title, folded_headings = excluded.folded_headings, folded = excluded.folded,
         folded_chars = excluded.folded_chars
       WHERE search_text.revision_number <= excluded.revision_number`,
      [
        pages.map((page) => page.pageId),
        pages.map((page) => page.revisionNumber),
        pages.map((page) => page.title),
        pages.map((page) => page.language),
        pages.map((page) => page.writing === 'traditional'),
        pages.map((page) => JSON.stringify(page.headings)),
        pages.map((page) => page.text),
        pages.map((page) => page.foldedTitle),
        pages.map((page) => page.foldedHeadings),
        pages.map((page) => page.folded),
        READER_VERSION,
      ],
    );
  }

  async forget(tx: Tx, pageIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM search_text WHERE page_id = ANY($1::uuid[])`, [[...pageIds]]);
  }
}
