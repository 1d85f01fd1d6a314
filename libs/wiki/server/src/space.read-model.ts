import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { type AccessLevel, includesLevel, type SpaceOpenness } from '@wellspring/wiki-domain';
import { nodeSql, openSql, parentSql, type PageNodeView } from './page-sql.js';
import {
  EVERYONE_ID,
  grantedSql,
  type GrantJson,
  levelOf,
  readableSql,
  subjectIdsOf,
} from './readable-sets.js';

/** A space as somebody who may read it sees it. */
export interface SpaceView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** What its grants give to every employee. */
  readonly openness: SpaceOpenness;
  /** The actor's level at the top of the space; no more than `read` once it is archived. */
  readonly level: AccessLevel;
  /** Since when it is archived; null for a space in use. */
  readonly archivedAt: Date | null;
  /** Whether the actor may change the space itself, archived or not. */
  readonly mayManage: boolean;
}

/** A row of {@link spaceColumnsSql}. */
export interface SpaceRowJson extends Omit<SpaceView, 'openness' | 'level' | 'mayManage' | 'archivedAt'> {
  readonly everyoneLevel: AccessLevel | null;
  /** A text where the row came as JSON. */
  readonly archivedAt: Date | string | null;
  readonly grants: GrantJson[];
}

/** SQL: what {@link spaceViewOf} needs of space `s`. */
export const spaceColumnsSql = (parameter: string): string =>
  `s.id, s.key, s.name, s.description, s.archived_at AS "archivedAt", ${grantedSql('s.access_set_id', parameter)} AS grants,
   (SELECT level FROM access_grant AS every WHERE every.access_set_id = s.access_set_id
      AND every.subject_kind = 'everyone' AND every.subject_id = '${EVERYONE_ID}') AS "everyoneLevel"`;

/** The space of a row for this actor. */
export function spaceViewOf(row: SpaceRowJson, actor: Actor): SpaceView {
  const { everyoneLevel, grants, archivedAt, ...space } = row;
  const granted = levelOf(grants, actor);
  const openness = includesLevel(everyoneLevel, 'edit')
    ? 'open'
    : everyoneLevel === null
      ? 'members'
      : 'readable';
  return {
    ...space,
    // Of a space that is closed to the reader only the name is needed, to say where an open page is.
    description: granted === null ? '' : space.description,
    openness,
    level: archivedAt === null ? (granted ?? 'read') : 'read',
    archivedAt: archivedAt === null ? null : new Date(archivedAt),
    mayManage: includesLevel(granted, 'manage'),
  };
}

/** Reads spaces. One query a call, whatever number of spaces it is asked about. */
@Injectable()
export class Spaces {
  constructor(private readonly database: Database) {}

  /** Every space that the actor may read and that is not archived, by name. */
  async readable(actor: Actor): Promise<SpaceView[]> {
    return this.find(actor, 's.archived_at IS NULL', []);
  }

  /** Every archived space that the actor may read, by name. */
  async archived(actor: Actor): Promise<SpaceView[]> {
    return this.find(actor, 's.archived_at IS NOT NULL', []);
  }

  /** The space with this key, or null where there is none that the actor may read. */
  async byKey(actor: Actor, key: string): Promise<SpaceView | null> {
    return (await this.find(actor, 's.key = $2', [key]))[0] ?? null;
  }

  /**
   * These spaces by id, those of pages that the actor may read included although the space itself is closed to them:
   * a page that is shown says where it is.
   */
  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, SpaceView>> {
    const rows = await this.database.query<SpaceRowJson>(
      `SELECT ${spaceColumnsSql('$1')} FROM space AS s WHERE s.id = ANY($2::uuid[])`,
      [subjectIdsOf(actor), ids],
    );
    return new Map(rows.map((row) => [row.id, spaceViewOf(row, actor)]));
  }

  /**
   * Names by key of spaces that pages lie in which the caller may show: a page that is shown says where it is, archived
   * or closed. Unknown keys are left out.
   */
  async namesByKey(keys: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ key: string; name: string }>(
      'SELECT key, name FROM space WHERE key = ANY($1::text[])',
      [keys],
    );
    return new Map(rows.map((row) => [row.key, row.name]));
  }

  /**
   * Keys of all spaces that have one of these keys or names, in any case: to filter by what somebody typed. Checks no
   * access: show nothing of the answer.
   */
  async keysNamed(names: readonly string[]): Promise<string[]> {
    if (names.length === 0) return [];
    const rows = await this.database.query<{ key: string }>(
      'SELECT key FROM space WHERE lower(key) = ANY($1::text[]) OR lower(name) = ANY($1::text[]) ORDER BY key',
      [names.map((name) => name.toLowerCase())],
    );
    return rows.map((row) => row.key);
  }

  /** Pages at the top of each space, in order, as far as the actor may read them. */
  async rootPages(actor: Actor, spaceIds: readonly string[]): Promise<Map<string, PageNodeView[]>> {
    const rows = await this.database.query<{ id: string; nodes: PageNodeView[] }>(
      `SELECT s.id, (SELECT coalesce(json_agg(${nodeSql('p', '$2')} ORDER BY p.position, p.id), '[]') FROM page AS p
         WHERE p.space_id = s.id AND ${parentSql('p')} = '${EVERYONE_ID}' AND ${openSql('p', '$2')}) AS nodes
       FROM space AS s WHERE s.id = ANY($1::uuid[])`,
      [spaceIds, subjectIdsOf(actor)],
    );
    return new Map(rows.map((row) => [row.id, row.nodes]));
  }

  /** How many pages of each space the actor may read. */
  async pageCounts(actor: Actor, spaceIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; pages: string }>(
      `SELECT p.space_id AS id, count(*) AS pages FROM page AS p
       WHERE p.space_id = ANY($1::uuid[]) AND ${openSql('p', '$2')} GROUP BY p.space_id`,
      [spaceIds, subjectIdsOf(actor)],
    );
    return new Map(rows.map((row) => [row.id, Number(row.pages)]));
  }

  private async find(actor: Actor, condition: string, parameters: readonly unknown[]): Promise<SpaceView[]> {
    const rows = await this.database.query<SpaceRowJson>(
      `SELECT ${spaceColumnsSql('$1')} FROM space AS s
       WHERE ${condition} AND ${readableSql('s.access_set_id', '$1')} ORDER BY lower(s.name), s.key`,
      [subjectIdsOf(actor), ...parameters],
    );
    return rows.map((row) => spaceViewOf(row, actor));
  }
}
