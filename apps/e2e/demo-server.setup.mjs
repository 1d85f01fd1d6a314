import { register } from 'node:module';
import { sharingFiles } from './journey-files.mjs';

// Jest does not transform this file's imports, so the sources are read the way `npm run generate` reads them.
register('@swc-node/register/esm', import.meta.url);

/** Starts the shared server before the first file where one of its files is asked for, and stops it after the last. */
export default async function setUp({ testPathPatterns }) {
  const { patterns } = testPathPatterns;
  const isAskedFor = (path) => patterns.length === 0 || patterns.some((pattern) => path.includes(pattern));
  if (!sharingFiles().some(isAskedFor)) return;
  const { startDemoServer } = await import('./src/demo-server.ts');
  globalThis.stopDemoServer = await startDemoServer();
}
