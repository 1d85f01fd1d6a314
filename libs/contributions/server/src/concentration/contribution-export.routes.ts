import { contentDisposition } from '@wellspring/wiki-domain';
import { badInput } from '@wellspring/kernel';
import { actorOf, registerStreamedRoutes } from '@wellspring/platform-http';
import { type FastifyInstance } from 'fastify';
import { DENOMINATORS, MEASURES } from './contribution-scope.js';
import { OTHER_ROW_MEASURES, ROW_KINDS } from './row-kinds.js';
import { type ExportContributionRows, type ExportFormat } from './export-contribution-rows.service.js';
import { NEW_MEMBER_STEPS, type RowsQuestion } from './look-at-contribution-rows.service.js';

/** What the routes of contributions do. */
export interface ContributionRouteServices {
  readonly rows: Pick<ExportContributionRows, 'run'>;
}

type Query = Readonly<Record<string, unknown>>;

/**
 * `GET /contributions/rows.csv` and `/contributions/rows.json` send the rows that `contributionRows` shows, all of them;
 * the query has that field's arguments. Register after the session hook, which puts `actor` on the request.
 */
export function registerContributionRoutes(
  instance: FastifyInstance,
  { rows }: ContributionRouteServices,
): void {
  registerStreamedRoutes(instance, (scope) => {
    for (const format of ['csv', 'json'] satisfies ExportFormat[])
      scope.get<{ Querystring: Query }>(`/contributions/rows.${format}`, async (request, reply) => {
        const file = await rows.run(actorOf(request), rowsQuestionOf(request.query), format);
        return reply
          .header('content-type', file.mediaType)
          .header('content-disposition', contentDisposition('attachment', file.fileName))
          .header('cache-control', 'private, no-store')
          .header('x-content-type-options', 'nosniff')
          .send(file.stream);
      });
  });
}

/** The question of an address. BAD_INPUT names the parameter that is wrong. */
export function rowsQuestionOf(query: Query): RowsQuestion {
  const text = (name: string): string | null => {
    const value = query[name];
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string' || value.length > 200)
      throw badInput(`${name}: wants one short text.`, { field: name });
    return value;
  };
  const oneOf = <Known extends string>(name: string, known: readonly Known[]): Known | null => {
    const value = text(name);
    const found = known.find((one) => one === value);
    if (value !== null && found === undefined)
      throw badInput(`${name}: wants one of ${known.join(', ')}.`, { field: name });
    return found ?? null;
  };
  const number = (name: string): number | null => {
    const value = text(name);
    if (value !== null && !/^[1-9]\d{0,8}$/.test(value))
      throw badInput(`${name}: wants 1 or more.`, { field: name });
    return value === null ? null : Number(value);
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
  };
}
