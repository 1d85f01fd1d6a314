export * from './builders.js';
export * from './open-modules.js';
export * from './real-data.js';
export * from './test-database.js';
export * from './test-jobs.js';
export { startTestMeilisearch } from '@wellspring/platform-stores';
