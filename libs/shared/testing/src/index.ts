export * from './builders.js';
export * from './real-data.js';
export * from './test-database.js';
export * from './test-jobs.js';
export * from './test-postgres.js';
