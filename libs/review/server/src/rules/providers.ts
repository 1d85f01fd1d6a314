import { type Provider, type Type } from '@nestjs/common';

/** Resolvers of this part, for the schema. */
export const rulesResolvers: Type[] = [];

/** What this part is made of, its resolvers included. */
export const rulesProviders: Provider[] = [...rulesResolvers];
