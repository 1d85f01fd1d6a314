import { type Provider, type Type } from '@nestjs/common';
import { EarnTrust } from './earn-trust.job.js';
import { TrustResolver } from './graphql/trust.resolver.js';
import { SetTrust } from './set-trust.service.js';
import { TrustNotices } from './trust-notices.read-model.js';
import { Trust } from './trust.read-model.js';

/** Resolvers of this part, for the schema. */
export const trustResolvers: Type[] = [TrustResolver];

/** What this part is made of, its resolvers included. */
export const trustProviders: Provider[] = [Trust, SetTrust, EarnTrust, TrustNotices, ...trustResolvers];
