import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { ITEM_COLUMNS, ITEM_TABLES } from './review-item.sql.js';
import { type ReviewItemView } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';

/** What authors are shown of their own changes: what waits before publishing, and what a person looked at. */
const TOLD = `(i.source = 'pending' AND i.state <> 'closed' OR i.verdict <> 'trusted')`;

const BEHIND = `($4::timestamptz IS NULL OR (i.opened_at, i.id) < ($4::timestamptz, $5::uuid))`;
const NEWEST = `ORDER BY i.opened_at DESC, i.id DESC LIMIT $6`;

// Whose item it is stands in it; who else wrote some of what was held, or of what a report had taken back, in the revisions.
const PAGE = `
  WITH mine AS (
    (SELECT i.id FROM review_item AS i WHERE i.author_id = $1::uuid AND i.source <> 'appeal' AND ${TOLD} AND ${BEHIND} ${NEWEST})
    UNION
    (SELECT i.id FROM (SELECT DISTINCT i.id, i.opened_at FROM revision AS r JOIN review_item AS i ON i.page_id = r.page_id
         AND r.number BETWEEN i.from_number AND i.to_number
       WHERE r.author_id = $1::uuid AND i.source IN ('pending', 'report') AND ${TOLD} AND ${BEHIND}) AS i ${NEWEST}))
  SELECT ${ITEM_COLUMNS} FROM mine JOIN ${ITEM_TABLES} ON i.id = mine.id ${NEWEST}`;

/** What reviewers made of somebody's own changes. */
@Injectable()
export class MyReviewedChanges {
  constructor(
    private readonly database: Database,
    private readonly items: ReviewItemList,
  ) {}

  /**
   * At most `first` of the changes that the actor wrote, alone or with others, the newest first. Two queries; an index step
   * for each of the actor's revisions.
   */
  async page(
    actor: Actor,
    page: { first: number; after: { openedAt: string; id: string } | null },
  ): Promise<ReviewItemView[]> {
    return this.database.query<ReviewItemView>(PAGE, [
      ...(await this.items.sightOf(actor)),
      page.after?.openedAt ?? null,
      page.after?.id ?? null,
      page.first,
    ]);
  }
}
