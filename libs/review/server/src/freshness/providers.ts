import { type Provider, type Type } from '@nestjs/common';
import { AskForFreshness } from './ask-for-freshness.job.js';
import { StalePages } from './stale-pages.read-model.js';

/** Resolvers of this part, for the schema. */
export const freshnessResolvers: Type[] = [];

/** What this part is made of, its resolvers included. */
export const freshnessProviders: Provider[] = [StalePages, AskForFreshness, ...freshnessResolvers];
