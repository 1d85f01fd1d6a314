import { type Provider, type Type } from '@nestjs/common';
import { ReviewNumbersResolver } from './graphql/review-numbers.resolver.js';
import { LookAtReviewNumberRows } from './look-at-review-number-rows.service.js';
import { LookAtReviewNumbers } from './look-at-review-numbers.service.js';
import { ReviewFigures } from './review-figures.read-model.js';
import { ReviewNumberRows } from './review-number-rows.read-model.js';
import { ReviewNumberScopes } from './review-number-scopes.read-model.js';
import { TellDeciders } from './told-deciders.service.js';

/** Resolvers of this part, for the schema. */
export const numbersResolvers: Type[] = [ReviewNumbersResolver];

/** What this part is made of, its resolvers included. */
export const numbersProviders: Provider[] = [
  ReviewNumberScopes,
  ReviewFigures,
  ReviewNumberRows,
  TellDeciders,
  LookAtReviewNumbers,
  LookAtReviewNumberRows,
  ...numbersResolvers,
];
