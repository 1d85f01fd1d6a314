import { randomUUID } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { ChangeAccess } from '../change-access.service.js';
import { RestoreRevision } from '../restore-revision.service.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';

/** Levels of fields that a question goes down; less where the server's limits refuse it. */
const DEPTHS = [4, 3, 2, 1];

describe('a page that is closed to somebody', () => {
  const word = `secret${randomUUID().replaceAll('-', '')}`;
  let test: TestDatabase;
  let wiki: OpenWiki;
  let schema: GraphQLSchema;
  let manager: Actor;
  let employee: Actor;
  let reviewer: Actor;
  let admin: Actor;
  let guest: Actor;
  let open: MadeSpace;
  let page: MadePage;
  let ids: Record<string, string>;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database);
    employee = await aPerson(test.database);
    reviewer = await aPerson(test.database, { roles: ['employee', 'reviewer', 'analyst'] });
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    guest = await aPerson(test.database, { kind: 'guest' });
    schema = wiki.get(GraphQLSchemaHost).schema;
    open = await aSpace(wiki, manager);
    const parent = await aPage(wiki, manager, open, { title: 'Parent' });
    page = await aPage(wiki, manager, open, {
      ...{ title: `Plan ${word}`, text: `# Heading ${word}\n\nText ${word}\n`, parentId: parent.id },
    });
    await edit(wiki, manager, {
      ...{ pageId: page.id, baseNumber: 1, title: `Plan B ${word}`, text: `Other ${word}\n`, summary: word },
    });
    const beside = await aPage(wiki, manager, open, {
      ...{ title: 'Beside', text: `See [it](/p/x-${page.urlId}).\n`, parentId: parent.id },
    });
    await aPage(wiki, manager, open, { title: `Below ${word}`, parentId: page.id });
    const commentId = randomUUID();
    const attachmentId = randomUUID();
    const sql = (text: string, ...parameters: unknown[]) => test.database.query(text, parameters);
    await sql(
      `INSERT INTO page_comment (id, page_id, author_id, text, created_at) VALUES ($1, $2, $3, $4, now())`,
      ...[commentId, page.id, manager.personId, word],
    );
    await sql(
      `INSERT INTO page_label (page_id, label, added_by_id, added_at) VALUES ($1, $2, $3, now())`,
      ...[page.id, word, manager.personId],
    );
    await sql(
      `INSERT INTO attachment (id, page_id, name, name_key, created_by_id, created_at) VALUES ($1, $2, $3, $3, $4, now())`,
      ...[attachmentId, page.id, `${word}.txt`, manager.personId],
    );
    // Whoever could read it yesterday: watched it, was told of it, had it open.
    for (const { personId } of [employee, reviewer, admin, guest]) {
      await sql(
        `INSERT INTO watch (id, person_id, page_id, created_at) VALUES (gen_random_uuid(), $1, $2, now())`,
        ...[personId, page.id],
      );
      for (const [kind, id] of [
        ['page', page.id],
        ['comment', commentId],
      ])
        await sql(
          `INSERT INTO notice (id, person_id, kind, actor_id, subject_kind, subject_id, created_at)
           VALUES (gen_random_uuid(), $1, 'wiki.page-edited', $2, $3, $4, now())`,
          ...[personId, manager.personId, kind, id],
        );
    }
    await wiki
      .get(ChangeAccess)
      .ofPage(manager, page.id, [{ to: { kind: 'person', personId: manager.personId }, level: 'manage' }]);
    ids = {
      ...{ urlId: page.urlId, pageId: page.id, spaceKey: open.key, key: open.key, spaceId: open.id },
      ...{ commentId, threadId: commentId, attachmentId, parentId: page.id, besideId: beside.id },
      ...{ label: word, query: 'secret', personId: manager.personId },
    };
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  /** A value that fits an argument, the closed page's own wherever the name lets it. */
  const valueOf = (name: string, type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return valueOf(name, type.ofType);
    if (isListType(type)) return [valueOf(name.replace(/s$/, ''), type.ofType)];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isNonNullType(field.type) || field.name in ids)
          .map((field) => [field.name, valueOf(field.name, field.type)]),
      );
    switch (type.name) {
      case 'Int':
      case 'Float':
        return 1;
      case 'Boolean':
        return false;
      case 'DateTime':
        return '2026-01-01T00:00:00.000Z';
      case 'ID':
        return ids[name] ?? (/comment/i.test(name) ? ids['commentId'] : page.id);
      default:
        return ids[name] ?? 'secret';
    }
  };

  const selection = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    const objects = isObjectType(named) ? [named] : schema.getPossibleTypes(named);
    const parts = objects.map((object) => {
      const fields = Object.values(object.getFields())
        .filter((field) => !field.args.some(isRequiredArgument))
        .filter((field) => depth > 1 || !isCompositeType(getNamedType(field.type)))
        // The same name may have another type in another member of a union.
        .map((field) => `${object.name}_${field.name}: ${field.name} ${selection(field.type, depth - 1)}`);
      return `... on ${object.name} { __typename ${fields.join(' ')} }`;
    });
    return `{ ${parts.join(' ')} }`;
  };

  /** Asks one field of the schema with everything that is known of the closed page. */
  const ask = async (
    actor: Actor,
    operation: 'query' | 'mutation',
    field: GraphQLField<unknown, unknown>,
  ): Promise<string> => {
    const used = field.args.filter((arg) => isRequiredArgument(arg) || arg.name in ids);
    const heads = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const call = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const variables = Object.fromEntries(used.map((arg) => [arg.name, valueOf(arg.name, arg.type)]));
    for (const depth of operation === 'query' ? DEPTHS : DEPTHS.slice(-2)) {
      const text = `${operation} ${heads && `(${heads})`} { ${field.name} ${call && `(${call})`} ${selection(field.type, depth)} }`;
      const answer = await wiki.graphql(actor, text, variables);
      const tooMuch = answer.errors?.some((error) => /depth|cost|complex|levels/i.test(error.message));
      // Messages may repeat what was sent; what counts is what comes back of the page.
      if (!tooMuch) return JSON.stringify(answer.data ?? null);
    }
    throw new Error(`${field.name} can't be asked within the limits.`);
  };

  const queries = () => Object.values(schema.getQueryType()?.getFields() ?? {});
  // What an administrator may do to get in, see spaces/.
  const RECORDED_STEP = new Set(['openSpace']);

  it('shows its words to those who may read it, in many answers', async () => {
    const showing: string[] = [];
    for (const field of queries())
      if ((await ask(manager, 'query', field)).includes(word)) showing.push(field.name);
    expect(showing).toEqual(
      expect.arrayContaining([
        'page',
        'pages',
        'space',
        'revision',
        'revisionDiff',
        'commentThread',
        'labels',
        'pageSuggestions',
      ]),
    );
    expect(showing.length).toBeGreaterThan(8);
  }, 60_000);

  it.each(['employee', 'reviewer', 'admin', 'guest'] as const)(
    'is in no answer to any query that a %s can ask, whatever ids they know',
    async (name) => {
      const actor = { employee, reviewer, admin, guest }[name];
      const leaks: string[] = [];
      for (const field of queries()) {
        if ((await ask(actor, 'query', field)).includes(word)) leaks.push(field.name);
      }
      expect(leaks).toEqual([]);
    },
    60_000,
  );

  it('is not to be had as a draft by whoever knew it once and asks to restore what was written since', async () => {
    const author = await aPerson(test.database);
    const known = await aPage(wiki, author, open, { title: 'Once open', parentId: ids['besideId'] ?? '' });
    const mine = { to: { kind: 'person', personId: manager.personId }, level: 'manage' } as const;
    await wiki.get(ChangeAccess).ofPage(manager, known.id, [mine]);
    await edit(wiki, manager, {
      pageId: known.id,
      baseNumber: 1,
      title: 'Closed',
      text: `Since then ${word}\n`,
    });
    const input = { pageId: known.id, number: 2, idempotencyKey: randomUUID() };
    await expect(wiki.get(RestoreRevision).run(author, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const drafts = await test.database.query('SELECT 1 FROM draft WHERE person_id = $1', [author.personId]);
    expect(drafts).toEqual([]);
    // Their own words stay theirs.
    const own = { pageId: known.id, baseNumber: 1, title: 'Mine', text: 'typed while it closed' };
    expect(await edit(wiki, author, own)).toMatchObject({ kind: 'refused', reason: 'ACCESS' });
  });

  it('is changed and shown by no command of somebody who can’t read it', async () => {
    const state = async () =>
      JSON.stringify(
        await test.database.query(
          `SELECT (SELECT row_to_json(p) FROM page AS p WHERE id = $1) AS page,
             (SELECT json_agg(c ORDER BY c.id) FROM page_comment AS c WHERE page_id = $1) AS comments,
             (SELECT json_agg(l) FROM page_label AS l WHERE page_id = $1) AS labels,
             (SELECT json_agg(a) FROM attachment AS a WHERE page_id = $1) AS files,
             (SELECT count(*) FROM revision WHERE page_id = $1) AS revisions,
             (SELECT count(*) FROM reaction WHERE page_id = $1) AS reactions`,
          [page.id],
        ),
      );
    const before = await state();
    const leaks: string[] = [];
    for (const actor of [employee, admin])
      for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
        if (RECORDED_STEP.has(field.name)) continue;
        const said = await ask(actor, 'mutation', field);
        if (said.includes(page.urlId)) leaks.push(field.name);
      }
    expect(leaks).toEqual([]);
    expect(await state()).toBe(before);
  }, 60_000);
});
