import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { Database, type Tx } from '@wellspring/platform-database';
import { Access } from '@wellspring/wiki-server';
import { ITEM_COLUMNS, ITEM_TABLES, REVIEWS_IT, type SightParameters } from './review-item.sql.js';
import { type ReviewItemView } from './review-item.view.js';

/** Reads items as one actor may see them: reviewers of the space who may read the page, and the author of the text. */
@Injectable()
export class ReviewItemList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** What the SQL of items asks about the actor. One query. */
  async sightOf(actor: Actor): Promise<SightParameters> {
    if (actor.kind === 'system') return [actor.personId, true, null];
    const sets = await this.access.searchableAccessSets(actor);
    return [actor.personId, hasRole(actor, 'reviewer'), sets.map((set) => set.id)];
  }

  /** These items by id; those that the actor may not see are left out. Two queries. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, ReviewItemView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<ReviewItemView>(
      `SELECT ${ITEM_COLUMNS} FROM ${ITEM_TABLES}
       WHERE i.id = ANY($4::uuid[]) AND (${REVIEWS_IT} OR i.author_id = $1::uuid)`,
      [...(await this.sightOf(actor)), ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * The item with its row locked until the transaction ends, whoever asks: {@link ReviewItemView.sight} says what they may.
   * Null where there is none. The lock comes first and alone: a statement that joins would see what was before it waited.
   */
  async locked(tx: Tx, sight: SightParameters, id: string): Promise<ReviewItemView | null> {
    await tx.query(`SELECT FROM review_item WHERE id = $1 FOR UPDATE`, [id]);
    const [row] = await tx.query<ReviewItemView>(
      `SELECT ${ITEM_COLUMNS} FROM ${ITEM_TABLES} WHERE i.id = $4`,
      [...sight, id],
    );
    return row ?? null;
  }
}
