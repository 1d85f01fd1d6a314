import { jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Args, Context, Field, ID, Int, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DomainError, type Actor } from '@wellspring/kernel';
import {
  buildSchemaSdl,
  Connection,
  connectionOf,
  CurrentActor,
  decodeCursor,
  GraphqlPlatformModule,
  PageArgs,
  type GraphqlContext,
  loaderOf,
} from './index.js';
import { KnownOperations } from './known-operations.js';

@ObjectType()
class Thing {
  @Field(() => Int)
  id!: number;
}
@ObjectType()
class ThingConnection extends Connection(Thing) {}

let batches = 0;

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => ThingConnection)
  things(@Args() { first, after }: PageArgs) {
    const from = after ? Number(decodeCursor(after, 1)[0]) : 0;
    const rows = Array.from({ length: Math.min(first + 1, 5 - from) }, (_, index) => ({
      id: from + index + 1,
    }));
    return connectionOf(
      rows,
      first,
      (row) => [row.id],
      (row) => row,
    );
  }
  @Query(() => String)
  whoami(@CurrentActor() actor: Actor): string {
    return actor.personId;
  }
  @Query(() => String)
  broken(@Args('how', { type: () => ID }) how: string): string {
    if (how === 'domain') throw new DomainError('NOT_FOUND', 'There is no such page.', { field: 'id' });
    if (how === 'database') throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    if (how === 'nul')
      throw Object.assign(new Error('invalid byte sequence for encoding'), { code: '22021' });
    throw new Error('password=secret');
  }
  @ResolveField(() => Thing)
  async other(@Context() context: GraphqlContext): Promise<Thing> {
    const loader = loaderOf<number, Thing>(context, 'test.things', async (keys) => {
      batches += 1;
      return new Map(keys.map((key) => [key, { id: key }]));
    });
    return (await loader.load(1)) ?? { id: 0 };
  }
}

const logged: unknown[] = [];
const loggedIds: string[] = [];
const logError = (error: unknown, requestId: string) => {
  logged.push(error);
  loggedIds.push(requestId);
};
@Module({
  imports: [GraphqlPlatformModule.forRoot({ introspection: false, logError })],
  providers: [ThingResolver],
})
class TestModule {}

describe('the GraphQL platform', () => {
  let app: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [TestModule] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    url = `${await app.getUrl()}/graphql`;
  });
  afterAll(() => app.close());

  interface Answer {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: Record<string, unknown> }[];
  }
  async function post(body: string, contentType: string) {
    return fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body });
  }
  async function ask(query: string, variables: object = {}): Promise<{ status: number; body: Answer }> {
    const response = await post(JSON.stringify({ query, variables }), 'application/json');
    return { status: response.status, body: (await response.json()) as Answer }; // GraphQL's own shape
  }
  const codeOf = async (query: string) => (await ask(query)).body.errors?.[0]?.extensions.code;

  it('pages lists by cursor', async () => {
    const first = await ask('{ things(first: 3) { nodes { id } pageInfo { hasNextPage endCursor } } }');
    const connection = first.body.data?.things as {
      nodes: object[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    expect(connection).toMatchObject({
      nodes: [{ id: 1 }, { id: 2 }, { id: 3 }],
      pageInfo: { hasNextPage: true },
    });
    const next = await ask(
      `{ things(first: 3, after: "${connection.pageInfo.endCursor}") { nodes { id } pageInfo { hasNextPage } } }`,
    );
    expect(next.body.data?.things).toEqual({
      nodes: [{ id: 4 }, { id: 5 }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('says what is wrong with a cursor', async () => {
    const { body } = await ask('{ things(after: "bogus") { nodes { id } } }');
    expect(body.errors?.[0]).toMatchObject({
      message: 'after: this is no cursor of this list.',
      extensions: { code: 'BAD_INPUT' },
    });
  });

  it('maps errors to the closed list and keeps internals to the log', async () => {
    expect(await codeOf('{ whoami }')).toBe('UNAUTHENTICATED');
    expect(await codeOf('{ broken(how: "domain") }')).toBe('NOT_FOUND');
    expect(await codeOf('{ broken(how: "database") }')).toBe('UNAVAILABLE');
    expect(await codeOf('{ nothing }')).toBe('BAD_INPUT');
    const internal = await ask('{ broken(how: "x") }');
    expect(JSON.stringify(internal.body)).not.toMatch(/secret|stack|\.ts/);
    expect(internal.body.errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(String(logged.at(-1))).toContain('secret');
    expect(internal.body.errors?.[0]?.extensions.requestId).toBe(loggedIds.at(-1));
    expect(loggedIds.at(-1)).toMatch(/^req-/);
  });

  it('takes a text with U+0000 for the bad input that it is', async () => {
    expect(await codeOf('{ broken(how: "nul") }')).toBe('BAD_INPUT');
  });

  it('answers wrong variables with 400 and says which', async () => {
    const query = 'query ($first: Int!) { things(first: $first) { nodes { id } } }';
    const { status, body } = await ask(query, { first: 'many' });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    expect(body.errors?.[0]?.message).toContain('$first');
  });

  it('answers what it has answered before in the same words, the short way', async () => {
    const parse = jest.spyOn(KnownOperations.prototype, 'answer');
    const list = 'query Things($first: Int!) { things(first: $first) { nodes { id } } }';
    const wrong = 'query Broken($how: ID!) { broken(how: $how) }';
    const asked = [
      () => ask(list, { first: 2 }),
      () => ask(wrong, { how: 'domain' }),
      () => ask(wrong, { how: 'internal' }),
      () => ask(list, { first: 'two' }),
      () => ask(list, { first: 7_000 }),
      () => ask('{ whoami }'),
    ];
    const withoutIds = ({ status, body }: Awaited<ReturnType<typeof ask>>) =>
      JSON.stringify({ status, body }).replace(/Request [\w-]+|"requestId":"[\w-]+"/g, '');
    const shortOnes: boolean[] = [];
    for (const again of asked) {
      const first = await again();
      const second = await again();
      expect(withoutIds(second)).toBe(withoutIds(first));
      shortOnes.push((await (parse.mock.results.at(-1)?.value as Promise<unknown>)) !== null); // its own result
    }
    parse.mockRestore();
    expect(shortOnes).toEqual([true, true, true, false, false, true]);
  });

  it('refuses what is too deep or too dear, and says by how much', async () => {
    const deep = `{ things { nodes ${'{ other '.repeat(14)} { id } ${'}'.repeat(14)} } }`;
    expect(JSON.stringify((await ask(deep)).body.errors)).toContain('exceeds maximum operation depth of 12');
    const dear = '{ things(first: 100) { nodes { other { other { other { id } } } } } }';
    const many = `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: ${dear.slice(2, -2)}`).join(' ')} }`;
    expect(JSON.stringify((await ask(many)).body.errors)).toContain('the limit is 6000');
  });

  it('says what is wrong with a fragment that is not there', async () => {
    const { body } = await ask('{ things { nodes { ...Gone } } }');
    expect(JSON.stringify(body.errors)).toContain('Unknown fragment');
  });

  it('loads equal keys once', async () => {
    batches = 0;
    await ask('{ things(first: 5) { nodes { other { id } } } }');
    expect(batches).toBe(1);
  });

  it('takes no simple cross-site post, no batch and no introspection', async () => {
    expect((await post('{}', 'text/plain')).status).toBeGreaterThanOrEqual(400);
    const batch = await post(
      JSON.stringify([{ query: '{ whoami }' }, { query: '{ whoami }' }]),
      'application/json',
    );
    expect(batch.status).toBe(400);
    expect(await codeOf('{ __schema { types { name } } }')).toBe('BAD_INPUT');
  });

  it('prints the schema without a database', async () => {
    const sdl = await buildSchemaSdl([ThingResolver]);
    expect(sdl).toContain('type ThingConnection {');
  });
});
