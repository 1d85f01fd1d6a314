import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { openServer, type OpenServer } from '../authorisation/open-server.js';
import { entities } from '../boot.js';
import { columnsOf } from './traces-of-everybody.js';

const NAME = 'Zinnober Quellmann';
const ADDRESS = 'zinnober.quellmann@company.example';

describe('erasing a person', () => {
  let test: TestDatabase;
  let server: OpenServer;
  let admin: Actor;
  let gone: Actor;

  const asked = async (as: Actor, query: string) => {
    const { data, errors } = await server.ask(as, query);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const refusal = async (as: Actor, query: string) => (await server.ask(as, query)).errors?.[0];
  const erase = ({ personId }: Actor, pseudonym: string, reason: string) =>
    `mutation { erasePerson(input: { personId: "${personId}", pseudonym: "${pseudonym}", reason: "${reason}" }) }`;
  const leave = (person: Actor) =>
    test.database.query(`UPDATE person SET status = 'left' WHERE id = $1`, [person.personId]);

  /** Tables in which some row says a text, whatever column it stands in. */
  const tablesThatSay = async (text: string) => {
    const tables = await test.database.query<{ name: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const saying: string[] = [];
    for (const { name } of tables) {
      const rows = await test.database.query(
        `SELECT 1 FROM ${name} AS row WHERE row::text ILIKE '%' || $1 || '%' LIMIT 1`,
        [text],
      );
      if (rows.length > 0) saying.push(name);
    }
    return saying.sort();
  };

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    server = await openServer(test);
    admin = await aPerson(test.database, { displayName: 'admin', roles: ['employee', 'admin'] });
    gone = await aPerson(test.database, { displayName: NAME, address: ADDRESS, department: 'Sales' });
    const { personId } = gone;
    await asked(
      gone,
      `mutation { createSpace(input: { key: "ENG", name: "Engineering", access: OPEN }) { __typename } }`,
    );
    await asked(
      gone,
      `mutation { createPage(input: { spaceKey: "ENG", parentId: null, title: "One", text: "Three short words", idempotencyKey: "1" }) { __typename } }`,
    );
    const sql: readonly [string, readonly unknown[]][] = [
      [`UPDATE person SET manager_id = $1, title = 'Smith' WHERE id = $2`, [personId, admin.personId]],
      [
        `INSERT INTO draft (id, person_id, title, text, updated_at) VALUES (gen_random_uuid(), $1, 'a', 'b', now())`,
        [personId],
      ],
      [
        `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at) SELECT id, 1, $1, now() FROM page`,
        [personId],
      ],
      [
        `INSERT INTO notice (id, person_id, kind, subject_kind, subject_id, dedupe_key, created_at) VALUES (gen_random_uuid(), $1, 'wiki.mentioned', 'page', 'x', 'y', now())`,
        [personId],
      ],
      [
        `INSERT INTO influence_snapshot (id, published_at, as_of, window_start, method, people_count, message_count)
         VALUES ('00000000-0000-7000-8000-00000000abcd', now(), now(), now(), '{}', 6, 9)`,
        [],
      ],
      [
        `INSERT INTO influence_score (snapshot_id, position, person_id, score, measures, reasons)
         VALUES ('00000000-0000-7000-8000-00000000abcd', 1, $1, 0.9, '{}', '[]')`,
        [personId],
      ],
      [
        `INSERT INTO mail_week_tie (week, sender_id, recipient_id, weight, messages, keep_until)
         VALUES ('2026-03-02', $1, $2, 1, 2, now() + interval '1 month')`,
        [personId, admin.personId],
      ],
    ];
    for (const [statement, values] of sql) await test.database.query(statement, values);
    await server.drain();
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await test.close();
  });

  it('knows every column in which a table names a person: none is forgotten and none is made up', async () => {
    const keys = await test.database.query<{ name: string }>(
      `SELECT conrelid::regclass || '.' || attname AS name
       FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey)
       WHERE contype = 'f' AND confrelid = 'person'::regclass`,
    );
    const named = [...columnsOf('deleted'), ...columnsOf('emptied'), ...columnsOf('kept')].map(
      ({ table, column }) => `${table}.${column}`,
    );
    // Grants name a person or a group; the account is what a person's roles and sessions hang on. References of mail are held
    // by triggers.
    const others = ['access_grant.subject_id', 'mail_message.sender_id', 'mail_recipient.person_id'];
    const expected = [...keys.map(({ name }) => name), ...others];
    expect([...named].sort()).toEqual([...new Set(expected)].sort());
  });

  it('is for administrators, and not of somebody who works here', async () => {
    const colleague = await aPerson(test.database);
    const reason = 'She asked for it in writing.';
    expect(await refusal(colleague, erase(gone, 'Former colleague', reason))).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await refusal(admin, erase(gone, 'Former colleague', reason))).toMatchObject({
      message: expect.stringContaining('ACTIVE_EMPLOYEE'),
    });
    expect(await refusal(admin, erase(admin, 'Former colleague', reason))).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
    });
  });

  it('shows before what goes and what stays', async () => {
    await leave(gone);
    const { erasablePeople: found } = await asked(
      admin,
      `{ erasablePeople(text: "${ADDRESS}") { person { id } refusal } }`,
    );
    expect(found).toEqual([{ person: { id: gone.personId }, refusal: null }]);
    const { erasurePreview: preview } = await asked(
      admin,
      `{ erasurePreview(personId: "${gone.personId}") { refusal goes { what rows } stays { what rows } } }`,
    );
    const goes = (what: string, rows: number) => ({ what, rows });
    expect(preview).toMatchObject({
      refusal: null,
      goes: expect.arrayContaining([
        ...[goes('account', 1), goes('addresses', 1), goes('reports', 1), goes('drafts', 1)],
        ...[goes('views', 1), goes('notices', 1), goes('snapshots', 1), goes('weeklyTies', 1)],
      ]),
      stays: expect.arrayContaining([goes('revisions', 1), goes('pages', 2)]),
    });
  });

  it('refuses a pseudonym and a reason that say who it was', async () => {
    const reason = 'She asked for it in writing.';
    expect(await refusal(admin, erase(gone, `Ex ${NAME}`, reason))).toMatchObject({
      message: expect.stringContaining('pseudonym'),
    });
    expect(await refusal(admin, erase(gone, 'Former colleague', `${ADDRESS} asked`))).toMatchObject({
      message: expect.stringContaining('reason'),
    });
    expect(await tablesThatSay(NAME)).toEqual(['public.person']);
  });

  it('leaves neither name nor address in any table, and the text under the pseudonym', async () => {
    await asked(admin, erase(gone, 'Former colleague 7', 'She asked for it in writing.'));
    await server.drain();
    expect(await tablesThatSay(NAME)).toEqual([]);
    expect(await tablesThatSay(ADDRESS)).toEqual([]);
    const [person] = await test.database.query(
      `SELECT display_name, department, title, status, display_opt_out, erased_at IS NOT NULL AS erased
       FROM person WHERE id = $1`,
      [gone.personId],
    );
    expect(person).toEqual({
      ...{ display_name: 'Former colleague 7', department: null, title: null, status: 'left' },
      ...{ display_opt_out: true, erased: true },
    });
    const { erasurePreview: after } = await asked(
      admin,
      `{ erasurePreview(personId: "${gone.personId}") { refusal goes { what rows } stays { what } } }`,
    );
    expect(after).toMatchObject({ refusal: 'ERASED', goes: [] });
    const { revisions } = (
      await test.database.query<{ revisions: string }>(
        `SELECT count(*) AS revisions FROM revision WHERE author_id = $1`,
        [gone.personId],
      )
    )[0] ?? { revisions: '0' };
    expect(revisions).toBe('1');
  });

  it('is in the audit trail with its reason, and can be done once', async () => {
    const entries = await test.database.query(
      `SELECT details, about_person_id FROM audit_entry WHERE action = 'people.person-erased'`,
    );
    expect(entries).toEqual([
      { details: { reason: 'She asked for it in writing.' }, about_person_id: gone.personId },
    ]);
    expect(await refusal(admin, erase(gone, 'Somebody else', 'Once more, to be sure.'))).toMatchObject({
      message: expect.stringContaining('ERASED'),
    });
  });

  it('takes guests and imported authors too, whose source makes a new author when it is imported again', async () => {
    const guest = await aPerson(test.database, { kind: 'guest', displayName: '王小明' });
    const author = await aPerson(test.database, { kind: 'imported', displayName: 'Ada Importer' });
    for (const person of [guest, author])
      await asked(admin, erase(person, '前同事甲', 'Both asked for it in writing.'));
    expect(await refusal(admin, erase(author, 'Former', '王小明本人要求刪除其資料。'))).toBeDefined();
    expect(await tablesThatSay('Ada Importer')).toEqual([]);
    const [row] = await test.database.query(
      `SELECT source, source_key = id::text AS own FROM person WHERE id = $1`,
      [author.personId],
    );
    expect(row).toEqual({ source: 'erased', own: true });
  });
});
