import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { DeletePage } from '../delete-page.service.js';
import { MovePage } from '../move-page.service.js';
import { PageList } from '../page-list.read-model.js';
import { RecordPageView } from '../record-page-view.service.js';
import { PageType, pageTypeOf } from './page.type.js';
import { MovePageInput } from './wiki.inputs.js';

@Resolver()
export class PagePlaceResolver {
  constructor(
    private readonly move: MovePage,
    private readonly removal: DeletePage,
    private readonly views: RecordPageView,
    private readonly pages: PageList,
  ) {}

  @Mutation(() => PageType)
  async movePage(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => MovePageInput }) input: MovePageInput,
  ): Promise<PageType> {
    await this.move.run(actor, { ...input, parentId: input.parentId ?? null });
    return this.page(actor, input.pageId);
  }

  @Mutation(() => Boolean, { description: 'Pages below move up; revisions are kept.' })
  async deletePage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
  ): Promise<boolean> {
    await this.removal.run(actor, pageId);
    return true;
  }

  @Mutation(() => PageType, { description: 'Brings a deleted page back.' })
  async restorePage(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
  ): Promise<PageType> {
    await this.removal.restore(actor, pageId);
    return this.page(actor, pageId);
  }

  @Mutation(() => Boolean, { description: 'False where this look is part of an earlier one.' })
  recordPageView(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
  ): Promise<boolean> {
    return this.views.run(actor, pageId);
  }

  private async page(actor: Actor, pageId: string): Promise<PageType> {
    const page = (await this.pages.byIds(actor, [pageId])).get(pageId);
    if (!page) throw notFound('There is no such page.');
    return pageTypeOf(page);
  }
}
