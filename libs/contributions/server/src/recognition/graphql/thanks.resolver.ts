import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { RevisionType, revisionTypeOf } from '@wellspring/wiki-server';
import { Thanks, thanksKey } from '../revision-thanks.read-model.js';
import { canBeThanked, ThankRevision } from '../thank-revision.service.js';
import { RevisionThanks, ThanksGiven } from './thanks.type.js';

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
