import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { SketchPage } from './sketch-page.service.js';

/** Pages that are looked for in one statement. */
const BATCH = 500;

/** Makes the sketches of all pages anew: they are derived, and nothing else has to follow. */
@Injectable()
export class RebuildSketches {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly sketchPage: SketchPage,
  ) {}

  /** Drops all sketches and makes them again; known hosts stay. About 2 ms a page; gives how many. */
  async run(): Promise<number> {
    await this.unitOfWork.run((tx) => tx.query(`DELETE FROM review_page_sketch`));
    return this.missing();
  }

  /** Sketches published pages that have none of their newest text, as after an upgrade. */
  async missing(): Promise<number> {
    let pages = 0;
    for (let afterId: string | null = null; ;) {
      const rows: { id: string }[] = await this.database.query(
        `SELECT p.id FROM page AS p LEFT JOIN review_page_sketch AS s ON s.page_id = p.id
         WHERE p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL AND ($1::uuid IS NULL OR p.id > $1)
           AND s.revision_number IS DISTINCT FROM p.published_number ORDER BY p.id LIMIT ${BATCH}`,
        [afterId],
      );
      for (const { id } of rows) await this.sketchPage.run(id);
      pages += rows.length;
      afterId = rows.at(-1)?.id ?? null;
      if (rows.length < BATCH) return pages;
    }
  }
}
