import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type ReviewState, type Verdict } from '@wellspring/review-domain';
import { AppealSubjects } from './appeal-subjects.read-model.js';

/** An appeal as its author may see it; closed: the text was decided about, or changed, before anybody looked. */
export interface AppealState {
  readonly itemId: string;
  readonly state: ReviewState;
  readonly verdict: Verdict | null;
}

/** What somebody may appeal against, and what came of it. */
@Injectable()
export class MyAppeals {
  constructor(
    private readonly database: Database,
    private readonly subjects: AppealSubjects,
  ) {}

  /** The newest appeal of the actor against each of these items, by the item that it is about. One query. */
  async newest(actor: Actor, itemIds: readonly string[]): Promise<Map<string, AppealState>> {
    const rows = await this.database.query<AppealState & { aboutId: string }>(
      `SELECT DISTINCT ON (about_item_id) about_item_id AS "aboutId", id AS "itemId", state, verdict FROM review_item
       WHERE about_item_id = ANY($1::uuid[]) AND author_id = $2 AND source = 'appeal'
       ORDER BY about_item_id, opened_at DESC`,
      [itemIds, actor.personId],
    );
    return new Map(rows.map(({ aboutId, ...appeal }) => [aboutId, appeal]));
  }

  /** Whether the actor may appeal against each of these items now. One query. */
  async appealable(actor: Actor, itemIds: readonly string[]): Promise<Map<string, boolean>> {
    const subjects = await this.subjects.items(this.database, actor.personId, itemIds);
    return new Map(
      [...subjects.values()].map(({ itemId, isAppealed, pageIsGone }) => [
        itemId,
        !isAppealed && !pageIsGone,
      ]),
    );
  }
}
