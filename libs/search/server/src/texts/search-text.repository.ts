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
      `INSERT INTO search_text (page_id, revision_number, reader_version, is_traditional, headings, text, folded, title,
         language)
       SELECT read.page_id, read.revision_number, $9, read.is_traditional, read.headings, read.text, read.folded,
         read.title, read.language
       FROM unnest($1::uuid[], $2::integer[], $3::boolean[], $4::jsonb[], $5::text[], $6::text[], $7::text[], $8::text[])
         AS read(page_id, revision_number, is_traditional, headings, text, folded, title, language)
       JOIN page ON page.id = read.page_id
       ON CONFLICT (page_id) DO UPDATE SET revision_number = excluded.revision_number,
         reader_version = excluded.reader_version, is_traditional = excluded.is_traditional,
         headings = excluded.headings, title = excluded.title, language = excluded.language, text = excluded.text, folded = excluded.folded
       WHERE search_text.revision_number <= excluded.revision_number`,
      [
        pages.map((page) => page.pageId),
        pages.map((page) => page.revisionNumber),
        pages.map((page) => page.writing === 'traditional'),
        pages.map((page) => JSON.stringify(page.headings)),
        pages.map((page) => page.text),
        pages.map((page) => page.folded),
        pages.map((page) => page.title),
        pages.map((page) => page.language),
        READER_VERSION,
      ],
    );
  }

  async forget(tx: Tx, pageIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM search_text WHERE page_id = ANY($1::uuid[])`, [[...pageIds]]);
  }
}
