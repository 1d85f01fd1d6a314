import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext } from '@wellspring/platform-graphql';
import { includesLevel } from '@wellspring/wiki-domain';
import { WikiLoaders } from '../../graphql/wiki.loaders.js';
import { CommentLoaders } from './comment.loaders.js';
import { CommentThreadType, CommentType, commentTypeOf, ReactionType } from './comment.type.js';

@Resolver(() => CommentType)
export class CommentFieldsResolver {
  constructor(
    private readonly loaders: CommentLoaders,
    private readonly wiki: WikiLoaders,
    private readonly persons: PersonLoader,
  ) {}

  @ResolveField(() => PersonType)
  author(@Parent() comment: CommentType, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, comment.authorId);
  }

  @ResolveField(() => String, { description: 'Sanitised HTML, links resolved for you.' })
  async html(@Parent() comment: CommentType, @Context() context: GraphqlContext): Promise<string> {
    return comment.text === '' ? '' : this.loaders.html(context, comment.id);
  }

  @ResolveField(() => Boolean)
  async mayEdit(
    @CurrentActor() actor: Actor,
    @Parent() comment: CommentType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    if (comment.isDeleted || comment.authorId !== actor.personId) return false;
    return includesLevel((await this.wiki.page(context, comment.pageId))?.level ?? null, 'comment');
  }

  @ResolveField(() => Boolean)
  async mayDelete(
    @CurrentActor() actor: Actor,
    @Parent() comment: CommentType,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    if (comment.isDeleted) return false;
    if (comment.authorId === actor.personId) return true;
    return includesLevel((await this.wiki.page(context, comment.pageId))?.level ?? null, 'manage');
  }

  @ResolveField(() => [ReactionType])
  async reactions(
    @Parent() comment: CommentType,
    @Context() context: GraphqlContext,
    @Args('first', { type: () => Int, defaultValue: 6, description: 'There are six signs.' }) first: number,
  ): Promise<ReactionType[]> {
    return (await this.loaders.reactionsToComment(context, comment.id)).slice(0, Math.max(0, first));
  }
}

@Resolver(() => CommentThreadType)
export class CommentThreadFieldsResolver {
  constructor(
    private readonly loaders: CommentLoaders,
    private readonly persons: PersonLoader,
  ) {}

  @ResolveField(() => [CommentType], { description: 'Oldest first; a thread holds at most 200.' })
  async replies(
    @Parent() thread: CommentThreadType,
    @Context() context: GraphqlContext,
  ): Promise<CommentType[]> {
    return (await this.loaders.replies(context, thread.id)).map(commentTypeOf);
  }

  @ResolveField(() => PersonType, { nullable: true })
  async resolvedBy(
    @Parent() thread: CommentThreadType,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return thread.resolvedById === null ? null : this.persons.find(context, thread.resolvedById);
  }
}

@Resolver(() => ReactionType)
export class ReactionFieldsResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => [PersonType], { description: 'The first of them, at most ten.' })
  async people(
    @Parent() reaction: ReactionType,
    @Context() context: GraphqlContext,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): Promise<PersonType[]> {
    const ids = reaction.personIds.slice(0, Math.max(0, first));
    return Promise.all(ids.map((id) => this.persons.load(context, id)));
  }
}
