import { type Provider, type Type } from '@nestjs/common';

/** Resolvers of this part, for the schema. */
export const freshnessResolvers: Type[] = [];

/** What this part is made of, its resolvers included. */
export const freshnessProviders: Provider[] = [...freshnessResolvers];
