import { Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { ContributionsModule } from '@wellspring/contributions-server';
import { NoticesModule } from '@wellspring/notices-server';
import { PeopleModule } from '@wellspring/people-server';
import { WikiModule } from '@wellspring/wiki-server';
import { Appeals } from './appeals/appeals.service.js';
import { appealsProviders } from './appeals/providers.js';
import { AskForFreshness } from './freshness/ask-for-freshness.job.js';
import { freshnessProviders } from './freshness/providers.js';
import { gateProviders } from './gate/providers.js';
import { ReviewGate } from './gate/review-gate.service.js';
import { levelsProviders } from './levels/providers.js';
import { SetReviewClass } from './levels/set-review-class.service.js';
import { marksProviders } from './marks/providers.js';
import { LookAtReviewNumbers } from './numbers/look-at-review-numbers.service.js';
import { numbersProviders } from './numbers/providers.js';
import { PastChanges } from './past/past-changes.read-model.js';
import { SavePastReview } from './past/save-past-review.service.js';
import { SaveFoundingRules } from './past/save-founding-rules.service.js';
import { pastProviders } from './past/providers.js';
import { queueProviders } from './queue/providers.js';
import { DecideReviewItem } from './queue/decide-review-item.service.js';
import { ScorePage } from './queue/score-page.service.js';
import { ReviewQueue } from './queue/review-queue.read-model.js';
import { reportsProviders } from './reports/providers.js';
import { ReportPage } from './reports/report-page.service.js';
import { RetainReviewData } from './rules/retain-review-data.service.js';
import { rulesProviders } from './rules/providers.js';
import { SaveReviewRule } from './rules/save-review-rule.service.js';
import { trustProviders } from './trust/providers.js';
import { SetTrust } from './trust/set-trust.service.js';

/** Review: the queue, the gate before publishing, rules, reports, appeals, and the numbers about them. */
@Module({
  imports: [WikiModule, ContributionsModule, PeopleModule, AuditModule, NoticesModule],
  providers: [
    ...queueProviders,
    ...gateProviders,
    ...marksProviders,
    ...rulesProviders,
    ...appealsProviders,
    ...reportsProviders,
    ...numbersProviders,
    ...trustProviders,
    ...freshnessProviders,
    ...levelsProviders,
    ...pastProviders,
  ],
  exports: [
    ReviewGate,
    RetainReviewData,
    ReviewQueue,
    LookAtReviewNumbers,
    AskForFreshness,
    SetReviewClass,
    SetTrust,
    PastChanges,
    SavePastReview,
    SaveFoundingRules,
    ScorePage,
    DecideReviewItem,
    ReportPage,
    Appeals,
    SaveReviewRule,
  ],
})
export class ReviewModule {}
