import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '@wellspring/kernel';
import { createHttpAdapter } from './http-adapter.js';
import { listen } from './listen.js';
import { createLogger, nestLogger } from './logger.js';
import { ProblemFilter } from './problem.filter.js';
import { jsonForHtml } from './web-app.routes.js';

const TEMPLATE = `<!doctype html><html lang="en"><head><title>Wellspring</title></head><body><div id="root"></div></body></html>`;

@Controller('api')
class ApiController {
  @Get('domain')
  domain(): never {
    throw new DomainError('RATE_LIMITED', 'Too many attempts.', { retryAfterSeconds: 7 });
  }
  @Get('broken')
  broken(): never {
    throw Object.assign(new Error('secret statement'), { detail: 'Key (email)=(a@b.example) exists' });
  }
  @Post('echo')
  echo(@Body() body: object): object {
    return body;
  }
}
@Module({ controllers: [ApiController] })
class TestModule {}

describe('the web server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wellspring-web-'));
  const lines: string[] = [];
  const stores = { postgres: { state: 'ready' }, meilisearch: { state: 'ready' } };
  const config = { host: '127.0.0.1', port: 0, publicUrl: null, trustProxy: false };
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), TEMPLATE);
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', 'main-abc123.js'), `/* ${'x'.repeat(5_000)} */`);
    const logger = createLogger(
      { logLevel: 'debug' },
      new Writable({
        write: (chunk, _encoding, done) => {
          lines.push(String(chunk));
          done();
        },
      }),
    );
    const adapter = createHttpAdapter({
      config,
      logger,
      cookieSecret: 'x'.repeat(32),
      health: { stores: () => stores, required: ['postgres'] },
      webApp: {
        folder,
        renderPage: async (request) => {
          if (request.url === '/p/broken') throw new Error('no such luck');
          if (!request.url.startsWith('/p/')) return null;
          return {
            head: '<title>知識 $& </title>',
            body: '<h1>$1 知識</h1>',
            state: { x: '</script>' },
            lang: 'zh-Hant',
          };
        },
      },
    });
    app = await NestFactory.create<NestFastifyApplication>(TestModule, adapter, {
      logger: nestLogger(logger),
    });
    app.useGlobalFilters(new ProblemFilter());
    url = await listen(app, config);
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const html = { accept: 'text/html' };
  const post = (path: string, headers: Record<string, string>, body = '{"a":1}') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it('gives the app for a deep link, and 404 for a missing file', async () => {
    const deep = await fetch(`${url}/spaces/HR/x?y=1`, { headers: html });
    expect([deep.status, await deep.text()]).toEqual([200, TEMPLATE]);
    const missing = await fetch(`${url}/assets/gone.js`, { headers: html });
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { code: 'NOT_FOUND', message: 'There is nothing here.' },
    ]);
    expect((await fetch(`${url}/picture.png`, { headers: { accept: 'image/png' } })).status).toBe(404);
  });

  it('puts a page into the first response, with data that can’t break out of its script', async () => {
    const text = await (await fetch(`${url}/p/abc`, { headers: html })).text();
    expect(text).toContain('<html lang="zh-Hant"');
    expect(text).toContain('<head><title>知識 $& </title></head>');
    expect(text).toContain('<div id="root"><h1>$1 知識</h1></div>');
    expect(text).toContain(
      '<script type="application/json" id="initial-page">{"x":"\\u003c/script>"}</script>',
    );
    expect(JSON.parse(jsonForHtml({ a: '<\u2028' }))).toEqual({ a: '<\u2028' });
  });

  it('gives the bare app when a page can’t be rendered', async () => {
    expect(await (await fetch(`${url}/p/broken`, { headers: html })).text()).toBe(TEMPLATE);
    expect(lines.join('')).toContain('no such luck');
  });

  it('keeps hashed files for a year and asks for the others again', async () => {
    const asset = await fetch(`${url}/assets/main-abc123.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(asset.headers.get('content-type')).toMatch(/javascript/);
    expect((await fetch(`${url}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(`${url}/`, { headers: html })).headers.get('cache-control')).toBe(
      'private, no-cache',
    );
  });

  it('sends a policy under which no foreign script runs and nobody frames it', async () => {
    const { headers } = await fetch(`${url}/`, { headers: html });
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('takes changing requests from its own pages alone', async () => {
    const own = { 'x-wellspring-request': '1' };
    expect(await (await post('/api/echo', { ...own, origin: url })).json()).toEqual({ a: 1 });
    expect((await post('/api/echo', own)).status).toBe(201);
    expect((await post('/api/echo', {})).status).toBe(403);
    expect((await post('/api/echo', { ...own, origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('/api/echo', { ...own, origin: 'null' })).status).toBe(403);
    expect((await post('/graphql', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    // A mail program ends mails by the token in the address; here nobody listens to it.
    const stop = '/mail/stop/01890a5d-ac96-774b-bcce-b302099a8057';
    expect((await post(stop, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
    expect((await post(`${stop}/more`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('answers on the loopback to loopback names alone', async () => {
    const ask = (host: string) =>
      new Promise<{ statusCode: number | undefined; body: string }>((resolve, reject) => {
        get(url, { headers: { host, ...html } }, (response) => {
          let body = '';
          response.on('data', (chunk) => (body += String(chunk)));
          response.on('end', () => resolve({ statusCode: response.statusCode, body }));
        }).on('error', reject);
      });
    const answer = await ask('evil.example');
    expect([answer.statusCode, answer.body]).toEqual([421, expect.stringContaining('WELLSPRING_PUBLIC_URL')]);
    expect((await ask('localhost:3000')).statusCode).toBe(200);
  });

  it('answers errors as JSON with a code and without a stack', async () => {
    const limited = await fetch(`${url}/api/domain`);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    const broken = await fetch(`${url}/api/broken`);
    const body = await broken.text();
    expect([broken.status, JSON.parse(body)]).toMatchObject([500, { code: 'INTERNAL' }]);
    expect(body).not.toMatch(/secret|stack/);
    expect(body).toContain(broken.headers.get('x-request-id'));
    const bad = await post('/api/echo', { 'x-wellspring-request': '1' }, '{"a":');
    expect([bad.status, await bad.json()]).toMatchObject([400, { code: 'BAD_INPUT' }]);
    const large = await post(
      '/api/echo',
      { 'x-wellspring-request': '1' },
      JSON.stringify('x'.repeat(5_000_000)),
    );
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'BAD_INPUT' }]);
  });

  it('logs the route, never the address, the question or a row’s values', async () => {
    lines.length = 0;
    await fetch(`${url}/search?q=notice+period`, { headers: { ...html, cookie: 'session=abc' } });
    await fetch(`${url}/api/broken`);
    const log = lines.join('');
    expect(log).toMatch(/"route":"\/\*","status":200/);
    expect(log).toContain('secret statement');
    expect(log).not.toMatch(/notice|127\.0\.0\.1|abc|a@b\.example/);
  });

  it('says whether it is live, ready, degraded or not ready, and which store is missing', async () => {
    const ready = async () => {
      const response = await fetch(`${url}/health/ready`);
      return [response.status, await response.json()];
    };
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await ready()).toMatchObject([200, { status: 'ready', missing: [] }]);
    stores.meilisearch.state = 'absent';
    expect(await ready()).toMatchObject([200, { status: 'degraded', missing: ['meilisearch'] }]);
    stores.postgres.state = 'down';
    expect(await ready()).toMatchObject([503, { status: 'not ready', missing: ['postgres', 'meilisearch'] }]);
  });

  it('names the port that is in use', async () => {
    const adapter = createHttpAdapter({
      config,
      logger: createLogger({ logLevel: 'silent' }),
      cookieSecret: 'x'.repeat(32),
      health: { stores: () => stores, required: [] },
      webApp: null,
    });
    const second = await NestFactory.create<NestFastifyApplication>(TestModule, adapter, { logger: false });
    const port = Number(new URL(url).port);
    await expect(listen(second, { ...config, port })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(`Port ${port} on 127.0.0.1 is in use .*WELLSPRING_PORT`) as string,
    });
    await second.close();
  });
});
