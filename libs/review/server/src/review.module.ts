import { Module } from '@nestjs/common';
import { AuditModule } from '@wellspring/audit-server';
import { ContributionsModule } from '@wellspring/contributions-server';
import { NoticesModule } from '@wellspring/notices-server';
import { PeopleModule } from '@wellspring/people-server';
import { WikiModule } from '@wellspring/wiki-server';
import { appealsProviders } from './appeals/providers.js';
import { freshnessProviders } from './freshness/providers.js';
import { gateProviders } from './gate/providers.js';
import { ReviewGate } from './gate/review-gate.service.js';
import { levelsProviders } from './levels/providers.js';
import { marksProviders } from './marks/providers.js';
import { numbersProviders } from './numbers/providers.js';
import { queueProviders } from './queue/providers.js';
import { reportsProviders } from './reports/providers.js';
import { rulesProviders } from './rules/providers.js';
import { trustProviders } from './trust/providers.js';

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
  ],
  exports: [ReviewGate],
})
export class ReviewModule {}
