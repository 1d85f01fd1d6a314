import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '@wellspring/people-server';
import { PageNodeType, pageNodeTypeOf } from '@wellspring/wiki-server';
import { type CreditsState, type PageCreditsView } from '../page-credits.read-model.js';

/** GraphQL's names for {@link CreditsState}. */
export const AuthorshipStateEnum = {
  READY: 'ready',
  BEHIND: 'behind',
  HELD: 'held',
} as const satisfies Record<string, CreditsState>;
registerEnumType(AuthorshipStateEnum, {
  name: 'AuthorshipState',
  description: 'Whether it is known who wrote a revision.',
  valuesMap: {
    BEHIND: { description: 'Attribution has not come to this revision yet.' },
    HELD: { description: 'The revision is not published; only what is published is attributed.' },
  },
});

@ObjectType({ description: 'Where a copied passage stood first.' })
export class CopiedFrom {
  @Field(() => PageNodeType, { nullable: true, description: 'null for a page that you can not open' })
  page!: PageNodeType | null;
  @Field(() => Int, { nullable: true })
  revisionNumber!: number | null;
}

@ObjectType({ description: 'Where some of the tokens of a page come from.' })
export class TokenCredit {
  @Field(() => Int, { description: 'index in authors' })
  authorIndex!: number;
  @Field(() => Int, { description: 'the revision of this page that brought them' })
  revisionNumber!: number;
  @Field(() => Date)
  savedAt!: Date;
  @Field(() => String)
  summary!: string;
  @Field(() => Float, { description: 'words that the revision brought' })
  addedWords!: number;
  @Field(() => Float, { description: 'of these, those that stand today' })
  standingWords!: number;
  @Field(() => CopiedFrom, { nullable: true })
  copiedFrom!: CopiedFrom | null;
}

@ObjectType({ description: 'Somebody whose words stand in a revision.' })
export class AuthorOfRevision {
  @Field(() => PersonType, {
    nullable: true,
    description: 'null for all those together who do not want to be shown by name',
  })
  person!: PersonType | null;
  @Field(() => Float)
  survivingWords!: number;
  @Field(() => Float, { description: '0..1 of the words of the revision' })
  shareRatio!: number;
  @Field(() => Int, { description: 'of this page, up to the revision' })
  edits!: number;
  @Field(() => Date, { nullable: true })
  firstEditAt!: Date | null;
  @Field(() => Date, { nullable: true })
  lastEditAt!: Date | null;
}

@ObjectType({ description: 'Who wrote which words of a revision. Empty unless the state is READY.' })
export class PageAuthorship {
  @Field(() => Int)
  number!: number;
  @Field(() => AuthorshipStateEnum)
  state!: CreditsState;
  @Field(() => Int, { description: 'the last revision that is attributed; 0 for none' })
  attributedNumber!: number;
  @Field(() => String, { description: 'the source whose tokens are credited' })
  text!: string;
  @Field(() => [Int], {
    description: 'pairs along the tokens of the text: how many, and the index of their credit',
  })
  runs!: number[];
  @Field(() => [TokenCredit])
  credits!: TokenCredit[];
  @Field(() => [AuthorOfRevision], { description: 'most words first' })
  authors!: AuthorOfRevision[];
  @Field(() => Int, { description: 'people who edited the page and of whose words none stands here' })
  authorsWithoutWords!: number;
}

/** What was read, as GraphQL shows it. */
export const pageAuthorshipOf = (view: PageCreditsView): PageAuthorship => ({
  ...view,
  credits: view.credits.map((credit) => ({
    ...credit,
    copiedFrom: credit.copiedFrom && {
      ...credit.copiedFrom,
      page: credit.copiedFrom.page && pageNodeTypeOf(credit.copiedFrom.page),
    },
  })),
  authors: [...view.authors],
});
