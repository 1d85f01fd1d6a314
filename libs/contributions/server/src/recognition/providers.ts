import { CarriedThisMonth } from './carried-this-month.read-model.js';
import { CarriedThisMonthResolver, SpaceRecognitionResolver } from './graphql/carried-this-month.resolver.js';
import { ImpactResolver } from './graphql/impact.resolver.js';
import { ThanksGivenResolver, ThanksReceivedResolver, ThanksResolver } from './graphql/thanks.resolver.js';
import { Impact } from './impact.service.js';
import { Thanks } from './revision-thanks.read-model.js';
import { SpaceRecognition } from './space-recognition.service.js';
import { ThankRevision } from './thank-revision.service.js';
import { ThanksNotices } from './thanks-notices.read-model.js';

/** Resolvers of recognition, for the schema. */
export const recognitionResolvers = [
  ThanksResolver,
  ThanksGivenResolver,
  ThanksReceivedResolver,
  SpaceRecognitionResolver,
  CarriedThisMonthResolver,
  ImpactResolver,
];

/** What recognition is made of. */
export const recognitionProviders = [
  Thanks,
  ThankRevision,
  ThanksNotices,
  SpaceRecognition,
  CarriedThisMonth,
  Impact,
  ...recognitionResolvers,
];
