import { isLeafType, getNamedType } from 'graphql';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { entities } from '../boot.js';
import { Cast, filled, KINDS, type Scene, SECRET, type Who } from './cast.js';
import { QUERIES } from './operations.js';
import { type Answer, openServer, type OpenServer } from './open-server.js';
import { selectionOf } from './selection.js';

/** Levels of fields that are asked for, the deepest first: what a query may cost has a limit. */
const LEVELS = [3, 2, 1];

/** Stands in the title and the text of the page alone. */
const INNER = 'Innenquell';

describe('a page that one may not read', () => {
  let test: TestDatabase;
  let server: OpenServer;
  let cast: Cast;
  let secret: Scene;
  /** Was a member, watched the page, kept a draft of it, was mentioned; is none any more. */
  let former: Actor;

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    server = await openServer(test);
    cast = await Cast.of(server, test);
    secret = cast.scene('MEMBERS');
    former = await aPerson(test.database, { displayName: 'former' });
    await weave();
    await server.drain();
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await test.close();
  });

  /** Ties the page to all that others may see. */
  async function weave(): Promise<void> {
    const open = cast.scene('OPEN');
    const { personId } = former;
    const member = (level: string) =>
      did(
        'manager',
        `changeSpaceAccess(input: { spaceId: "${secret.space}", to: { personId: "${personId}" }, level: ${level} }) { id }`,
      );
    await member('EDIT');
    const text = (path: string) => `"[a](/p/x-${path}) @[former](person:${personId}) [[${SECRET}]]"`;
    await did('author', saving(secret.page, `${INNER} ${secret.key}`, text(`${open.urlId} ${INNER}`)));
    await did('author', saving(open.page, `${SECRET} ${open.key}`, text(secret.urlId)));
    await did(former, `watchPage(pageId: "${secret.page}", watch: true)`);
    await did(former, `watchSpace(spaceKey: "${secret.key}", watch: true)`);
    await did(
      former,
      `saveDraft(input: { pageId: "${secret.page}", title: "My own words", text: "mine" }) { id }`,
    );
    await did(
      'author',
      `addComment(input: { pageId: "${secret.page}", text: "@[former](person:${personId}) ${INNER}", idempotencyKey: "a" }) { id }`,
    );
    await did(
      'author',
      `sendPage(input: { pageId: "${secret.page}", personIds: ["${personId}"], note: "${INNER}", idempotencyKey: "b" }) { __typename }`,
    );
    await server.drain();
    const unread = await server.ask(former, '{ notices { nodes { title subjectName } } }');
    expect(JSON.stringify(unread)).toContain(INNER);
    await did(
      'manager',
      `changeSpaceAccess(input: { spaceId: "${secret.space}", to: { personId: "${personId}" }, level: null }) { id }`,
    );
  }

  const saving = (page: string, title: string, text: string) =>
    `savePage(input: { pageId: "${page}", baseNumber: 1, title: "${title}", text: ${text}, idempotencyKey: "${page}" }) { __typename ... on Problem { message } }`;

  async function did(who: Who | Actor, mutation: string): Promise<void> {
    const actor = typeof who === 'string' ? cast.actor(who) : who;
    const { errors } = await server.ask(actor, `mutation { ${mutation} }`);
    if (errors) throw new Error(`${mutation}\n${JSON.stringify(errors)}`);
  }

  const OUTSIDERS: readonly (Who | 'former')[] = [
    'guest',
    'employee',
    'reviewer',
    'analyst',
    'admin',
    'former',
  ];

  it.each(OUTSIDERS)('shows nothing of itself in any field of any query: %s', async (who) => {
    const actor = who === 'former' ? former : cast.actor(who);
    const shown: string[] = [];
    for (const [name, args] of QUERIES)
      for (const kind of KINDS) {
        const answer = await deepest(actor, name, filled(args, cast, kind));
        const found = leak(answer, who);
        if (found !== null) shown.push(`${name} (${kind}): …${found}…`);
      }
    expect(shown).toEqual([]);
    expect(server.failures).toEqual([]);
  });

  it('shows all of that to its members, so that the test above can fail', async () => {
    const seen = [];
    for (const [name, args] of QUERIES) {
      const answer = await deepest(cast.actor('manager'), name, filled(args, cast, 'MEMBERS'));
      if (leak(answer, 'manager') !== null) seen.push(name);
    }
    expect(seen.length).toBeGreaterThan(20);
  });

  /** Administrators may know that a closed space is there, by key and name: that is how they open it. */
  const wordsFor = (who: string): string[] => [
    ...[INNER, secret.page, secret.child, secret.comment, secret.attachment],
    ...(who === 'admin' ? [] : [secret.key]),
  ];

  function leak(answer: Answer, who: string): string | null {
    // An error may say again what one asked for, and no more.
    const asked = new RegExp(wordsFor(who).slice(1).join('|'), 'g');
    const errors = (answer.errors ?? []).map(({ message }) => message.replace(asked, ''));
    const text = JSON.stringify([answer.data, errors]).toLowerCase();
    const at = wordsFor(who)
      .map((word) => text.indexOf(word.toLowerCase()))
      .find((place) => place >= 0);
    return at === undefined ? null : text.slice(Math.max(0, at - 150), at + 60);
  }

  /** What the query gives with as many levels of fields as may be asked for, without what was asked with. */
  async function deepest(actor: Actor | null, name: string, args: string): Promise<Answer> {
    const field = server.schema.getQueryType()?.getFields()[name];
    if (!field) throw new Error(`There is no ${name}.`);
    const given = args === '' ? '' : `(${args})`;
    for (const levels of isLeafType(getNamedType(field.type)) ? [1] : LEVELS) {
      const answer = await server.ask(actor, `{ ${name}${given}${selectionOf(field.type, levels)} }`);
      if (answer.errors?.[0]?.message.includes('costs')) continue;
      return answer;
    }
    throw new Error(`${name} costs too much to be asked for at all.`);
  }
});
