import { PageReviewResolver } from './graphql/page-review.resolver.js';
import { ReviewFactsLoaders } from './graphql/review-facts.loaders.js';
import { SpaceReviewResolver } from './graphql/space-review.resolver.js';
import { HideRevisions, UnhideRevisions } from './hide-revisions.service.js';
import { PublishRevision } from './publish-revision.service.js';
import { ReturnRevisions } from './return-revisions.service.js';
import { RevertRevisions } from './revert-revisions.service.js';
import { ReviewFacts } from './review-facts.read-model.js';
import { ReviewablePages } from './reviewable-pages.read-model.js';
import { ReviewableRevisions } from './reviewable-revisions.read-model.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewedPage } from './reviewed-page.js';
import { SetReview } from './set-review.service.js';
import { SpaceReviewers } from './space-reviewers.service.js';
import { VerifyForReview } from './verify-for-review.service.js';

/** What review asks of the wiki and tells it to do. */
export const reviewingPublic = [
  HideRevisions,
  PublishRevision,
  ReturnRevisions,
  RevertRevisions,
  ReviewablePages,
  ReviewableRevisions,
  SetReview,
  SpaceReviewers,
  UnhideRevisions,
  VerifyForReview,
];

/** What these need besides. */
export const reviewingProviders = [ReviewFacts, ReviewFactsLoaders, ReviewRepository, ReviewedPage];

/** Their share of the schema. */
export const reviewingResolvers = [PageReviewResolver, SpaceReviewResolver];
