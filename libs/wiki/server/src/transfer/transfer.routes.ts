import { type Actor, DomainError, unauthenticated } from '@wellspring/kernel';
import { problemOf } from '@wellspring/platform-graphql';
import { statusOf } from '@wellspring/platform-http';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type PageAsMarkdown } from './page-as-markdown.service.js';
import { type ReceiveUpload } from './receive-upload.service.js';
import { type ServeExport } from './serve-export.service.js';

/** An upload that sends nothing for so long has died on the way. */
const UPLOAD_IDLE_MS = 60_000;
/** How long a refused upload may go on, so that its sender gets to read the answer. */
const DRAIN_MS = 10_000;

/** What the routes of imports and exports do. */
export interface TransferServices {
  readonly uploads: Pick<ReceiveUpload, 'run'>;
  readonly exports: Pick<ServeExport, 'run'>;
  readonly pages: Pick<PageAsMarkdown, 'run'>;
  /** Address that people type; null: the one that the request came to. */
  readonly publicUrl: string | null;
}

/**
 * `POST /transfers?name=` takes a file that is to be imported, as its raw body; `GET /transfers/:id/file` sends a
 * finished export to its maker; `GET /pages/:urlId/markdown` sends one page as a file. Register after the session hook,
 * which puts `actor` on the request.
 */
export function registerTransferRoutes(instance: FastifyInstance, services: TransferServices): void {
  void instance.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    scope.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
    const upload = { config: { isUpload: true }, bodyLimit: Number.MAX_SAFE_INTEGER };
    scope.post<{ Querystring: { name?: unknown } }>('/transfers', upload, async (request, reply) => {
      const { name } = request.query;
      request.raw.setTimeout(UPLOAD_IDLE_MS, () => request.raw.destroy());
      const answer = await services.uploads.run(
        actorOf(request),
        typeof name === 'string' ? name : '',
        request.raw,
      );
      return reply.code(201).send(answer);
    });
    scope.get<{ Params: { id: string } }>(
      '/transfers/:id/file',
      { compress: false },
      async (request, reply) => {
        const file = await services.exports.run(actorOf(request), request.params.id);
        return asDownload(reply, file.fileName, file.mediaType)
          .header('content-length', file.sizeBytes)
          .send(file.stream);
      },
    );
    scope.get<{ Params: { urlId: string } }>('/pages/:urlId/markdown', async (request, reply) => {
      const siteUrl = services.publicUrl ?? `${request.protocol}://${request.host}`;
      const page = await services.pages.run(actorOf(request), request.params.urlId, siteUrl);
      return asDownload(reply, page.fileName, 'text/markdown; charset=utf-8').send(page.text);
    });
    done();
  });
}

/** A file to be kept, never one to be shown. */
const asDownload = (reply: FastifyReply, fileName: string, mediaType: string): FastifyReply =>
  reply
    .header('content-type', mediaType)
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, hex)}`,
    )
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff');

const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function actorOf(request: FastifyRequest): Actor {
  // The session hook sets it; other registrations of these routes are tests.
  const { actor } = request as FastifyRequest & { actor: Actor | null };
  if (actor === null) throw unauthenticated();
  return actor;
}

/** Errors as `{ code, message }` with their details; never a stack. */
function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The sender went away: there is nobody to answer, and nothing of ours is wrong.
  if (request.method === 'POST' && request.raw.destroyed && !request.raw.complete)
    return reply.code(400).send();
  const { code, message, details, logged } = problemOf(clientErrorOf(error), request.id);
  if (logged !== null) request.log.error({ err: logged, requestId: request.id }, 'request failed');
  if (!request.raw.complete) drain(request);
  return reply
    .code(details['problem'] === 'too-large' ? 413 : statusOf(code))
    .header('cache-control', 'no-store')
    .type('application/json')
    .send({ code, message, ...details });
}

/** Fastify's own complaints about a request (a malformed address, say) are the sender's. */
function clientErrorOf(error: unknown): unknown {
  const status = (error as { statusCode?: unknown } | null)?.statusCode; // Fastify's own errors carry it
  const isTheirs = typeof status === 'number' && status >= 400 && status < 500;
  return isTheirs && error instanceof Error ? new DomainError('BAD_INPUT', error.message) : error;
}

/** Lets the rest of a refused body run into nothing for a while: a browser reads the answer only when it has sent all. */
function drain(request: FastifyRequest): void {
  const timer = setTimeout(() => request.raw.destroy(), DRAIN_MS).unref();
  request.raw.once('close', () => clearTimeout(timer));
  request.raw.on('error', () => undefined);
  request.raw.resume();
}
