import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor } from '@wellspring/kernel';
import { loadConfig } from '@wellspring/platform-config';
import { createHttpAdapter, createLogger } from '@wellspring/platform-http';
import { type FastifyInstance } from 'fastify';
import { registerFileRoutes } from '../files/file.routes.js';
import { ServeFile } from '../files/serve-file.service.js';
import { UploadFile } from '../files/upload-file.service.js';
import { type OpenWiki } from './open-wiki.js';

/** The routes of files behind the real web server: its headers, its compression, its Origin check. */
export interface OpenFileRoutes {
  readonly url: string;
  /** Uploads as this actor; the status and the parsed answer. */
  upload(
    actor: Actor | null,
    query: Readonly<Record<string, string>>,
    body: BodyInit,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{
    status: number;
    body: { id: string; name: string; href: string; version: number } & Record<string, unknown>;
  }>;
  /** Asks for a file as this actor. */
  get(actor: Actor | null, href: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** An upload that sends nothing for so long is given up in tests. */
const IDLE_MS = 1_500;

/** Opens them on a free port. Who asks is told by a header with the person's id. */
export async function openFileRoutes(wiki: OpenWiki): Promise<OpenFileRoutes> {
  const config = loadConfig({
    WELLSPRING_DATA: mkdtempSync(join(tmpdir(), 'wellspring-http-')),
    WELLSPRING_LOG_LEVEL: 'silent',
  });
  const adapter = createHttpAdapter({
    ...{ config, logger: createLogger(config), cookieSecret: 'x'.repeat(32) },
    health: { stores: () => ({}), required: [] },
    webApp: null,
  });
  const instance = adapter.getInstance() as unknown as FastifyInstance; // Nest types its logger generically
  const actors = new Map<string, Actor>();
  instance.decorateRequest('actor', null);
  instance.addHook('onRequest', async (request) => {
    Object.assign(request, { actor: actors.get(String(request.headers['x-actor'])) ?? null });
  });
  registerFileRoutes(instance, {
    ...{ uploads: wiki.get(UploadFile), serving: wiki.get(ServeFile) },
    idleMs: IDLE_MS,
  });
  const url = await instance.listen({ host: '127.0.0.1', port: 0 });
  const as = (actor: Actor | null): Record<string, string> => {
    if (actor === null) return {};
    actors.set(actor.personId, actor);
    return { 'x-actor': actor.personId };
  };
  return {
    url,
    upload: async (actor, query, body, headers = {}) => {
      const response = await fetch(`${url}/files?${new URLSearchParams(query).toString()}`, {
        method: 'POST',
        headers: { 'x-wellspring-request': 'test', 'content-type': 'text/html', ...as(actor), ...headers },
        body,
        duplex: 'half',
      } as RequestInit); // Node's fetch wants `duplex` for streams, and its types lack it
      return { status: response.status, body: (await response.json()) as never }; // the test checks what it reads
    },
    get: (actor, href, headers = {}) =>
      fetch(`${url}${href}`, { headers: { ...as(actor), ...headers }, redirect: 'manual' }),
    close: () => instance.close(),
  };
}
