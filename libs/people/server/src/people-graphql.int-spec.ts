import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { AuditTrail, auditResolvers } from '@wellspring/audit-server';
import { buildSchemaSdl } from '@wellspring/platform-graphql';
import { Database, schemaDrift } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { CreateAccount } from './create-account.service.js';
import { EnsureAdmin } from './ensure-admin.service.js';
import { displayOptOutChanged, peopleEntities, peopleResolvers } from './index.js';
import { type GraphqlAnswer, openPeople, type OpenPeople } from './testing/open-people.js';

// A cold PostgreSQL and argon2 on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'a spring in the wood';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignedIn { me { roles person { displayName } } }
  ... on SignInRefused { code message retryAfterSeconds } } }`;
const REDEEM = `mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) {
  __typename ... on SignedIn { me { roles } } ... on Problem { code message } } }`;
const DEMO = `mutation ($id: ID!) { signInAsDemoPersona(personId: $id) { me { roles } } }`;
const OPTIONS = `{ signInOptions { companyName demoPersonas { personId displayName role title } } }`;

const cookieOf = (answer: GraphqlAnswer): string => answer.cookies[0]?.split(';')[0] ?? '';

describe('people through GraphQL', () => {
  let test: TestDatabase;
  let app: OpenPeople;

  beforeAll(async () => {
    test = await createTestDatabase(peopleEntities);
    app = await openPeople(test);
    app.get(JobRegistry).on(displayOptOutChanged, {
      handler: 'test.redact',
      keyOf: ({ personId }) => personId,
      queueOf: () => null,
      run: async () => undefined,
    });
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });

  let count = 0;
  async function account(
    roles: Actor['roles'] = [],
    isDemoPersona = false,
    kind: 'employee' | 'guest' = 'employee',
  ) {
    count += 1;
    const address = `p${count}@c.example`;
    const actor = await aPerson(test.database, { address, displayName: `Person ${count}`, kind });
    await test.unitOfWork.run((tx) =>
      app
        .get(CreateAccount)
        .run(tx, SYSTEM_ACTOR, { personId: actor.personId, roles, password: PASSWORD, isDemoPersona }),
    );
    const signIn = () => app.graphql(SIGN_IN, { input: { email: address, password: PASSWORD } });
    return { ...actor, address, signIn };
  }
  const setDemo = (value: object) =>
    test.database.query(
      `INSERT INTO setting (key, value) VALUES ('demo.company', $1) ON CONFLICT (key) DO UPDATE SET value = $1`,
      [JSON.stringify(value)],
    );

  it('signs in with a cookie that scripts cannot read, and out again', async () => {
    const ann = await account(['reviewer']);
    const answer = await ann.signIn();
    expect(answer.data.signIn).toEqual({
      __typename: 'SignedIn',
      me: { roles: ['EMPLOYEE', 'REVIEWER'], person: { displayName: `Person ${count}` } },
    });
    expect(answer.cookies).toEqual([
      expect.stringMatching(
        /^wellspring_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
      ),
    ]);

    const cookie = cookieOf(answer);
    const me = `{ me { person { id status kind } locale displayOptOut } }`;
    expect((await app.graphql(me, {}, cookie)).data.me).toEqual({
      person: { id: ann.personId, status: 'ACTIVE', kind: 'EMPLOYEE' },
      locale: null,
      displayOptOut: false,
    });
    const out = await app.graphql('mutation { signOut }', {}, cookie);
    expect(out.cookies[0]).toMatch(/^wellspring_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await app.graphql(me, {}, cookie)).data.me).toBeNull();
    expect((await app.graphql(me)).data.me).toBeNull();
  });

  it('sends the cookie over https alone where the public address is https', async () => {
    const secure = await openPeople(test, { publicUrl: 'https://wiki.c.example' });
    const ann = await account();
    const input = { email: ann.address, password: PASSWORD };
    const answer = await secure.graphql(SIGN_IN, { input });
    expect(answer.cookies[0]).toMatch(/; Secure/);
    await secure.close();
  });

  it('renews the cookie of a session that is used', async () => {
    const ann = await account();
    const cookie = cookieOf(await ann.signIn());
    expect((await app.graphql('{ me { roles } }', {}, cookie)).cookies).toEqual([]);
    await test.database.query(
      `UPDATE session SET last_seen_at = last_seen_at - interval '2 hours' WHERE person_id = $1`,
      [ann.personId],
    );
    const renewed = await app.graphql('{ me { roles } }', {}, cookie);
    expect(cookieOf(renewed)).toBe(cookie);
    expect(renewed.cookies[0]).toMatch(/Max-Age=2592000/);
  });

  it('answers a wrong password with a value that the screen can show', async () => {
    const ann = await account();
    const answer = await app.graphql(SIGN_IN, {
      input: { email: ann.address, password: 'a wrong password' },
    });
    expect(answer.data.signIn).toEqual({
      __typename: 'SignInRefused',
      code: 'WRONG_CREDENTIALS',
      message: 'The address or the password is wrong.',
      retryAfterSeconds: null,
    });
    expect(answer.cookies).toEqual([]);
  });

  it('offers and signs in personas only while the demo company is loaded', async () => {
    const persona = await account(['analyst'], true);
    const other = await account(['admin']);
    expect((await app.graphql(OPTIONS)).data.signInOptions).toEqual({
      companyName: 'Wellspring',
      demoPersonas: [],
    });
    await setDemo({ state: 'loading', companyName: 'Acme' });
    expect((await app.graphql(OPTIONS)).data.signInOptions.demoPersonas).toEqual([]);
    expect((await app.graphql(DEMO, { id: persona.personId })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );

    await setDemo({ state: 'loaded', companyName: 'Acme' });
    expect((await app.graphql(OPTIONS)).data.signInOptions).toEqual({
      companyName: 'Acme',
      demoPersonas: [
        { personId: persona.personId, displayName: expect.any(String), role: 'ANALYST', title: null },
      ],
    });
    const signedIn = await app.graphql(DEMO, { id: persona.personId });
    expect(signedIn.data.signInAsDemoPersona.me.roles).toEqual(['ANALYST', 'EMPLOYEE']);
    expect(cookieOf(signedIn)).toMatch(/^wellspring_session=.{43}$/);
    const refused = await app.graphql(DEMO, { id: other.personId });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refused.cookies).toEqual([]);
    await setDemo({ state: 'off' });
  });

  it('takes a newcomer from an administrator’s link to a session, and ends their old ones', async () => {
    const admin = cookieOf(await (await account(['admin'])).signIn());
    const newcomer = await account();
    const old = cookieOf(await newcomer.signIn());
    const issue = `mutation ($id: ID!) { issueSignInLink(personId: $id) { path expiresAt } }`;
    expect((await app.graphql(issue, { id: newcomer.personId }, old)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );

    const { path } = (await app.graphql(issue, { id: newcomer.personId }, admin)).data.issueSignInLink;
    const token = String(path).replace('/welcome/', '');
    const weak = await app.graphql(REDEEM, { input: { token, password: 'short' } });
    expect(weak.data.redeemSignInLink).toMatchObject({ code: 'PASSWORD_REFUSED' });
    const strong = await app.graphql(REDEEM, { input: { token, password: 'another long password' } });
    expect(strong.data.redeemSignInLink.me.roles).toEqual(['EMPLOYEE']);
    expect((await app.graphql('{ me { roles } }', {}, old)).data.me).toBeNull();
    expect((await newcomer.signIn()).data.signIn.code).toBe('WRONG_CREDENTIALS');
  });

  it('changes roles from the next request on, and keeps the last administrator', async () => {
    await test.database.query(`DELETE FROM account_role WHERE role = 'admin'`);
    const boss = await account(['admin']);
    const ann = await account();
    const [bossCookie, annCookie] = [cookieOf(await boss.signIn()), cookieOf(await ann.signIn())];
    const setRoles = (id: string, roles: string[], cookie: string) =>
      app.graphql(
        `mutation ($id: ID!, $roles: [Role!]!) { setRoles(personId: $id, roles: $roles) { id } }`,
        { id, roles },
        cookie,
      );
    expect((await setRoles(ann.personId, ['ADMIN'], annCookie)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    await setRoles(ann.personId, ['ANALYST'], bossCookie);
    expect((await app.graphql('{ me { roles } }', {}, annCookie)).data.me.roles).toEqual([
      'ANALYST',
      'EMPLOYEE',
    ]);
    const last = await setRoles(boss.personId, [], bossCookie);
    expect(last.errors?.[0]).toMatchObject({ message: 'Somebody else has to be an administrator first.' });
    await setRoles(ann.personId, ['ADMIN'], bossCookie);
    expect((await setRoles(boss.personId, [], bossCookie)).errors).toBeUndefined();
  });

  it('lets people choose language and display, and tells the scopes that show them once', async () => {
    const ann = await account();
    const cookie = cookieOf(await ann.signIn());
    const choose = `mutation ($locale: String!) { setDisplayOptOut(value: true) setLocale(locale: $locale) }`;
    await app.graphql(choose, { locale: 'zh-hant' }, cookie);
    await app.graphql(choose, { locale: 'zh-Hant' }, cookie);
    expect((await app.graphql('{ me { locale displayOptOut } }', {}, cookie)).data.me).toEqual({
      locale: 'zh-Hant',
      displayOptOut: true,
    });
    expect((await app.graphql(choose, { locale: 'no tag!' }, cookie)).errors?.[0]?.extensions.code).toBe(
      'BAD_INPUT',
    );
    const jobs = await test.database.query(
      `SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'test.redact'`,
    );
    expect(jobs).toEqual([{ key: `test.redact:${ann.personId}` }]);
    const changes = await test.database.query(
      `SELECT FROM audit_entry WHERE action = 'people.display-opt-out-changed' AND subject_id = $1`,
      [ann.personId],
    );
    expect(changes).toHaveLength(1);
  });

  it('needs somebody signed in for people, and a well-formed id', async () => {
    const ann = await account();
    const person = `query ($id: ID!) { person(id: $id) { displayName } }`;
    expect((await app.graphql(person, { id: ann.personId })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const cookie = cookieOf(await ann.signIn());
    expect((await app.graphql(person, { id: ann.personId }, cookie)).data.person.displayName).toBe(
      `Person ${count}`,
    );
    expect((await app.graphql(person, { id: '1; DROP' }, cookie)).errors?.[0]?.extensions.code).toBe(
      'BAD_INPUT',
    );
    expect(
      (await app.graphql(`{ people(text: "person ${count}") { id } groups { name } }`, {}, cookie)).data,
    ).toEqual({
      people: [{ id: ann.personId }],
      groups: [],
    });
  });

  it('keeps the directory from guests, name by name, too', async () => {
    const ann = await account();
    const guest = await account([], false, 'guest');
    const cookie = cookieOf(await guest.signIn());
    const code = async (query: string) => (await app.graphql(query, {}, cookie)).errors?.[0]?.extensions.code;
    expect(await code(`{ person(id: "${ann.personId}") { displayName } }`)).toBe('FORBIDDEN');
    expect(await code(`{ person(id: "${randomUUID()}") { displayName } }`)).toBe('FORBIDDEN');
    expect(await code('{ people(text: "Person") { id } }')).toBe('FORBIDDEN');
    const own = await app.graphql(`{ person(id: "${guest.personId}") { id } }`, {}, cookie);
    expect(own.data.person).toEqual({ id: guest.personId });
  });

  it('shows who looked at me with two queries beside the session’s, however many they are', async () => {
    const ann = await account();
    const cookie = cookieOf(await ann.signIn());
    const lookers = await Promise.all(Array.from({ length: 15 }, () => aPerson(test.database)));
    await test.unitOfWork.run((tx) =>
      app.get(AuditTrail).record(
        tx,
        lookers.map((actor) => ({
          actor,
          action: 'influence.person-viewed',
          subjectKind: 'person',
          subjectId: ann.personId,
          aboutPersonId: ann.personId,
        })),
      ),
    );
    const query = jest.spyOn(Database.prototype, 'query');
    const answer = await app.graphql(
      `{ auditEntriesAboutMe(first: 15) { nodes { action at actor { displayName } aboutPerson { id } detailsJson } pageInfo { hasNextPage } } }`,
      {},
      cookie,
    );
    const asked = query.mock.calls.length;
    query.mockRestore();
    expect(answer.data.auditEntriesAboutMe.nodes).toHaveLength(15);
    expect(
      new Set(answer.data.auditEntriesAboutMe.nodes.map((node: { actor: object }) => node.actor)).size,
    ).toBe(15);
    // The session, the entries, and actors with the person they looked at.
    expect(asked).toBe(3);
  });

  it('shows and logs no hash when the database refuses a password', async () => {
    const link = await app.get(EnsureAdmin).run();
    const admin = cookieOf(await (await account(['admin'])).signIn());
    const ann = await account();
    const issue = `mutation ($id: ID!) { issueSignInLink(personId: $id) { path } }`;
    const { path } = (await app.graphql(issue, { id: ann.personId }, admin)).data.issueSignInLink;
    await test.database.query(
      `ALTER TABLE account ADD CONSTRAINT no_passwords CHECK (password_hash IS NULL) NOT VALID`,
    );
    const token = String(path).replace('/welcome/', '');
    const answer = await app.graphql(REDEEM, { input: { token, password: 'another long password' } });
    await test.database.query('ALTER TABLE account DROP CONSTRAINT no_passwords');
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(app.logged).toHaveLength(1);
    const everything = [
      answer.body,
      ...app.logged.map((error) => JSON.stringify(error) + String(error)),
    ].join();
    expect(everything).toContain('no_passwords');
    for (const secret of ['$argon2', 'another long password', token, link?.token ?? 'no link'])
      expect(everything).not.toContain(secret);
  });

  it('answers UNAVAILABLE instead of "signed out" while PostgreSQL is away', async () => {
    const refusal = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const query = jest.spyOn(Database.prototype, 'query').mockRejectedValue(refusal);
    const answer = await app.graphql('{ me { roles } }', {}, `wellspring_session=${'x'.repeat(43)}`);
    query.mockRestore();
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
  });

  it('has the schema that the contract names', async () => {
    const sdl = await buildSchemaSdl([...peopleResolvers, ...auditResolvers]);
    for (const line of [
      'union SignInResult = SignInRefused | SignedIn',
      'type SignInRefused implements Problem {',
      'me: Me\n',
      'person(id: ID!): Person\n',
      'signInOptions: SignInOptions!',
      'redeemSignInLink(input: RedeemSignInLinkInput!): SignInResult!',
      'signInAsDemoPersona(personId: ID!): SignedIn!',
      'setDisplayOptOut(value: Boolean!): Boolean!',
      'status: PersonStatus!',
      'demoPersonas: [DemoPersona!]!',
      'auditEntriesAboutMe(',
    ])
      expect(sdl).toContain(line);
    expect(sdl).not.toMatch(/actorId: ID!\n|passwordHash|email: String\n/);
  });

  it('has entities that fit the migrated columns', async () => {
    const columnChanges = (await schemaDrift(test.dataSource)).filter((sql) => sql.includes('COLUMN'));
    expect(columnChanges).toEqual([]);
  });
});
