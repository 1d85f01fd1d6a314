import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';

/** How a key stands after an attempt. */
export interface AttemptCount {
  readonly keyHash: Buffer;
  readonly failures: number;
  readonly firstAt: Date;
}

/** Counts sign-in attempts by key. */
@Injectable()
export class SignInAttemptRepository {
  /**
   * Counts one attempt for each key before it is known how it ends, so that a hundred at once count as a hundred.
   * A count whose first attempt is older than `windowStart` begins anew.
   */
  async count(tx: Tx, keyHashes: readonly Buffer[], now: Date, windowStart: Date): Promise<AttemptCount[]> {
    await tx.query(
      `DELETE FROM sign_in_attempt WHERE key_hash IN
         (SELECT key_hash FROM sign_in_attempt WHERE first_at <= $1 LIMIT 100 FOR UPDATE SKIP LOCKED)`,
      [windowStart],
    );
    return tx.query<AttemptCount>(
      `INSERT INTO sign_in_attempt AS a (key_hash, failures, first_at)
       SELECT key_hash, 1, $2::timestamptz FROM unnest($1::bytea[]) AS key_hash ORDER BY key_hash
       ON CONFLICT (key_hash) DO UPDATE SET
         failures = CASE WHEN a.first_at <= $3 THEN 1 ELSE a.failures + 1 END,
         first_at = CASE WHEN a.first_at <= $3 THEN $2 ELSE a.first_at END
       RETURNING key_hash AS "keyHash", failures, first_at AS "firstAt"`,
      [keyHashes, now, windowStart],
    );
  }

  /** Forgets a key. */
  async clear(tx: Tx, keyHash: Buffer): Promise<void> {
    await tx.query('DELETE FROM sign_in_attempt WHERE key_hash = $1', [keyHash]);
  }

  /** Takes one attempt back: it was no failure. */
  async takeBack(tx: Tx, keyHash: Buffer): Promise<void> {
    await tx.query(
      'UPDATE sign_in_attempt SET failures = failures - 1 WHERE key_hash = $1 AND failures > 0',
      [keyHash],
    );
  }
}
