import { type Provider, type Type } from '@nestjs/common';
import { PageReviewMarkResolver, ReviewMarkResolver } from './graphql/review-mark.resolver.js';
import { ReviewMarks } from './review-marks.read-model.js';

/** Resolvers of this part, for the schema. */
export const marksResolvers: Type[] = [PageReviewMarkResolver, ReviewMarkResolver];

/** What this part is made of, its resolvers included. */
export const marksProviders: Provider[] = [ReviewMarks, ...marksResolvers];
