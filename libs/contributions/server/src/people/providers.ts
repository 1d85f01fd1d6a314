import { PurposeResolver } from './graphql/purpose.resolver.js';
import { Purposes } from './purposes.service.js';
import { RecordPersonLooks } from './record-looks.service.js';

/** Resolvers of figures about people, for the schema. */
export const contributionPeopleResolvers = [PurposeResolver];

/** What figures about people are made of. */
export const contributionPeopleProviders = [Purposes, RecordPersonLooks, ...contributionPeopleResolvers];
