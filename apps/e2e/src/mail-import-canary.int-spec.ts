import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '@wellspring/kernel';
import { startCommand } from './command-line.js';
import { eventually } from './eventually.js';
import { directoryCsv } from './mail-file.js';
import { mailCanaries } from './mail-canaries.js';
import { ServerProcess } from './server-process.js';
import { signInAsFirstAdmin } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type Visitor } from './visitor.js';

/** No word of any language, and nothing that compressing or splitting into words would change. */
const SECRET = 'Kaltwasserkanarie';
const PEOPLE = ['person0@firm.example', 'person1@firm.example'] as const;
const RECORD = `mutation ($input: StartMailRecordingInput!) { startMailRecording(input: $input) { purpose } }`;
const IMPORTS = `{ mailImports(first: 50) { id fileName state error problems { message } ignoredColumns jobRunId } }`;
const RUNS = `query ($id: ID!) { jobRun(id: $id) { state error message label } }`;

interface Import {
  readonly fileName: string;
  readonly state: string;
  readonly jobRunId: string | null;
}

/** The finest level, which has all that the others have: nothing is left out that some installation would write. */
const LOG_LEVEL = { WELLSPRING_LOG_LEVEL: 'trace' };

describe('What a server writes while mail comes in', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const files = mailCanaries(SECRET, new Date(Date.now() - DAY_MS), PEOPLE);
  /** What commands said. */
  const said: string[] = [];
  let server: ServerProcess;
  let admin: Visitor;

  beforeAll(async () => {
    server = await ServerProcess.start({ dataDir, env: LOG_LEVEL });
    admin = await signInAsFirstAdmin(() => server);
    const people = join(folder.path, 'people.csv');
    writeFileSync(people, directoryCsv());
    expect((await startCommand({ dataDir }, 'import-people', people).ended).code).toBe(0);
    const until = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
    const input = { purpose: 'Find people to invite', basis: 'Works agreement 12', until };
    await admin.ask(RECORD, { input });
  }, 120_000);

  afterAll(async () => {
    await server?.killAll();
    folder.remove();
  }, 30_000);

  it('holds no subject and no text in its log, answers, jobs, files and what commands say', async () => {
    for (const [name, { content, query }] of files) {
      const address = `/mail-imports?${new URLSearchParams({ name, ...query }).toString()}`;
      const sent = await admin.fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-wellspring-request': '1' },
        body: new Uint8Array(content),
      });
      expect([name, sent.status]).toEqual([name, 201]);
    }
    const imports = await eventually(
      () => `all imports end\n${server.tail()}`,
      async () => {
        const { mailImports } = await admin.ask<{ mailImports: Import[] }>(IMPORTS);
        return mailImports.every(({ state }) => state !== 'WAITING' && state !== 'RUNNING') && mailImports;
      },
      60_000,
    );
    const states = (pairs: [string, string][]) => Object.fromEntries(pairs.sort());
    expect(states(imports.map(({ fileName, state }) => [fileName, state]))).toEqual(
      // A message is called as its subject is: of its name nothing is kept.
      states([...files].map(([name, { state }]) => [name.endsWith('.eml') ? 'message.eml' : name, state])),
    );
    expect(JSON.stringify(imports)).not.toContain(SECRET);
    for (const { jobRunId } of imports)
      expect(JSON.stringify(await admin.ask(RUNS, { id: jobRunId }))).not.toContain(SECRET);

    // By the command line too, which reads the same files and says what is wrong with them.
    const given = join(folder.path, 'given');
    mkdirSync(given);
    for (const [name, { content, query }] of files) {
      writeFileSync(join(given, name), content);
      const options = Object.entries(query).flatMap(([option, value]) => [`--${option}`, value]);
      const { out, err } = await startCommand(
        { dataDir, env: LOG_LEVEL },
        'import-mail',
        join(given, name),
        ...options,
      ).ended;
      said.push(out, err);
    }
    expect(said.join('\n')).toMatch(/messages? read/);
    expect(said.join('\n')).not.toContain(SECRET);

    const log = [...server.out, ...server.err];
    // The log speaks at this level, of the uploads among others: otherwise this would look at nothing.
    expect(log.filter((line) => line.includes('/mail-imports')).length).toBeGreaterThanOrEqual(files.size);
    expect(log.filter((line) => line.includes(SECRET))).toEqual([]);
    // Until the server has stopped, what it wrote may not stand in the files.
    await server.stop();
    expect([...server.out, ...server.err].filter((line) => line.includes(SECRET))).toEqual([]);
    const paths = filesIn(dataDir);
    expect(paths.length).toBeGreaterThan(500);
    expect(paths.filter((path) => readFileSync(path).includes(SECRET))).toEqual([]);
    expect(paths.filter((path) => path.includes('mail-imports'))).toEqual([]);
  }, 300_000);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
}
