import { type Provider, type Type } from '@nestjs/common';
import { ReviewRulesResolver, ReviewRuleVersionResolver } from './graphql/review-rules.resolver.js';
import { ReviewItemHitsResolver } from './graphql/item-hits.resolver.js';
import { RuleHitsResolver } from './graphql/rule-hits.resolver.js';
import { RehearsedHitResolver, RuleRehearsalsResolver } from './graphql/rule-rehearsals.resolver.js';
import { HitsOfItems } from './hits-of-item.read-model.js';
import { RebuildSketches } from './rebuild-sketches.service.js';
import { RecentRevisions } from './recent-revisions.read-model.js';
import { RehearsalRepository } from './rehearsals.repository.js';
import { RefusalRepository } from './refusals.repository.js';
import { RehearseRevisions } from './rehearse-revisions.service.js';
import { RehearseRuleJob } from './rehearse-rule.job.js';
import { RehearseRule } from './rehearse-rule.service.js';
import { Refusals } from './refusals.service.js';
import { RuleBook } from './rule-book.service.js';
import { RuleBrake } from './rule-brake.service.js';
import { RuleHits } from './rule-hits.service.js';
import { RuleNotices } from './rule-notices.read-model.js';
import { SettleDecision } from './settle-decision.service.js';
import { SimilarPages } from './similar-pages.read-model.js';
import { RetainReviewData } from './retain-review-data.service.js';
import { SketchPage } from './sketch-page.service.js';
import { SketchPublishedPage } from './sketch-published-page.handler.js';
import { ReviewRules } from './review-rules.read-model.js';
import { RuleHitList } from './rule-hit-list.read-model.js';
import { RuleRepository } from './rule.repository.js';
import { RuleSpaces } from './rule-spaces.read-model.js';
import { SaveReviewRule } from './save-review-rule.service.js';
import { SetReviewRuleState } from './set-review-rule-state.service.js';

/** Resolvers of this part, for the schema. */
export const rulesResolvers: Type[] = [
  ReviewRulesResolver,
  ReviewRuleVersionResolver,
  RuleHitsResolver,
  ReviewItemHitsResolver,
  RuleRehearsalsResolver,
  RehearsedHitResolver,
];

/** What this part is made of, its resolvers included. */
export const rulesProviders: Provider[] = [
  RuleRepository,
  ReviewRules,
  RuleSpaces,
  SimilarPages,
  RuleBook,
  RuleBrake,
  RuleHits,
  RuleNotices,
  Refusals,
  SettleDecision,
  RuleHitList,
  HitsOfItems,
  RefusalRepository,
  RehearsalRepository,
  RecentRevisions,
  RehearseRevisions,
  RehearseRule,
  RehearseRuleJob,
  SketchPage,
  RebuildSketches,
  SketchPublishedPage,
  RetainReviewData,
  SaveReviewRule,
  SetReviewRuleState,
  ...rulesResolvers,
];
