export * from './actor.js';
export * from './business-hours.js';
export * from './clock.js';
export * from './errors.js';
export * from './ids.js';
export * from './periods.js';
export * from './random.js';
