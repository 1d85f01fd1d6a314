import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { connectionOf, CurrentActor, decodeCursor, type GraphqlContext } from '@wellspring/platform-graphql';
import { UnitOfWork } from '@wellspring/platform-database';
import { LABELS_PER_PAGE_MAX } from '@wellspring/wiki-domain';
import { PageType } from '../../graphql/page.type.js';
import { CountedPages } from '../../links/graphql/counted-pages.js';
import { CountedPageConnection } from '../../links/graphql/counted-pages.type.js';
import { titlePositionOf } from '../../links/counted-list.js';
import { Labels, type LabelCount } from '../labels.read-model.js';
import { SetLabels } from '../set-labels.service.js';
import { LabelConnection, LabelsArgs, PagesWithLabelArgs } from './labels.type.js';
import { PageMarksLoader } from './page-marks.loader.js';

@Resolver(() => PageType)
export class LabelsResolver {
  constructor(
    private readonly labelList: Labels,
    private readonly setLabels: SetLabels,
    private readonly pages: CountedPages,
    private readonly marks: PageMarksLoader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Query(() => LabelConnection, {
    description: 'Labels of pages that you may open, those on most pages first.',
  })
  async labels(
    @CurrentActor() actor: Actor,
    @Args() { spaceKey, text, first, after }: LabelsArgs,
  ): Promise<LabelConnection> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    const query = { spaceId, text, first: first + 1, after: labelPositionOf(after) };
    const list = await this.labelList.list(actor, query);
    const connection = connectionOf(
      list.rows,
      first,
      (row) => [row.pages, row.label],
      ({ label, pages }) => ({ label, pageCount: pages }),
    );
    return { ...connection, totalCount: list.total };
  }

  @Query(() => CountedPageConnection, { description: 'Pages that you may open, by title.' })
  async pagesWithLabel(
    @CurrentActor() actor: Actor,
    @Args() { label, spaceKey, first, after }: PagesWithLabelArgs,
  ): Promise<CountedPageConnection> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    const paging = { first: first + 1, after: titlePositionOf(after) };
    return this.pages.byTitle(actor, await this.labelList.pages(actor, label, spaceId, paging), first);
  }

  @Mutation(() => PageType, {
    description: 'Adds and removes labels and leaves the others. For those who may edit the page.',
  })
  async changeLabels(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('add', { type: () => [String], defaultValue: [] }) add: string[],
    @Args('remove', { type: () => [String], defaultValue: [] }) remove: string[],
  ): Promise<PageType> {
    if (add.length > LABELS_PER_PAGE_MAX || remove.length > LABELS_PER_PAGE_MAX)
      throw badInput(`A page has at most ${LABELS_PER_PAGE_MAX} labels.`, { field: 'add' });
    await this.unitOfWork.run((tx) =>
      this.setLabels.change(tx, actor, { pageId, add, remove }, systemClock.now()),
    );
    return this.pages.one(actor, pageId);
  }

  @ResolveField('labels', () => [String], { description: 'In alphabetical order.' })
  async labelsOfPage(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<string[]> {
    return [...(await this.marks.load(context, page.id)).labels];
  }
}

function labelPositionOf(cursor: string | null | undefined): LabelCount | null {
  if (!cursor) return null;
  const [pages, label] = decodeCursor(cursor, 2);
  if (!Number.isSafeInteger(pages))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { pages: Number(pages), label: String(label) };
}
