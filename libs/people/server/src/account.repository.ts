import { Injectable } from '@nestjs/common';
import { type Role } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type PersonKind } from './person.entity.js';

/** Keeps first runs and changes of administrators apart; any fixed number of ours. */
const ADMIN_LOCK = 7_301_994_114;

/** An administrator who can sign in by password. Personas of the demo don't count. */
const ADMIN_WHO_CAN_SIGN_IN = `
  SELECT FROM account JOIN account_role USING (person_id) JOIN person ON person.id = person_id
  WHERE role = 'admin' AND password_hash IS NOT NULL AND NOT is_demo_persona AND disabled_at IS NULL
    AND person.status = 'active'`;

/** Writes accounts and their roles. */
@Injectable()
export class AccountRepository {
  /** Waits until nobody else makes or changes administrators; the lock ends with the transaction. */
  async lockAdmins(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [ADMIN_LOCK]);
  }

  /** Whether somebody can administer. `except` is left out of the question. */
  async hasAdminWhoCanSignIn(tx: Tx, except: string | null = null): Promise<boolean> {
    const rows = await tx.query(
      `${ADMIN_WHO_CAN_SIGN_IN} AND ($1::uuid IS NULL OR person_id <> $1) LIMIT 1`,
      [except],
    );
    return rows.length > 0;
  }

  /** Kind of the person and whether they have an account; null when there is no such person. Locks the person. */
  async lockPerson(tx: Tx, personId: string): Promise<{ kind: PersonKind; hasAccount: boolean } | null> {
    const rows = await tx.query<{ kind: PersonKind; hasAccount: boolean }>(
      `SELECT kind, EXISTS (SELECT FROM account WHERE person_id = person.id) AS "hasAccount"
       FROM person WHERE id = $1 FOR UPDATE`,
      [personId],
    );
    return rows[0] ?? null;
  }

  /** Inserts an account, or marks the one that is there; a password that is there stays unless one is given. */
  async upsert(
    tx: Tx,
    account: { personId: string; passwordHash: string | null; isDemoPersona: boolean },
    now: Date,
  ): Promise<void> {
    const write = tx.query(
      `INSERT INTO account (person_id, password_hash, is_demo_persona, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET is_demo_persona = excluded.is_demo_persona,
         password_hash = coalesce(excluded.password_hash, account.password_hash)`,
      [account.personId, account.passwordHash, account.isDemoPersona, now],
    );
    await write.catch(rethrowWithoutValues);
  }

  /** Makes the account's roles exactly these. */
  async setRoles(tx: Tx, personId: string, roles: readonly Role[]): Promise<void> {
    await tx.query('DELETE FROM account_role WHERE person_id = $1 AND role <> ALL($2::text[])', [
      personId,
      roles,
    ]);
    await tx.query(
      `INSERT INTO account_role (person_id, role) SELECT $1, role FROM unnest($2::text[]) AS role ON CONFLICT DO NOTHING`,
      [personId, roles],
    );
  }

  async setPassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
    const write = tx.query('UPDATE account SET password_hash = $2 WHERE person_id = $1', [
      personId,
      passwordHash,
    ]);
    await write.catch(rethrowWithoutValues);
  }

  async setSignedIn(tx: Tx, personId: string, now: Date): Promise<void> {
    await tx.query('UPDATE account SET last_signed_in_at = $2 WHERE person_id = $1', [personId, now]);
  }
}

/** Driver errors carry the parameters and may quote the row: a hash must not reach a log that way. */
function rethrowWithoutValues(error: unknown): never {
  const { parameters: _parameters, driverError } = error as { parameters?: unknown; driverError?: object }; // untyped by TypeORM
  if (_parameters !== undefined) Object.assign(error as object, { parameters: [] });
  for (const carrier of [error, driverError])
    if (typeof carrier === 'object' && carrier !== null && 'detail' in carrier)
      Object.assign(carrier, { detail: undefined });
  throw error;
}
