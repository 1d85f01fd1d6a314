import { randomUUID } from 'node:crypto';
import { type Actor, type Role } from '@wellspring/kernel';
import { type Database } from '@wellspring/platform-database';

export interface PersonOverrides {
  readonly displayName?: string;
  readonly address?: string;
  readonly department?: string | null;
  readonly kind?: 'employee' | 'guest' | 'imported';
  readonly roles?: readonly Role[];
  readonly groupIds?: readonly string[];
}

/** Writes a person with one address and, unless imported, an account, and gives them as an actor. */
export async function aPerson(database: Database, overrides: PersonOverrides = {}): Promise<Actor> {
  const personId = randomUUID();
  const kind = overrides.kind ?? 'employee';
  const roles = overrides.roles ?? (kind === 'imported' ? [] : [kind]);
  await database.query(
    `INSERT INTO person (id, kind, display_name, department, source, source_key) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      personId,
      kind,
      overrides.displayName ?? `Person ${personId.slice(0, 8)}`,
      overrides.department ?? null,
      ...(kind === 'imported' ? ['test', personId] : [null, null]),
    ],
  );
  await database.query(`INSERT INTO person_address (address, person_id, is_primary) VALUES ($1, $2, true)`, [
    overrides.address ?? `${personId}@company.example`,
    personId,
  ]);
  if (kind !== 'imported') {
    await database.query(`INSERT INTO account (person_id) VALUES ($1)`, [personId]);
    await database.query(
      `INSERT INTO account_role (person_id, role) SELECT $1, role FROM unnest($2::text[]) AS role`,
      [personId, [...roles]],
    );
  }
  const groupIds = overrides.groupIds ?? [];
  await database.query(
    `INSERT INTO person_group_member (group_id, person_id) SELECT group_id, $1 FROM unnest($2::uuid[]) AS group_id`,
    [personId, [...groupIds]],
  );
  return { kind: 'person', personId, roles, groupIds };
}

/** Writes a custom group and gives its id. */
export async function aGroup(
  database: Database,
  name = `Group ${randomUUID().slice(0, 8)}`,
): Promise<string> {
  const id = randomUUID();
  await database.query(`INSERT INTO person_group (id, kind, name) VALUES ($1, 'custom', $2)`, [id, name]);
  return id;
}
