import { type Provider, type Type } from '@nestjs/common';
import { ApplyVerdict } from './apply-verdict.service.js';
import { OverturnHold } from './overturn-hold.service.js';
import { NoteDecision } from './note-decision.service.js';
import { ReviewNotices } from './review-notices.read-model.js';
import { TakeBack } from './take-back.service.js';
import { TellOfDecision } from './tell-of-decision.service.js';
import { AuthorFactsOf } from './author-facts.read-model.js';
import { ChangesRepository } from './changes.repository.js';
import { FollowMovedPage } from './follow-moved-page.handler.js';
import { HitsOfChange } from './hits-of-change.js';
import { ReviewPageRepository } from './review-page.repository.js';
import { ScoreChange } from './score-change.service.js';
import { ScoreSavedPage } from './score-page.handler.js';
import { ScoreHeld } from './score-held.service.js';
import { ScorePage } from './score-page.service.js';
import { ScorePublished } from './score-published.service.js';
import { WriteChange } from './write-change.service.js';
import { AssessChange } from './assess-change.service.js';
import { ClaimReviewItem } from './claim-review-item.service.js';
import { DecideReviewItem } from './decide-review-item.service.js';
import { EscalateReviewItem } from './escalate-review-item.service.js';
import { ReviewItemFieldsResolver, ReviewMoveResolver } from './graphql/review-item-fields.resolver.js';
import { MeReviewsResolver, ReviewQueueResolver } from './graphql/review-queue.resolver.js';
import { MyReviewedChanges } from './my-reviewed-changes.read-model.js';
import { ReviewItems } from './review-items.service.js';
import { ReviewItemList } from './review-items.read-model.js';
import { ReviewMoves } from './review-moves.repository.js';
import { ReviewQueue } from './review-queue.read-model.js';

/** Resolvers of this part, for the schema. */
export const queueResolvers: Type[] = [
  ReviewQueueResolver,
  ReviewItemFieldsResolver,
  ReviewMoveResolver,
  MeReviewsResolver,
];

/** What this part is made of, its resolvers included. */
export const queueProviders: Provider[] = [
  ReviewItemList,
  ReviewPageRepository,
  ChangesRepository,
  AuthorFactsOf,
  ScoreChange,
  HitsOfChange,
  AssessChange,
  WriteChange,
  ScorePublished,
  ScoreHeld,
  ScorePage,
  ScoreSavedPage,
  FollowMovedPage,
  ReviewItems,
  ReviewQueue,
  ReviewMoves,
  MyReviewedChanges,
  ClaimReviewItem,
  EscalateReviewItem,
  TakeBack,
  OverturnHold,
  ApplyVerdict,
  TellOfDecision,
  NoteDecision,
  ReviewNotices,
  DecideReviewItem,
  ...queueResolvers,
];
