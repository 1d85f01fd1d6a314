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

  it('forgets mail metadata on the day that the table says: not one earlier, and none is left a day later', async () => {
    const other = await aPerson(test.database);
    const days = (count: number) => new Date(Date.now() - count * DAY_MS);
    const sql = (statement: string, ...values: unknown[]) => test.database.query(statement, values);
    await sql(
      `INSERT INTO mail_recording (id, purpose, legal_basis, until_date, started_by_id, started_at)
       VALUES (gen_random_uuid(), 'Find people to invite', 'Works agreement 12', current_date + 30, $1, now())`,
      ada.personId,
    );
    /** A row of every kind: taken in, or published, so many days ago; `kept` is its name. */
    const put = async (kept: string, age: { mail: number; tie: number; snapshot: number }) => {
      const hash = Buffer.from(kept.padEnd(32));
      await sql(
        `WITH import AS (
           INSERT INTO mail_import (id, recording_id, file_name, format, state, started_at)
           SELECT gen_random_uuid(), id, $1, 'csv', 'done', $2 FROM mail_recording RETURNING id),
         message AS (
           INSERT INTO mail_message (message_hash, sent_at, sender_id, recipient_count, import_id)
           SELECT $3, now(), $4, 1, id FROM import)
         INSERT INTO mail_recipient (message_hash, person_id, role) VALUES ($3, $5, 0)`,
        ...[kept, days(age.mail), hash, ada.personId, other.personId],
      );
      await sql(
        `INSERT INTO mail_unknown_address (id, address_hash, shown, first_at, last_at, seen_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $3, $3)`,
        ...[hash, kept, days(age.mail)],
      );
      await sql(
        `INSERT INTO mail_week_tie (week, sender_id, recipient_id, weight, messages, keep_until)
         VALUES ($1, $2, $3, 1, 1, $4::timestamptz + interval '13 months')`,
        ...[kept === 'old' ? '2024-01-01' : '2024-01-08', ada.personId, other.personId, days(age.tie)],
      );
      await sql(
        `INSERT INTO mail_condensed_message (message_hash, keep_until) VALUES ($1, $2::timestamptz + interval '13 months')`,
        ...[Buffer.from(`${kept} hash`.padEnd(32)), days(age.tie)],
      );
      await sql(
        `WITH snapshot AS (
           INSERT INTO influence_snapshot (id, published_at, as_of, window_start, method, people_count, message_count)
           VALUES (gen_random_uuid(), $1, $1, $1, '{}', 1, 1) RETURNING id),
         tie AS (INSERT INTO influence_tie (snapshot_id, a, b, strength) SELECT id, 1, 2, 1 FROM snapshot)
         INSERT INTO influence_score (snapshot_id, position, person_id, score, measures, reasons)
         SELECT id, 1, $2, 1, '{}', '[]' FROM snapshot`,
        ...[days(age.snapshot), ada.personId],
      );
      await sql(
        `WITH round AS (
           INSERT INTO nomination_round (id, imported_at, imported_by_id, report) VALUES (gen_random_uuid(), $1, $2, '{}') RETURNING id)
         INSERT INTO nomination (round_id, nominator_id, nominee_id) SELECT id, $2, $3 FROM round`,
        ...[days(age.snapshot), ada.personId, other.personId],
      );
      await sql(
        `INSERT INTO mail_import (id, recording_id, file_name, format, state, started_at)
         SELECT gen_random_uuid(), id, $1, 'csv', 'done', $2 FROM mail_recording`,
        ...[`${kept} report`, days(age.snapshot)],
      );
    };
    await put('young', { mail: 89.9, tie: 390, snapshot: 730.9 });
    await put('old', { mail: 90.1, tie: 400, snapshot: 731.1 });
    await server.get(Retention).run();
    const left = async (table: string) => count(`SELECT count(*) AS n FROM ${table}`);
    expect({
      ...{ mail_message: await left('mail_message'), mail_recipient: await left('mail_recipient') },
      unknown: await sql('SELECT shown FROM mail_unknown_address'),
      // What is left of the old message is its week, beside the young one's; its hash beside the young hash.
      ...{ ties: await left('mail_week_tie'), hashes: await left('mail_condensed_message') },
      ...{ snapshots: await left('influence_snapshot'), scores: await left('influence_score') },
      ...{ map: await left('influence_tie'), nominations: await left('nomination') },
      imports: await sql('SELECT file_name AS name FROM mail_import ORDER BY 1'),
    }).toEqual({
      ...{ mail_message: 1, mail_recipient: 1, unknown: [{ shown: 'young' }], ties: 2, hashes: 2 },
      ...{
        snapshots: 1,
        scores: 1,
        map: 1,
        nominations: 1,
        imports: [{ name: 'old' }, { name: 'young' }, { name: 'young report' }],
      },
    });
  });
});
