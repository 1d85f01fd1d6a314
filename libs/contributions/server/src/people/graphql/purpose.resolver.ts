import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { CurrentActor } from '@wellspring/platform-graphql';
import { Purposes } from '../purposes.service.js';

@ObjectType({ description: 'Why you look at people by name, written beside each of your looks.' })
export class LookPurpose {
  @Field(() => String)
  purpose!: string;
  @Field(() => Date)
  statedAt!: Date;
  @Field(() => Date)
  until!: Date;
}

@Resolver(() => LookPurpose)
export class PurposeResolver {
  constructor(private readonly purposes: Purposes) {}

  @Query(() => LookPurpose, {
    nullable: true,
    description: 'What you stated, while it holds; null for nothing, and for whoever is no analyst.',
  })
  myPurpose(@CurrentActor() actor: Actor): Promise<LookPurpose | null> {
    return this.purposes.current(actor);
  }

  @Mutation(() => LookPurpose, {
    description:
      'States why you look at people: 10 to 500 characters, for 8 hours. Those whom you look at can read it.',
  })
  statePurpose(
    @CurrentActor() actor: Actor,
    @Args('purpose', { type: () => String }) purpose: string,
  ): Promise<LookPurpose> {
    return this.purposes.state(actor, purpose);
  }
}
