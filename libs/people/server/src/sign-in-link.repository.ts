import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';

/** Writes one-time links. They are found by the hash of their token. */
@Injectable()
export class SignInLinkRepository {
  /** Replaces every unused link of the person by this one. */
  async replace(
    tx: Tx,
    link: { tokenHash: Buffer; personId: string; createdAt: Date; expiresAt: Date },
  ): Promise<void> {
    await tx.query('DELETE FROM sign_in_link WHERE person_id = $1 AND used_at IS NULL', [link.personId]);
    await tx.query(
      'INSERT INTO sign_in_link (token_hash, person_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
      [link.tokenHash, link.personId, link.createdAt, link.expiresAt],
    );
  }

  /** Whether the link could be used now. */
  async isOpen(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
    const rows = await tx.query(`SELECT FROM sign_in_link ${OPEN}`, [tokenHash, now]);
    return rows.length > 0;
  }

  /** Uses the link up and gives its person; null when it is not open. Of two at the same time one gets null. */
  async use(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | null> {
    const rows = await tx.query<{ personId: string }>(
      `UPDATE sign_in_link SET used_at = $2 ${OPEN} RETURNING person_id AS "personId"`,
      [tokenHash, now],
    );
    return rows[0]?.personId ?? null;
  }
}

const OPEN = `
  WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
    AND EXISTS (SELECT FROM account JOIN person ON person.id = account.person_id
                WHERE account.person_id = sign_in_link.person_id AND disabled_at IS NULL AND status = 'active')`;
