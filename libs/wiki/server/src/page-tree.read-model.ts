import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import {
  breadcrumbSql,
  childrenSql,
  nodeSql,
  openSql,
  type PageNeighbours,
  type PageNodeView,
  siblingSql,
  viewCountSql,
} from './page-sql.js';
import { subjectIdsOf } from './readable-sets.js';

/** Places of pages in their trees, as far as the actor may read. One query a call, whatever number of pages. */
@Injectable()
export class PageTree {
  constructor(private readonly database: Database) {}

  /** Nodes of these pages by id; those that the actor may not read are left out. */
  async nodes(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageNodeView>> {
    return this.perPage(actor, pageIds, nodeSql('p', '$2'), `AND ${openSql('p', '$2')}`);
  }

  /** Nodes right below each page. */
  async children(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageNodeView[]>> {
    return this.perPage(actor, pageIds, childrenSql('p', '$2'));
  }

  /** Nodes above each page, from the top of the space down. */
  async breadcrumbs(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageNodeView[]>> {
    return this.perPage(actor, pageIds, breadcrumbSql('p', '$2'));
  }

  /** The siblings before and after each page. */
  async neighbours(actor: Actor, pageIds: readonly string[]): Promise<Map<string, PageNeighbours>> {
    const pair = `json_build_object('previous', ${siblingSql('p', '$2', 'previous')}, 'next', ${siblingSql('p', '$2', 'next')})`;
    return this.perPage(actor, pageIds, pair);
  }

  /** All views ever of each page. */
  async viewCounts(actor: Actor, pageIds: readonly string[]): Promise<Map<string, number>> {
    return this.perPage(actor, pageIds, viewCountSql('p'), `AND ${openSql('p', '$2')}`);
  }

  private async perPage<Value>(
    actor: Actor,
    pageIds: readonly string[],
    valueSql: string,
    condition = '',
  ): Promise<Map<string, Value>> {
    if (pageIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; value: Value }>(
      `SELECT p.id, ${valueSql} AS value FROM page AS p WHERE p.id = ANY($1::uuid[]) ${condition}`,
      [pageIds, subjectIdsOf(actor)],
    );
    return new Map(rows.map((row) => [row.id, row.value]));
  }
}
