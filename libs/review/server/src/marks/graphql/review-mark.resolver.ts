import { Context, Field, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import { CurrentActor, type GraphqlContext, loaderOf } from '@wellspring/platform-graphql';
import { PageType } from '@wellspring/wiki-server';
import { ReviewMarks } from '../review-marks.read-model.js';

@ObjectType({ description: 'What a page says about its review.' })
export class ReviewMark {
  /** For the field resolver; not in the schema. */
  reviewedById!: string | null;

  @Field(() => Int, { nullable: true, description: 'The newest revision that was reviewed; null: none was.' })
  number!: number | null;
  @Field(() => Date, { nullable: true })
  reviewedAt!: Date | null;
  @Field(() => Boolean, {
    description: 'A newer version of somebody else waits; false to those who may not know.',
  })
  isNewerWaiting!: boolean;
  @Field(() => Int, { nullable: true, description: 'Your own newest revision that waits for review.' })
  mineWaitingNumber!: number | null;
  @Field(() => ID, { nullable: true, description: 'The item of what waits, where you review it.' })
  itemId!: string | null;
}

@Resolver(() => PageType)
export class PageReviewMarkResolver {
  constructor(private readonly marks: ReviewMarks) {}

  @ResolveField(() => ReviewMark, { nullable: true })
  async reviewMark(
    @CurrentActor() actor: Actor,
    @Parent() { id }: PageType,
    @Context() context: GraphqlContext,
  ): Promise<ReviewMark | null> {
    return loaderOf(context, 'review.marks', (ids: readonly string[]) => this.marks.of(actor, ids)).load(id);
  }
}

@Resolver(() => ReviewMark)
export class ReviewMarkResolver {
  constructor(private readonly persons: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true })
  async reviewedBy(
    @Parent() { reviewedById }: ReviewMark,
    @Context() context: GraphqlContext,
  ): Promise<PersonType | null> {
    return reviewedById === null ? null : this.persons.find(context, reviewedById);
  }
}
