import { Injectable } from '@nestjs/common';
import { type Actor, type Role } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';

/** Gives people as actors who are not here now: to ask what they may see before they are told of it. */
@Injectable()
export class Actors {
  constructor(private readonly database: Database) {}

  /**
   * The persons with these ids as they would be signed in now, by id. Whoever can't sign in (no account, disabled, left)
   * is left out. One query.
   */
  async byIds(personIds: readonly string[]): Promise<Map<string, Actor>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<{ personId: string; roles: Role[]; groupIds: string[] }>(
      `SELECT account.person_id AS "personId",
         ARRAY(SELECT role FROM account_role WHERE person_id = account.person_id ORDER BY role) AS roles,
         ARRAY(SELECT group_id FROM person_group_member WHERE person_id = account.person_id ORDER BY group_id) AS "groupIds"
       FROM account JOIN person ON person.id = account.person_id
       WHERE account.person_id = ANY($1::uuid[]) AND account.disabled_at IS NULL AND person.status = 'active'`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, { kind: 'person', ...row }]));
  }
}
