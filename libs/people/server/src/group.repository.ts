import { Injectable } from '@nestjs/common';
import { secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';

/** Who belongs to which department and unit by the directory: active employees alone. */
const MEMBERS_BY_DIRECTORY = `
  SELECT g.id AS group_id, person.id AS person_id
  FROM person JOIN person_group AS g ON g.kind = 'department' AND g.name = person.department
  WHERE person.kind = 'employee' AND person.status = 'active'
  UNION ALL
  SELECT g.id, person.id
  FROM person JOIN person_group AS g
    ON g.kind = 'unit' AND g.name = person.unit AND g.parent_name = coalesce(person.department, '')
  WHERE person.kind = 'employee' AND person.status = 'active'`;

/** Writes groups and their members. */
@Injectable()
export class GroupRepository {
  /**
   * Brings departments and units in step with the directory. Groups that nobody is in any more stay, since grants may
   * name them. Cost: one pass over the directory.
   */
  async alignWithDirectory(tx: Tx, now: Date): Promise<void> {
    const missing = await tx.query<{ kind: string; parentName: string; name: string }>(
      `SELECT kind, parent_name AS "parentName", name FROM (
         SELECT DISTINCT 'department' AS kind, '' AS parent_name, department AS name
         FROM person WHERE kind = 'employee' AND department IS NOT NULL
         UNION SELECT DISTINCT 'unit', coalesce(department, ''), unit
         FROM person WHERE kind = 'employee' AND unit IS NOT NULL) AS wanted
       WHERE NOT EXISTS (SELECT FROM person_group AS g
                         WHERE (g.kind, g.parent_name, g.name) = (wanted.kind, wanted.parent_name, wanted.name))
       ORDER BY kind, parent_name, name`,
    );
    await tx.query(
      `INSERT INTO person_group (id, kind, parent_name, name)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
       ON CONFLICT DO NOTHING`,
      [
        missing.map(() => uuidv7(now, secureRandom)),
        missing.map((group) => group.kind),
        missing.map((group) => group.parentName),
        missing.map((group) => group.name),
      ],
    );
    await tx.query(
      `DELETE FROM person_group_member AS m USING person_group AS g
       WHERE g.id = m.group_id AND g.kind <> 'custom'
         AND NOT EXISTS (SELECT FROM (${MEMBERS_BY_DIRECTORY}) AS wanted
                         WHERE wanted.group_id = m.group_id AND wanted.person_id = m.person_id)`,
    );
    await tx.query(
      `INSERT INTO person_group_member (group_id, person_id) ${MEMBERS_BY_DIRECTORY} ON CONFLICT DO NOTHING`,
    );
  }

  /** Inserts a custom group; false when the name is taken. */
  async insertCustom(tx: Tx, id: string, name: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO person_group (id, kind, name) VALUES ($1, 'custom', $2) ON CONFLICT DO NOTHING RETURNING id`,
      [id, name],
    );
    return rows.length > 0;
  }

  /** Locks a custom group; false when there is none with this id. */
  async lockCustom(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(`SELECT id FROM person_group WHERE id = $1 AND kind = 'custom' FOR UPDATE`, [
      id,
    ]);
    return rows.length > 0;
  }

  /** Adds those of the people who can belong to a group (employees and guests) and are not in it yet. */
  async addMembers(tx: Tx, groupId: string, personIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO person_group_member (group_id, person_id)
       SELECT $1, id FROM person WHERE id = ANY($2::uuid[]) AND kind IN ('employee', 'guest')
       ON CONFLICT DO NOTHING`,
      [groupId, personIds],
    );
  }

  async removeMembers(tx: Tx, groupId: string, personIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM person_group_member WHERE group_id = $1 AND person_id = ANY($2::uuid[])`, [
      groupId,
      personIds,
    ]);
  }
}
