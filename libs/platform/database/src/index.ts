export * from './data-source.js';
export * from './database.js';
export * from './database.module.js';
export { PreparingClient } from './prepared-statements.js';
export * from './schema-drift.js';
export { TransactionTurns } from './transaction-turns.js';
export * from './tx.js';
export * from './unit-of-work.js';
