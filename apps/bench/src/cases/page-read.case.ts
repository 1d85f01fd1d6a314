import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { startBareRoute } from '../stage/bare-route-process.js';
import { type CapturedRequest } from '../stage/captured-call.js';
import { handbookMissing } from '../stage/handbook.js';
import { answersPerSecond } from '../stage/load.js';
import { operation } from '../stage/operations.js';
import { databaseUrlOf, serveHandbook, startCapturing, type HandbookPage } from '../stage/served-handbook.js';
import { startServer } from '../stage/server-process.js';
import { visitorOf } from '../stage/visitor.js';

/** Pages that are read in turn. */
const PAGES = 40;
const CONNECTIONS = 8;
/** Long enough for some thousand answers. */
const SECONDS = 3;
/** Half the speed of a route that does nothing but the SQL. */
const TARGET = 0.5;

/** How many pages a second the server gives, beside a Fastify that runs the same SQL and nothing else. */
export const pageRead: BenchCase = {
  name: 'page-read',
  description: 'the page screen through GraphQL over HTTP, against a bare Fastify route with the same SQL',
  missing: handbookMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const { dataDir, pages } = await serveHandbook(bench, PAGES);
  const query = operation('page-screen', 'PageScreen');
  const { cookie, requests } = await captureReads(dataDir, pages, query);
  const server = await startServer(dataDir, { profileFolder: bench.profileFolder });
  bench.defer(() => server.stop());
  const bare = await startBareRoute(databaseUrlOf(dataDir), requests);
  bench.defer(() => bare.stop());
  const load = { connections: CONNECTIONS, seconds: SECONDS };
  const headers = { 'content-type': 'application/json', cookie };
  const comparisons = await bench.hold({
    ...{ name: 'page-read', unit: 'pages/s', better: 'more' },
    ours: {
      name: `GraphQL, ${CONNECTIONS} connections, ${PAGES} pages of the handbook`,
      run: () =>
        answersPerSecond({
          ...{ ...load, url: server.url, answerBegins: '{"data":{"page":{' },
          requests: pages.map(({ urlId }) => {
            const body = JSON.stringify({ query, variables: { urlId } });
            return { method: 'POST', path: '/graphql', headers, body };
          }),
        }),
    },
    peers: [
      {
        ...{ name: 'a bare Fastify route with the same SQL', target: TARGET },
        run: () =>
          answersPerSecond({
            ...{ ...load, url: bare.url, answerBegins: '[[{' },
            requests: pages.map((_, at) => ({ method: 'GET', path: `/${at}`, headers: {} })),
          }),
      },
    ],
  });
  const statements = requests.reduce((sum, { calls }) => sum + calls.length, 0) / requests.length;
  return { comparisons, facts: [{ label: 'SQL statements a page', value: statements, unit: '' }] };
}

/** The statements of a read of each page, when its HTML is cached already. */
async function captureReads(
  dataDir: string,
  pages: readonly HandbookPage[],
  query: string,
): Promise<{ cookie: string; requests: CapturedRequest[] }> {
  const { server, cookie } = await startCapturing(dataDir);
  const visitor = visitorOf(server.url, cookie, 1);
  try {
    const requests: CapturedRequest[] = [];
    for (const { urlId } of pages) {
      await visitor.ask(query, { urlId });
      const { page } = await visitor.ask<{ page: object | null }>(query, { urlId }, urlId);
      if (page === null) throw new Error('The administrator may not read a page of the handbook.');
      requests.push(await server.captured(urlId));
    }
    return { cookie, requests };
  } finally {
    visitor.close();
    await server.stop();
  }
}
