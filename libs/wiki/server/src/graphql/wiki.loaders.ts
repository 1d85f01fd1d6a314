import { Injectable } from '@nestjs/common';
import { notFound, unauthenticated } from '@wellspring/kernel';
import { type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { Drafts, type DraftView } from '../drafts.service.js';
import { PageList } from '../page-list.read-model.js';
import { type PageReadingView } from '../page-reading.read-model.js';
import { type PageNeighbours, type PageNodeView } from '../page-sql.js';
import { type PageSummary } from '../page-summary.js';
import { PageTree } from '../page-tree.read-model.js';
import {
  ReadableHtml,
  type ReadableText,
  type TextOnPage,
  textOnPageName,
  textOnPageOf,
} from '../readable-html.read-model.js';
import { Revisions } from '../revision.read-model.js';
import { Spaces, type SpaceView } from '../space.read-model.js';

/** Batches what field resolvers ask: each kind of thing of a request in one query. */
@Injectable()
export class WikiLoaders {
  constructor(
    private readonly spaces: Spaces,
    private readonly tree: PageTree,
    private readonly pages: PageList,
    private readonly revisions: Revisions,
    private readonly readable: ReadableHtml,
    private readonly draftList: Drafts,
  ) {}

  /** Puts what the page screen's one query gave in front of the loaders, so that fields ask nothing again. */
  prime(context: GraphqlContext, view: PageReadingView): void {
    const { page } = view;
    this.spaceLoader(context).prime(page.spaceId, view.space);
    this.breadcrumbLoader(context).prime(page.id, [...view.breadcrumb]);
    this.childrenLoader(context).prime(page.id, [...view.children]);
    this.neighbourLoader(context).prime(page.id, { previous: view.previous, next: view.next });
    this.viewCountLoader(context).prime(page.id, view.viewCount);
  }

  async space(context: GraphqlContext, id: string): Promise<SpaceView> {
    const space = await this.spaceLoader(context).load(id);
    if (!space) throw notFound('There is no such space.');
    return space;
  }

  /** The space, or null where the actor may not read it. */
  readableSpace(context: GraphqlContext, id: string): Promise<SpaceView | null> {
    return this.spaceLoader(context).load(id);
  }

  async rootPages(context: GraphqlContext, spaceId: string): Promise<PageNodeView[]> {
    const load = loaderOf(context, 'wiki.root-pages', (ids: readonly string[]) =>
      this.spaces.rootPages(actorOf(context), ids),
    );
    return (await load.load(spaceId)) ?? [];
  }

  async pageCount(context: GraphqlContext, spaceId: string): Promise<number> {
    const load = loaderOf(context, 'wiki.page-count', (ids: readonly string[]) =>
      this.spaces.pageCounts(actorOf(context), ids),
    );
    return (await load.load(spaceId)) ?? 0;
  }

  /** The page, or null where there is none that the actor may read. For fields of other scopes too. */
  page(context: GraphqlContext, id: string): Promise<PageSummary | null> {
    return loaderOf(context, 'wiki.page', (ids: readonly string[]) =>
      this.pages.byIds(actorOf(context), ids),
    ).load(id);
  }

  /** The page's node, or null where there is no page that the actor may read. For fields of other scopes too. */
  node(context: GraphqlContext, id: string): Promise<PageNodeView | null> {
    return loaderOf(context, 'wiki.node', (ids: readonly string[]) =>
      this.tree.nodes(actorOf(context), ids),
    ).load(id);
  }

  async children(context: GraphqlContext, pageId: string): Promise<PageNodeView[]> {
    return (await this.childrenLoader(context).load(pageId)) ?? [];
  }

  async breadcrumb(context: GraphqlContext, pageId: string): Promise<PageNodeView[]> {
    return (await this.breadcrumbLoader(context).load(pageId)) ?? [];
  }

  async neighbours(context: GraphqlContext, pageId: string): Promise<PageNeighbours> {
    return (await this.neighbourLoader(context).load(pageId)) ?? { previous: null, next: null };
  }

  async viewCount(context: GraphqlContext, pageId: string): Promise<number> {
    return (await this.viewCountLoader(context).load(pageId)) ?? 0;
  }

  /** HTML of a text that the actor may read. */
  async html(context: GraphqlContext, text: TextOnPage): Promise<ReadableText> {
    return (await this.htmlLoader(context).load(textOnPageName(text))) ?? { html: '', headings: [] };
  }

  /** Source of a text that the actor may read. */
  async text(context: GraphqlContext, hashHex: string): Promise<string> {
    const load = loaderOf(context, 'wiki.text', (hashes: readonly string[]) => this.revisions.texts(hashes));
    return (await load.load(hashHex)) ?? '';
  }

  /** The actor's own drafts of a page, newest first. */
  async drafts(context: GraphqlContext, pageId: string): Promise<DraftView[]> {
    const load = loaderOf(context, 'wiki.drafts', (ids: readonly string[]) =>
      this.draftList.allOfPages(actorOf(context), ids),
    );
    return (await load.load(pageId)) ?? [];
  }

  private spaceLoader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.space', (ids: readonly string[]) =>
      this.spaces.byIds(actorOf(context), ids),
    );
  }

  private childrenLoader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.children', (ids: readonly string[]) =>
      this.tree.children(actorOf(context), ids),
    );
  }

  private breadcrumbLoader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.breadcrumb', (ids: readonly string[]) =>
      this.tree.breadcrumbs(actorOf(context), ids),
    );
  }

  private neighbourLoader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.neighbours', (ids: readonly string[]) =>
      this.tree.neighbours(actorOf(context), ids),
    );
  }

  private viewCountLoader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.view-count', (ids: readonly string[]) =>
      this.tree.viewCounts(actorOf(context), ids),
    );
  }

  private htmlLoader(context: GraphqlContext) {
    return loaderOf(context, 'wiki.html', (names: readonly string[]) =>
      this.readable.ofTexts(actorOf(context), names.map(textOnPageOf)),
    );
  }
}

/** Fields of the wiki are reached through a query that has asked for the actor already. */
function actorOf(context: GraphqlContext) {
  if (!context.actor) throw unauthenticated();
  return context.actor;
}
