import { SendingResolver } from './graphql/sending.resolver.js';
import { SendPage } from './send-page.service.js';

/** Sending pages to colleagues. */
export const sendingProviders = [SendPage];

/** Its share of the schema. */
export const sendingResolvers = [SendingResolver];
