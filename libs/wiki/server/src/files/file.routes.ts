import { type Readable } from 'node:stream';
import { type Actor, DomainError, unauthenticated } from '@wellspring/kernel';
import { problemOf } from '@wellspring/platform-graphql';
import { statusOf } from '@wellspring/platform-http';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ServeFile } from './serve-file.service.js';
import { type UploadFile } from './upload-file.service.js';

/** An upload that sends nothing for so long has died on the way. */
const UPLOAD_IDLE_MS = 60_000;
/** How long a refused upload may go on, so that its sender gets to read the answer. */
const DRAIN_MS = 10_000;

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
  void instance.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    scope.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
    const upload = { config: { isUpload: true }, bodyLimit: Number.MAX_SAFE_INTEGER };
    scope.post<{ Querystring: UploadQuery }>('/files', upload, (request, reply) =>
      takeFile(services, request, reply),
    );
    for (const url of ['/files/:attachmentId', '/files/:attachmentId/:name'])
      scope.route({
        // Not Fastify's own HEAD, which would read the file to learn its length.
        method: ['GET', 'HEAD'],
        ...{ url, compress: false, exposeHeadRoute: false },
        handler: (request, reply) => sendFile(services, request, reply),
      });
    done();
  });
}

async function takeFile(
  { uploads, idleMs = UPLOAD_IDLE_MS }: FileServices,
  request: FastifyRequest<{ Querystring: UploadQuery }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { pageId, name, whenTaken } = request.query;
  // Without a listener Node hangs up, and it takes the time limit off again for the next request on the connection.
  request.raw.socket.setTimeout(idleMs);
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

// The session hook sets it; the type is declared with the hook.
const actorOrNull = (request: FastifyRequest): Actor | null =>
  (request as FastifyRequest & { actor: Actor | null }).actor;

function actorOf(request: FastifyRequest): Actor {
  const actor = actorOrNull(request);
  if (actor === null) throw unauthenticated();
  return actor;
}

/** A page of the browser's own, not a picture on one. */
const isOpenedSignedOut = (request: FastifyRequest): boolean =>
  actorOrNull(request) === null && (request.headers.accept ?? '').includes('text/html');

/** Errors as `{ code, message }` with their details; never a stack. */
function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The sender went away: there is nobody to answer, and nothing of ours is wrong.
  if (request.raw.destroyed && !request.raw.complete) return reply.code(400).send();
  const { code, message, details, logged } = problemOf(clientErrorOf(error), request.id);
  if (logged !== null) request.log.error({ err: logged, requestId: request.id }, 'request failed');
  if (!request.raw.complete) drain(request);
  return reply
    .code(details['problem'] === 'too-large' ? 413 : statusOf(code))
    .header('cache-control', 'no-store')
    .send({ code, message, ...details });
}

/** Fastify's own complaints about a request (a malformed address, say) are the sender's. */
function clientErrorOf(error: unknown): unknown {
  const status = (error as { statusCode?: unknown } | null)?.statusCode; // Fastify's own errors carry it
  const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
  return isTheirs && error instanceof Error ? new DomainError('BAD_INPUT', error.message) : error;
}

/**
 * Lets the rest of a refused body run into nothing for a while. A browser reads the answer only when it has sent all,
 * or shows "connection reset" instead of it when we hang up at once.
 */
function drain(request: FastifyRequest): void {
  const timer = setTimeout(() => request.raw.destroy(), DRAIN_MS).unref();
  request.raw.once('close', () => clearTimeout(timer));
  request.raw.on('error', () => undefined);
  request.raw.resume();
}
