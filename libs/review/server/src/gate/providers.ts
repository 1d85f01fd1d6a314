import { type Provider, type Type } from '@nestjs/common';
import { ReviewGate } from './review-gate.service.js';

/** Resolvers of this part, for the schema. */
export const gateResolvers: Type[] = [];

/** What this part is made of, its resolvers included. */
export const gateProviders: Provider[] = [ReviewGate, ...gateResolvers];
