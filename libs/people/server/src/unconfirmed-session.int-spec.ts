import { jest } from '@jest/globals';
import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { CurrentActor, MayRunUnconfirmed } from '@wellspring/platform-graphql';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { CreateAccount } from './create-account.service.js';
import { peopleEntities } from './index.js';
import { openPeople, type OpenPeople } from './testing/open-people.js';

// A cold PostgreSQL and argon2 on a busy machine.
jest.setTimeout(60_000);

const PASSWORD = 'a spring in the wood';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const AHEAD = '{ ahead }';
const BEHIND = '{ behind }';

/** For whom each query ran. */
let ran: { query: string; roles: string }[] = [];

@Resolver()
class ProbeResolver {
  constructor(private readonly database: Database) {}

  @MayRunUnconfirmed()
  @Query(() => String)
  async ahead(@CurrentActor() actor: Actor): Promise<string> {
    return this.tell('ahead', actor);
  }

  @Query(() => String)
  async behind(@CurrentActor() actor: Actor): Promise<string> {
    return this.tell('behind', actor);
  }

  private async tell(query: string, actor: Actor): Promise<string> {
    ran.push({ query, roles: actor.roles.join(' ') });
    await this.database.query('SELECT $1::text AS probe', [query]);
    return actor.roles.join(' ');
  }
}

describe('a session that was met before', () => {
  let test: TestDatabase;
  let app: OpenPeople;
  let ann: Actor;
  let cookie: string;

  beforeAll(async () => {
    test = await createTestDatabase(peopleEntities);
    app = await openPeople(test, { resolvers: [ProbeResolver] });
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });
  beforeEach(async () => {
    const address = `ann${Math.floor(performance.now() * 1000)}@c.example`;
    ann = await aPerson(test.database, { address });
    await test.unitOfWork.run((tx) =>
      app.get(CreateAccount).run(tx, SYSTEM_ACTOR, {
        ...{ personId: ann.personId, roles: ['reviewer'], password: PASSWORD, isDemoPersona: false },
      }),
    );
    const answer = await app.graphql(SIGN_IN, { input: { email: address, password: PASSWORD } });
    cookie = answer.cookies[0]?.split(';')[0] ?? '';
    // Known from now on, the operations as well as the session.
    for (const query of [AHEAD, BEHIND]) await app.graphql(query, {}, cookie);
    ran = [];
  });

  const ask = async (query: string): Promise<unknown> => {
    const { data, errors } = await app.graphql(query, {}, cookie);
    return errors?.[0]?.extensions.code ?? (data as Record<string, unknown>)[query.slice(2, -2)];
  };
  const loseRole = () =>
    test.database.query(`DELETE FROM account_role WHERE person_id = $1 AND role = 'reviewer'`, [
      ann.personId,
    ]);
  const end = () => test.database.query('DELETE FROM session WHERE person_id = $1', [ann.personId]);

  it('is looked up beside what may run ahead, and before everything else', async () => {
    const ask = Database.prototype.query;
    const ranBefore: number[] = [];
    const asked = jest.spyOn(Database.prototype, 'query').mockImplementation(async function (
      this: Database,
      ...given: Parameters<typeof ask>
    ) {
      const rows = await ask.apply(this, given);
      if (given[0].includes('FROM session')) ranBefore.push(ran.length);
      return rows;
    } as typeof ask);
    for (const query of [AHEAD, BEHIND]) {
      ran = [];
      expect(await app.graphql(query, {}, cookie)).toMatchObject({ status: 200, errors: undefined });
      expect(ran).toHaveLength(1);
    }
    asked.mockRestore();
    expect(ranBefore).toEqual([1, 0]);
  });

  it.each([AHEAD, BEHIND])('shows %s to nobody who has been signed out', async (query) => {
    await end();
    expect(await ask(query)).toBe('UNAUTHENTICATED');
    expect(await ask(query)).toBe('UNAUTHENTICATED');
  });

  it.each([AHEAD, BEHIND])('has lost a role in %s as soon as it is gone', async (query) => {
    await loseRole();
    expect(await ask(query)).toBe('employee');
    expect(ran.at(-1)).toEqual({ query: query.slice(2, -2), roles: 'employee' });
  });

  it('runs again what ran for somebody else, and nothing else twice', async () => {
    await loseRole();
    await ask(AHEAD);
    await ask(AHEAD);
    await ask(BEHIND);
    expect(ran).toEqual([
      { query: 'ahead', roles: 'employee reviewer' },
      { query: 'ahead', roles: 'employee' },
      { query: 'ahead', roles: 'employee' },
      { query: 'behind', roles: 'employee' },
    ]);
  });

  it('gives the browser its new end when it is renewed', async () => {
    await test.database.query(
      `UPDATE session SET last_seen_at = last_seen_at - interval '2 hours' WHERE person_id = $1`,
      [ann.personId],
    );
    expect((await app.graphql(AHEAD, {}, cookie)).cookies).toHaveLength(1);
    expect((await app.graphql(AHEAD, {}, cookie)).cookies).toEqual([]);
  });

  it('says in GraphQL that PostgreSQL is away', async () => {
    const away = jest
      .spyOn(Database.prototype, 'query')
      .mockRejectedValue(Object.assign(new Error('gone'), { code: '57P01' }));
    for (const query of [AHEAD, BEHIND]) {
      const answer = await app.graphql(query, {}, cookie);
      expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    }
    away.mockRestore();
    expect(await ask(AHEAD)).toBe('employee reviewer');
  });
});
