import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { revisionPublished } from './wiki.events.js';

/** Pages told of in one statement. */
const EVENTS_PER_CALL = 1_000;

/** Tells again of every published page, so that higher scopes rebuild what they derive: the one way to recompute. */
@Injectable()
export class RepublishPages {
  constructor(private readonly events: EventBus) {}

  /** Gives the number of pages. Nothing of the pages changes. */
  async run(tx: Tx): Promise<number> {
    let pages = 0;
    for (let afterId: string | null = null; ;) {
      const rows: { pageId: string; revisionNumber: number }[] = await tx.query(
        `SELECT id AS "pageId", published_number AS "revisionNumber" FROM page
         WHERE deleted_at IS NULL AND published_revision_id IS NOT NULL AND ($1::uuid IS NULL OR id > $1)
         ORDER BY id LIMIT ${EVENTS_PER_CALL}`,
        [afterId],
      );
      await this.events.publish(tx, revisionPublished, rows);
      pages += rows.length;
      afterId = rows.at(-1)?.pageId ?? null;
      if (rows.length < EVENTS_PER_CALL) return pages;
    }
  }
}
