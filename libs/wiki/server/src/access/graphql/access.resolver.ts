import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, notFound } from '@wellspring/kernel';
import { Audiences, GroupType, PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { ChangeAccess } from '../../change-access.service.js';
import { PageNodeType, pageNodeTypeOf } from '../../graphql/page-node.type.js';
import { PageType, pageTypeOf } from '../../graphql/page.type.js';
import { MovePageInput } from '../../graphql/wiki.inputs.js';
import { WikiLoaders } from '../../graphql/wiki.loaders.js';
import { PageList } from '../../page-list.read-model.js';
import { AccessEffects } from '../access-effect.read-model.js';
import { CheckedGrants } from '../checked-grants.js';
import { AccessLoaders } from './access.loaders.js';
import {
  AccessEffectType,
  AccessGrantType,
  accessGrantTypeOf,
  GrantInput,
  PageAccessType,
  pageAccessTypeOf,
} from './access.type.js';

@Resolver(() => PageType)
export class PageAccessResolver {
  constructor(
    private readonly change: ChangeAccess,
    private readonly effects: AccessEffects,
    private readonly grants: CheckedGrants,
    private readonly pages: PageList,
    private readonly access: AccessLoaders,
  ) {}

  @ResolveField(() => PageAccessType, { name: 'access', description: 'Who can see it, and why.' })
  async pageAccess(@Parent() page: PageType, @Context() context: GraphqlContext): Promise<PageAccessType> {
    const facts = await this.access.facts(context, page.id);
    if (!facts) throw notFound('There is no such page.');
    return pageAccessTypeOf(facts);
  }

  @Query(() => AccessEffectType, {
    description: 'What rules of its own (null: none) would do. For those who manage the page.',
  })
  async pageAccessEffect(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('grants', { type: () => [GrantInput], nullable: true }) grants?: GrantInput[] | null,
  ): Promise<AccessEffectType> {
    return this.effects.ofPageRules(actor, pageId, grants ? await this.grants.of(grants) : null);
  }

  @Query(() => AccessEffectType, { description: 'What a move would do to who can see the page.' })
  moveEffect(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => MovePageInput }) input: MovePageInput,
  ): Promise<AccessEffectType> {
    return this.effects.ofMove(actor, input.pageId, {
      spaceKey: input.spaceKey,
      parentId: input.parentId ?? null,
    });
  }

  @Mutation(() => PageType, {
    nullable: true,
    description:
      'Gives a page rules of its own, or takes them away (null). Null where you can’t read it afterwards.',
  })
  async changePageAccess(
    @CurrentActor() actor: Actor,
    @Args('pageId', { type: () => ID }) pageId: string,
    @Args('grants', { type: () => [GrantInput], nullable: true }) grants?: GrantInput[] | null,
  ): Promise<PageType | null> {
    await this.change.ofPage(actor, pageId, grants ? await this.grants.of(grants) : null);
    const page = (await this.pages.byIds(actor, [pageId])).get(pageId);
    return page ? pageTypeOf(page) : null;
  }
}

@Resolver(() => PageAccessType)
export class PageAccessFieldsResolver {
  constructor(
    private readonly access: AccessLoaders,
    private readonly wiki: WikiLoaders,
    private readonly audiences: Audiences,
  ) {}

  @ResolveField(() => PageNodeType, {
    nullable: true,
    description: 'The page above that the rules come from. Whoever reads the one reads the other.',
  })
  async from(
    @Parent() { fromPageId }: PageAccessType,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    const node = fromPageId === null ? null : await this.wiki.node(context, fromPageId);
    return node && pageNodeTypeOf(node);
  }

  @ResolveField(() => [AccessGrantType], { name: 'grants', description: 'Highest level first.' })
  async lines(
    @Parent() { accessSetId }: PageAccessType,
    @Context() context: GraphqlContext,
  ): Promise<AccessGrantType[]> {
    const lines = await this.access.grants(context, accessSetId);
    return lines.map((line) => accessGrantTypeOf({ ...line, level: line.levelInForce }));
  }

  @ResolveField(() => Int, { description: 'Active employees and guests whom the rules let in.' })
  async readerCount(
    @Parent() { accessSetId }: PageAccessType,
    @Context() context: GraphqlContext,
  ): Promise<number> {
    const lines = (await this.access.grants(context, accessSetId)).filter((line) => line.endsAt === null);
    return this.audiences.count({
      everyone: lines.some((line) => line.kind === 'everyone'),
      groupIds: lines.flatMap((line) => (line.kind === 'group' ? [line.subjectId] : [])),
      personIds: lines.flatMap((line) => (line.kind === 'person' ? [line.subjectId] : [])),
    });
  }
}

@Resolver(() => AccessGrantType)
export class AccessGrantFieldsResolver {
  constructor(
    private readonly access: AccessLoaders,
    private readonly persons: PersonLoader,
  ) {}

  @ResolveField(() => GroupType, { nullable: true })
  async group(
    @Parent() { groupId }: AccessGrantType,
    @Context() context: GraphqlContext,
  ): Promise<GroupType | null> {
    return groupId === null ? null : this.access.group(context, groupId);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async person(
    @Parent() { personId }: AccessGrantType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return personId === null ? null : this.persons.find(context, personId);
  }
}

@Resolver(() => AccessEffectType)
export class AccessEffectFieldsResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => [PersonType], { description: 'Some of them, by name.' })
  losingPeople(
    @Parent() { losingIds }: AccessEffectType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType[]> {
    return Promise.all(losingIds.map((id) => this.persons.load(context, id)));
  }

  @ResolveField(() => [PersonType], { description: 'Some of them, by name.' })
  gainingPeople(
    @Parent() { gainingIds }: AccessEffectType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType[]> {
    return Promise.all(gainingIds.map((id) => this.persons.load(context, id)));
  }
}
