import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { readableSql, subjectIdsOf } from './readable-sets.js';

/** Rules by which somebody may read. */
export interface SearchableAccessSet {
  readonly id: string;
  /** Of an archived space. */
  readonly isArchived: boolean;
}

/** Which sets and pages somebody may read. */
@Injectable()
export class Access {
  constructor(private readonly database: Database) {}

  /** The access sets that the actor may read: the filter of the search index. One query. */
  async searchableAccessSets(actor: Actor): Promise<SearchableAccessSet[]> {
    return this.database.query<SearchableAccessSet>(
      `SELECT id, frozen AS "isArchived" FROM access_set WHERE ${readableSql('id', '$1')} ORDER BY id`,
      [subjectIdsOf(actor)],
    );
  }

  /** Those of the pages that are there, not deleted, and readable by the actor. One query. */
  async canRead(actor: Actor, pageIds: readonly string[]): Promise<Set<string>> {
    if (pageIds.length === 0) return new Set();
    const rows = await this.database.query<{ id: string }>(
      `SELECT p.id FROM page AS p
       WHERE p.id = ANY($1::uuid[]) AND p.deleted_at IS NULL AND ${readableSql('p.access_set_id', '$2')}`,
      [[...pageIds], subjectIdsOf(actor)],
    );
    return new Set(rows.map((row) => row.id));
  }
}
