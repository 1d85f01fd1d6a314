import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database, type Tx } from '@wellspring/platform-database';

/** What is written of a move. `details` hold numbers and words of ours, never texts. */
export interface NewMove {
  readonly itemId: string;
  readonly move: string;
  readonly at: Date;
  /** Of the item after the move. */
  readonly version: number;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A move as its reviewers see it. */
export interface MoveView {
  readonly itemId: string;
  readonly move: string;
  readonly actorId: string;
  readonly at: Date;
}

/** The log of all moves of all items: appended to, never changed. */
@Injectable()
export class ReviewMoves {
  constructor(private readonly database: Database) {}

  /** Appends moves of one actor in one statement, which goes out behind the transaction's others. */
  log(tx: Tx, actor: Actor, moves: readonly NewMove[]): void {
    if (moves.length === 0) return;
    void tx.send(
      `INSERT INTO review_move (item_id, move, actor_id, at, version, details)
       SELECT item_id, move, $6, at, version, details::jsonb
       FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::integer[], $5::text[]) AS new(item_id, move, at, version, details)`,
      [
        moves.map((move) => move.itemId),
        moves.map((move) => move.move),
        moves.map((move) => move.at),
        moves.map((move) => move.version),
        moves.map((move) => JSON.stringify(move.details ?? {})),
        actor.personId,
      ],
    );
  }

  /** Every move of these items in order, by item. One query. The caller has checked that the actor may see them. */
  async of(itemIds: readonly string[]): Promise<Map<string, MoveView[]>> {
    const rows = await this.database.query<MoveView>(
      `SELECT item_id AS "itemId", move, actor_id AS "actorId", at FROM review_move
       WHERE item_id = ANY($1::uuid[]) ORDER BY id`,
      [itemIds],
    );
    const moves = new Map<string, MoveView[]>();
    for (const row of rows) moves.set(row.itemId, [...(moves.get(row.itemId) ?? []), row]);
    return moves;
  }
}
