import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
// The build leaves tests out; Jest must not.
delete swc.exclude;
delete swc.$schema;
swc.swcrc = false;

export default {
  // One for all packages: what one of them has transformed the others read from the cache.
  id: 'wellspring',
  testEnvironment: 'node',
  // Real stores on a busy machine; a test that hangs still ends.
  testTimeout: 60_000,
  // After a test that hung something may stay open: the run must end with its name and not wait for ever.
  forceExit: true,
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.int-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironmentOptions: { customExportConditions: ['@wellspring/source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
