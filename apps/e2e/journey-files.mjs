import { readdirSync, readFileSync } from 'node:fs';

const sources = new URL('./src/', import.meta.url);
const ENDING = '.int-spec.ts';

/** Paths below `src` of the files whose tests share the server with the demo company: those that ask for `demoServer()`. */
export const sharingFiles = () =>
  journeyFiles()
    .filter(({ asks }) => asks)
    .map(({ path }) => path);

/** Paths below `src` of the others: they need no server, or start their own. */
export const otherFiles = () =>
  journeyFiles()
    .filter(({ asks }) => !asks)
    .map(({ path }) => path);

function journeyFiles() {
  return readdirSync(sources, { recursive: true })
    .filter((path) => path.endsWith(ENDING))
    .map((path) => ({ path, asks: readFileSync(new URL(path, sources), 'utf8').includes('demoServer(') }));
}
