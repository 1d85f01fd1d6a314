import {
  Args,
  Context,
  Field,
  Float,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, badInput } from '@wellspring/kernel';
import { PersonLoader, PersonType } from '@wellspring/people-server';
import {
  Connection,
  connectionOf,
  CurrentActor,
  decodeCursor,
  type GraphqlContext,
  PageArgs,
} from '@wellspring/platform-graphql';
import { IsEnum, IsString, IsUUID, MaxLength } from 'class-validator';
import {
  requireTrustKeeper,
  SetTrust,
  TRUST_REASON_MAX_CHARS,
  type TrustDecision,
} from '../set-trust.service.js';
import { Trust, type TrustCursor, type TrustView } from '../trust.read-model.js';

export enum TrustKind {
  EARNED = 'EARNED',
  GRANTED = 'GRANTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(TrustKind, { name: 'TrustKind', description: 'How an author is trusted, or was.' });

export enum TrustDecisionEnum {
  GRANT = 'GRANT',
  WITHDRAW = 'WITHDRAW',
  AS_EARNED = 'AS_EARNED',
}
registerEnumType(TrustDecisionEnum, {
  name: 'TrustDecision',
  description: 'AS_EARNED takes back what anybody decided.',
});

const DECISIONS: Readonly<Record<TrustDecisionEnum, TrustDecision>> = {
  ...{ GRANT: 'granted', WITHDRAW: 'withdrawn', AS_EARNED: 'as-earned' },
};

@InputType()
export class SetTrustInput {
  @Field(() => ID)
  @IsUUID('all')
  personId!: string;
  @Field(() => TrustDecisionEnum)
  @IsEnum(TrustDecisionEnum)
  decision!: TrustDecisionEnum;
  @Field(() => String, {
    defaultValue: '',
    description: 'told to the author; needed where trust is withdrawn',
  })
  @IsString()
  @MaxLength(TRUST_REASON_MAX_CHARS * 2)
  reason!: string;
}

@ObjectType({ description: 'An author whose changes are patrolled by trust, or no longer.' })
export class TrustedAuthor {
  /** For field resolvers; not in the schema. */
  personId!: string;
  byId!: string | null;

  @Field(() => TrustKind)
  kind!: TrustKind;
  @Field(() => Date)
  since!: Date;
  @Field(() => String)
  reason!: string;
  @Field(() => Int, { nullable: true, description: 'edits of which it is known what lasted' })
  edits!: number | null;
  @Field(() => Float, { nullable: true, description: '0..1 of the words that these added' })
  survivalRatio!: number | null;
}

@ObjectType()
export class TrustedAuthorConnection extends Connection(TrustedAuthor) {
  @Field(() => Int)
  totalCount!: number;
}

@Resolver(() => TrustedAuthor)
export class TrustResolver {
  constructor(
    private readonly trust: Trust,
    private readonly setTrustOf: SetTrust,
    private readonly persons: PersonLoader,
  ) {}

  @Query(() => TrustedAuthorConnection, {
    description: 'Newest first, those whose trust was withdrawn included: for reviewers and administrators.',
  })
  async trustedAuthors(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<TrustedAuthorConnection> {
    requireTrustKeeper(actor);
    const { rows, total } = await this.trust.list(cursorOf(after), first + 1);
    return {
      ...connectionOf(rows, first, ({ since, personId }) => [since.getTime(), personId], typeOf),
      totalCount: total,
    };
  }

  @Mutation(() => TrustedAuthor, {
    nullable: true,
    description: 'Grants or withdraws trust; the author is told. Null: nothing is noted of them any more.',
  })
  async setTrust(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => SetTrustInput }) { personId, decision, reason }: SetTrustInput,
  ): Promise<TrustedAuthor | null> {
    await this.setTrustOf.run(actor, { personId, decision: DECISIONS[decision], reason });
    const noted = await this.trust.one(personId);
    return noted && typeOf(noted);
  }

  @ResolveField(() => PersonType)
  person(@Parent() { personId }: TrustedAuthor, @Context() context: GraphqlContext): Promise<PersonType> {
    return this.persons.load(context, personId);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who decided; missing where it was earned.',
  })
  by(@Parent() { byId }: TrustedAuthor, @Context() context: GraphqlContext): Promise<PersonType> | null {
    return byId === null ? null : this.persons.load(context, byId);
  }
}

const KINDS: Readonly<Record<TrustView['kind'], TrustKind>> = {
  ...{ earned: TrustKind.EARNED, granted: TrustKind.GRANTED, withdrawn: TrustKind.WITHDRAWN },
};

const typeOf = ({ kind, ...view }: TrustView): TrustedAuthor => ({ ...view, kind: KINDS[kind] });

function cursorOf(after: string | null | undefined): TrustCursor | null {
  if (after === null || after === undefined) return null;
  const [sinceMs, personId] = decodeCursor(after, 2);
  if (typeof sinceMs !== 'number' || typeof personId !== 'string')
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { sinceMs, personId };
}
