import { join } from 'node:path';
import { eventually } from './eventually.js';
import { ServerProcess } from './server-process.js';
import { signInAsPersona } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { Visitor } from './visitor.js';

/** The server with the demo company that several files share. */
export interface DemoServer {
  readonly url: string;
  /** From the launch of the very first start until the demo company was loaded. */
  readonly loadedAfterMs: number;
  /** From the launch until every page was attributed and the leaders were ranked. */
  readonly caughtUpAfterMs: number;
  readonly dataDir: string;
}

/** Where the setup leaves word for the test files. */
const WORD = 'WELLSPRING_E2E_DEMO_SERVER';
/** A minute, and as much again for a machine that does other things too. */
const LOADING_LIMIT_MS = 120_000;

const STATUS = '{ systemStatus { demo demoMessage } }';
interface Status {
  readonly systemStatus: { readonly demo: string; readonly demoMessage: string | null };
}

/** A real first start in an empty folder, until everything is loaded. Gives what stops it and clears up. */
export async function startDemoServer(): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const begun = performance.now();
  const dataDir = join(folder.path, 'data');
  const server = ServerProcess.launch({ dataDir, demo: true });
  const stop = async () => {
    await server.stop().finally(() => server.killAll());
    folder.remove();
  };
  try {
    await server.ready();
    const visitor = new Visitor(() => server.url);
    await eventually(
      () => `the demo company is loaded\n${server.tail()}`,
      async () => {
        const { systemStatus } = await visitor.ask<Status>(STATUS);
        if (systemStatus.demo === 'FAILED') return 'failed';
        return systemStatus.demo === 'LOADED' && 'loaded';
      },
      LOADING_LIMIT_MS,
    );
    const loadedAfterMs = performance.now() - begun;
    const analyst = await signInAsPersona(server.url, 'ANALYST');
    await eventually('the jobs of the demo company are done', () => hasCaughtUp(analyst), LOADING_LIMIT_MS);
    const caughtUpAfterMs = performance.now() - begun;
    const known: DemoServer = { url: server.url, loadedAfterMs, caughtUpAfterMs, dataDir };
    process.env[WORD] = JSON.stringify(known);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function hasCaughtUp(analyst: Visitor): Promise<boolean> {
  const { contributionReport, leaderReport } = await analyst.ask<{
    contributionReport: { attributionPending: number };
    leaderReport: { snapshot: { id: string } | null };
  }>('{ contributionReport { attributionPending } leaderReport { snapshot { id } } }');
  return contributionReport.attributionPending === 0 && leaderReport.snapshot !== null;
}

/** The shared server, for test files that stand in the setup's list. */
export function demoServer(): DemoServer {
  const word = process.env[WORD];
  if (word === undefined) throw new Error('demo-server.setup.mjs has not started the shared server.');
  return JSON.parse(word) as DemoServer; // written by startDemoServer alone
}
