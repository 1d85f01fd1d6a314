import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { CreatePage } from '../create-page.service.js';
import { DeletedPages } from '../bin/deleted-pages.read-model.js';
import { PurgePage } from '../bin/purge-page.service.js';
import { DeletePage } from '../delete-page.service.js';
import { Drafts } from '../drafts.service.js';
import { MovePage } from '../move-page.service.js';
import { PageList } from '../page-list.read-model.js';
import { PageReading } from '../page-reading.read-model.js';
import { Revisions } from '../revision.read-model.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { askForReview, giveBack, holdWhereAsked, publish } from '../testing/review-builders.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { wikiEntities } from '../wiki.entities.js';
import { ReviewablePages } from './reviewable-pages.read-model.js';
import { ReviewableRevisions } from './reviewable-revisions.read-model.js';
import { SetReview } from './set-review.service.js';

describe('texts that wait for review', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let ada: Actor;
  let bo: Actor;
  let reader: Actor;
  let reviewer: Actor;
  let admin: Actor;
  let space: MadeSpace;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    [manager, ada, bo, reader] = (await Promise.all([1, 2, 3, 4].map(() => aPerson(test.database)))) as [
      ...[Actor, Actor, Actor, Actor], // as many as were asked for
    ];
    reviewer = await aPerson(test.database, { roles: ['employee', 'reviewer'] });
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
  });
  beforeEach(async () => {
    holdWhereAsked(wiki);
    space = await aSpace(wiki, manager);
    page = await aPage(wiki, manager, space, { title: 'Boilers', text: 'One.\n\nTwo.\n\nThree.\n' });
    await askForReview(wiki, manager, space);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const save = (author: Actor, baseNumber: number, text: string, title = 'Boilers') =>
    edit(wiki, author, { pageId: page.id, baseNumber, title, text, summary: `by ${text.length}` });
  const listed = async (actor: Actor) =>
    (await wiki.get(Revisions).history(actor, page.id, { first: 20, before: null })).map((one) => one.number);
  const numbers = async () => {
    const [row] = await test.database.query(
      `SELECT head_number AS head, published_number AS published, last_number AS last FROM page WHERE id = $1`,
      [page.id],
    );
    return row;
  };
  const heldPage = async (title: string, author = ada, parentId: string | null = page.id) => {
    const outcome = await wiki.get(CreatePage).run(author, {
      ...{ spaceKey: space.key, parentId, title, text: `${title} text\n`, summary: 'new' },
      idempotencyKey: randomUUID(),
    });
    if (outcome.kind !== 'held') throw new Error(`Not held: ${outcome.kind}`);
    return { id: outcome.pageId, urlId: outcome.urlId };
  };

  describe('published', () => {
    it('are exactly what the reviewer saw, the author having saved meanwhile or not', async () => {
      await save(ada, 1, 'One!\n\nTwo.\n\nThree.\n');
      await save(ada, 2, 'One!\n\nTwo!\n\nThree.\n');
      expect(await publish(test, wiki, reviewer, page.id, 2)).toEqual({ kind: 'head-moved', headNumber: 3 });
      expect(await numbers()).toEqual({ head: 3, published: 1, last: 3 });
      expect(await publish(test, wiki, reviewer, page.id, 3)).toEqual({ kind: 'published', number: 3 });
      expect(await publish(test, wiki, reviewer, page.id, 3)).toEqual({ kind: 'unchanged' });
      expect(await listed(reader)).toEqual([3, 2, 1]);
    });

    it('by a reviewer of the space, and never by one of their authors', async () => {
      await save(ada, 1, 'One!\n\nTwo.\n\nThree.\n');
      await save(reviewer, 2, 'One!\n\nTwo!\n\nThree.\n');
      await expect(publish(test, wiki, reviewer, page.id, 3)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(publish(test, wiki, manager, page.id, 3)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const second = await aPerson(test.database, { roles: ['employee', 'reviewer'] });
      expect(await publish(test, wiki, second, page.id, 3)).toMatchObject({ kind: 'published' });
    });

    it('or saved: of two at the same time the second finds what the first has done', async () => {
      for (let round = 0; round < 6; round++) {
        const { head } = (await numbers()) as { head: number };
        const held = await save(ada, head, `Round ${round}.\n`);
        const number = held.kind === 'held' ? held.number : 0;
        const [published, saved] = await Promise.all([
          publish(test, wiki, reviewer, page.id, number),
          save(ada, number, `Round ${round}, more.\n`),
        ]);
        const after = (await numbers()) as { head: number; published: number };
        expect(saved.kind).toBe('held');
        expect(after.head).toBe(number + 1);
        if (published.kind === 'published') expect(after.published).toBe(number);
        else expect(published).toEqual({ kind: 'head-moved', headNumber: number + 1 });
        await publish(test, wiki, reviewer, page.id, number + 1);
      }
    });
  });

  describe('returned', () => {
    it('become a draft of each author, go from every list, and their numbers are never given again', async () => {
      await save(ada, 1, 'One!\n\nTwo.\n\nThree.\n', 'Boilers of Ada');
      await save(bo, 2, 'One!\n\nTwo!\n\nThree.\n', 'Boilers of Bo');
      await save(ada, 3, 'One!\n\nTwo!\n\nThree!\n', 'Boilers again');
      const outcome = await giveBack(test, wiki, reviewer, page.id, 4);
      expect(outcome).toMatchObject({
        ...{ kind: 'returned', isPageGone: false },
        drafts: [
          { authorId: ada.personId, numbers: [2, 4] },
          { authorId: bo.personId, numbers: [3] },
        ],
      });
      expect(await numbers()).toEqual({ head: 1, published: 1, last: 4 });
      for (const actor of [reader, ada, reviewer]) expect(await listed(actor)).toEqual([1]);
      const [draft] = (await wiki.get(Drafts).allOfPages(ada, [page.id])).get(page.id) ?? [];
      expect(draft).toMatchObject({
        ...{ title: 'Boilers again', text: 'One!\n\nTwo!\n\nThree!\n', summary: 'by 19' },
        ...{ baseNumber: 1, keptBecause: 'returned' },
      });
      expect(await save(bo, 1, 'Anew.\n')).toMatchObject({ kind: 'held', number: 5 });
      await publish(test, wiki, reviewer, page.id, 5);
      expect(await listed(reader)).toEqual([5, 1]);
      const summary = (await wiki.get(PageList).byIds(reader, [page.id])).get(page.id);
      expect(summary).toMatchObject({ publishedNumber: 5, headNumber: 5, revisionCount: 2 });
      const filter = { authorId: null, since: null, before: null };
      expect(await wiki.get(Revisions).count(reader, page.id, filter)).toBe(2);
      expect((await wiki.get(Revisions).publishedHistory(page.id, 0, 9)).map((one) => one.number)).toEqual([
        1, 5,
      ]);
    });

    it('are seen by their author and by reviewers where one asks for the number, and by nobody else', async () => {
      await save(ada, 1, 'Ada’s.\n');
      await giveBack(test, wiki, reviewer, page.id, 2);
      const seen = async (actor: Actor) =>
        [...(await wiki.get(Revisions).byNumbers(actor, page.urlId, [1, 2])).keys()].sort();
      expect(await seen(reader)).toEqual([1]);
      expect(await seen(bo)).toEqual([1]);
      expect(await seen(ada)).toEqual([1, 2]);
      expect(await seen(reviewer)).toEqual([1, 2]);
      const rows = await wiki.get(ReviewableRevisions).after(page.id, 0, 9);
      expect(
        rows.map(({ number, isReturned, isHeld, previousNumber }) => [
          number,
          isReturned,
          isHeld,
          previousNumber,
        ]),
      ).toEqual([
        [1, false, false, null],
        [2, true, false, 1],
      ]);
    });

    it('are proposed anew by an author who goes on writing on them', async () => {
      await save(ada, 1, 'One.\n\nTwo, longer.\n\nThree.\n');
      await giveBack(test, wiki, reviewer, page.id, 2);
      await askForReview(wiki, manager, space, false);
      await save(bo, 1, 'One, by Bo.\n\nTwo.\n\nThree.\n');
      const outcome = await save(ada, 2, 'One.\n\nTwo, longer.\n\nThree, too.\n');
      expect(outcome).toMatchObject({ kind: 'saved', merged: true, number: 4 });
      const view = await wiki.get(Revisions).byNumbers(reader, page.urlId, [4]);
      const texts = await wiki.get(Revisions).texts([...view.values()].map((one) => one.hashHex));
      expect([...texts.values()]).toEqual(['One, by Bo.\n\nTwo, longer.\n\nThree, too.\n']);
    });

    it('or saved: nothing is given back that the reviewer has not seen, and no number is given twice', async () => {
      for (let round = 0; round < 6; round++) {
        const before = (await numbers()) as { head: number; last: number };
        const held = await save(ada, before.head, `Round ${round}.\n`);
        const number = held.kind === 'held' ? held.number : 0;
        expect(number).toBe(before.last + 1);
        const [returned, saved] = await Promise.all([
          giveBack(test, wiki, reviewer, page.id, number),
          save(ada, number, `Round ${round}, more.\n`),
        ]);
        expect(saved).toMatchObject({ kind: 'held', number: number + 1 });
        if (returned.kind !== 'returned')
          expect(returned).toEqual({ kind: 'head-moved', headNumber: number + 1 });
        await giveBack(test, wiki, reviewer, page.id, number + 1);
      }
      const given = await test.database.query<{ number: number }>(
        'SELECT number FROM revision WHERE page_id = $1 ORDER BY number',
        [page.id],
      );
      expect(given.map((one) => one.number)).toEqual([...given.keys()].map((at) => at + 1));
    });

    it('say so where nothing waits, and to nobody but reviewers of the space', async () => {
      expect(await giveBack(test, wiki, reviewer, page.id, 1)).toEqual({ kind: 'nothing-held' });
      await save(ada, 1, 'x\n');
      await expect(giveBack(test, wiki, ada, page.id, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  describe('of a page that was never published', () => {
    it('are there for its maker and for reviewers, as waiting, and for nobody else', async () => {
      const made = await heldPage('Secret project');
      const query = `query ($urlId: String!) { page(urlId: $urlId) {
        title publishedNumber headNumber revisionCount waitsForReview html iReview revisions(first: 5) { nodes { number } } } }`;
      const screen = async (actor: Actor) =>
        (await wiki.graphql(actor, query, { urlId: made.urlId })).data.page;
      const waiting = {
        ...{
          title: 'Secret project',
          publishedNumber: 0,
          headNumber: 1,
          revisionCount: 1,
          waitsForReview: true,
        },
        ...{ html: '<p>Secret project text</p>\n', revisions: { nodes: [{ number: 1 }] } },
      };
      expect(await screen(ada)).toEqual({ ...waiting, iReview: false });
      expect(await screen(reviewer)).toEqual({ ...waiting, iReview: true });
      for (const other of [reader, manager, admin]) expect(await screen(other)).toBeNull();
      const tree = `query ($urlId: String!) { page(urlId: $urlId) { children { title } } }`;
      for (const actor of [ada, reader])
        expect((await wiki.graphql(actor, tree, { urlId: page.urlId })).data.page.children).toEqual([]);
      const readable = async (actor: Actor) =>
        (await wiki.get(ReviewablePages).readableBy(actor, [made.id])).size;
      expect(await Promise.all([ada, reviewer, reader].map(readable))).toEqual([1, 1, 0]);
      expect((await wiki.get(ReviewablePages).of([made.id])).get(made.id)).toMatchObject({
        ...{ title: 'Secret project', publishedNumber: 0, headNumber: 1, asksForReview: true },
      });
    });

    it('give away neither title nor text to somebody who takes the same title, or knows the id', async () => {
      const made = await heldPage('Secret project');
      const again = await wiki.get(CreatePage).run(bo, {
        ...{ spaceKey: space.key, parentId: page.id, title: 'secret PROJECT', text: 'x', summary: '' },
        idempotencyKey: randomUUID(),
      });
      expect(again.kind).toBe('held');
      const attempt = edit(wiki, bo, { pageId: made.id, baseNumber: 1, title: 'T', text: 't' });
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const editing = `mutation ($pageId: ID!) { announceEditing(pageId: $pageId, sessionId: "${randomUUID()}") { published { number } } }`;
      expect((await wiki.graphql(bo, editing, { pageId: made.id })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
      expect(
        (await wiki.graphql(ada, editing, { pageId: made.id })).data.announceEditing.published.number,
      ).toBe(1);
    });

    it('are previewed by their maker as on any page, and say what a save would change', async () => {
      const made = await heldPage('Preview me');
      const query = `query ($urlId: String!) {
        previewChanges(input: { urlId: $urlId, against: 1, text: "Preview me text, more" }) { addedChars }
        renderPreview(urlId: $urlId, text: "*x*") }`;
      expect((await wiki.graphql(ada, query, { urlId: made.urlId })).data).toEqual({
        ...{ previewChanges: { addedChars: 6 }, renderPreview: '<p><em>x</em></p>\n' },
      });
      for (const field of [
        'renderPreview(urlId: $urlId, text: "x")',
        'previewChanges(input: { urlId: $urlId, against: 1, text: "" }) { addedChars }',
      ]) {
        const answer = await wiki.graphql(bo, `query ($urlId: String!) { ${field} }`, { urlId: made.urlId });
        expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
    });

    it('are edited by their maker under their newest title, and published as a whole', async () => {
      const made = await heldPage('Draft title');
      const again = { pageId: made.id, baseNumber: 1, title: 'Good title', text: 'Good text\n' };
      expect(await edit(wiki, ada, again)).toMatchObject({ kind: 'held', number: 2, urlId: made.urlId });
      expect(await edit(wiki, ada, { ...again, baseNumber: 2 })).toMatchObject({ kind: 'held', number: 2 });
      expect((await wiki.get(PageReading).byUrlId(ada, made.urlId))?.page.title).toBe('Good title');
      await publish(test, wiki, reviewer, made.id, 2);
      expect((await wiki.get(PageReading).byUrlId(reader, made.urlId))?.page).toMatchObject({
        ...{ title: 'Good title', publishedNumber: 2, revisionCount: 2 },
      });
    });

    it('take the page with them when they are returned, and their draft knows its place', async () => {
      const made = await heldPage('Rejected');
      await wiki.takeEvents();
      expect(await giveBack(test, wiki, reviewer, made.id, 1)).toMatchObject({
        kind: 'returned',
        isPageGone: true,
      });
      expect(await wiki.takeEvents()).toEqual([{ event: 'wiki.page-deleted', pageId: made.id }]);
      expect(await wiki.get(PageReading).byUrlId(ada, made.urlId)).toBeNull();
      const drafts = await wiki.get(Drafts).list(ada, { first: 50, after: null });
      expect(drafts.find((draft) => draft.title === 'Rejected')).toMatchObject({
        ...{ pageId: null, spaceId: space.id, parentId: page.id, text: 'Rejected text\n', summary: 'new' },
        ...{ baseNumber: null, keptBecause: 'returned' },
      });
      await expect(wiki.get(DeletePage).restore(ada, made.id)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await wiki.get(DeletedPages).byUrlId(manager, made.urlId)).toBeNull();
      expect((await wiki.get(PurgePage).run(admin, made.id, 'gone')).revisions).toBe(1);
    });

    it('can be taken away by their maker and brought back to wait again', async () => {
      const made = await heldPage('Withdrawn');
      await wiki.get(DeletePage).run(ada, made.id);
      await expect(publish(test, wiki, reviewer, made.id, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await wiki.takeEvents();
      await wiki.get(DeletePage).restore(ada, made.id);
      expect(await wiki.takeEvents()).toEqual([
        { event: 'wiki.revision-saved', pageId: made.id, revisionNumber: 1 },
      ]);
      expect(await publish(test, wiki, reviewer, made.id, 1)).toMatchObject({ kind: 'published' });
    });
  });

  it('go on waiting where the space no longer asks for review, and a later save with them', async () => {
    await save(ada, 1, 'Held.\n');
    await askForReview(wiki, manager, space, false);
    expect(await save(bo, 2, 'Held, and more.\n')).toMatchObject({
      ...{ kind: 'held', number: 3, reason: 'An earlier change to this page still waits for review.' },
    });
    expect((await wiki.get(PageReading).byUrlId(reader, page.urlId))?.page.publishedNumber).toBe(1);
    await publish(test, wiki, reviewer, page.id, 3);
    expect(await save(bo, 3, 'At once.\n')).toMatchObject({ kind: 'saved', number: 4 });
  });

  it('are asked of the space that the page is in now, and of the page against it', async () => {
    const free = await aSpace(wiki, manager);
    await wiki.get(MovePage).run(manager, { pageId: page.id, spaceKey: free.key, parentId: null });
    expect(await save(ada, 1, 'Free.\n')).toMatchObject({ kind: 'saved', number: 2 });
    await wiki.get(SetReview).ofPage(manager, page.id, true);
    expect(await save(ada, 2, 'Page asks.\n')).toMatchObject({ kind: 'held', number: 3 });
    await publish(test, wiki, reviewer, page.id, 3);
    await wiki.get(MovePage).run(manager, { pageId: page.id, spaceKey: space.key, parentId: null });
    await wiki.get(SetReview).ofPage(manager, page.id, false);
    expect(await save(ada, 3, 'Page does not ask.\n')).toMatchObject({ kind: 'saved', number: 4 });
    await wiki.get(SetReview).ofPage(manager, page.id, null);
    expect(await save(ada, 4, 'As the space.\n')).toMatchObject({ kind: 'held', number: 5 });
    await expect(wiki.get(SetReview).ofPage(ada, page.id, false)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
