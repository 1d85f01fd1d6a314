import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, isUuid, notFound } from '@wellspring/kernel';
import {
  connectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  PageArgs,
} from '@wellspring/platform-graphql';
import { PageNodeType, pageNodeTypeOf, WikiLoaders } from '@wellspring/wiki-server';
import { enumOf } from '../../levels/graphql/review-words.enum.js';
import { AppealedText } from '../appealed-text.service.js';
import { Appeals } from '../appeals.service.js';
import { MyRefusals, type RefusalView } from '../my-refusals.read-model.js';
import { AppealedTextType, RefusalConnection, RefusalType } from './refusal.type.js';

@Resolver(() => RefusalType)
export class AppealsResolver {
  constructor(
    private readonly appeals: Appeals,
    private readonly refusals: MyRefusals,
    private readonly texts: AppealedText,
    private readonly wiki: WikiLoaders,
  ) {}

  @Mutation(() => RefusalType, {
    description: 'Asks for a second opinion on a text of yours that a rule refused. Once a text.',
  })
  async appealRefusal(
    @CurrentActor() actor: Actor,
    @Args('draftId', { type: () => ID }) draftId: string,
    @Args('request', { type: () => String }) request: string,
  ): Promise<RefusalType> {
    if (!isUuid(draftId)) throw notFound('There is no refused text of yours by this draft.');
    const refusal = await this.refusals.one(actor, await this.appeals.refusal(actor, draftId, request));
    if (!refusal) throw notFound('There is no such refusal.');
    return refusalType(refusal);
  }

  @Mutation(() => ID, {
    description:
      'Asks for a second opinion on what became of your text: a rule holds it, or it was returned, reverted or hidden. Gives the appeal’s id; somebody else decides it. Decided for you, a held text is published.',
  })
  appealDecision(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID }) itemId: string,
    @Args('request', { type: () => String }) request: string,
  ): Promise<string> {
    if (!isUuid(itemId)) throw notFound('There is no text of yours by this id.');
    return this.appeals.item(actor, itemId, request);
  }

  @Query(() => RefusalConnection, {
    description: 'Texts of yours that rules did not let in, the newest first.',
  })
  async myRefusals(
    @CurrentActor() actor: Actor,
    @Args() { first, after = null }: PageArgs,
  ): Promise<RefusalConnection> {
    const afterId = after === null ? null : String(decodeCursor(after, 1)[0]);
    if (afterId !== null && !isUuid(afterId)) decodeCursor('', 1);
    const rows = await this.refusals.list(actor, afterId, first + 1);
    return connectionOf(rows, first, ({ id }) => [id], refusalType);
  }

  @Query(() => AppealedTextType, {
    nullable: true,
    description:
      'The refused text of an open appeal against a refusal, for who may decide it. The look is recorded.',
  })
  appealedText(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID }) itemId: string,
  ): Promise<AppealedTextType> {
    return this.texts.of(actor, itemId);
  }

  @ResolveField(() => PageNodeType, { nullable: true, description: 'Null for a page that was never made.' })
  async page(
    @Parent() { pageId }: RefusalType,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    const node = pageId === null ? null : await this.wiki.node(context, pageId);
    return node && pageNodeTypeOf(node);
  }
}

/** A refusal as its author sees it. */
export const refusalType = ({ appeal, ...refusal }: RefusalView): RefusalType => ({
  ...refusal,
  mayAppeal: appeal === null && refusal.clearedAt === null && refusal.draftId !== null,
  appeal: appeal && {
    ...appeal,
    ...{ state: enumOf(appeal.state), verdict: appeal.verdict && enumOf(appeal.verdict) },
  },
});
