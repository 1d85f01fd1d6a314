import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment } from '@wellspring/platform-config';
import { type CapturedRequest } from './captured-call.js';

/** A server in a process of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** Token of the administrator's one-time link, when this start made one. */
  readonly adminToken: string | null;
  /** The statements of the request of that name, once it has been answered. */
  captured(name: string): Promise<CapturedRequest>;
  /** Ends it in order and waits until it is gone. */
  stop(): Promise<void>;
}

const API = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
const CAPTURE = new URL('./capture-statements.js', import.meta.url).href;
const START_TIMEOUT_MS = 60_000;
const CAPTURE_TIMEOUT_MS = 10_000;
/** Whoever runs the benchmarks may have their own stores in the environment: these must not be touched. */
const NOT_OURS = /^(WELLSPRING_|MEILI_|DATABASE_URL$|NODE_OPTIONS$)/;

/** As `npm start` runs it: what requests leave behind is collected four times as seldom, for up to 144 MB more memory. */
const AS_STARTED = ['--max-semi-space-size=64'];

/**
 * Starts Wellspring's own server on a data folder and a free port, without the demo. With `capture` it tells which
 * statements a request makes (and is not to be measured); with `profileFolder` it leaves a CPU profile there.
 */
export async function startServer(
  dataDir: string,
  { capture = false, profileFolder = null }: { capture?: boolean; profileFolder?: string | null } = {},
): Promise<ServerProcess> {
  if (profileFolder !== null) mkdirSync(profileFolder, { recursive: true });
  const flags = [
    ...AS_STARTED,
    ...(capture ? ['--import', CAPTURE] : []),
    ...(profileFolder === null ? [] : ['--cpu-prof', '--cpu-prof-dir', profileFolder]),
  ];
  const ours = Object.entries(environment()).filter(([name]) => !NOT_OURS.test(name));
  const child = spawn(process.execPath, [...flags, API], {
    env: {
      ...Object.fromEntries(ours),
      ...{ WELLSPRING_DATA: dataDir, WELLSPRING_DEMO: 'off', WELLSPRING_PORT: '0', NODE_ENV: 'production' },
      ...{ WELLSPRING_LOG_LEVEL: 'warn', WELLSPRING_TIME_ZONE: 'UTC' },
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  const gone = once(child, 'exit').then(() => void process.off('exit', end));
  const captures = new Map<string, CapturedRequest>();
  child.on('message', (message) => {
    const request = message as CapturedRequest; // the preload sends nothing else
    captures.set(request.name, request);
  });
  const lines: string[] = [];
  if (!child.stdout) throw new Error('The server has no output.');
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const found = (pattern: RegExp) => lines.map((line) => pattern.exec(line)?.[1]).find(Boolean);
  let isGone = false;
  void gone.then(() => (isGone = true));
  await until(
    () => isGone || /Stop: Ctrl-C/.test(lines.join('\n')),
    START_TIMEOUT_MS,
    'The server did not start.',
  );
  const url = found(/Wellspring is ready: (\S+)/);
  if (url === undefined) throw new Error(`The server did not start:\n${lines.join('\n')}`);
  return {
    url,
    adminToken: found(/\/welcome\/(\S+)/) ?? null,
    captured: async (name) => {
      await until(() => captures.has(name), CAPTURE_TIMEOUT_MS, `No statements of ${name} came.`);
      return captures.get(name) ?? { name, calls: [], searches: [] };
    },
    stop: async () => {
      end();
      await gone;
    },
  };
}

const POLL_MS = 10;

async function until(isSo: () => boolean, timeoutMs: number, otherwise: string): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; !isSo();) {
    if (Date.now() > deadline) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
