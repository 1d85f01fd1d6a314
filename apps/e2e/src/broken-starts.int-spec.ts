import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { processesNaming } from './processes.js';
import { type Ending, ServerProcess, type ServerOptions } from './server-process.js';
import { temporaryFolder } from './temporary-folder.js';

/** A broken start is over long before; on a busy machine loading the program alone takes seconds. */
const LIMIT_MS = 60_000;

async function listenOnFreePort(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port }; // it listens on a port
}
const close = (server: Server) => new Promise((resolve) => server.close(resolve));

describe('A start that can not work', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  afterAll(() => folder.remove());

  /** Starts, expects that it gives up by itself with one line and leaves nothing behind, and gives that line. */
  async function complaintOf(options: ServerOptions): Promise<string> {
    const [line = '', ...more] = await complaintsOf(options);
    expect(more).toEqual([]);
    return line;
  }

  async function complaintsOf(options: ServerOptions): Promise<readonly string[]> {
    const { code, err, out }: Ending = await ServerProcess.launch(options).ended;
    expect(code).toBe(1);
    expect(out.join()).not.toContain('is ready');
    expect(err.every((line) => line.startsWith('wellspring: '))).toBe(true);
    return err;
  }

  function expectNothingLeft(): void {
    expect(processesNaming(folder.path)).toEqual([]);
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
    expect(existsSync(join(dataDir, 'wellspring.lock'))).toBe(false);
  }

  it(
    'names the port and its variable when another program has the port',
    async () => {
      const { server, port } = await listenOnFreePort();
      const line = await complaintOf({ dataDir, env: { WELLSPRING_PORT: String(port) } });
      await close(server);
      expect(line).toContain(`Port ${port}`);
      expect(line).toContain('WELLSPRING_PORT');
      expectNothingLeft();
    },
    LIMIT_MS,
  );

  it(
    'names the data folder that can not be made',
    async () => {
      const file = join(folder.path, 'a-file');
      writeFileSync(file, '');
      const line = await complaintOf({ dataDir: join(file, 'data') });
      expect(line).toContain(join(file, 'data'));
      expect(line).toContain('WELLSPRING_DATA');
      expectNothingLeft();
    },
    LIMIT_MS,
  );

  it(
    'names DATABASE_URL where nothing listens, and shows no password',
    async () => {
      const { server, port } = await listenOnFreePort();
      await close(server);
      const line = await complaintOf({
        dataDir,
        env: { DATABASE_URL: `postgres://wiki:hunter2@127.0.0.1:${port}/wiki` },
      });
      expect(line).toContain('DATABASE_URL');
      expect(line).toContain(`127.0.0.1:${port}`);
      expect(line).not.toContain('hunter2');
      expectNothingLeft();
    },
    LIMIT_MS,
  );

  it(
    'names DATABASE_URL with another scheme, and shows no password',
    async () => {
      const line = await complaintOf({
        dataDir,
        env: { DATABASE_URL: 'mysql://wiki:hunter2@localhost/wiki' },
      });
      expect(line).toContain('DATABASE_URL');
      expect(line).not.toContain('hunter2');
      expectNothingLeft();
    },
    LIMIT_MS,
  );

  it(
    'has one line for each variable with a wrong value',
    async () => {
      const lines = await complaintsOf({
        dataDir,
        env: { WELLSPRING_PORT: '70000', WELLSPRING_DEMO: 'maybe', WELLSPRING_TIME_ZONE: 'Mars/Base' },
      });
      expect(lines.map((line) => line.split(' ')[1])).toEqual([
        'WELLSPRING_PORT',
        'WELLSPRING_DEMO',
        'WELLSPRING_TIME_ZONE',
      ]);
      expect(lines[0]).toContain('70000');
      expectNothingLeft();
    },
    LIMIT_MS,
  );

  it(
    'names the process that has the data folder already, which goes on undisturbed',
    async () => {
      const first = await ServerProcess.start({ dataDir });
      try {
        const line = await complaintOf({ dataDir });
        expect(line).toContain(dataDir);
        expect(line).toContain(`pid ${first.pidOf('wellspring')}`);
        expect((await first.health()).status).toBe('ready');
        expect(await first.stop()).toMatchObject({ code: 0, err: [] });
      } finally {
        await first.killAll();
      }
      expectNothingLeft();
    },
    2 * LIMIT_MS,
  );
});
