import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid, notFound, systemClock } from '@wellspring/kernel';
import {
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
} from '@wellspring/platform-graphql';
import { AccessLoaders } from '../access/graphql/access.loaders.js';
import { PageMarksLoader } from '../labels/graphql/page-marks.loader.js';
import { PageList, type PageListPosition } from '../page-list.read-model.js';
import { PageReading } from '../page-reading.read-model.js';
import { Preview } from '../preview.service.js';
import { Spaces } from '../space.read-model.js';
import { PageConnection, PagesArgs, PageType, pageTypeOf } from './page.type.js';
import { WikiLoaders } from './wiki.loaders.js';

@Resolver()
export class PagesResolver {
  constructor(
    private readonly reading: PageReading,
    private readonly list: PageList,
    private readonly spaces: Spaces,
    private readonly preview: Preview,
    private readonly loaders: WikiLoaders,
    private readonly access: AccessLoaders,
    private readonly marks: PageMarksLoader,
  ) {}

  @Query(() => PageType, { nullable: true, description: 'Null where there is no page that you may read.' })
  async page(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
    @Args('urlId', { type: () => String }) urlId: string,
  ): Promise<PageType | null> {
    const view = await this.reading.byUrlId(actor, urlId);
    if (!view) return null;
    this.loaders.prime(context, view);
    this.marks.prime(context, view.page.id, view.marks);
    this.access.prime(context, view.page.id, view.access);
    return { ...pageTypeOf(view.page), read: view.read };
  }

  @Query(() => PageConnection)
  async pages(
    @CurrentActor() actor: Actor,
    @Args() { sort, spaceKey, first, after }: PagesArgs,
  ): Promise<ConnectionOf<PageType>> {
    const space = spaceKey ? await this.spaces.byKey(actor, spaceKey) : null;
    if (spaceKey && !space) throw notFound('There is no such space.');
    const items = await this.list.list(actor, {
      sort,
      spaceId: space?.id ?? null,
      first: first + 1,
      after: after ? positionOf(after) : null,
      now: systemClock.now(),
    });
    return connectionOf(
      items,
      first,
      ({ position }) => [position.sortValue, position.id],
      ({ page }) => pageTypeOf(page),
    );
  }

  @Query(() => String, {
    description: 'Sanitised HTML of a text as it would look on this page or in this space.',
  })
  renderPreview(
    @CurrentActor() actor: Actor,
    @Args('text', { type: () => String }) text: string,
    @Args('urlId', { type: () => String, nullable: true }) urlId?: string | null,
    @Args('spaceKey', { type: () => String, nullable: true }) spaceKey?: string | null,
  ): Promise<string> {
    return this.preview.render(actor, { urlId: urlId ?? null, spaceKey: spaceKey ?? null }, text);
  }
}

function positionOf(cursor: string): PageListPosition {
  const [sortValue, id] = decodeCursor(cursor, 2).map(String);
  if (!/^-?\d{1,18}$/.test(sortValue ?? '') || !isUuid(id ?? ''))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { sortValue: sortValue ?? '', id: id ?? '' };
}
