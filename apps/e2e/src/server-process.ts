import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';
import { isAlive, signal } from './processes.js';

/** The built server. `npm test` builds it first. */
const SERVER = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));
/** A first start makes a database cluster; on a busy machine that takes a while. */
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 45_000;
const POSTGRES_AND_SEARCH = ['postgres', 'meilisearch'] as const;

/** What can be killed. */
export type Part = 'wellspring' | (typeof POSTGRES_AND_SEARCH)[number];

export interface ServerOptions {
  readonly dataDir: string;
  /** Whether the demo company is loaded. Default off. */
  readonly demo?: boolean;
  /** Variables beside those, or instead of them. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process ended and what it said, in lines. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** A built Wellspring as a process of its own, on a free port of 127.0.0.1. */
export class ServerProcess {
  readonly out: string[] = [];
  readonly err: string[] = [];
  /** Settles when the process has ended and everything it said was read. */
  readonly ended: Promise<Ending>;
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;

  private constructor(
    readonly dataDir: string,
    env: Record<string, string>,
  ) {
    const [command, args] = dyingWithUs(process.execPath, [SERVER]);
    this.child = spawn(command, args, { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
    const pairs = [
      [this.child.stdout, this.out],
      [this.child.stderr, this.err],
    ] as const;
    for (const [stream, lines] of pairs)
      createInterface({ input: stream }).on('line', (line) => lines.push(line));
    this.ended = new Promise((resolve) =>
      this.child.once('close', (code, name) => resolve({ code, signal: name, out: this.out, err: this.err })),
    );
  }

  /** Launches without waiting for anything. */
  static launch({ dataDir, demo = false, env = {} }: ServerOptions): ServerProcess {
    return new ServerProcess(dataDir, {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      WELLSPRING_DATA: dataDir,
      WELLSPRING_PORT: '0',
      WELLSPRING_DEMO: demo ? 'on' : 'off',
      WELLSPRING_LOG_LEVEL: 'warn',
      ...env,
    });
  }

  /** Launches and waits until it listens and both stores are up. */
  static async start(options: ServerOptions): Promise<ServerProcess> {
    const server = ServerProcess.launch(options);
    try {
      await server.ready();
      return server;
    } catch (error) {
      await server.killAll();
      throw error;
    }
  }

  /** Address without a slash at its end; throws until it has said so. */
  get url(): string {
    const url = this.out.map((line) => /Wellspring is ready: (\S+)/.exec(line)?.[1]).find(Boolean);
    if (url === undefined) throw new Error('The server has not said its address.');
    return url;
  }

  /** Token of the first administrator's one-time link, where one was printed. */
  get adminToken(): string | undefined {
    return this.out.map((line) => /\/welcome\/([\w-]+)/.exec(line)?.[1]).find(Boolean);
  }

  /** What it said last, for error messages. */
  tail(): string {
    return [...this.out, ...this.err].slice(-15).join('\n');
  }

  /** Waits until `/health/ready` says that nothing is missing. */
  async ready(limitMs = READY_LIMIT_MS): Promise<void> {
    await eventually(
      () => `the server is ready\n${this.tail()}`,
      async () => {
        if (this.hasEnded) return 'ended';
        return (await this.health()).status === 'ready' && 'ready';
      },
      limitMs,
    );
    if (this.hasEnded) throw new Error(`The server ended by itself.\n${this.tail()}`);
  }

  /** What `/health/ready` says. */
  async health(): Promise<{ readonly status: string; readonly missing: readonly string[] }> {
    const response = await fetch(`${this.url}/health/ready`);
    return (await response.json()) as { status: string; missing: string[] }; // the documented shape
  }

  /** Ctrl-C; gives how it ended. */
  async stop(): Promise<Ending> {
    signal(this.pid, 'SIGINT');
    let ending: Ending | undefined;
    void this.ended.then((known) => (ending = known));
    return eventually(
      () => `the server stops\n${this.tail()}`,
      () => ending,
      STOP_LIMIT_MS,
    );
  }

  /** `kill -9` of these parts in this order, all before any of them can react; waits until they are gone. */
  async kill(...parts: readonly Part[]): Promise<void> {
    const pids = parts.map((part) => this.pidOf(part)).filter((pid) => pid !== null);
    for (const pid of pids) signal(pid, 'SIGKILL');
    await eventually('what was killed is gone', () => pids.every((pid) => !isAlive(pid)), 10_000);
    if (parts.includes('wellspring')) await this.ended;
  }

  /** Ends everything that may still run, whatever state it is in. For clearing up. */
  async killAll(): Promise<void> {
    await this.kill(...POSTGRES_AND_SEARCH, 'wellspring');
  }

  /** Null when it does not run. The stores' pids stand in the data folder. */
  pidOf(part: Part): number | null {
    if (part === 'wellspring') return this.hasEnded ? null : this.pid;
    try {
      const running = JSON.parse(readFileSync(join(this.dataDir, 'running.json'), 'utf8')) as {
        postgresPid: number | null;
        meilisearchPid: number | null;
      }; // what the server writes for the command line
      return part === 'postgres' ? running.postgresPid : running.meilisearchPid;
    } catch {
      return null;
    }
  }

  private get pid(): number {
    return this.child.pid ?? 0;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/** Where util-linux is there, the kernel stops the server when the test process dies, even by `kill -9`. */
function dyingWithUs(command: string, args: string[]): [string, string[]] {
  const wrapper = '/usr/bin/setpriv';
  return existsSync(wrapper) ? [wrapper, ['--pdeathsig', 'INT', command, ...args]] : [command, args];
}
