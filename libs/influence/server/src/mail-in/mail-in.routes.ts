import { actorOf, registerStreamedRoutes, uploadRoute } from '@wellspring/platform-http';
import { type FastifyInstance } from 'fastify';
import { type StartMailImport } from './start-mail-import.service.js';

/**
 * `POST /mail-imports?name=&format=&zone=&epoch=` takes a file of mail metadata as its raw body and starts its import: 201
 * with `{ id, fileName, sizeBytes, jobRunId }`. Register after the session hook, which puts `actor` on the request.
 */
export function registerMailInRoutes(
  instance: FastifyInstance,
  services: { readonly imports: Pick<StartMailImport, 'receive'> },
): void {
  registerStreamedRoutes(instance, (scope) => {
    scope.post<{ Querystring: Readonly<Record<string, unknown>> }>(
      '/mail-imports',
      uploadRoute(),
      async (request, reply) => {
        const text = (name: string) => {
          const value = request.query[name];
          return typeof value === 'string' && value !== '' ? value : undefined;
        };
        const upload = {
          ...{ name: text('name') ?? '', format: text('format'), zone: text('zone'), epoch: text('epoch') },
        };
        return reply.code(201).send(await services.imports.receive(actorOf(request), upload, request.raw));
      },
    );
  });
}
