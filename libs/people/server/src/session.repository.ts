import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';

/** Writes sessions. They are found by the hash of their token. */
@Injectable()
export class SessionRepository {
  async insert(tx: Tx, tokenHash: Buffer, personId: string, now: Date, expiresAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO session (token_hash, person_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
      [tokenHash, personId, now, expiresAt],
    );
  }

  /** Moves the end of a session forward. */
  async slide(tx: Tx, tokenHash: Buffer, now: Date, expiresAt: Date): Promise<void> {
    await tx.query('UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE token_hash = $1', [
      tokenHash,
      now,
      expiresAt,
    ]);
  }

  /** Ends one session; the person whose it was, or null when there was none. */
  async delete(tx: Tx, tokenHash: Buffer): Promise<string | null> {
    const rows = await tx.query<{ personId: string }>(
      'DELETE FROM session WHERE token_hash = $1 RETURNING person_id AS "personId"',
      [tokenHash],
    );
    return rows[0]?.personId ?? null;
  }

  /** Ends every session of a person. */
  async deleteOf(tx: Tx, personId: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE person_id = $1', [personId]);
  }

  /** Drops what is over: run at every sign-in, so that the table never holds more than the living and a few. */
  async deleteExpired(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `DELETE FROM session WHERE token_hash IN
         (SELECT token_hash FROM session WHERE expires_at <= $1 LIMIT 100 FOR UPDATE SKIP LOCKED)`,
      [now],
    );
  }
}
