import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { badInput } from '@wellspring/kernel';
import fastify, { type FastifyInstance } from 'fastify';
import { actorOf, registerStreamedRoutes, uploadRoute } from './streamed.routes.js';

const IDLE_MS = 300;

describe('streamed routes', () => {
  let app: FastifyInstance;
  let port: number;

  beforeAll(async () => {
    app = fastify();
    registerStreamedRoutes(app, (scope) => {
      scope.post('/count', uploadRoute(IDLE_MS), async ({ raw }) => ({ bytes: (await buffer(raw)).length }));
      scope.post('/refuse', uploadRoute(IDLE_MS), () => {
        throw badInput('The file is too large.', { problem: 'too-large' });
      });
      scope.get('/mine', (request) => actorOf(request).personId);
      scope.get('/half', (_request, reply) => {
        void reply.type('application/zip');
        throw new Error('secret');
      });
    });
    port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  });
  afterAll(() => app.close());

  const post = (path: string, body: Uint8Array<ArrayBuffer>) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

  it('take a body as it comes, however large and whatever it is called', async () => {
    const answer = await post('/count', new Uint8Array(3 * 1024 * 1024));
    expect([answer.status, await answer.json()]).toEqual([200, { bytes: 3 * 1024 * 1024 }]);
  });

  it('let a refused sender finish, so that it reads why', async () => {
    const answer = await post('/refuse', new Uint8Array(8 * 1024 * 1024));
    expect([answer.status, await answer.json()]).toEqual([
      413,
      { code: 'BAD_INPUT', message: 'The file is too large.', problem: 'too-large' },
    ]);
  });

  it('give up an upload that sends nothing any more', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /count HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc');
    const begun = Date.now();
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect(Date.now() - begun).toBeGreaterThanOrEqual(IDLE_MS - 50);
  });

  it('answer as JSON without a stack, also where a file was about to be sent', async () => {
    const nobody = await fetch(`http://127.0.0.1:${port}/mine`);
    expect([nobody.status, await nobody.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    const broken = await fetch(`http://127.0.0.1:${port}/half`);
    expect([broken.status, broken.headers.get('cache-control')]).toEqual([500, 'no-store']);
    const body = await broken.text();
    expect(JSON.parse(body)).toMatchObject({ code: 'INTERNAL' });
    expect(body).not.toContain('secret');
  });
});
