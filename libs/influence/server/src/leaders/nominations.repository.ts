import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@wellspring/platform-database';
import { NominationRoundRow, NominationRow } from './nomination.entity.js';

const BATCH_ROWS = 2_000;

/** Writes and reads nominations. */
@Injectable()
export class Nominations {
  constructor(private readonly database: Database) {}

  async add(
    tx: Tx,
    round: NominationRoundRow,
    pairs: readonly Pick<NominationRow, 'nominatorId' | 'nomineeId'>[],
  ): Promise<void> {
    await tx.manager.getRepository(NominationRoundRow).insert(round);
    for (let from = 0; from < pairs.length; from += BATCH_ROWS) {
      const rows = pairs.slice(from, from + BATCH_ROWS).map((pair) => ({ roundId: round.id, ...pair }));
      await tx.manager.getRepository(NominationRow).insert(rows);
    }
  }

  /** The newest import, or null. */
  async newestRound(): Promise<NominationRoundRow | null> {
    const rows = await this.database.query<NominationRoundRow>(
      `SELECT id, imported_at AS "importedAt", imported_by_id AS "importedById", report FROM nomination_round
       ORDER BY imported_at DESC, id DESC LIMIT 1`,
    );
    return rows[0] ?? null;
  }

  async of(roundId: string): Promise<{ nominator: string; nominee: string }[]> {
    return this.database.query(
      `SELECT nominator_id AS nominator, nominee_id AS nominee FROM nomination WHERE round_id = $1 ORDER BY 1, 2`,
      [roundId],
    );
  }

  /** Deletes what the person said and what was said of the person. */
  async forgetPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query(`DELETE FROM nomination WHERE nominator_id = $1 OR nominee_id = $1`, [personId]);
  }
}
