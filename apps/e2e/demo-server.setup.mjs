import { register } from 'node:module';

// Jest does not transform this file's imports, so the sources are read the way `npm run generate` reads them.
register('@swc-node/register/esm', import.meta.url);

/** Files whose tests share one server with the demo company. */
const SHARED_BY = [
  'journeys',
  'browser',
  'planted-truth',
  'never-lost',
  'history',
  'editor',
  'restricted-in-browser',
  'transfer',
  'tree-moves',
  'search',
  'search-words',
  'trends',
  'who-wrote-this',
  'contributions',
  'contributions-rows',
  'contributors',
  'leaders',
  'leaders-run',
  'leaders-nominations',
  'mail-import',
  'mail-import-cancelled',
  'erasure',
  'review-queue',
  'review-taken-back',
  'review-lost',
  'review-freshness',
  'review-appeal',
  'review-authors',
  'review-numbers',
  'rules',
  'rules-settings',
];

/** Starts the shared server before the first file where one of its files is asked for, and stops it after the last. */
export default async function setUp({ testPathPatterns }) {
  const { patterns } = testPathPatterns;
  const isAskedFor = (name) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern));
  if (!SHARED_BY.some(isAskedFor)) return;
  const { startDemoServer } = await import('./src/demo-server.ts');
  globalThis.stopDemoServer = await startDemoServer();
}
