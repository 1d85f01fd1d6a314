import {
  type ClaimHolder,
  type MoveFacts,
  type PageBeginning,
  type PageClass,
  type ReviewSource,
  type ReviewStanding,
  type ReviewState,
  type RiskPart,
  type Verdict,
} from '@wellspring/review-domain';
import { type Actor, SYSTEM_PERSON_ID } from '@wellspring/kernel';

/** The page that an item is about, as its reviewers may see it. */
export interface ReviewedPage {
  readonly id: string;
  readonly urlId: string;
  readonly title: string;
  /** 0: never published. */
  readonly publishedNumber: number;
  readonly headNumber: number;
  readonly isDeleted: boolean;
}

/** What decides what somebody may do with an item, as it is at the moment of reading. */
export interface ItemSight {
  /** How they review the item's space; null: not at all. */
  readonly reviewsAs: 'assigned' | 'volunteer' | null;
  /** They may read the page, or its space where no page was ever made. */
  readonly mayRead: boolean;
  /** They wrote some of the text, or appealed. */
  readonly isOwn: boolean;
  /** They took the decision, or wrote the rule, that an appeal is about. */
  readonly isOwnDecision: boolean;
}

/** An item of the queue with what one reader may do with it. */
export interface ReviewItemView {
  readonly id: string;
  readonly source: ReviewSource;
  readonly state: ReviewState;
  readonly pageId: string | null;
  readonly spaceId: string;
  readonly class: PageClass;
  readonly authorId: string | null;
  readonly baseNumber: number | null;
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  readonly isSample: boolean;
  readonly aboutItemId: string | null;
  readonly refusalId: string | null;
  readonly request: string;
  readonly openedAt: Date;
  readonly changedAt: Date;
  readonly dueAt: Date;
  readonly riskScore: number;
  /** 0..1. */
  readonly riskRatio: number;
  readonly riskParts: readonly RiskPart[];
  /** Views of the 28 days before it was scored. */
  readonly impactViews: number;
  readonly claimedById: string | null;
  readonly claimedUntil: Date | null;
  readonly version: number;
  readonly escalatedAt: Date | null;
  readonly escalatedById: string | null;
  readonly decidedAt: Date | null;
  readonly decidedById: string | null;
  readonly verdict: Verdict | null;
  readonly note: string;
  readonly madeNumber: number | null;
  readonly exposedViews: number | null;
  readonly page: ReviewedPage | null;
  readonly sight: ItemSight;
}

/** How the actor stands to the item now. Volunteers leave pages on which safety hangs to others. */
export function standingOf(
  actor: Actor,
  { class: pageClass, sight }: Pick<ReviewItemView, 'class' | 'sight'>,
): ReviewStanding {
  if (actor.kind === 'system') return 'system';
  if (!sight.mayRead || sight.reviewsAs === null) return 'nobody';
  if (sight.reviewsAs === 'assigned') return 'reviewer';
  return pageClass === 'safety' ? 'nobody' : 'volunteer';
}

/** Whose lease runs at an instant. */
export function claimHolderOf(
  actor: Actor,
  { claimedById, claimedUntil }: Pick<ReviewItemView, 'claimedById' | 'claimedUntil'>,
  now: Date,
): ClaimHolder {
  if (claimedById === null || claimedUntil === null) return 'nobody';
  if (claimedUntil <= now) return 'lapsed';
  return claimedById === actor.personId ? 'actor' : 'other';
}

/** Whether the item is about the text that its page began with. What waits is none: it is returned, page and all. */
export function beginningOf({
  source,
  baseNumber,
  fromNumber,
  toNumber,
  page,
}: Pick<ReviewItemView, 'source' | 'baseNumber' | 'fromNumber' | 'toNumber' | 'page'>): PageBeginning {
  const isChange = (source === 'patrol' || source === 'rule') && fromNumber !== null && toNumber !== null;
  if (!isChange || baseNumber !== null) return 'no';
  return page !== null && page.publishedNumber > toNumber ? 'replaced' : 'shown';
}

/** The facts that the table of moves asks for. `seenVersion`: the version that the actor names, null where none is asked. */
export const moveFactsOf = (
  actor: Actor,
  item: ReviewItemView,
  now: Date,
  seenVersion: number | null = null,
): MoveFacts => ({
  source: item.source,
  standing: standingOf(actor, item),
  isOwn: item.sight.isOwn,
  isOwnDecision: item.sight.isOwnDecision,
  claim: claimHolderOf(actor, item, now),
  isCurrentVersion: seenVersion === null || seenVersion === item.version,
  isSample: item.isSample,
  isEscalatedByPerson: item.escalatedById !== null && item.escalatedById !== SYSTEM_PERSON_ID,
  beginning: beginningOf(item),
});
