import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { TITLE_MAX_CHARS } from '@wellspring/wiki-domain';
import { PageNodeType, pageNodeTypeOf } from '../../graphql/page-node.type.js';
import { PageType } from '../../graphql/page.type.js';
import { PageMarksLoader } from '../../labels/graphql/page-marks.loader.js';
import { CountedPages } from '../../links/graphql/counted-pages.js';
import { MarkTemplate } from '../mark-template.service.js';
import { Templates } from '../templates.read-model.js';

@Resolver(() => PageType)
export class TemplatesResolver {
  constructor(
    private readonly templates: Templates,
    private readonly mark: MarkTemplate,
    private readonly pages: CountedPages,
    private readonly marks: PageMarksLoader,
  ) {}

  @Query(() => [PageNodeType], { description: 'Templates of a space that you may open, by title.' })
  async pageTemplates(
    @CurrentActor() actor: Actor,
    @Args('spaceKey', { type: () => String }) spaceKey: string,
  ): Promise<PageNodeType[]> {
    const spaceId = await this.pages.spaceId(actor, spaceKey);
    if (spaceId === null) throw notFound('There is no such space.');
    return (await this.templates.ofSpace(actor, spaceId)).map(pageNodeTypeOf);
  }

  @Query(() => String, {
    description: 'Markdown of a template with {{date}}, {{title}} and {{author}} filled in for you.',
  })
  templateText(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('title', { type: () => String, defaultValue: '', description: 'That of the new page.' })
    title: string,
  ): Promise<string> {
    return this.templates.filled(actor, pageId, title.slice(0, TITLE_MAX_CHARS).trim());
  }

  @Mutation(() => PageType, { description: 'Offers the page for new pages of its space. For its managers.' })
  async setPageTemplate(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('isTemplate', { type: () => Boolean }) isTemplate: boolean,
  ): Promise<PageType> {
    await this.mark.run(actor, pageId, isTemplate);
    return this.pages.one(actor, pageId);
  }

  @ResolveField(() => Boolean, { description: 'Offered for new pages of its space.' })
  async isTemplate(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.marks.load(context, page.id)).isTemplate;
  }
}
