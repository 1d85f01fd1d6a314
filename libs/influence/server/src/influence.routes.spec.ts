import Fastify from 'fastify';
import { type Actor } from '@wellspring/kernel';
import { registerInfluenceRoutes } from './influence.routes.js';

const ANALYST: Actor = { kind: 'person', personId: 'a', roles: ['employee', 'analyst'], groupIds: [] };

describe('downloads of influence', () => {
  const asked: unknown[][] = [];
  const open = async (actor: Actor | null) => {
    const instance = Fastify();
    instance.addHook('onRequest', async (request) => void Object.assign(request, { actor }));
    registerInfluenceRoutes(instance, {
      ties: {
        run: async (...all) => {
          asked.push(all);
          return {
            fileName: 'network-2026-11-20.gexf',
            mediaType: 'application/gexf+xml',
            content: '<gexf/>',
          };
        },
      },
      myRecord: { run: async ({ personId }) => JSON.stringify({ about: personId }) },
    });
    const url = await instance.listen({ host: '127.0.0.1', port: 0 });
    return { get: (path: string) => fetch(`${url}${path}`), close: () => instance.close() };
  };

  it('are for whoever is signed in, and one’s own record is one’s own', async () => {
    const [nobody, analyst] = [await open(null), await open(ANALYST)];
    for (const url of ['/influence/ties.gexf', '/influence/ties.graphml', '/influence/my-mail-record.json'])
      expect((await nobody.get(url)).status).toBe(401);
    const own = await analyst.get('/influence/my-mail-record.json');
    expect(await own.json()).toEqual({ about: 'a' });
    expect(own.headers.get('content-disposition')).toBe('attachment; filename="my-mail-record.json"');
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    await Promise.all([nobody.close(), analyst.close()]);
  });

  it('ask for the snapshot of the address, and say what is wrong with it', async () => {
    const analyst = await open(ANALYST);
    const id = '0193513e-0000-7000-8000-000000000000';
    expect(await (await analyst.get(`/influence/ties.gexf?snapshotId=${id}`)).text()).toBe('<gexf/>');
    expect(asked.at(-1)).toEqual([ANALYST, id, 'gexf']);
    await analyst.get('/influence/ties.graphml');
    expect(asked.at(-1)).toEqual([ANALYST, null, 'graphml']);
    expect((await analyst.get('/influence/ties.gexf?snapshotId=1')).status).toBe(400);
    await analyst.close();
  });
});
