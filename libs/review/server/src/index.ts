import { type Type } from '@nestjs/common';
import { appealsResolvers } from './appeals/providers.js';
import { freshnessResolvers } from './freshness/providers.js';
import { gateResolvers } from './gate/providers.js';
import { levelsResolvers } from './levels/providers.js';
import { marksResolvers } from './marks/providers.js';
import { numbersResolvers } from './numbers/providers.js';
import { queueResolvers } from './queue/providers.js';
import { reportsResolvers } from './reports/providers.js';
import { rulesResolvers } from './rules/providers.js';
import { trustResolvers } from './trust/providers.js';

export { reviewTraces } from './person-traces.js';
export { Appeals } from './appeals/appeals.service.js';
export { AskForFreshness } from './freshness/ask-for-freshness.job.js';
export { dueInstant } from './levels/due-instant.js';
export { SetReviewClass } from './levels/set-review-class.service.js';
export { type PastChange, PastChanges } from './past/past-changes.read-model.js';
export { type FoundingRule, SaveFoundingRules } from './past/save-founding-rules.service.js';
export { type PastDecision, type PastReview, SavePastReview } from './past/save-past-review.service.js';
export { ReportPage } from './reports/report-page.service.js';
export { type RuleInput } from './rules/checked-rule.js';
export { RehearseRule } from './rules/rehearse-rule.service.js';
export { SaveReviewRule } from './rules/save-review-rule.service.js';
export { SimilarPages } from './rules/similar-pages.read-model.js';
export { SetTrust } from './trust/set-trust.service.js';
export { LookAtReviewNumbers } from './numbers/look-at-review-numbers.service.js';
export { DecideReviewItem, type DecisionInput } from './queue/decide-review-item.service.js';
export { ScorePage } from './queue/score-page.service.js';
export { NO_QUEUE_FILTER, type QueueFilter, ReviewQueue } from './queue/review-queue.read-model.js';
export { RetainReviewData } from './rules/retain-review-data.service.js';
export { reviewSaveGate } from './gate/review-save-gate.js';
export { reviewEntities } from './review.entities.js';
export { ReviewModule } from './review.module.js';

/** Resolvers of this scope, for the schema. */
export const reviewResolvers: Type[] = [
  ...queueResolvers,
  ...gateResolvers,
  ...marksResolvers,
  ...rulesResolvers,
  ...appealsResolvers,
  ...reportsResolvers,
  ...numbersResolvers,
  ...trustResolvers,
  ...freshnessResolvers,
  ...levelsResolvers,
];
