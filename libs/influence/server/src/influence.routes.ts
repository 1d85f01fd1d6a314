import { badInput, isUuid } from '@wellspring/kernel';
import { actorOf, registerStreamedRoutes } from '@wellspring/platform-http';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { MY_MAIL_RECORD_PATH } from './influence.paths.js';
import { type ExportTies, TIE_FORMATS } from './leaders/export-ties.service.js';
import { type ExportMyMailRecord } from './mine/export-my-mail-record.service.js';

/** What the routes of influence do. */
export interface InfluenceRouteServices {
  readonly ties: Pick<ExportTies, 'run'>;
  readonly myRecord: Pick<ExportMyMailRecord, 'run'>;
}

/**
 * `GET /influence/ties.gexf` and `.graphml` (with `snapshotId`, else the newest) for analysts who said why they look,
 * and `GET /influence/my-mail-record.json` for everybody about themselves. Register after the session hook.
 */
export function registerInfluenceRoutes(
  instance: FastifyInstance,
  { ties, myRecord }: InfluenceRouteServices,
): void {
  registerStreamedRoutes(instance, (scope) => {
    for (const format of TIE_FORMATS)
      scope.get<{ Querystring: Readonly<Record<string, unknown>> }>(
        `/influence/ties.${format}`,
        async (request, reply) => {
          const file = await ties.run(actorOf(request), snapshotIdOf(request.query), format);
          return send(reply, file.fileName, file.mediaType, file.content);
        },
      );
    scope.get(MY_MAIL_RECORD_PATH, async (request, reply) =>
      send(reply, 'my-mail-record.json', 'application/json', await myRecord.run(actorOf(request))),
    );
  });
}

const send = (reply: FastifyReply, fileName: string, mediaType: string, content: string) =>
  reply
    .header('content-type', `${mediaType}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(content);

function snapshotIdOf({ snapshotId }: Readonly<Record<string, unknown>>): string | null {
  if (snapshotId === undefined || snapshotId === '') return null;
  if (typeof snapshotId !== 'string' || !isUuid(snapshotId))
    throw badInput('snapshotId: wants an id.', { field: 'snapshotId' });
  return snapshotId;
}
