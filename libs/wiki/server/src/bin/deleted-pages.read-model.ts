import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { includesLevel } from '@wellspring/wiki-domain';
import { type PageNodeView } from '../page-sql.js';
import { nodeSql, openSql, returnedCountSql } from '../page-sql.js';
import {
  type GrantJson,
  grantsSql,
  inForceSql,
  levelOf,
  readableSql,
  subjectIdsOf,
} from '../readable-sets.js';

/** A page in the bin. */
export interface DeletedPage {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  readonly spaceId: string;
  readonly deletedAt: Date;
  /** Null where the page was deleted before that was kept. */
  readonly deletedById: string | null;
  readonly revisionCount: number;
  /** The page that it would come back below; null for the top of the space, or one that the actor can't open. */
  readonly parent: PageNodeView | null;
  readonly mayRestore: boolean;
  readonly mayPurge: boolean;
}

/** Where a page of the bin ended. */
export interface BinPosition {
  readonly deletedAt: Date;
  readonly id: string;
}

interface BinRow extends Omit<DeletedPage, 'mayRestore' | 'mayPurge'> {
  readonly createdById: string;
  readonly grants: GrantJson[];
}

// $1 subjects, $2 the actor, $3 whether an administrator.
const BIN = `
  SELECT p.id, p.url_id AS "urlId", p.title, p.space_id AS "spaceId", p.deleted_at AS "deletedAt",
    p.deleted_by_id AS "deletedById", (p.head_number - ${returnedCountSql('p.id', 'p.head_number')}) AS "revisionCount", p.created_by_id AS "createdById",
    (SELECT ${nodeSql('above', '$1')} FROM page AS above WHERE above.id = p.parent_id AND ${openSql('above', '$1')}) AS parent,
    ${grantsSql('p.access_set_id', '$1')} AS grants
  FROM page AS p
  WHERE p.deleted_at IS NOT NULL AND ${readableSql('p.access_set_id', '$1')}
    AND (p.published_number > 0 OR p.created_by_id = $2 OR $3::boolean)
    AND ($1::uuid[] IS NULL OR $3::boolean OR EXISTS (
      SELECT FROM access_grant AS mine WHERE mine.access_set_id = p.access_set_id AND mine.subject_id = ANY($1::uuid[])
        AND ${inForceSql('mine')} AND (mine.level = 'manage' OR (mine.level = 'edit' AND p.created_by_id = $2))))`;

/**
 * The bin: deleted pages for those who may bring them back (who manage the page, or its maker as long as they may edit
 * it) and for administrators who may read them. What was never published is its maker's alone, and the administrators'.
 */
@Injectable()
export class DeletedPages {
  constructor(private readonly database: Database) {}

  /** Deleted pages of a space, the last deleted first, at most `first` after `after`. One query. */
  async ofSpace(
    actor: Actor,
    spaceId: string,
    first: number,
    after: BinPosition | null,
  ): Promise<DeletedPage[]> {
    const rows = await this.database.query<BinRow>(
      `${BIN} AND p.space_id = $4 AND ($5::timestamptz IS NULL OR (p.deleted_at, p.id) < ($5, $6::uuid))
       ORDER BY p.deleted_at DESC, p.id DESC LIMIT $7`,
      [...this.about(actor), spaceId, after?.deletedAt ?? null, after?.id ?? null, first],
    );
    return rows.map((row) => deletedPageOf(row, actor));
  }

  /** The deleted page with this address; null for anybody who may neither bring it back nor purge it. One query. */
  async byUrlId(actor: Actor, urlId: string): Promise<DeletedPage | null> {
    const [row] = await this.database.query<BinRow>(`${BIN} AND p.url_id = $4`, [
      ...this.about(actor),
      urlId,
    ]);
    return row ? deletedPageOf(row, actor) : null;
  }

  private about(actor: Actor): unknown[] {
    return [subjectIdsOf(actor), actor.personId, hasRole(actor, 'admin')];
  }
}

function deletedPageOf({ createdById, grants, ...page }: BinRow, actor: Actor): DeletedPage {
  const need = createdById === actor.personId ? 'edit' : 'manage';
  return {
    ...page,
    mayRestore: includesLevel(levelOf(grants, actor), need),
    mayPurge: hasRole(actor, 'admin'),
  };
}
