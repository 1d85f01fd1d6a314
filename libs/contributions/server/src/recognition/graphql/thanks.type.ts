import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '@wellspring/platform-graphql';

@ObjectType()
export class ThanksGiven {
  /** For the field resolver; not in the schema. */
  personId!: string;

  @Field(() => String)
  note!: string;
  @Field(() => Date)
  thankedAt!: Date;
}

@ObjectType({ description: 'Thanks for a revision.' })
export class RevisionThanks {
  @Field(() => Int)
  count!: number;
  @Field(() => Boolean, { description: 'you thanked' })
  isMine!: boolean;
  @Field(() => Boolean, { description: 'false for your own revisions, and for imported authors and bots' })
  mayThank!: boolean;
  @Field(() => [ThanksGiven], { description: 'To the author all; to others their own alone.' })
  given!: ThanksGiven[];
}

@ObjectType({ description: 'Thanks that you got.' })
export class ThanksReceived extends ThanksGiven {
  /** For the field resolver; not in the schema. */
  pageId!: string;

  @Field(() => Int, { description: 'the revision of the page that it was for' })
  number!: number;
}

@ObjectType()
export class ThanksReceivedConnection extends Connection(ThanksReceived) {}
