import { connect } from 'node:net';
import { type AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerBodyDeadline } from './body-deadline.js';

describe('the deadline for bodies', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = Fastify({ forceCloseConnections: true });
    registerBodyDeadline(app, 150);
    app.post('/text', () => 'taken');
    app.post('/slow-handler', () => new Promise((resolve) => setTimeout(() => resolve('taken'), 400)));
    app.post('/upload', { config: { isUpload: true } }, () => 'taken');
    await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());

  /** Sends half of a body, waits, sends the rest; gives all that came back. */
  const slowly = (path: string, body: string, pauseMs: number) =>
    new Promise<string>((resolve) => {
      const { port } = app.server.address() as AddressInfo; // it listens on TCP
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
      const head = ['content-type: text/plain', `content-length: ${body.length}`, 'connection: close'];
      socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\n${head.join('\r\n')}\r\n\r\n${body.slice(0, 1)}`);
      setTimeout(() => socket.writable && socket.write(body.slice(1)), pauseMs);
    });

  it('cuts off who sends too slowly, and nobody whose answer takes time', async () => {
    expect(await slowly('/text', 'abc', 400)).toBe('');
    expect(await slowly('/text', 'abc', 10)).toContain('taken');
    expect(await slowly('/slow-handler', 'abc', 10)).toContain('taken');
  });

  it('leaves uploads their time', async () => {
    expect(await slowly('/upload', 'abc', 400)).toContain('taken');
  });
});
