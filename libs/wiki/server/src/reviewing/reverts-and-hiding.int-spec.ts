import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { CreatePage } from '../create-page.service.js';
import { RestoreRevision } from '../restore-revision.service.js';
import { RevisionDiffs } from '../revision-diff.read-model.js';
import { Revisions } from '../revision.read-model.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { askForReview, giveBack, holdWhereAsked } from '../testing/review-builders.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { ExportedRevisions } from '../transfer/exported-revisions.read-model.js';
import { ExportMediaWiki } from '../transfer/export-mediawiki.service.js';
import { wikiEntities } from '../wiki.entities.js';
import { HideRevisions, UnhideRevisions } from './hide-revisions.service.js';
import { ReturnRevisions } from './return-revisions.service.js';
import { type RevertOutcome, RevertRevisions } from './revert-revisions.service.js';

const FIRST = 'One.\n\nTwo.\n\nThree.\n';

describe('what reviewers undo and hide', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let vandal: Actor;
  let reader: Actor;
  let reviewer: Actor;
  let admin: Actor;
  let space: MadeSpace;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database);
    vandal = await aPerson(test.database);
    reader = await aPerson(test.database);
    reviewer = await aPerson(test.database, { roles: ['employee', 'reviewer'] });
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
  });
  beforeEach(async () => {
    wiki.gate.decide = () => Promise.resolve({ kind: 'publish' });
    space = await aSpace(wiki, manager);
    page = await aPage(wiki, manager, space, { title: 'Boilers', text: FIRST });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const save = (author: Actor, baseNumber: number, text: string, title = 'Boilers', summary = '') =>
    edit(wiki, author, { pageId: page.id, baseNumber, title, text, summary });
  const revert = (
    fromNumber: number,
    toNumber: number,
    by = reviewer,
    idempotencyKey: string = randomUUID(),
  ): Promise<RevertOutcome> =>
    test.unitOfWork.run((tx) =>
      wiki
        .get(RevertRevisions)
        .run(tx, by, { pageId: page.id, fromNumber, toNumber, summary: 'Reverted', idempotencyKey }),
    );
  const hide = (fromNumber: number, toNumber: number, by = reviewer) =>
    test.unitOfWork.run((tx) =>
      wiki.get(HideRevisions).run(tx, by, { pageId: page.id, fromNumber, toNumber, reason: 'Private' }),
    );
  const unhide = (by: Actor, fromNumber: number, toNumber: number) =>
    test.unitOfWork.run((tx) =>
      wiki.get(UnhideRevisions).run(tx, by, { pageId: page.id, fromNumber, toNumber, reason: 'Mistake' }),
    );
  const stored = async (number: number) => {
    const view = (await wiki.get(Revisions).byNumbers(admin, page.urlId, [number])).get(number);
    const texts = await wiki.get(Revisions).texts([view?.hashHex ?? '']);
    return { title: view?.title, text: texts.get(view?.hashHex ?? ''), tags: view?.tags };
  };

  describe('a revert', () => {
    it('takes the changes out and leaves later good edits where they are', async () => {
      await save(vandal, 1, 'One.\n\nNONSENSE.\n\nThree.\n', 'BOILERS!!!');
      await save(manager, 2, 'One.\n\nNONSENSE.\n\nThree, and more.\n', 'BOILERS!!!');
      expect(await revert(2, 2)).toEqual({ kind: 'reverted', number: 4 });
      expect(await stored(4)).toEqual({
        ...{ title: 'Boilers', text: 'One.\n\nTwo.\n\nThree, and more.\n', tags: ['revert'] },
      });
      expect(await revert(2, 2)).toEqual({ kind: 'nothing-left' });
    });

    it('of the newest changes gives the earlier text, known as that, once for one key', async () => {
      await save(vandal, 1, 'x\n');
      await save(vandal, 2, 'y\n');
      const key = randomUUID();
      expect(await revert(2, 3, reviewer, key)).toEqual({ kind: 'reverted', number: 4 });
      expect(await revert(2, 3, reviewer, key)).toEqual({ kind: 'reverted', number: 4 });
      expect(await stored(4)).toEqual({ title: 'Boilers', text: FIRST, tags: ['revert'] });
    });

    it('is a conflict where somebody rewrote the same words since', async () => {
      await save(vandal, 1, 'One.\n\nNONSENSE.\n\nThree.\n');
      await save(manager, 2, 'One.\n\nA wholly different second paragraph.\n\nThree.\n');
      const outcome = await revert(2, 2);
      expect(outcome).toMatchObject({ kind: 'conflict' });
      const bases =
        outcome.kind === 'conflict' ? outcome.segments.filter((one) => one.kind === 'conflict') : [];
      expect(bases[0]).toMatchObject({ base: ['NONSENSE.'], mine: ['Two.'] });
      await hide(2, 2);
      const again = await revert(2, 2);
      expect(JSON.stringify(again)).not.toContain('NONSENSE');
    });

    it('publishes what readers have seen before where review is asked for, and holds what is new', async () => {
      await save(vandal, 1, 'One.\n\nNONSENSE.\n\nThree.\n');
      await save(manager, 2, 'One.\n\nNONSENSE.\n\nThree, and more.\n');
      await askForReview(wiki, manager, space);
      holdWhereAsked(wiki);
      expect(await revert(2, 2)).toMatchObject({ kind: 'held', number: 4 });
      const second = await aPerson(test.database, { roles: ['employee', 'reviewer'] });
      await giveBack(test, wiki, second, page.id, 4);
      expect(await revert(2, 3)).toEqual({ kind: 'reverted', number: 5 });
    });

    it('waits behind what is held, and says what it can’t undo', async () => {
      await save(vandal, 1, 'One.\n\nNONSENSE.\n\nThree.\n');
      expect(await revert(1, 1)).toEqual({ kind: 'nothing-before' });
      await askForReview(wiki, manager, space);
      holdWhereAsked(wiki);
      await save(manager, 2, 'One.\n\nNONSENSE.\n\nThree!\n');
      await expect(revert(3, 3)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await revert(2, 2)).toMatchObject({ kind: 'held', number: 4 });
      await expect(revert(2, 2, manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('keeps the words of somebody who saves at the same time', async () => {
      await save(vandal, 1, 'One.\n\nNONSENSE.\n\nThree.\n');
      const [reverted, saved] = await Promise.all([
        revert(2, 2),
        save(manager, 2, 'One.\n\nNONSENSE.\n\nThree, and more.\n'),
      ]);
      expect([reverted.kind, saved.kind]).toEqual(['reverted', 'saved']);
      expect((await stored(4)).text).toBe('One.\n\nTwo.\n\nThree, and more.\n');
    });
  });

  it('undoes and hides in one transaction, what is published and what is held on a new page', async () => {
    await save(vandal, 1, 'The key is rosebud-4711.\n');
    const done = await test.unitOfWork.run(async (tx) => {
      const input = {
        pageId: page.id,
        fromNumber: 2,
        toNumber: 2,
        summary: '',
        idempotencyKey: randomUUID(),
      };
      const reverted = await wiki.get(RevertRevisions).run(tx, reviewer, input);
      return [reverted, await wiki.get(HideRevisions).run(tx, reviewer, { ...input, reason: 'Private' })];
    });
    expect(done).toEqual([{ kind: 'reverted', number: 3 }, [2]]);
    await askForReview(wiki, manager, space);
    holdWhereAsked(wiki);
    const made = await wiki.get(CreatePage).run(vandal, {
      ...{
        spaceKey: space.key,
        parentId: page.id,
        title: 'Key rosebud-4711',
        text: 'rosebud-4711',
        summary: '',
      },
      idempotencyKey: randomUUID(),
    });
    const pageId = made.kind === 'held' ? made.pageId : '';
    const hidden = await test.unitOfWork.run(async (tx) => {
      await wiki.get(ReturnRevisions).run(tx, reviewer, { pageId, number: 1, note: '' });
      const input = { pageId, fromNumber: 1, toNumber: 1, reason: 'Private' };
      return wiki.get(HideRevisions).run(tx, reviewer, input);
    });
    expect(hidden).toEqual([1]);
  });

  describe('a hidden revision', () => {
    beforeEach(async () => {
      await save(vandal, 1, 'The key is rosebud-4711.\n', 'Key rosebud-4711', 'key rosebud-4711');
      await save(manager, 2, 'Two words.\n');
      await save(manager, 3, 'Three words here.\n');
    });

    it('is there without title, summary and text, for all but administrators', async () => {
      const query = `query ($urlId: String!) { page(urlId: $urlId) { revisions(first: 9) { nodes {
        number title summary text html isHidden previousTitle author { displayName } } } } }`;
      const second = async (actor: Actor) =>
        (await wiki.graphql(actor, query, { urlId: page.urlId })).data.page.revisions.nodes[2];
      expect((await second(reader)).html).toContain('rosebud-4711');
      expect(await hide(2, 2)).toEqual([2]);
      expect(await hide(2, 2)).toEqual([]);
      for (const actor of [reader, vandal, reviewer, manager]) {
        const found = (await wiki.graphql(actor, query, { urlId: page.urlId })).data;
        expect(JSON.stringify(found)).not.toContain('rosebud-4711');
        expect(await second(actor)).toMatchObject({
          number: 2,
          title: '',
          isHidden: true,
          html: '',
          text: '',
        });
      }
      expect(await second(admin)).toMatchObject({
        title: 'Key rosebud-4711',
        summary: 'key rosebud-4711',
        isHidden: true,
      });
      expect((await second(admin)).html).toContain('rosebud-4711');
    });

    it('is in no comparison, preview, restore, export or index', async () => {
      const other = `query ($urlId: String!) { revisionDiff(urlId: $urlId, from: 1, to: 2) { html hunks { kind } }
        back: revisionDiff(urlId: $urlId, from: 2, to: 3) { html hunks { kind } } }`;
      await hide(2, 2);
      const { data } = await wiki.graphql(reviewer, other, { urlId: page.urlId });
      expect(data).toEqual({ revisionDiff: { html: '', hunks: [] }, back: { html: '', hunks: [] } });
      const diff = await wiki.get(RevisionDiffs).between(admin, page.urlId, 1, 2);
      expect(diff.diff.hunks).not.toEqual([]);
      const preview = `query ($urlId: String!) { previewChanges(input: { urlId: $urlId, against: 2, text: "" }) { addedChars } }`;
      const refused = await wiki.graphql(reader, preview, { urlId: page.urlId });
      expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const restore = wiki
        .get(RestoreRevision)
        .run(admin, { pageId: page.id, number: 2, idempotencyKey: randomUUID() });
      await expect(restore).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(revert(3, 3)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      const exported: unknown[] = [];
      for await (const row of wiki.get(ExportedRevisions).histories([{ id: page.id, publishedNumber: 4 }]))
        exported.push([row.number, row.isHidden, row.title, row.text]);
      expect(exported[1]).toEqual([2, true, '', '']);
      const rows: unknown[] = [];
      const area = { spaceKey: space.key, reader: admin };
      for await (const row of wiki.get(ExportMediaWiki).rows(area, () => undefined)) rows.push(row);
      expect(JSON.stringify(rows)).not.toContain('rosebud-4711');
      expect(rows).toContainEqual(expect.objectContaining({ textHidden: true, summaryHidden: true }));
    });

    it('leaves no earlier name of the page behind that nothing else knows', async () => {
      const names = async () => {
        const rows = await test.database.query<{ title: string }>(
          'SELECT title FROM page_alias WHERE page_id = $1',
          [page.id],
        );
        return rows.map((row) => row.title);
      };
      expect(await names()).toContain('Key rosebud-4711');
      await wiki.takeEvents();
      await hide(2, 2);
      expect(await wiki.takeEvents()).toEqual([{ event: 'wiki.page-names-changed', pageId: page.id }]);
      expect(await names()).not.toContain('Key rosebud-4711');
      await unhide(admin, 1, 4);
      expect(await names()).toContain('Key rosebud-4711');
    });

    it('shows none of its words in the conflict of somebody who began with it', async () => {
      await hide(2, 2);
      const outcome = await save(vandal, 2, 'Something else of mine.\n');
      expect(outcome.kind).toBe('conflict');
      expect(JSON.stringify(outcome)).not.toContain('rosebud-4711');
    });

    it('stays readable where the same text stands in another revision, and there alone', async () => {
      await save(manager, 4, 'The key is rosebud-4711.\n');
      await save(manager, 5, 'Gone again.\n');
      await hide(2, 2);
      const views = await wiki.get(Revisions).byNumbers(reader, page.urlId, [2, 5]);
      expect([views.get(2)?.hashHex, views.get(5)?.isHidden]).toEqual(['', false]);
      expect((await stored(5)).text).toBe('The key is rosebud-4711.\n');
    });

    it('is never the one that readers see, or that waits', async () => {
      await expect(hide(3, 4)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await askForReview(wiki, manager, space);
      holdWhereAsked(wiki);
      await save(vandal, 4, 'Held rosebud-4711.\n');
      await expect(hide(5, 5)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await giveBack(test, wiki, reviewer, page.id, 5);
      expect(await hide(5, 5)).toEqual([5]);
      expect((await wiki.get(Revisions).byNumbers(reviewer, page.urlId, [5])).get(5)?.title).toBe('');
    });

    it('is shown again by administrators, and both are on record', async () => {
      await hide(2, 3);
      await expect(unhide(reviewer, 2, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(hide(2, 2, manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await unhide(admin, 2, 2)).toEqual([2]);
      expect((await wiki.get(Revisions).byNumbers(reader, page.urlId, [2])).get(2)?.title).toBe(
        'Key rosebud-4711',
      );
      const trail = await test.database.query(
        `SELECT action, details FROM audit_entry WHERE subject_id = $1 AND action LIKE 'wiki.revisions%' ORDER BY id`,
        [page.id],
      );
      expect(trail).toEqual([
        { action: 'wiki.revisions-hidden', details: { reason: 'Private', numbers: '2 3' } },
        { action: 'wiki.revisions-shown', details: { reason: 'Mistake', numbers: '2' } },
      ]);
    });
  });
});
