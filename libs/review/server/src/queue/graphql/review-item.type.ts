import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type RiskPart } from '@wellspring/review-domain';
import { slugOf } from '@wellspring/wiki-domain';
import { Connection } from '@wellspring/platform-graphql';
import {
  enumOf,
  ReviewClassEnum,
  ReviewSourceEnum,
  ReviewVerdictEnum,
} from '../../levels/graphql/review-words.enum.js';
import { ReviewItemStateEnum } from './review-item-state.enum.js';
import { type ReviewItemView } from '../review-item.view.js';

@ObjectType({ description: 'One reason of a risk score; `kind` says what the facts are.' })
export class ReviewRiskPart {
  @Field(() => String, { description: 'as the method card names it, for example `removed-share`' })
  kind!: string;
  @Field(() => Float, { description: 'what it adds to the score, in log-odds; negative ones lower it' })
  weight!: number;
  @Field(() => Float, { nullable: true, description: 'edits, days, characters, a count, or a ratio 0..1' })
  value!: number | null;
  @Field(() => Int, { nullable: true, description: 'over how many edits a ratio was measured' })
  count!: number | null;
  @Field(() => String, { nullable: true, description: 'hosts, the class, or the reason of a report' })
  text!: string | null;
}

@ObjectType({ description: 'The page that an item is about, published or not.' })
export class ReviewedPageType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  urlId!: string;
  @Field(() => String)
  slug!: string;
  @Field(() => String)
  title!: string;
  @Field(() => Int, { description: '0: never published' })
  publishedNumber!: number;
  @Field(() => Int)
  headNumber!: number;
  @Field(() => Boolean)
  isDeleted!: boolean;
}

/** One thing to look at. Other scopes' parts add fields by `view`. */
@ObjectType('ReviewItem', {
  description:
    'One thing to look at. To its author only what was decided; the rest is null or empty to them.',
})
export class ReviewItemType {
  /** For field resolvers; not in the schema. */
  view!: ReviewItemView;
  /** Whether the reader reviews it; else they are its author. Not in the schema. */
  isReviewed!: boolean;

  @Field(() => ID)
  id!: string;
  @Field(() => Int, { description: 'A decision names the version that was seen.' })
  version!: number;
  @Field(() => ReviewSourceEnum)
  source!: ReviewSourceEnum;
  @Field(() => ReviewItemStateEnum)
  state!: ReviewItemStateEnum;
  @Field(() => ReviewClassEnum)
  class!: ReviewClassEnum;
  @Field(() => ReviewedPageType, { nullable: true, description: 'null: a page that was never made' })
  page!: ReviewedPageType | null;
  @Field(() => Int, { nullable: true, description: 'what the change is a change of; null: of nothing' })
  baseNumber!: number | null;
  @Field(() => Int, { nullable: true })
  fromNumber!: number | null;
  @Field(() => Int, { nullable: true })
  toNumber!: number | null;
  @Field(() => Boolean, { description: 'drawn at random, so that what the queue misses can be measured' })
  isSample!: boolean;
  @Field(() => Date, { description: 'since when it waits' })
  openedAt!: Date;
  @Field(() => Date)
  changedAt!: Date;
  @Field(() => Date)
  dueAt!: Date;
  @Field(() => Boolean)
  isOverdue!: boolean;
  @Field(() => Float, { description: '0..1' })
  riskRatio!: number;
  @Field(() => [ReviewRiskPart])
  riskParts!: ReviewRiskPart[];
  @Field(() => Int, { description: 'views of the page in the 28 days before it was scored' })
  impactViews!: number;
  @Field(() => Date, { nullable: true })
  claimedUntil!: Date | null;
  @Field(() => Boolean)
  isClaimedByMe!: boolean;
  @Field(() => Date, { nullable: true })
  escalatedAt!: Date | null;
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null;
  @Field(() => ReviewVerdictEnum, { nullable: true })
  verdict!: ReviewVerdictEnum | null;
  @Field(() => String, { description: 'the reason that the author is told' })
  note!: string;
  @Field(() => Int, { nullable: true, description: 'the revision that a mend or a revert made' })
  madeNumber!: number | null;
  @Field(() => Int, { nullable: true, description: 'page views between save and decision' })
  exposedViews!: number | null;
  @Field(() => String, { description: 'words of the one who appealed' })
  request!: string;
}

/** An item as GraphQL shows it to its reviewers, or (`isReviewed` false) to its author. */
export function reviewItemTypeOf(
  view: ReviewItemView,
  { isReviewed, personId, now }: { isReviewed: boolean; personId: string; now: Date },
): ReviewItemType {
  const isClaimed = isReviewed && view.claimedUntil !== null && view.claimedUntil > now;
  return {
    ...{ view, isReviewed, id: view.id, version: view.version },
    ...{ source: enumOf(view.source), state: enumOf(view.state), class: enumOf(view.class) },
    // An author keeps the item of a page that was closed to them, without the page's present name.
    page: view.page && view.sight.mayRead ? { ...view.page, slug: slugOf(view.page.title) } : null,
    ...{ baseNumber: view.baseNumber, fromNumber: view.fromNumber, toNumber: view.toNumber },
    ...{ isSample: isReviewed && view.isSample, openedAt: view.openedAt, changedAt: view.changedAt },
    ...{ dueAt: view.dueAt, isOverdue: view.decidedAt === null && view.dueAt < now },
    riskRatio: isReviewed ? view.riskRatio : 0,
    riskParts: isReviewed ? view.riskParts.map(riskPartOf) : [],
    impactViews: view.impactViews,
    claimedUntil: isClaimed ? view.claimedUntil : null,
    isClaimedByMe: isClaimed && view.claimedById === personId,
    ...{ escalatedAt: isReviewed ? view.escalatedAt : null, decidedAt: view.decidedAt },
    ...{ verdict: view.verdict && enumOf(view.verdict), note: view.note, madeNumber: view.madeNumber },
    ...{ exposedViews: isReviewed ? view.exposedViews : null, request: view.request },
  };
}

/** A reason with its facts in one flat shape. */
function riskPartOf(part: RiskPart): ReviewRiskPart {
  const facts = { kind: part.kind, weight: part.weight, value: null, count: null, text: null };
  switch (part.kind) {
    case 'new-author':
      return { ...facts, value: part.edits };
    case 'new-account':
    case 'long-untouched':
    case 'overdue':
    case 'old-text':
      return { ...facts, value: part.days };
    case 'removed-text':
    case 'blanked':
    case 'no-summary':
      return { ...facts, value: part.chars };
    case 'removed-share':
      return { ...facts, value: part.ratio };
    case 'references-removed':
    case 'headings-removed':
    case 'media-removed':
    case 'private-data':
    case 'broken-links':
      return { ...facts, value: part.count };
    case 'new-hosts':
      return { ...facts, value: part.count, text: part.hosts.join(', ') };
    case 'page-class':
      return { ...facts, text: part.class };
    case 'lasting-words':
      return { ...facts, value: part.ratio, count: part.edits };
    case 'reported':
      return { ...facts, value: part.people, text: part.reason };
    case 'approved-by-owner':
    case 'owner-gone':
    case 'appealed':
      return facts;
  }
}

@ObjectType()
export class ReviewItemConnection extends Connection(ReviewItemType) {}

@ObjectType({ description: 'How much waits of one source.' })
export class ReviewSourceCount {
  @Field(() => ReviewSourceEnum)
  source!: ReviewSourceEnum;
  @Field(() => Int)
  waiting!: number;
  @Field(() => Int)
  overdue!: number;
}

@ObjectType({ description: 'The queue as you see it, what is worth most first.' })
export class ReviewQueueConnection extends Connection(ReviewItemType) {
  /** For field resolvers; not in the schema. */
  counted!: () => Promise<ReviewSourceCount[]>;
}

@ObjectType({ description: 'What you may say against a decision, and what came of it.' })
export class ReviewAppeal {
  @Field(() => ID)
  itemId!: string;
  @Field(() => ReviewItemStateEnum)
  state!: ReviewItemStateEnum;
  @Field(() => ReviewVerdictEnum, { nullable: true })
  verdict!: ReviewVerdictEnum | null;
}

@ObjectType({ description: 'How long what an author wrote lasts.' })
export class AuthorSurvival {
  @Field(() => Int)
  edits!: number;
  @Field(() => Float, { description: '0..1' })
  ratio!: number;
}

@ObjectType({ description: 'A move of an item.' })
export class ReviewMoveType {
  @Field(() => String, { description: 'for example `opened`, `claimed`, `extended`, `decided`' })
  move!: string;
  @Field(() => Date)
  at!: Date;
  /** For the field resolver; not in the schema. */
  actorId!: string;
}
