import { Readable } from 'node:stream';
import Fastify from 'fastify';
import { type Actor, forbidden } from '@wellspring/kernel';
import { registerContributionRoutes } from './contribution-export.routes.js';

const ANALYST: Actor = { kind: 'person', personId: 'a', roles: ['employee', 'analyst'], groupIds: [] };
const PERSON = '0193513e-0000-7000-8000-000000000000';

describe('downloads of contributions', () => {
  const asked: unknown[][] = [];
  const fileOf =
    (name: string) =>
    async (...all: unknown[]) => {
      asked.push([name, ...all]);
      const { roles } = all[0] as Actor; // the first argument of each
      if (!roles.includes('analyst')) throw forbidden('For analysts.');
      const format = String(all.at(-1));
      return { fileName: `${name}.${format}`, mediaType: `text/${format}`, stream: Readable.from([name]) };
    };
  const open = async (actor: Actor | null) => {
    const instance = Fastify();
    instance.addHook('onRequest', async (request) => void Object.assign(request, { actor }));
    registerContributionRoutes(instance, {
      rows: { run: fileOf('rows') },
      atRisk: { risk: fileOf('risk'), loss: fileOf('loss') },
    });
    const url = await instance.listen({ host: '127.0.0.1', port: 0 });
    return { get: (path: string) => fetch(`${url}/contributions/${path}`), close: () => instance.close() };
  };

  it('are for whoever is signed in and may, and say so otherwise', async () => {
    const [nobody, employee] = [await open(null), await open({ ...ANALYST, roles: ['employee'] })];
    for (const path of ['rows.csv', 'rows.json', 'risk.csv', 'risk.json', 'loss.csv', 'loss.json']) {
      expect([path, (await nobody.get(path)).status]).toEqual([path, 401]);
      expect([path, (await employee.get(path)).status]).toEqual([path, 403]);
    }
    await Promise.all([nobody.close(), employee.close()]);
  });

  it('ask for the pages at risk of the address: of a space or all, by default on two people', async () => {
    const analyst = await open(ANALYST);
    const file = await analyst.get('risk.csv?spaceKey=ENG&absenceFactor=1');
    expect([file.status, await file.text()]).toEqual([200, 'risk']);
    expect(asked.at(-1)).toEqual(['risk', ANALYST, 'ENG', 1, 'csv']);
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="risk.csv"');
    expect([file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
      ...['text/csv', 'private, no-store'],
    ]);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    await analyst.get('risk.json');
    expect(asked.at(-1)).toEqual(['risk', ANALYST, null, 2, 'json']);
    await analyst.close();
  });

  it('ask for what is lost with the person of the address', async () => {
    const analyst = await open(ANALYST);
    expect(await (await analyst.get(`loss.json?personId=${PERSON}`)).text()).toBe('loss');
    expect(asked.at(-1)).toEqual(['loss', ANALYST, PERSON, 'json']);
    // The service knows nobody by this id.
    await analyst.get('loss.csv');
    expect(asked.at(-1)).toEqual(['loss', ANALYST, '', 'csv']);
    await analyst.close();
  });

  it('say what is wrong with the address', async () => {
    const analyst = await open(ANALYST);
    const before = asked.length;
    const wrong = {
      'risk.csv?absenceFactor=0': 'absenceFactor',
      'risk.csv?absenceFactor=two': 'absenceFactor',
      'risk.csv?spaceKey=A&spaceKey=B': 'spaceKey',
      [`risk.json?spaceKey=${'x'.repeat(201)}`]: 'spaceKey',
      'loss.csv?personId=a&personId=b': 'personId',
      'rows.csv?kind=CATS': 'kind',
      'rows.json?top=-1': 'top',
    };
    for (const [path, field] of Object.entries(wrong)) {
      const answer = await analyst.get(path);
      expect([path, answer.status, await answer.json()]).toEqual([
        ...[path, 400],
        expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining(`${field}: `) }),
      ]);
    }
    expect(asked.length).toBe(before);
    await analyst.close();
  });
});
