import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { type Actor, DAY_MS, systemClock } from '@wellspring/kernel';
import { type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { JobRegistry, JobRunner, JobRuns } from '@wellspring/platform-jobs';
import { createHttpAdapter, createLogger } from '@wellspring/platform-http';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { openZip, writeZip, type ZipOutEntry } from '@wellspring/wiki-formats';
import { type FastifyInstance } from 'fastify';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { aPage, aSpace, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { PageAsMarkdown } from './page-as-markdown.service.js';
import { ReceiveUpload } from './receive-upload.service.js';
import { ServeExport } from './serve-export.service.js';
import { SweepTransfers } from './sweep-transfers.service.js';
import { registerTransferRoutes } from './transfer.routes.js';

const START_IMPORT = `mutation ($input: StartImportInput!) { startImport(input: $input) { id canStart job { id state } } }`;
const START_EXPORT = `mutation ($input: StartExportInput!) { startExport(input: $input) { id fileName } }`;
const TRANSFER = `query ($id: ID!, $outcome: TransferOutcome) { transfer(id: $id) {
  direction format spaceKey downloadHref canStart isDryRun counts { added changed unchanged refused files pages revisions }
  job { state error } requestedBy { displayName }
  entries(first: 50, outcome: $outcome) { nodes { path outcome notes page { title } } pageInfo { hasNextPage } } } }`;

interface Shown {
  readonly counts: Record<string, number> | null;
  readonly downloadHref: string | null;
  readonly canStart: boolean;
  readonly job: { state: string; error: string | null };
  readonly entries: {
    nodes: { path: string; outcome: string; notes: string[]; page: { title: string } | null }[];
  };
}

describe('imports and exports from the web', () => {
  let folder: string;
  let test: TestDatabase;
  let wiki: OpenWiki;
  let runner: JobRunner;
  let server: FastifyInstance;
  let url: string;
  let admin: Actor;
  let manager: Actor;
  let space: MadeSpace;
  const actors = new Map<string, Actor>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wellspring-transfers-'));
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    const settings = { databaseUrl: test.url, concurrency: 1, log: () => undefined };
    runner = new JobRunner(settings, wiki.get(JobRegistry), new Database(test.dataSource));
    const config = { host: '127.0.0.1', publicUrl: null, trustProxy: false } as const;
    const adapter = createHttpAdapter({
      ...{ config, logger: createLogger({ logLevel: 'silent', production: false } as WellspringConfig) },
      ...{ cookieSecret: 'x'.repeat(32), health: { stores: () => ({}), required: [] }, webApp: null },
    });
    server = adapter.getInstance() as unknown as FastifyInstance; // Nest types its logger generically
    server.addHook('onRequest', async (request) => {
      Object.assign(request, { actor: actors.get(String(request.headers['x-actor'])) ?? null });
    });
    registerTransferRoutes(server, {
      ...{
        uploads: wiki.get(ReceiveUpload),
        exports: wiki.get(ServeExport),
        pages: wiki.get(PageAsMarkdown),
      },
      publicUrl: 'https://wiki.example',
    });
    url = await server.listen({ host: '127.0.0.1', port: 0 });
    admin = await aPerson(test.database, { roles: ['employee', 'admin'], displayName: 'Ada Admin' });
    manager = await aPerson(test.database);
    for (const actor of [admin, manager]) actors.set(actor.personId, actor);
    space = await aSpace(wiki, manager, { access: 'members' });
    await aPage(wiki, manager, space, { title: 'Plan', text: 'See [[Other]] and [x](report.pdf).\n' });
  });
  afterAll(async () => {
    await runner.stop();
    await server.close();
    await wiki.close();
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (actor: Actor, path: string) => fetch(url + path, { headers: { 'x-actor': actor.personId } });
  const upload = async (actor: Actor, name: string, body: Buffer) => {
    const response = await fetch(`${url}/transfers?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        'x-actor': actor.personId,
        'x-wellspring-request': 'test',
        'content-type': 'application/zip',
      },
      body: new Uint8Array(body),
    });
    return { status: response.status, body: (await response.json()) as { id: string; message?: string } };
  };
  const zipOf = (files: Readonly<Record<string, string>>) =>
    buffer(
      writeZip(
        Readable.from(
          Object.entries(files).map(([path, content]): ZipOutEntry => ({
            path,
            content,
            at: new Date(),
            pack: true,
          })),
        ),
      ),
    );
  const data = async <T>(actor: Actor, query: string, variables: object): Promise<T> => {
    const answer = await wiki.graphql(actor, query, variables);
    if (answer.errors) throw new Error(answer.errors[0]?.message);
    return answer.data as T; // the test says what it expects
  };
  const codeOf = async (actor: Actor, query: string, variables: object) =>
    (await wiki.graphql(actor, query, variables)).errors?.[0]?.extensions?.code;
  const shown = async (actor: Actor, id: string, outcome?: string) =>
    (await data<{ transfer: Shown }>(actor, TRANSFER, { id, outcome })).transfer;
  let started = false;
  const work = async () => {
    if (!started) await runner.start();
    started = true;
    await runner.drain(30_000);
  };
  const imported = async (uploadId: string, more: object = {}) => {
    const input = { uploadId, format: 'MARKDOWN', spaceKey: 'WEB', ...more };
    const { startImport } = await data<{ startImport: { id: string } }>(admin, START_IMPORT, { input });
    await work();
    return startImport.id;
  };

  it('imports an uploaded zip as a job with a report of every page, and adds nothing the second time', async () => {
    const good = await zipOf({
      'README.md': '# Start\n[a](docs/a.md) [b](b.md)',
      'docs/a.md': '# A\n',
      'x.md': 'a\0b',
    });
    const { status, body } = await upload(admin, 'handbook 手冊.zip', good);
    expect(status).toBe(201);
    const dry = await shown(admin, await imported(body.id, { isDryRun: true }));
    expect(dry).toMatchObject({
      counts: { added: 3 },
      canStart: true,
      isDryRun: true,
      job: { state: 'DONE' },
    });
    const id = await imported(body.id);
    const done = await shown(admin, id);
    expect(done).toMatchObject({
      ...{ direction: 'IMPORT', format: 'MARKDOWN', spaceKey: 'WEB', canStart: false, downloadHref: null },
      counts: { added: 3, refused: 1, unchanged: 0 },
      requestedBy: { displayName: 'Ada Admin' },
    });
    expect(done.entries.nodes.map((node) => [node.path, node.outcome, node.page?.title ?? null])).toEqual([
      ['docs/', 'ADDED', 'docs'],
      ['docs/a.md', 'ADDED', 'A'],
      ['README.md', 'ADDED', 'Start'],
      ['x.md', 'REFUSED', null],
    ]);
    expect((await shown(admin, id, 'REFUSED')).entries.nodes).toHaveLength(1);
    expect(
      await codeOf(admin, START_IMPORT, { input: { uploadId: id, format: 'MARKDOWN', spaceKey: 'WEB' } }),
    ).toBe('BAD_INPUT');
    const again = await upload(admin, 'handbook.zip', good);
    expect(await shown(admin, await imported(again.body.id))).toMatchObject({
      counts: { added: 0, unchanged: 3 },
    });
  });

  it('names in the report of an upload what would climb out of it or fill the disk, and takes the others', async () => {
    const zip = await zipOf({
      'README.md': '# Start\n',
      // Nobody packs a name that climbs out: it is written over one that is as long.
      'aaaaaaaaaaaaa.md': '# Passwords\n',
      'bomb.md': 'a'.repeat(20_000_000),
    });
    for (let at = zip.indexOf('aaaaaaaaaaaaa.md'); at >= 0; at = zip.indexOf('aaaaaaaaaaaaa.md', at))
      zip.write('../../etc/pwd.md', at);
    const { body } = await upload(admin, 'hostile.zip', zip);
    const done = await shown(admin, await imported(body.id, { spaceKey: 'HOSTILE' }));
    expect(done).toMatchObject({ job: { state: 'DONE' }, counts: { added: 1, refused: 2 } });
    expect(
      done.entries.nodes.map(({ path, outcome, notes }) => [path, outcome, notes[0] ?? '']).sort(),
    ).toEqual([
      ['../../etc/pwd.md', 'REFUSED', expect.stringMatching(/leads out/)],
      ['README.md', 'ADDED', ''],
      ['bomb.md', 'REFUSED', expect.stringMatching(/zip bomb/)],
    ]);
  });

  it('says what is wrong with a file, and keeps it for another try', async () => {
    const { body } = await upload(admin, 'broken.zip', Buffer.from('no zip'));
    const failed = await shown(admin, await imported(body.id));
    expect(failed).toMatchObject({ job: { state: 'FAILED' }, canStart: true, counts: null });
    expect(failed.job.error).toContain('broken.zip: this is not a zip');
    const xml = `<mediawiki version="0.11"><siteinfo><sitename>W</sitename></siteinfo><page><title>T</title><id>1</id>
      <revision><id>1</id><timestamp>2024-01-01T00:00:00Z</timestamp><contributor><ip>x</ip></contributor><text>t</text></revision></page></mediawiki>`;
    const wikiFile = await upload(admin, 'pages.xml', Buffer.from(xml));
    const done = await shown(
      admin,
      await imported(wikiFile.body.id, { format: 'MEDIAWIKI', spaceKey: 'XML' }),
    );
    expect(done).toMatchObject({ counts: { added: 1, revisions: 1 } });
    expect(done.entries.nodes[0]).toMatchObject({ path: 'T', notes: ['1 revisions added.'] });
  });

  it('does after a dry run what the dry run told, also how the pages are written and where they come from', async () => {
    const xml = `<mediawiki version="0.11"><page><title>List</title><id>1</id><revision><id>1</id>
      <timestamp>2024-01-01T00:00:00Z</timestamp><contributor><ip>x</ip></contributor><text># A heading</text></revision></page></mediawiki>`;
    const { body } = await upload(admin, 'list.xml', Buffer.from(xml));
    const target = { format: 'MEDIAWIKI', spaceKey: 'ASTOLD' };
    await imported(body.id, { ...target, markup: 'WIKITEXT', isDryRun: true });
    await imported(body.id, target);
    const models = () =>
      test.database.query(
        `SELECT r.content_model AS model FROM revision AS r JOIN page AS p ON p.id = r.page_id
         JOIN space AS s ON s.id = p.space_id WHERE s.key = 'ASTOLD'`,
      );
    expect(await models()).toEqual([{ model: 'wikitext' }]);
    const zip = await upload(admin, 'one.zip', await zipOf({ 'a.md': '# A' }));
    await imported(zip.body.id, { spaceKey: 'ASTOLD2', sourceName: 'docs', isDryRun: true });
    await imported(zip.body.id, { spaceKey: 'ASTOLD2' });
    const again = await upload(admin, 'one.zip', await zipOf({ 'a.md': '# A' }));
    expect(
      await shown(admin, await imported(again.body.id, { spaceKey: 'ASTOLD2', sourceName: 'docs' })),
    ).toMatchObject({
      counts: { added: 0, unchanged: 1 },
    });
  });

  it('goes on after the process was killed in the middle: what was done stays, the rest is added', async () => {
    const files = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`p${i}.md`, `# P${i}\n`]));
    const { body } = await upload(admin, 'many.zip', await zipOf(files));
    const input = { uploadId: body.id, format: 'MARKDOWN', spaceKey: 'KILLED' };
    await data(admin, START_IMPORT, { input });
    // As a killed process leaves it: the first hundred pages are in, the run says that it is running.
    await test.database.query(
      `UPDATE job_run SET state = 'running', started_at = now() WHERE id =
      (SELECT job_run_id FROM transfer WHERE id = $1)`,
      [body.id],
    );
    await test.database.query(
      `CREATE FUNCTION stop_at_p99() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.source_key = 'p99' THEN RAISE EXCEPTION 'killed'; END IF; RETURN NEW; END $$`,
    );
    await test.database.query(
      'CREATE TRIGGER stop_at_p99 BEFORE INSERT ON page FOR EACH ROW EXECUTE FUNCTION stop_at_p99()',
    );
    await work().catch(() => undefined);
    await test.database.query('DROP TRIGGER stop_at_p99 ON page');
    const half = await test.database.query(
      `SELECT 1 FROM page JOIN space ON space.id = space_id WHERE key = 'KILLED'`,
    );
    expect(half.length).toBeGreaterThan(0);
    expect(half.length).toBeLessThan(250);
    await data(admin, START_IMPORT, { input });
    await work();
    const done = await shown(admin, body.id);
    expect(done.counts).toMatchObject({ added: 250 - half.length, unchanged: half.length });
  });

  it('is stopped by a cancel, and can be started again', async () => {
    // Nobody works meanwhile, so that the job still waits.
    await runner.stop();
    started = false;
    const { body } = await upload(admin, 'later.zip', await zipOf({ 'a.md': '# A' }));
    const input = { uploadId: body.id, format: 'MARKDOWN', spaceKey: 'CANCEL' };
    const { startImport } = await data<{ startImport: { job: { id: string } } }>(admin, START_IMPORT, {
      input,
    });
    expect(await codeOf(admin, START_IMPORT, { input })).toBe('BAD_INPUT');
    await wiki.get(JobRuns).cancel(admin, startImport.job.id);
    await work();
    expect(await shown(admin, body.id)).toMatchObject({ job: { state: 'CANCELLED' }, canStart: true });
    expect(await shown(admin, await imported(body.id, { spaceKey: 'CANCEL' }))).toMatchObject({
      counts: { added: 1 },
    });
  });

  it('exports a space for its managers: a download for the maker alone, for a day', async () => {
    const input = { format: 'MARKDOWN', spaceKey: space.key };
    const { startExport } = await data<{ startExport: { id: string; fileName: string } }>(
      manager,
      START_EXPORT,
      { input },
    );
    await work();
    const { downloadHref, counts } = await shown(manager, startExport.id);
    expect(counts).toMatchObject({ pages: 1 });
    const response = await get(manager, String(downloadHref));
    expect(response.headers.get('content-disposition')).toContain(startExport.fileName);
    const file = join(folder, 'download.zip');
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    const archive = await openZip(file, 'download.zip');
    expect(archive.entries.map(({ path }) => path)).toEqual(['plan.md', 'wellspring-export.json']);
    await archive.close();
    expect((await get(admin, String(downloadHref))).status).toBe(404);
    const forAdmin = await shown(admin, startExport.id);
    expect(forAdmin).toMatchObject({ downloadHref: null, counts: { pages: 1 }, entries: { nodes: [] } });
    expect((await shown(manager, startExport.id)).entries.nodes).toMatchObject([{ path: 'plan.md' }]);
    expect(await codeOf(await aPerson(test.database), TRANSFER, { id: startExport.id })).toBe('NOT_FOUND');
    await wiki.get(SweepTransfers).run(new Date(systemClock.now().getTime() + 1.1 * DAY_MS));
    expect((await get(manager, String(downloadHref))).status).toBe(404);
    expect((await shown(manager, startExport.id)).downloadHref).toBeNull();
  });

  it('gives administrators what they may read, and everything with a reason that is recorded', async () => {
    const run = async (input: object) => {
      const { startExport } = await data<{ startExport: { id: string } }>(admin, START_EXPORT, { input });
      await work();
      const { downloadHref } = await shown(admin, startExport.id);
      const bytes = Buffer.from(await (await get(admin, String(downloadHref))).arrayBuffer());
      return { id: startExport.id, xml: gunzipSync(bytes).toString() };
    };
    expect((await run({ format: 'MEDIAWIKI' })).xml).not.toContain('Plan');
    expect(await codeOf(admin, START_EXPORT, { input: { format: 'MEDIAWIKI', spaceKey: space.key } })).toBe(
      'NOT_FOUND',
    );
    const everything = await run({ format: 'MEDIAWIKI', reason: 'Move to another server' });
    expect(everything.xml).toContain(`<title>${space.key}/Plan</title>`);
    const trail = await test.database.query(
      `SELECT action, details ->> 'reason' AS reason FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`,
      [everything.id],
    );
    expect(trail).toEqual([
      { action: 'wiki.export-started', reason: 'Move to another server' },
      { action: 'wiki.exported', reason: null },
      { action: 'wiki.export-downloaded', reason: null },
    ]);
  });

  it('is closed to everybody else', async () => {
    expect((await upload(manager, 'a.zip', Buffer.from('x'))).status).toBe(403);
    expect((await fetch(`${url}/transfers/x/file`)).status).toBe(401);
    const { body } = await upload(admin, 'a.zip', Buffer.from('x'));
    const input = { uploadId: body.id, format: 'MARKDOWN', spaceKey: 'WEB' };
    expect(await codeOf(manager, START_IMPORT, { input })).toBe('FORBIDDEN');
    const other = await aPerson(test.database, { roles: ['employee', 'admin'] });
    expect(await codeOf(other, START_IMPORT, { input })).toBe('NOT_FOUND');
    expect(await codeOf(manager, START_EXPORT, { input: { format: 'MARKDOWN' } })).toBe('FORBIDDEN');
    const reader = await aPerson(test.database);
    expect(await codeOf(reader, START_EXPORT, { input: { format: 'MARKDOWN', spaceKey: 'WEB' } })).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(reader, START_EXPORT, { input: { format: 'MARKDOWN', spaceKey: space.key } })).toBe(
      'NOT_FOUND',
    );
    expect((await upload(admin, 'empty.zip', Buffer.alloc(0))).body.message).toBe('The file is empty.');
  });

  it('gives one page as a file with links that lead to the site', async () => {
    const other = await aPage(wiki, manager, space, { title: 'Other' });
    const [page] = await test.database.query<{ urlId: string }>(
      `SELECT url_id AS "urlId" FROM page WHERE space_id = $1 AND title = 'Plan'`,
      [space.id],
    );
    const response = await get(manager, `/pages/${page?.urlId}/markdown`);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="plan.md"; filename*=UTF-8''plan.md`,
    );
    const text = await response.text();
    expect(text).toMatch(/^---\ntitle: Plan\nurlId: /);
    expect(text).toContain(`See [Other](https://wiki.example/p/other-${other.urlId}) and [x](report.pdf).`);
    const stranger = await aPerson(test.database);
    actors.set(stranger.personId, stranger);
    expect((await get(stranger, `/pages/${page?.urlId}/markdown`)).status).toBe(404);
  });
});
