import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from '../change-access.service.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { aPage, aSpace, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { SaveComments } from './save-comments.service.js';

const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) { id html text mayEdit mayDelete author { displayName } } }`;
const THREADS = `query ($urlId: String!, $resolved: Boolean! = false, $first: Int! = 10, $after: String) {
  page(urlId: $urlId) { openThreadCount resolvedThreadCount reactions { emoji count mine people { displayName } }
    commentThreads(first: $first, after: $after, resolved: $resolved) { pageInfo { hasNextPage endCursor } nodes {
      id resolvedAt resolvedBy { displayName } passage { quote prefix suffix revisionNumber }
      comment { id html text isDeleted editedAt mayEdit mayDelete reactions { emoji count mine } }
      replies { id text html author { displayName } reactions { emoji count mine } } } } } }`;
const REACT = `mutation ($input: ReactInput!) { react(input: $input) }`;
const EDIT = `mutation ($id: ID!, $text: String!) { editComment(commentId: $id, text: $text) { text editedAt } }`;
const DELETE = `mutation ($id: ID!) { deleteComment(commentId: $id) }`;
const RESOLVE = `mutation ($id: ID!, $resolved: Boolean!) { resolveThread(threadId: $id, resolved: $resolved) { resolvedAt } }`;
const THREAD = `query ($id: ID!) { commentThread(commentId: $id) { id replies { id } } }`;

describe('talks about a page', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let employee: Actor;
  let space: MadeSpace;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database, { displayName: 'Mei Manager' });
    employee = await aPerson(test.database, { displayName: 'Emil Employee' });
    space = await aSpace(wiki, manager);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });
  beforeEach(async () => {
    page = await aPage(wiki, manager, space);
  });

  const ask = async (as: Actor, query: string, variables: object) => {
    const { data, errors } = await wiki.graphql(as, query, variables);
    return errors ? { refused: errors[0]?.extensions.code } : data;
  };
  const comment = async (as: Actor, input: object = {}) =>
    ask(as, ADD, {
      input: { pageId: page.id, text: 'Is this still so?', idempotencyKey: randomUUID(), ...input },
    });
  const threads = async (as = manager, variables: object = {}) =>
    (await ask(as, THREADS, { urlId: page.urlId, ...variables })).page;

  it('start with a comment on the page or a passage and go on with replies, oldest first', async () => {
    const passage = { quote: 'Second line.', prefix: 'First line. ', suffix: ' Third line.' };
    const { addComment: start } = await comment(employee, { passage, text: 'Why *second*?\r\n' });
    expect(start).toMatchObject({ html: '<p>Why <em>second</em>?</p>\n', mayEdit: true, mayDelete: true });
    await comment(manager, { threadId: start.id, text: 'Because.' });
    await comment(employee, { threadId: start.id, text: 'I see.' });
    await comment(manager, { text: 'Nice page.' });
    const { commentThreads, openThreadCount } = await threads();
    expect(openThreadCount).toBe(2);
    expect(commentThreads.nodes).toMatchObject([
      { passage: null, comment: { text: 'Nice page.', mayEdit: true }, replies: [] },
      {
        passage: { ...passage, revisionNumber: 1 },
        comment: { text: 'Why *second*?', mayEdit: false, mayDelete: true },
        replies: [
          { text: 'Because.', author: { displayName: 'Mei Manager' } },
          { text: 'I see.', author: { displayName: 'Emil Employee' } },
        ],
      },
    ]);
    const { commentThread } = await ask(employee, THREAD, { id: commentThreads.nodes[1].replies[1].id });
    expect(commentThread.id).toBe(start.id);
  });

  it('name the mentioned as they are called today, take nothing dangerous, and don’t meet the ids of the page', async () => {
    const text = `# Goals\n\n[@Old name](person:${manager.personId}) <script>alert(1)</script> [x](javascript:alert(1))`;
    const { addComment } = await comment(employee, { text });
    expect(addComment.html).toContain('<span class="mention">@Mei Manager</span>');
    expect(addComment.html).toContain('<h1>Goals</h1>');
    expect(addComment.html).not.toMatch(/<script|href="javascript/);
  });

  it('are made once for a key', async () => {
    const idempotencyKey = randomUUID();
    const first = await comment(employee, { idempotencyKey });
    const second = await comment(employee, { idempotencyKey });
    expect(second.addComment.id).toBe(first.addComment.id);
    expect((await threads()).openThreadCount).toBe(1);
  });

  it('are resolved, seen among the resolved, and opened again by a reply', async () => {
    const { id } = (await comment(employee)).addComment;
    expect(await ask(manager, RESOLVE, { id, resolved: true })).toMatchObject({
      resolveThread: { resolvedAt: expect.any(String) },
    });
    const after = await threads(employee, { resolved: true });
    expect(after).toMatchObject({ openThreadCount: 0, resolvedThreadCount: 1 });
    expect(after.commentThreads.nodes[0]).toMatchObject({ id, resolvedBy: { displayName: 'Mei Manager' } });
    await comment(employee, { threadId: id, text: 'Not yet.' });
    expect(await threads()).toMatchObject({ openThreadCount: 1, resolvedThreadCount: 0 });
  });

  it('belong to who wrote them; managers may delete, and that is recorded', async () => {
    const { id } = (await comment(employee)).addComment;
    expect(await ask(manager, EDIT, { id, text: 'Other words' })).toEqual({ refused: 'FORBIDDEN' });
    expect(await ask(employee, EDIT, { id, text: 'Own words' })).toMatchObject({
      editComment: { text: 'Own words', editedAt: expect.any(String) },
    });
    const stranger = await aPerson(test.database);
    expect(await ask(stranger, DELETE, { id })).toEqual({ refused: 'FORBIDDEN' });
    await comment(stranger, { threadId: id, text: 'A reply' });
    expect(await ask(manager, DELETE, { id })).toEqual({ deleteComment: true });
    const [thread] = (await threads()).commentThreads.nodes;
    expect(thread).toMatchObject({
      comment: { isDeleted: true, text: '', html: '' },
      replies: [{ text: 'A reply' }],
    });
    expect(
      await test.database.query(
        `SELECT 1 FROM audit_entry WHERE action = 'wiki.comment-deleted' AND subject_id = $1`,
        [page.id],
      ),
    ).toHaveLength(1);
    await ask(stranger, DELETE, { id: thread.replies[0].id });
    expect((await threads()).commentThreads.nodes).toEqual([]);
  });

  it('carry signs of a short list, one of each a person', async () => {
    const { id: commentId } = (await comment(employee)).addComment;
    const react = (as: Actor, input: object) =>
      ask(as, REACT, { input: { pageId: page.id, present: true, ...input } });
    await react(manager, { commentId, emoji: '👍' });
    await react(manager, { commentId, emoji: '👍' });
    await react(employee, { commentId, emoji: '👍' });
    await react(employee, { emoji: '🎉' });
    expect(await react(employee, { emoji: '🍕' })).toEqual({ refused: 'BAD_INPUT' });
    const seen = await threads(manager);
    expect(seen.reactions).toEqual([
      { emoji: '🎉', count: 1, mine: false, people: [{ displayName: 'Emil Employee' }] },
    ]);
    expect(seen.commentThreads.nodes[0].comment.reactions).toEqual([{ emoji: '👍', count: 2, mine: true }]);
    await react(manager, { commentId, emoji: '👍', present: false });
    expect((await threads(manager)).commentThreads.nodes[0].comment.reactions).toEqual([
      { emoji: '👍', count: 1, mine: false },
    ]);
  });

  it('need the level to comment; readers see them, and nobody else hears that there are any', async () => {
    const { id } = (await comment(employee)).addComment;
    const reader = await aPerson(test.database);
    const stranger = await aPerson(test.database);
    const person = (actor: Actor) => ({ kind: 'person', personId: actor.personId }) as const;
    await wiki.get(ChangeAccess).ofPage(manager, page.id, [
      { to: person(manager), level: 'manage' },
      { to: person(reader), level: 'read' },
    ]);
    expect((await threads(reader)).commentThreads.nodes).toHaveLength(1);
    const doings = (as: Actor) => [
      comment(as),
      comment(as, { threadId: id }),
      ask(as, RESOLVE, { id, resolved: true }),
      ask(as, REACT, { input: { pageId: page.id, emoji: '👍', present: true } }),
      ask(as, REACT, { input: { pageId: page.id, commentId: id, emoji: '👍', present: true } }),
      ask(as, EDIT, { id, text: 'x' }),
      ask(as, DELETE, { id }),
    ];
    for (const answer of await Promise.all(doings(reader))) expect(answer).toEqual({ refused: 'FORBIDDEN' });
    // Also for the one who wrote it: the page is closed to them now.
    for (const as of [stranger, employee]) {
      for (const answer of await Promise.all(doings(as))) expect(answer).toEqual({ refused: 'NOT_FOUND' });
      expect(await ask(as, THREADS, { urlId: page.urlId })).toEqual({ page: null });
      expect(await ask(as, THREAD, { id })).toEqual({ commentThread: null });
    }
  });

  it('are paged by keyset and read in as many queries for many threads as for one', async () => {
    const people = [manager.personId, employee.personId];
    const past = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        pageId: page.id,
        passage: null,
        resolved: null,
        comments: people.map((authorId) => ({
          ...{ authorId, at: new Date(Date.UTC(2026, 0, 1, 0, at)), text: `Number ${at}` },
          reactions: [{ personId: manager.personId, emoji: '👀' }],
        })),
      }));
    await test.unitOfWork.run((tx) => wiki.get(SaveComments).run(tx, manager, past(1)));
    const one = await wiki.countingQueries(() => threads());
    await test.unitOfWork.run((tx) => wiki.get(SaveComments).run(tx, manager, past(11)));
    const many = await wiki.countingQueries(() => threads());
    expect(many.queries).toHaveLength(one.queries.length);
    const first = many.result.commentThreads;
    expect(first.nodes).toHaveLength(10);
    const rest = await threads(manager, { after: first.pageInfo.endCursor });
    expect(rest.commentThreads).toMatchObject({ pageInfo: { hasNextPage: false } });
    expect(rest.commentThreads.nodes).toHaveLength(2);
  });

  it.each([
    ['blank words', { text: ' \n' }],
    ['too many words', { text: 'x'.repeat(10_001) }],
    ['half a character', { text: 'x\ud800' }],
    ['an id that is none', { threadId: 'x' }],
    ['a blank passage', { passage: { quote: ' ', prefix: '', suffix: '' } }],
  ])('refuse %s', async (_, input) => {
    expect(await comment(employee, input)).toEqual({ refused: 'BAD_INPUT' });
  });

  it('answer a thread of the same page alone', async () => {
    const { id } = (await comment(employee)).addComment;
    const other = await aPage(wiki, manager, space);
    expect(await comment(employee, { pageId: other.id, threadId: id })).toEqual({ refused: 'NOT_FOUND' });
    const reply = (await comment(employee, { threadId: id })).addComment;
    expect(await comment(employee, { threadId: reply.id })).toEqual({ refused: 'NOT_FOUND' });
  });
});
