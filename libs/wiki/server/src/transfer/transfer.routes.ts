import { actorOf, registerStreamedRoutes, uploadRoute } from '@wellspring/platform-http';
import { contentDisposition } from '@wellspring/wiki-domain';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type PageAsMarkdown } from './page-as-markdown.service.js';
import { type ReceiveUpload } from './receive-upload.service.js';
import { type ServeExport } from './serve-export.service.js';

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
  registerStreamedRoutes(instance, (scope) => {
    scope.post<{ Querystring: { name?: unknown } }>('/transfers', uploadRoute(), async (request, reply) => {
      const { name } = request.query;
      const fileName = typeof name === 'string' ? name : '';
      return reply.code(201).send(await services.uploads.run(actorOf(request), fileName, request.raw));
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
  });
}

/** A file to be kept, never one to be shown. */
const asDownload = (reply: FastifyReply, fileName: string, mediaType: string): FastifyReply =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', contentDisposition('attachment', fileName))
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff');
