import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { connectionOf } from '@wellspring/platform-graphql';
import { type PageType, pageTypeOf } from '../../graphql/page.type.js';
import { PageList } from '../../page-list.read-model.js';
import { Spaces } from '../../space.read-model.js';
import { type CountedList, type ListedPage, titleCursorKey } from '../counted-list.js';
import { type CountedPageConnection } from './counted-pages.type.js';

/** Turns lists of page ids into pages as GraphQL shows them. */
@Injectable()
export class CountedPages {
  constructor(
    private readonly pages: PageList,
    private readonly spaces: Spaces,
  ) {}

  /** Id of the space; null for no key. NOT_FOUND where the actor may not read it. */
  async spaceId(actor: Actor, key: string | null | undefined): Promise<string | null> {
    if (!key) return null;
    const space = await this.spaces.byKey(actor, key);
    if (!space) throw notFound('There is no such space.');
    return space.id;
  }

  /** Pages by id, as the actor may see them. One query. */
  async byIds(actor: Actor, rows: readonly { readonly pageId: string }[]): Promise<Map<string, PageType>> {
    const found = await this.pages.byIds(actor, [...new Set(rows.map((row) => row.pageId))]);
    return new Map([...found].map(([id, page]) => [id, pageTypeOf(page)]));
  }

  /** The page, as the actor may see it after a change. NOT_FOUND where they may not. One query. */
  async one(actor: Actor, pageId: string): Promise<PageType> {
    const page = (await this.byIds(actor, [{ pageId }])).get(pageId);
    if (!page) throw notFound('There is no such page.');
    return page;
  }

  /** The connection of a list that was read with one row more than `first`. A page lost meanwhile is left out. */
  async connection<Row extends { readonly pageId: string }>(
    actor: Actor,
    list: CountedList<Row>,
    first: number,
    keyOf: (row: Row) => readonly (string | number)[],
  ): Promise<CountedPageConnection> {
    const pages = await this.byIds(actor, list.rows);
    const { nodes, pageInfo } = connectionOf(list.rows, first, keyOf, (row) => pages.get(row.pageId));
    return { nodes: nodes.filter((page) => page !== undefined), pageInfo, totalCount: list.total };
  }

  /** {@link connection} of a list by title. */
  byTitle(actor: Actor, list: CountedList<ListedPage>, first: number): Promise<CountedPageConnection> {
    return this.connection(actor, list, first, titleCursorKey);
  }
}
