import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Actor, notFound } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from '../change-access.service.js';
import { DeletePage } from '../delete-page.service.js';
import { openFileRoutes, type OpenFileRoutes } from '../testing/open-file-routes.js';
import { type OpenWiki, openWiki } from '../testing/open-wiki.js';
import { aPage, aSpace, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { FileStore } from './file-store.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';

describe('files over HTTP', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let http: OpenFileRoutes;
  let author: Actor;
  let reader: Actor;
  let space: MadeSpace;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    http = await openFileRoutes(wiki);
    author = await aPerson(test.database, { displayName: '林志明' });
    reader = await aPerson(test.database);
    space = await aSpace(wiki, author, { access: 'readable' });
    page = await aPage(wiki, author, space);
  });
  afterAll(async () => {
    await http.close();
    await wiki.close();
    await test.close();
  });
  const incoming = () => {
    const { incomingFolder } = wiki.get(FileStore);
    return existsSync(incomingFolder) ? readdirSync(incomingFolder) : [];
  };
  afterEach(() => expect(incoming()).toEqual([]));
  const put = (name: string, body: BodyInit, query: Record<string, string> = {}) =>
    http.upload(author, { pageId: page.id, name, ...query }, body);

  it('takes a file, tells where it is, and gives it back byte for byte', async () => {
    const { status, body } = await put('圖 (1).png', PNG);
    expect(status).toBe(201);
    expect(body).toEqual({
      ...{ id: body.id, name: '圖 (1).png', href: `/files/${body.id}/${encodeURIComponent('圖 (1).png')}` },
      ...{ mediaType: 'image/png', sizeBytes: PNG.length, version: 1 },
    });
    const answer = await http.get(reader, body.href);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{ 'content-type': 'image/png', 'content-length': String(PNG.length), 'accept-ranges': 'bytes' },
      'content-disposition': `inline; filename="_ (1).png"; filename*=UTF-8''%E5%9C%96%20%281%29.png`,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/) as unknown,
    });
    const etag = answer.headers.get('etag') ?? '';
    const again = await http.get(reader, body.href, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const saved = await http.get(reader, `${body.href}?download`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('sends ranges, uncompressed, and says when there are none', async () => {
    const text = 'a line of text that would compress well\n'.repeat(500);
    const { body } = await put('log.txt', text);
    const ask = (range: string, more = {}) =>
      http.get(reader, body.href, { range, 'accept-encoding': 'br, gzip', ...more });
    const whole = await http.get(reader, body.href, { 'accept-encoding': 'br, gzip' });
    expect(whole.headers.get('content-encoding')).toBeNull();
    expect(await whole.text()).toBe(text);
    const part = await ask('bytes=2-5');
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      ...[206, `bytes 2-5/${text.length}`, '4'],
    ]);
    expect(await part.text()).toBe('line');
    expect(await (await ask('bytes=-5')).text()).toBe('well\n');
    const beyond = await ask(`bytes=${text.length}-`);
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${text.length}`]);
    expect((await ask('bytes=0-3', { 'if-range': '"another"' })).status).toBe(200);
    const head = await fetch(`${http.url}${body.href}`, {
      method: 'HEAD',
      headers: { 'x-actor': reader.personId },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(text.length)]);
  });

  it.each([
    ['an SVG with a script', 'logo.svg', SVG, 'image/svg+xml', 'image/svg+xml'],
    [
      'HTML called a picture',
      'cat.png',
      '<!doctype html><script>alert(1)</script>',
      'text/html',
      'application/octet-stream',
    ],
    [
      'XHTML',
      'x.xhtml',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
      'text/html',
      'application/octet-stream',
    ],
    [
      'XML with a style sheet',
      'x.xml',
      '<?xml version="1.0"?><?xml-stylesheet href="x"?><feed/>',
      'application/xml',
      'application/octet-stream',
    ],
    ['a script called text', 'x.js', 'alert(1)', 'text/plain', 'text/plain; charset=utf-8'],
  ])('never lets a browser run %s', async (_, name, content, mediaType, servedAs) => {
    const { body } = await put(name, content);
    expect(body['mediaType']).toBe(mediaType);
    const { headers } = await http.get(reader, body.href);
    expect(headers.get('content-type')).toBe(servedAs);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['inv\u202egnp.exe', 'invgnp.exe'],
    ['a\r\nSet-Cookie: x=y\u0000.txt', 'a Set-Cookie- x=y.txt'],
    ['half\ud800.txt', 'half\ufffd.txt'],
  ])('makes a name of %j', async (name, stored) => {
    const { status, body } = await put(name, `content of ${stored}`);
    expect([status, body.name]).toEqual([201, stored]);
    const { status: found, headers } = await http.get(reader, body.href);
    expect([found, headers.get('set-cookie')]).toEqual([200, null]);
  });

  it('refuses an empty file, impossible names, and more than fits, and leaves nothing behind', async () => {
    const before = await rows();
    expect((await put('a.txt', '')).body).toMatchObject({ code: 'BAD_INPUT', problem: 'empty' });
    expect((await put('n'.repeat(300), 'x')).body).toMatchObject({ code: 'BAD_INPUT', problem: 'too-long' });
    for (const name of ['', '..', '/'])
      expect((await put(name, 'x')).body).toMatchObject({ code: 'BAD_INPUT', problem: 'blank' });
    // One megabyte fits in these tests; the length is not told before.
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(randomBytes(65_536)),
    });
    const { status, body } = await put('big.bin', endless as BodyInit);
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'BAD_INPUT', problem: 'too-large' });
    expect(body['message']).toBe('The file is larger than 1 MB, the most that fits here.');
    expect((await put('told.bin', new Uint8Array(2 * 1024 * 1024))).status).toBe(413);
    expect(await rows()).toEqual(before);
  });

  /** Begins an upload that will never be whole. */
  const beginUpload = async () => {
    const { port } = new URL(http.url);
    const socket = connect(Number(port), '127.0.0.1');
    const path = `/files?pageId=${page.id}&name=cut.bin`;
    const head = [`host: 127.0.0.1:${port}`, 'x-wellspring-request: t', `x-actor: ${author.personId}`];
    socket.write(
      `POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\ncontent-length: 100000\r\n\r\n${'x'.repeat(5000)}`,
    );
    await until(() => incoming().length === 1);
    return socket;
  };

  it('leaves nothing of an upload that breaks off, or that sends nothing any more', async () => {
    const before = await rows();
    (await beginUpload()).destroy();
    await until(() => incoming().length === 0);
    const silent = await beginUpload();
    await new Promise((resolve) => silent.once('close', resolve));
    await until(() => incoming().length === 0);
    expect(await rows()).toEqual(before);
  });

  it('keeps what is the same once, and counts versions of one name', async () => {
    const first = await put('plan.txt', 'one');
    expect((await put('PLAN.txt', 'two')).body).toMatchObject({
      id: first.body.id,
      name: 'plan.txt',
      version: 2,
    });
    expect((await put('plan.txt', 'two')).body).toMatchObject({ id: first.body.id, version: 2 });
    expect((await put('plan.txt', 'one')).body.version).toBe(3);
    expect((await put('plan.txt', 'four', { whenTaken: 'rename' })).body).toMatchObject({
      name: 'plan-2.txt',
      version: 1,
    });
    const { href } = first.body;
    const texts = ['', '?version=1', '?version=2', '?version=3'].map(async (query) =>
      (await http.get(reader, `${href}${query}`)).text(),
    );
    expect(await Promise.all(texts)).toEqual(['one', 'one', 'two', 'one']);
    expect((await http.get(reader, `${href}?version=9`)).status).toBe(404);
    const stored = await test.database.query(
      `SELECT FROM stored_file WHERE hash = sha256('one'::bytea) OR hash = sha256('two'::bytea)`,
    );
    expect(stored).toHaveLength(2);
  });

  it('takes ten uploads of one name at once as ten versions', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => put('race.txt', `content ${n}`)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.map(({ body }) => body.version).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('lets those upload who may edit, and nobody elsewhere', async () => {
    const closed = await aSpace(wiki, author, { access: 'members' });
    const secret = await aPage(wiki, author, closed);
    const gone = await aPage(wiki, author, space);
    await wiki.get(DeletePage).run(author, gone.id);
    const code = async (actor: Actor | null, pageId: string) => {
      const { status, body } = await http.upload(actor, { pageId, name: 'x.txt' }, 'x');
      return [status, body['code']];
    };
    expect(await code(reader, page.id)).toEqual([403, 'FORBIDDEN']);
    expect(await code(reader, secret.id)).toEqual([404, 'NOT_FOUND']);
    expect(await code(author, gone.id)).toEqual([404, 'NOT_FOUND']);
    expect(await code(author, randomUUID())).toEqual([404, 'NOT_FOUND']);
    expect(await code(author, '1')).toEqual([400, 'BAD_INPUT']);
    expect(await code(null, page.id)).toEqual([401, 'UNAUTHENTICATED']);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await http.upload(author, { pageId: page.id, name: 'x' }, 'x', foreign)).status).toBe(403);
  });

  it('gives files of a page that becomes restricted or deleted to nobody else any more', async () => {
    const own = await aPage(wiki, author, space);
    const { body } = await http.upload(author, { pageId: own.id, name: 'x.txt' }, 'secret');
    const statusFor = async (actor: Actor | null, href = body.href) => (await http.get(actor, href)).status;
    expect(await statusFor(reader)).toBe(200);
    expect(await statusFor(null)).toBe(401);
    const opened = await http.get(null, body.href, { accept: 'text/html' });
    expect([opened.status, opened.headers.get('location')]).toEqual([
      302,
      `/sign-in?next=${encodeURIComponent(body.href)}`,
    ]);
    await wiki
      .get(ChangeAccess)
      .ofPage(author, own.id, [{ to: { kind: 'person', personId: author.personId }, level: 'manage' }]);
    expect([await statusFor(reader), await statusFor(author)]).toEqual([404, 200]);
    expect(await statusFor(reader, `${body.href}?version=1`)).toBe(404);
    const open = await aPage(wiki, author, space);
    const shown = await http.upload(author, { pageId: open.id, name: 'x.txt' }, 'shown');
    await wiki.get(DeletePage).run(author, open.id);
    expect([await statusFor(reader, shown.body.href), await statusFor(author, shown.body.href)]).toEqual([
      404, 200,
    ]);
    expect(await statusFor(author, `/files/${randomUUID()}/x`)).toBe(404);
    expect(await statusFor(author, '/files/1/x')).toBe(404);
  });

  it('shows files that no page has claimed to their uploader alone', async () => {
    const { body } = await http.upload(author, { name: 'new.png' }, PNG);
    expect((await http.get(author, body.href)).status).toBe(200);
    expect((await http.get(reader, body.href)).status).toBe(404);
    const second = await http.upload(author, { name: 'new.png' }, SVG);
    expect([second.body.name, second.body.version]).toEqual(['new-2.png', 1]);
  });

  it('says that a file is lost, and has it again when somebody uploads the same', async () => {
    const { body } = await put('lost.txt', 'to be lost');
    const store = wiki.get(FileStore);
    const [row] = await test.database.query<{ hash: Buffer }>(`SELECT sha256('to be lost'::bytea) AS hash`);
    rmSync(store.pathOf(row?.hash ?? Buffer.alloc(32)));
    const lost = await http.get(reader, body.href);
    expect([lost.status, await lost.json()]).toEqual([
      503,
      {
        code: 'UNAVAILABLE',
        message: 'The server has lost the content of this file. Tell an administrator.',
      },
    ]);
    await put('found.txt', 'to be lost');
    expect(await (await http.get(reader, body.href)).text()).toBe('to be lost');
    expect(readdirSync(join(store.folder)).length).toBeGreaterThan(1);
  });

  const rows = () =>
    test.database.query(
      `SELECT (SELECT count(*) FROM attachment) AS files, (SELECT count(*) FROM attachment_version) AS versions,
         (SELECT count(*) FROM stored_file) AS contents`,
    );
});

async function until(isTrue: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !isTrue(); n++) await new Promise((resolve) => setTimeout(resolve, 25));
  if (!isTrue()) throw notFound('It did not happen within five seconds.');
}
