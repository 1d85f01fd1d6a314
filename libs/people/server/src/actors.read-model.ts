import { Injectable } from '@nestjs/common';
import { type Actor, type Role } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';

/** Gives people as actors who are not here now: to ask what they may see before they are told of it. */
@Injectable()
export class Actors {
  constructor(private readonly database: Database) {}

  /**
   * The persons with these ids as they would be signed in now, by id. Employees and guests who have no account yet count
   * with the role that they would get, so that what is told to them waits for them; whoever has left, and whose account
   * is disabled, is left out. One query.
   */
  async byIds(personIds: readonly string[]): Promise<Map<string, Actor>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.query<{ personId: string; roles: Role[]; groupIds: string[] }>(
      `SELECT person.id AS "personId",
         CASE WHEN account.person_id IS NULL THEN ARRAY[person.kind]
           ELSE ARRAY(SELECT role FROM account_role WHERE person_id = person.id ORDER BY role) END AS roles,
         ARRAY(SELECT group_id FROM person_group_member WHERE person_id = person.id ORDER BY group_id) AS "groupIds"
       FROM person LEFT JOIN account ON account.person_id = person.id
       WHERE person.id = ANY($1::uuid[]) AND account.disabled_at IS NULL AND person.status = 'active'
         AND person.kind IN ('employee', 'guest')`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, { kind: 'person', ...row }]));
  }
}
