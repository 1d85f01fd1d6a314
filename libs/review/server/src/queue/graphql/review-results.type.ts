import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '@wellspring/platform-graphql';
import { type ReviewProblem } from '../review-outcome.js';
import { ReviewItemType } from './review-item.type.js';

@ObjectType({ description: 'The item is yours until `item.claimedUntil`.' })
export class ReviewItemClaimed {
  @Field(() => ReviewItemType)
  item!: ReviewItemType;
}

@ObjectType()
export class ReviewItemDecided {
  @Field(() => ReviewItemType)
  item!: ReviewItemType;
}

@ObjectType({ implements: () => [Problem], description: 'Code CLAIMED: somebody else has it in hand.' })
export class ClaimedBySomebodyElse extends Problem {
  @Field(() => ReviewItemType)
  item!: ReviewItemType;
}

@ObjectType({ implements: () => [Problem], description: 'Code ALREADY_DECIDED: it is over.' })
export class AlreadyDecided extends Problem {
  @Field(() => ReviewItemType)
  item!: ReviewItemType;
}

@ObjectType({
  implements: () => [Problem],
  description: 'Code TEXT_CHANGED: another text than the one that you saw. Nothing was decided; look again.',
})
export class TextChanged extends Problem {
  @Field(() => ReviewItemType)
  item!: ReviewItemType;
}

@ObjectType({
  implements: () => [Problem],
  description: 'Code NOT_ALLOWED: for example your own text, or a right that you no longer have.',
})
export class ReviewNotAllowed extends Problem {
  @Field(() => ReviewItemType, { nullable: true, description: 'null where you may not see it any more' })
  item!: ReviewItemType | null;
}

@ObjectType({
  implements: () => [Problem],
  description:
    'Code CANNOT_REVERT: later edits changed the same words. Nothing was decided; mend it by hand.',
})
export class CannotRevert extends Problem {
  @Field(() => ReviewItemType)
  item!: ReviewItemType;
}

@ObjectType({
  implements: () => [Problem],
  description:
    'Code NOTHING_BEFORE: the page began with this text. Nothing was decided; delete the page or mend it.',
})
export class NothingBefore extends Problem {
  @Field(() => ReviewItemType)
  item!: ReviewItemType;
}

type ReviewResultValue =
  | ReviewItemClaimed
  | ReviewItemDecided
  | ClaimedBySomebodyElse
  | AlreadyDecided
  | TextChanged
  | ReviewNotAllowed
  | CannotRevert
  | NothingBefore;

const PROBLEM_TYPES = {
  CLAIMED: ClaimedBySomebodyElse,
  ALREADY_DECIDED: AlreadyDecided,
  TEXT_CHANGED: TextChanged,
  NOT_ALLOWED: ReviewNotAllowed,
  CANNOT_REVERT: CannotRevert,
  NOTHING_BEFORE: NothingBefore,
};
const problemTypeOf = ({ code }: Problem) => PROBLEM_TYPES[code as keyof typeof PROBLEM_TYPES]; // codes are set here alone

export const ReviewClaimResult = createUnionType({
  name: 'ReviewClaimResult',
  types: () => [ReviewItemClaimed, ClaimedBySomebodyElse, AlreadyDecided, ReviewNotAllowed] as const,
  resolveType: (value: ReviewResultValue) => ('code' in value ? problemTypeOf(value) : ReviewItemClaimed),
});

export const ReviewDecisionResult = createUnionType({
  name: 'ReviewDecisionResult',
  types: () =>
    [
      ReviewItemDecided,
      TextChanged,
      ClaimedBySomebodyElse,
      AlreadyDecided,
      ReviewNotAllowed,
      CannotRevert,
      NothingBefore,
    ] as const,
  resolveType: (value: ReviewResultValue) => ('code' in value ? problemTypeOf(value) : ReviewItemDecided),
});

/** What of a refused move each code stands for. */
export const codeOf = (problem: ReviewProblem): keyof typeof PROBLEM_TYPES => {
  switch (problem) {
    case 'over':
      return 'ALREADY_DECIDED';
    case 'claimed':
      return 'CLAIMED';
    case 'text-changed':
      return 'TEXT_CHANGED';
    case 'cannot-revert':
      return 'CANNOT_REVERT';
    case 'nothing-before':
      return 'NOTHING_BEFORE';
    default:
      return 'NOT_ALLOWED';
  }
};
