import { auditResolvers } from '@wellspring/audit-server';
import { contributionsResolvers } from '@wellspring/contributions-server';
import { influenceResolvers } from '@wellspring/influence-server';
import { noticesResolvers } from '@wellspring/notices-server';
import { peopleResolvers } from '@wellspring/people-server';
import { JobRunsResolver } from '@wellspring/platform-jobs';
import { reviewResolvers } from '@wellspring/review-server';
import { searchResolvers } from '@wellspring/search-server';
import { wikiResolvers } from '@wellspring/wiki-server';
import { ErasureResolver } from './erasure/erasure.resolver.js';
import { SystemStatusResolver } from './graphql/system-status.resolver.js';

/** Every resolver of every scope: for the schema that is committed. */
export const resolvers = [
  JobRunsResolver,
  ...auditResolvers,
  ...peopleResolvers,
  ...noticesResolvers,
  ...wikiResolvers,
  ...contributionsResolvers,
  ...influenceResolvers,
  ...searchResolvers,
  ...reviewResolvers,
  SystemStatusResolver,
  ErasureResolver,
];
