import { Injectable } from '@nestjs/common';
import { type Actor, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { checkedId } from './checked-input.js';
import { openSql } from './page-sql.js';
import { subjectIdsOf } from './readable-sets.js';

/** A person's looks at one page within this time are one view. Ours: a reading with its pauses. */
export const VIEW_WINDOW_MINUTES = 30;

/** A view as demo and imports bring it. */
export interface PastPageView {
  readonly pageId: string;
  readonly personId: string;
  readonly revisionNumber: number;
  readonly viewedAt: Date;
}

// The lock makes two requests of one reader count once; it is held for microseconds.
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended($1 || $2, 0))`;
const RECORD = `
  INSERT INTO page_view (page_id, revision_number, person_id, viewed_at)
  SELECT p.id, p.published_number, $2, $3 FROM page AS p
  WHERE p.id = $1 AND ${openSql('p', '$4')} AND NOT EXISTS (
    SELECT 1 FROM page_view AS seen WHERE seen.page_id = $1 AND seen.person_id = $2
      AND seen.viewed_at > $3::timestamptz - interval '${VIEW_WINDOW_MINUTES} minutes')
  RETURNING id`;

/** Counts who read what. Everybody's views are kept, the last author's own too: figures decide what counts. */
@Injectable()
export class RecordPageView {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Records that the actor looks at a page; false where that is part of an earlier look or the page is not theirs to read. */
  async run(actor: Actor, pageId: string): Promise<boolean> {
    checkedId('pageId', pageId);
    return this.unitOfWork.run(async (tx) => {
      await tx.query(LOCK, [pageId, actor.personId]);
      const rows = await tx.query(RECORD, [pageId, actor.personId, systemClock.now(), subjectIdsOf(actor)]);
      return rows.length > 0;
    });
  }

  /** Writes views of the past as they are given, unchecked: for the demo company and imports. One statement a call. */
  async addPast(tx: Tx, views: readonly PastPageView[]): Promise<void> {
    await tx.query(
      `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at)
       SELECT * FROM unnest($1::uuid[], $2::integer[], $3::uuid[], $4::timestamptz[])`,
      [
        views.map((view) => view.pageId),
        views.map((view) => view.revisionNumber),
        views.map((view) => view.personId),
        views.map((view) => view.viewedAt),
      ],
    );
  }
}
