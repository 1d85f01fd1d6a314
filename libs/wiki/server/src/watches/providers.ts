import { PageWatchResolver, SpaceWatchResolver } from './graphql/watches.resolver.js';
import { PageAudience } from './page-audience.read-model.js';
import { PageNoticeSubjects } from './page-notice-subjects.read-model.js';
import { TellOfComment } from './tell-of-comment.service.js';
import { TellOfRevision } from './tell-of-revision.service.js';
import { TellPeople } from './tell-people.handler.js';
import { WatchRepository } from './watch.repository.js';
import { Watches } from './watches.read-model.js';

/** Who wants to hear of pages, and how they are told. */
export const watchesProviders = [
  PageAudience,
  PageNoticeSubjects,
  TellOfComment,
  TellOfRevision,
  TellPeople,
  Watches,
  WatchRepository,
];

/** Their share of the schema. */
export const watchesResolvers = [PageWatchResolver, SpaceWatchResolver];
