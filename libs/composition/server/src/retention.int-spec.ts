import { type Actor, DAY_MS } from '@wellspring/kernel';
import { CountReadings } from '@wellspring/contributions-server';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { jest } from '@jest/globals';
import { openServer, type OpenServer } from './authorisation/open-server.js';
import { entities } from './boot.js';
import { Retention } from './retention.service.js';

describe('retention', () => {
  let test: TestDatabase;
  let server: OpenServer;
  let ada: Actor;
  beforeAll(async () => {
    test = await createTestDatabase(entities);
    server = await openServer(test);
    ada = await aPerson(test.database, { displayName: 'Ada Byron' });
    for (const mutation of [
      'createSpace(input: { key: "ENG", name: "Engineering", access: OPEN }) { __typename }',
      'createPage(input: { spaceKey: "ENG", parentId: null, title: "One", text: "Three short words", idempotencyKey: "1" }) { __typename }',
    ])
      expect((await server.ask(ada, `mutation { ${mutation} }`)).errors).toBeUndefined();
    await server.drain();
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await test.close();
  });

  /** The author and somebody else look at the page, longer ago than readers are kept. */
  const viewLongAgo = async () => {
    const reader = await aPerson(test.database);
    await test.database.query(
      `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at)
       SELECT id, 1, person_id, $2 FROM page, unnest($1::uuid[]) AS person_id`,
      [[ada.personId, reader.personId], new Date(Date.now() - 32 * DAY_MS)],
    );
  };
  const count = async (sql: string) => Number((await test.database.query<{ n: string }>(sql))[0]?.n);

  it('forgets readers even when what they read cannot be counted, and tells of that', async () => {
    const spy = jest.spyOn(server.get(CountReadings), 'run').mockRejectedValue(new Error('no figures today'));
    await viewLongAgo();
    await expect(server.get(Retention).run()).rejects.toThrow('no figures today');
    spy.mockRestore();
    expect(await count('SELECT count(*) AS n FROM page_view')).toBe(0);
    expect(await count('SELECT sum(views) AS n FROM page_view_hour')).toBe(2);
  });

  it('counts what was read before it forgets by whom', async () => {
    await test.database.query('DELETE FROM page_view_hour');
    await viewLongAgo();
    await server.get(Retention).run();
    expect(await count('SELECT count(*) AS n FROM page_view')).toBe(0);
    // The author's own view is none: three words, read by one.
    expect(await count('SELECT sum(words_read) AS n FROM words_read_day')).toBe(3);
    await server.get(Retention).run();
    expect(await count('SELECT sum(words_read) AS n FROM words_read_day')).toBe(3);
  });
});
