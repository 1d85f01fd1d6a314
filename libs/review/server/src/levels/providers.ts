import { type Provider, type Type } from '@nestjs/common';
import {
  PageReviewClassResolver,
  ServiceLevelsResolver,
  SpaceReviewClassResolver,
} from './graphql/levels.resolver.js';
import { EscalateOverdue } from './escalate-overdue.job.js';
import { OverdueNotices } from './overdue-notices.read-model.js';
import { PageClasses } from './page-classes.read-model.js';
import { ServiceLevels } from './service-levels.service.js';
import { SetReviewClass } from './set-review-class.service.js';

/** Resolvers of this part, for the schema. */
export const levelsResolvers: Type[] = [
  ServiceLevelsResolver,
  SpaceReviewClassResolver,
  PageReviewClassResolver,
];

/** What this part is made of, its resolvers included. */
export const levelsProviders: Provider[] = [
  ServiceLevels,
  PageClasses,
  SetReviewClass,
  EscalateOverdue,
  OverdueNotices,
  ...levelsResolvers,
];
