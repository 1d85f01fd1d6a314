import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { connectionOf, CurrentActor, decodeCursor, PageArgs } from '@wellspring/platform-graphql';
import { IsString } from 'class-validator';
import { Backlinks } from '../backlinks.read-model.js';
import { titlePositionOf } from '../counted-list.js';
import { LinkReports, titleOfTarget, type WantedPosition } from '../link-reports.read-model.js';
import { CountedPages } from './counted-pages.js';
import { CountedPageConnection, SpaceListArgs } from './counted-pages.type.js';
import { BrokenLinkConnection, PagesWantingArgs, WantedPageConnection } from './link-report.type.js';

@ArgsType()
class BacklinksArgs extends PageArgs {
  @Field(() => ID)
  @IsString()
  pageId!: string;
}

@Resolver()
export class LinkReportsResolver {
  constructor(
    private readonly backlinkList: Backlinks,
    private readonly reports: LinkReports,
    private readonly pages: CountedPages,
  ) {}

  @Query(() => CountedPageConnection, {
    description: 'Pages whose links lead to this page for you, by title.',
  })
  async backlinks(
    @CurrentActor() actor: Actor,
    @Args() { pageId, first, after }: BacklinksArgs,
  ): Promise<CountedPageConnection> {
    const list = await this.backlinkList.of(actor, pageId, {
      first: first + 1,
      after: titlePositionOf(after),
    });
    return this.pages.byTitle(actor, list, first);
  }

  @Query(() => BrokenLinkConnection, {
    description: 'Links to pages and files that lead nowhere for you, by the page that they stand on.',
  })
  async brokenLinks(
    @CurrentActor() actor: Actor,
    @Args() { spaceKey, first, after }: SpaceListArgs,
  ): Promise<BrokenLinkConnection> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    const list = await this.reports.broken(actor, spaceId, {
      first: first + 1,
      after: brokenPositionOf(after),
    });
    const pages = await this.pages.byIds(actor, list.rows);
    const { nodes, pageInfo } = connectionOf(
      list.rows,
      first,
      (row) => [row.titleKey, row.id, row.ordinal],
      ({ pageId, target, wantedTitle }) => ({ page: pages.get(pageId), target, wantedTitle }),
    );
    const kept = nodes.flatMap(({ page, ...link }) => (page ? [{ ...link, page }] : []));
    return { nodes: kept, pageInfo, totalCount: list.total };
  }

  @Query(() => WantedPageConnection, {
    description: 'Pages that links ask for and that are not there for you, those wanted most first.',
  })
  async wantedPages(
    @CurrentActor() actor: Actor,
    @Args() { spaceKey, first, after }: SpaceListArgs,
  ): Promise<WantedPageConnection> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    const list = await this.reports.wanted(actor, spaceId, {
      first: first + 1,
      after: wantedPositionOf(after),
    });
    const connection = connectionOf(
      list.rows,
      first,
      (row) => [row.pages, row.key, row.kind],
      ({ pages, ...row }) => ({
        ...row,
        title: row.kind === 'title' ? titleOfTarget(row.target) : null,
        pageCount: pages,
      }),
    );
    return { ...connection, totalCount: list.total };
  }

  @Query(() => CountedPageConnection, { description: 'The pages that ask for a wanted page.' })
  async pagesWanting(
    @CurrentActor() actor: Actor,
    @Args() { kind, key, spaceKey, first, after }: PagesWantingArgs,
  ): Promise<CountedPageConnection> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    const paging = { first: first + 1, after: titlePositionOf(after) };
    const list = await this.reports.wantedBy(actor, spaceId, { kind, key }, paging);
    return this.pages.byTitle(actor, list, first);
  }

  @Query(() => CountedPageConnection, {
    description: 'Pages below others that no page links to, by title; templates left out.',
  })
  async orphanPages(
    @CurrentActor() actor: Actor,
    @Args() { spaceKey, first, after }: SpaceListArgs,
  ): Promise<CountedPageConnection> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    const list = await this.reports.orphans(actor, spaceId, {
      first: first + 1,
      after: titlePositionOf(after),
    });
    return this.pages.byTitle(actor, list, first);
  }
}

const noCursor = () => badInput('after: this is no cursor of this list.', { field: 'after' });

function brokenPositionOf(cursor: string | null | undefined) {
  if (!cursor) return null;
  const [titleKey, id, ordinal] = decodeCursor(cursor, 3);
  if (!isUuid(String(id)) || !Number.isSafeInteger(ordinal)) throw noCursor();
  return { titleKey: String(titleKey), id: String(id), ordinal: Number(ordinal) };
}

function wantedPositionOf(cursor: string | null | undefined): WantedPosition | null {
  if (!cursor) return null;
  const [pages, key, kind] = decodeCursor(cursor, 3);
  if (!Number.isSafeInteger(pages)) throw noCursor();
  return { pages: Number(pages), key: String(key), kind: String(kind) };
}
