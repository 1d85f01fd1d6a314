import { type Readable } from 'node:stream';
import { actorOf, actorOrNull, registerStreamedRoutes, uploadRoute } from '@wellspring/platform-http';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ServeFile } from './serve-file.service.js';
import { type UploadFile } from './upload-file.service.js';

/** What the routes of files do. */
export interface FileServices {
  readonly uploads: Pick<UploadFile, 'run'>;
  readonly serving: Pick<ServeFile, 'run'>;
  /** Milliseconds without a byte after which an upload is given up; default a minute. */
  readonly idleMs?: number;
}

interface UploadQuery {
  readonly pageId?: unknown;
  readonly name?: unknown;
  readonly whenTaken?: unknown;
}

/**
 * `POST /files?pageId=&name=&whenTaken=` takes a file as its raw body, whatever type the sender claims; `GET
 * /files/:attachmentId/:name?version=&download=` sends it. Register after the session hook, which puts `actor` on the
 * request. Files are streamed both ways and never compressed: most are, and ranges count the bytes as they are.
 */
export function registerFileRoutes(instance: FastifyInstance, services: FileServices): void {
  registerStreamedRoutes(instance, (scope) => {
    scope.post<{ Querystring: UploadQuery }>('/files', uploadRoute(services.idleMs), (request, reply) =>
      takeFile(services, request, reply),
    );
    for (const url of ['/files/:attachmentId', '/files/:attachmentId/:name'])
      scope.route({
        // Not Fastify's own HEAD, which would read the file to learn its length.
        method: ['GET', 'HEAD'],
        ...{ url, compress: false, exposeHeadRoute: false },
        handler: (request, reply) => sendFile(services, request, reply),
      });
  });
}

async function takeFile(
  { uploads }: FileServices,
  request: FastifyRequest<{ Querystring: UploadQuery }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { pageId, name, whenTaken } = request.query;
  const answer = await uploads.run(actorOf(request), {
    pageId: typeof pageId === 'string' && pageId !== '' ? pageId : null,
    name: typeof name === 'string' ? name : '',
    whenTaken: whenTaken === 'rename' ? 'rename' : 'version',
    content: request.raw satisfies Readable,
    declaredBytes: Number(request.headers['content-length'] ?? 0),
  });
  return reply.code(201).header('location', answer.href).send(answer);
}

async function sendFile(
  { serving }: FileServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // Somebody opened a link that a colleague sent: they come back here once they have signed in.
  if (isOpenedSignedOut(request))
    return reply
      .header('cache-control', 'no-store')
      .redirect(`/sign-in?next=${encodeURIComponent(request.url)}`);
  const { attachmentId = '' } = request.params as { attachmentId?: string }; // the route has it
  const { version, download } = request.query as { version?: unknown; download?: unknown }; // of anybody's making
  const { range, 'if-none-match': ifNoneMatch, 'if-range': ifRange } = request.headers;
  const answer = await serving.run(actorOf(request), {
    attachmentId,
    version: typeof version === 'string' && /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null,
    asDownload: download !== undefined,
    range,
    ifRange: typeof ifRange === 'string' ? ifRange : undefined,
    ifNoneMatch,
    headOnly: request.method === 'HEAD',
  });
  return reply.code(answer.status).headers(answer.headers).send(answer.body);
}

/** A page of the browser's own, not a picture on one. */
const isOpenedSignedOut = (request: FastifyRequest): boolean =>
  actorOrNull(request) === null && (request.headers.accept ?? '').includes('text/html');
