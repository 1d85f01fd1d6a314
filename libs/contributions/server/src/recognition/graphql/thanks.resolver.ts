import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import {
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  loaderOf,
  PageArgs,
} from '@wellspring/platform-graphql';
import {
  PageNodeType,
  pageNodeTypeOf,
  RevisionType,
  revisionTypeOf,
  WikiLoaders,
} from '@wellspring/wiki-server';
import { Thanks, thanksKey, type ThanksPlace } from '../revision-thanks.read-model.js';
import { canBeThanked, ThankRevision } from '../thank-revision.service.js';
import { RevisionThanks, ThanksGiven, ThanksReceived, ThanksReceivedConnection } from './thanks.type.js';

@Resolver(() => RevisionType)
export class ThanksResolver {
  constructor(
    private readonly service: ThankRevision,
    private readonly thanks: Thanks,
    private readonly persons: PersonLoader,
  ) {}

  @Mutation(() => RevisionType, {
    description: 'Thanks the author of a revision, once; a new note takes the old one’s place.',
  })
  async thankRevision(
    @CurrentActor() actor: Actor,
    @Args('urlId', { type: () => String }) urlId: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('note', { type: () => String, defaultValue: '' }) note: string,
  ): Promise<RevisionType> {
    return revisionTypeOf(await this.service.thank(actor, urlId, number, note));
  }

  @Mutation(() => RevisionType)
  async takeBackThanks(
    @CurrentActor() actor: Actor,
    @Args('urlId', { type: () => String }) urlId: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<RevisionType> {
    return revisionTypeOf(await this.service.takeBack(actor, urlId, number));
  }

  @Query(() => ThanksReceivedConnection, { description: 'What you were thanked for, newest first.' })
  async thanksToMe(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<ConnectionOf<ThanksReceived>> {
    const rows = await this.thanks.receivedBy(actor.personId, first + 1, after ? placeOf(after) : null);
    return connectionOf(
      rows,
      first,
      ({ microseconds, pageId, number, fromPersonId }) => [microseconds, pageId, number, fromPersonId],
      ({ fromPersonId, note, thankedAt, pageId, number }) => ({
        ...{ personId: fromPersonId, note, thankedAt, pageId, number },
      }),
    );
  }

  @ResolveField('thanks', () => RevisionThanks)
  async thanksOf(
    @CurrentActor() actor: Actor,
    @Parent() { pageId, number, authorId }: RevisionType,
    @Context() context: GraphqlContext,
  ): Promise<RevisionThanks> {
    const load = loaderOf(context, 'contributions.thanks', (keys: readonly string[]) => this.thanks.of(keys));
    const [given, author] = await Promise.all([
      load.load(thanksKey(pageId, number)),
      this.persons.load(context, authorId),
    ]);
    const all = given ?? [];
    const mine = all.find((one) => one.fromPersonId === actor.personId);
    const isAuthor = authorId === actor.personId;
    return {
      count: all.length,
      isMine: mine !== undefined,
      mayThank: !isAuthor && canBeThanked(author),
      given: all
        .filter((one) => isAuthor || one === mine)
        .map(({ fromPersonId, note, thankedAt }) => ({ personId: fromPersonId, note, thankedAt })),
    };
  }
}

@Resolver(() => ThanksGiven)
export class ThanksGivenResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: ThanksGiven, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }
}

@Resolver(() => ThanksReceived)
export class ThanksReceivedResolver {
  constructor(
    private readonly persons: PersonLoader,
    private readonly wiki: WikiLoaders,
  ) {}

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: ThanksReceived, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }

  @ResolveField(() => PageNodeType, { nullable: true, description: 'Null: closed to you by now, or gone.' })
  async page(
    @Parent() { pageId }: ThanksReceived,
    @Context() context: GraphqlContext,
  ): Promise<PageNodeType | null> {
    const node = await this.wiki.node(context, pageId);
    return node && pageNodeTypeOf(node);
  }
}

/** A place in the list of one's thanks. BAD_INPUT for a cursor of something else. */
function placeOf(cursor: string): ThanksPlace {
  const [at, page, number, from] = decodeCursor(cursor, 4);
  const [microseconds, pageId, fromPersonId] = [String(at), String(page), String(from)];
  if (
    !/^\d{1,18}$/.test(microseconds) ||
    !isUuid(pageId) ||
    !isUuid(fromPersonId) ||
    !Number.isInteger(number)
  )
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { microseconds, pageId, number: Number(number), fromPersonId };
}
