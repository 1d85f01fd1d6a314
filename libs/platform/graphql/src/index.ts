export * from './actor.decorators.js';
export * from './connection.js';
export * from './context.js';
export { formatGraphqlError, isDatabaseAway, problemOf, type FormattedProblem } from './format-error.js';
export * from './graphql-platform.module.js';
export { MAX_COST, MAX_DEPTH } from './limits.js';
export * from './problem.type.js';
export * from './schema-sdl.js';
export { MayRunUnconfirmed, type UnconfirmedActor } from './unconfirmed-actor.js';
