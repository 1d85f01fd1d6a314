import { FindKeywordsJob } from './find-keywords.job.js';
import { FindKeywords } from './find-keywords.service.js';
import { TrendsResolver } from './graphql/trends.resolver.js';
import { SearchKeywordRow } from './keyword.entity.js';
import { KeywordRepository } from './keyword.repository.js';
import { Keywords } from './keywords.read-model.js';
import { ReadTopicWords } from './read-topic-words.service.js';
import { Trends } from './trends.service.js';

/** What other scopes and apps may ask of trends. */
export const trendsPublic = [Trends, FindKeywords];
/** Everything that trends are made of. */
export const trendsProviders = [
  ...trendsPublic,
  FindKeywordsJob,
  KeywordRepository,
  Keywords,
  ReadTopicWords,
];
/** Rows of this topic. */
export const trendsEntities = [SearchKeywordRow];
/** Resolvers of this topic. */
export const trendsResolvers = [TrendsResolver];
