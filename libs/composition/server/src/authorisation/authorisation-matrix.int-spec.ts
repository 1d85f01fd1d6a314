import { createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { entities } from '../boot.js';
import { Cast, filled, KINDS, WHO, type Who } from './cast.js';
import { type Operation } from './operation.js';
import { MUTATIONS, QUERIES } from './operations.js';
import { type Answer, openServer, type OpenServer } from './open-server.js';
import { selectionOf } from './selection.js';

const CODES: Readonly<Record<string, string>> = {
  ...{ NOT_FOUND: '.', FORBIDDEN: 'x', UNAUTHENTICATED: '!', BAD_INPUT: '?', UNAVAILABLE: 'u' },
};

/** Arguments that name something of the space. */
const OF_SPACE = /\$(?!new|word|target|day)/;
/** Lists that are asked about a page and show people. */
const ABOUT_PEOPLE = new Set(['pageRecipients']);

describe('who may do what', () => {
  let test: TestDatabase;
  let server: OpenServer;
  let cast: Cast;

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    server = await openServer(test);
    cast = await Cast.of(server, test);
    await server.drain();
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await test.close();
  });
  afterEach(() => expect(server.failures).toEqual([]));

  const namesOf = (root: 'Query' | 'Mutation') =>
    Object.keys(
      (root === 'Query' ? server.schema.getQueryType() : server.schema.getMutationType())?.getFields() ?? {},
    ).sort();

  it('is decided for every operation of the schema, and for no other', () => {
    expect(QUERIES.map(([name]) => name).sort()).toEqual(namesOf('Query'));
    expect(MUTATIONS.map(([name]) => name).sort()).toEqual(namesOf('Mutation'));
  });

  it.each(QUERIES.map((operation) => ({ operation, name: operation[0] })))(
    'query $name',
    async ({ operation }) => {
      await holds('Query', operation);
    },
  );
  it.each(MUTATIONS.map((operation) => ({ operation, name: operation[0] })))(
    'mutation $name',
    async ({ operation }) => {
      await holds('Mutation', operation);
    },
  );

  async function holds(root: 'Query' | 'Mutation', operation: Operation): Promise<void> {
    const expected = operation[2].trim().split(/\s+/);
    const found: string[] = [];
    for (const [at, who] of WHO.entries()) {
      const cell = expected[at] ?? '';
      const kinds = cell.length === 1 ? 1 : KINDS.length;
      let letters = '';
      for (let kind = 0; kind < kinds; kind++) letters += await outcome(root, operation, who as Who, kind);
      found.push(letters);
    }
    expect(found.join(' ')).toBe(expected.join(' '));
  }

  async function outcome(root: 'Query' | 'Mutation', [name, args, , after]: Operation, who: Who, at: number) {
    const kind = KINDS[at] ?? 'OPEN';
    const type = root === 'Query' ? server.schema.getQueryType() : server.schema.getMutationType();
    const field = type?.getFields()[name];
    if (!field) throw new Error(`There is no ${name}.`);
    const given = args === '' ? '' : `(${filled(args, cast, kind)})`;
    const answer = await server.ask(
      cast.actor(who),
      `${root.toLowerCase()} { ${name}${given}${selectionOf(field.type, 1)} }`,
    );
    const letter = letterOfAnswer(answer, name, cast.scene(kind).key, args);
    if (letter === '+' && after === 'page') await cast.furnish(kind);
    if (letter === '+' && after === 'space') await cast.stage(kind);
    return letter;
  }

  function letterOfAnswer({ data, errors }: Answer, name: string, key: string, args: string): string {
    const value = data?.[name];
    if (value === null || value === undefined) {
      const code = errors?.[0]?.extensions.code;
      return code === undefined ? '.' : (CODES[code] ?? `${code}: ${errors?.[0]?.message}`);
    }
    const text = JSON.stringify(value).toLowerCase();
    if (
      /"__typename":"(refused|pathtaken|editconflict|heldforreview|signinrefused|reviewnotallowed)"/.test(
        text,
      )
    )
      return 'r';
    // A list that shows nothing of the space is as good as none.
    const isListOfSpace =
      OF_SPACE.test(args) && !ABOUT_PEOPLE.has(name) && /^\[|"nodes":|"hits":|"headings":/.test(text);
    return isListOfSpace && !text.includes(key.toLowerCase()) ? '.' : '+';
  }
});
