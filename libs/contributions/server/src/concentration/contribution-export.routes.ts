import { contentDisposition } from '@wellspring/wiki-domain';
import { type Actor, badInput } from '@wellspring/kernel';
import { actorOf, registerStreamedRoutes } from '@wellspring/platform-http';
import { type FastifyInstance } from 'fastify';
import { DENOMINATORS, MEASURES, ROW_ACCESS } from './contribution-scope.js';
import { OTHER_ROW_MEASURES, ROW_KINDS } from './row-kinds.js';
import { type ExportKnowledgeAtRisk } from '../people/export-knowledge-at-risk.service.js';
import {
  type ExportContributionRows,
  type ExportFormat,
  type RowsFile,
} from './export-contribution-rows.service.js';
import { NEW_MEMBER_STEPS, type RowsQuestion } from './look-at-contribution-rows.service.js';

/** What the routes of contributions do. */
export interface ContributionRouteServices {
  readonly rows: Pick<ExportContributionRows, 'run'>;
  readonly atRisk: Pick<ExportKnowledgeAtRisk, 'risk' | 'loss'>;
}

type Query = Readonly<Record<string, unknown>>;

/**
 * `GET /contributions/rows.csv` and `/contributions/rows.json` send the rows that `contributionRows` shows, all of them;
 * the query has that field's arguments. `/contributions/risk.csv` (`spaceKey`, `absenceFactor`) sends the pages that hang on
 * so few, `/contributions/loss.csv` (`personId`) those that somebody carries; as `.json` too. Register after the session hook, which puts `actor` on the request.
 */
export function registerContributionRoutes(
  instance: FastifyInstance,
  { rows, atRisk }: ContributionRouteServices,
): void {
  registerStreamedRoutes(instance, (scope) => {
    const send = (
      name: string,
      file: (actor: Actor, query: Query, format: ExportFormat) => Promise<RowsFile>,
    ) => {
      for (const format of ['csv', 'json'] satisfies ExportFormat[])
        scope.get<{ Querystring: Query }>(`/contributions/${name}.${format}`, async (request, reply) => {
          const { mediaType, fileName, stream } = await file(actorOf(request), request.query, format);
          return reply
            .header('content-type', mediaType)
            .header('content-disposition', contentDisposition('attachment', fileName))
            .header('cache-control', 'private, no-store')
            .header('x-content-type-options', 'nosniff')
            .send(stream);
        });
    };
    send('rows', (actor, query, format) => rows.run(actor, rowsQuestionOf(query), format));
    send('risk', (actor, query, format) =>
      atRisk.risk(actor, textOf(query, 'spaceKey'), numberOf(query, 'absenceFactor') ?? 2, format),
    );
    send('loss', (actor, query, format) => atRisk.loss(actor, textOf(query, 'personId') ?? '', format));
  });
}

/** A parameter of an address; null where it is not there. BAD_INPUT for what is no short text. */
function textOf(query: Query, name: string): string | null {
  const value = query[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || value.length > 200)
    throw badInput(`${name}: wants one short text.`, { field: name });
  return value;
}

function numberOf(query: Query, name: string): number | null {
  const value = textOf(query, name);
  if (value !== null && !/^[1-9]\d{0,8}$/.test(value))
    throw badInput(`${name}: wants 1 or more.`, { field: name });
  return value === null ? null : Number(value);
}

/** The question of an address. BAD_INPUT names the parameter that is wrong. */
export function rowsQuestionOf(query: Query): RowsQuestion {
  const text = (name: string) => textOf(query, name);
  const number = (name: string) => numberOf(query, name);
  const oneOf = <Known extends string>(name: string, known: readonly Known[]): Known | null => {
    const value = text(name);
    const found = known.find((one) => one === value);
    if (value !== null && found === undefined)
      throw badInput(`${name}: wants one of ${known.join(', ')}.`, { field: name });
    return found ?? null;
  };
  const is = (name: string) => text(name) === 'true';
  return {
    ...{ spaceKey: text('spaceKey'), label: text('label'), department: text('department') },
    personId: text('personId'),
    ...{ from: text('from'), to: text('to'), includeBots: is('includeBots') },
    kind: oneOf('kind', ROW_KINDS) ?? 'PEOPLE',
    measure: oneOf('measure', [...MEASURES, ...OTHER_ROW_MEASURES] as const) ?? 'SURVIVING_WORDS',
    denominator: oneOf('denominator', DENOMINATORS),
    ...{ leftOut: is('leftOut'), top: number('top'), group: text('group') },
    ...{ joinedMonth: text('joinedMonth'), newMemberStep: oneOf('newMemberStep', NEW_MEMBER_STEPS) },
    ...{ onlyPending: is('onlyPending'), onlyReverted: is('onlyReverted'), onlyCarried: is('onlyCarried') },
    ...{ onlySome: is('onlySome'), absenceFactor: number('absenceFactor') },
    readerDepartment: text('readerDepartment'),
    access: oneOf('access', ROW_ACCESS),
  };
}
