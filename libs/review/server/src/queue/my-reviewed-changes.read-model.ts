import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { ITEM_COLUMNS, ITEM_TABLES } from './review-item.sql.js';
import { type ReviewItemView } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';

/** An appeal as its author may see it. */
export interface AppealState {
  readonly itemId: string;
  readonly state: ReviewItemView['state'];
  readonly verdict: ReviewItemView['verdict'];
}

/**
 * What authors are shown of their own changes: what waits before publishing, and what somebody had something to say about.
 * What was found good or passed by trust after it was published is no news to anybody.
 */
const TOLD = `i.author_id = $1::uuid AND i.source <> 'appeal' AND
  ((i.source = 'pending' AND i.state <> 'closed') OR i.verdict IN ('returned', 'reverted', 'hidden', 'mended'))`;

/** What reviewers made of somebody's own changes. */
@Injectable()
export class MyReviewedChanges {
  constructor(
    private readonly database: Database,
    private readonly items: ReviewItemList,
  ) {}

  /** At most `first` of the actor's changes, the newest first. Two queries; an index step each. */
  async page(
    actor: Actor,
    page: { first: number; after: { openedAt: string; id: string } | null },
  ): Promise<ReviewItemView[]> {
    return this.database.query<ReviewItemView>(
      `SELECT ${ITEM_COLUMNS} FROM ${ITEM_TABLES}
       WHERE ${TOLD} AND ($4::timestamptz IS NULL OR (i.opened_at, i.id) < ($4::timestamptz, $5::uuid))
       ORDER BY i.opened_at DESC, i.id DESC LIMIT $6`,
      [
        ...(await this.items.sightOf(actor)),
        page.after?.openedAt ?? null,
        page.after?.id ?? null,
        page.first,
      ],
    );
  }

  /** The newest appeal of the actor against each decision, by the item that was decided. One query. */
  async appeals(actor: Actor, itemIds: readonly string[]): Promise<Map<string, AppealState>> {
    const rows = await this.database.query<AppealState & { aboutId: string }>(
      `SELECT DISTINCT ON (about_item_id) about_item_id AS "aboutId", id AS "itemId", state, verdict FROM review_item
       WHERE about_item_id = ANY($1::uuid[]) AND author_id = $2 AND source = 'appeal'
       ORDER BY about_item_id, opened_at DESC`,
      [itemIds, actor.personId],
    );
    return new Map(rows.map(({ aboutId, ...appeal }) => [aboutId, appeal]));
  }
}
