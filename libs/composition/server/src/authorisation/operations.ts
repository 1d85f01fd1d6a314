import { MEASURE_MUTATIONS, MEASURE_QUERIES } from './measure-operations.js';
import { type Operation } from './operation.js';
import { PEOPLE_MUTATIONS, PEOPLE_QUERIES } from './people-operations.js';
import { REVIEW_MUTATIONS, REVIEW_QUERIES } from './review-operations.js';
import { WIKI_MUTATIONS, WIKI_QUERIES } from './wiki-operations.js';

/** Every operation of `Query`. */
export const QUERIES: readonly Operation[] = [
  ...WIKI_QUERIES,
  ...MEASURE_QUERIES,
  ...REVIEW_QUERIES,
  ...PEOPLE_QUERIES,
];

/** Every operation of `Mutation`. */
export const MUTATIONS: readonly Operation[] = [
  ...WIKI_MUTATIONS,
  ...MEASURE_MUTATIONS,
  ...REVIEW_MUTATIONS,
  ...PEOPLE_MUTATIONS,
];
