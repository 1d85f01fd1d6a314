import { Injectable } from '@nestjs/common';
import { Database } from '@wellspring/platform-database';
import { type GroupKind } from './person-group.entity.js';

/** A group as other scopes see it. */
export interface GroupView {
  readonly id: string;
  readonly kind: GroupKind;
  readonly name: string;
  /** The department of a unit; empty for the others. */
  readonly parentName: string;
  readonly memberCount: number;
}

const SELECT = `
  SELECT id, kind, name, parent_name AS "parentName",
         (SELECT count(*)::integer FROM person_group_member WHERE group_id = person_group.id) AS "memberCount"
  FROM person_group`;

/** Reads groups. One query a call. */
@Injectable()
export class GroupDirectory {
  constructor(private readonly database: Database) {}

  /** The groups with these ids, by id; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, GroupView>> {
    const rows = await this.database.query<GroupView>(`${SELECT} WHERE id = ANY($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Every group: departments, then units, then custom ones, by name. */
  async all(): Promise<GroupView[]> {
    return this.database.query<GroupView>(
      `${SELECT} ORDER BY array_position(ARRAY['department', 'unit', 'custom'], kind), parent_name, name, id`,
    );
  }

  /** Ids of the people in a group, by id. */
  async memberIds(groupId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT person_id AS id FROM person_group_member WHERE group_id = $1 ORDER BY person_id`,
      [groupId],
    );
    return rows.map((row) => row.id);
  }
}
