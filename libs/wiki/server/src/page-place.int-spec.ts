import { type Actor, DAY_MS } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { Access } from './access.read-model.js';
import { DeletePage } from './delete-page.service.js';
import { MovePage } from './move-page.service.js';
import { PageIndex } from './page-index.read-model.js';
import { PageList } from './page-list.read-model.js';
import { PageReading } from './page-reading.read-model.js';
import { PageTree } from './page-tree.read-model.js';
import { PageViews } from './page-view.read-model.js';
import { RecordPageView } from './record-page-view.service.js';
import { RepublishPages } from './republish-pages.service.js';
import { RetainWikiData } from './retain-wiki-data.service.js';
import { Revisions } from './revision.read-model.js';
import { SaveHistory } from './save-history.service.js';
import { SaveRevision } from './save-revision.service.js';
import { Spaces } from './space.read-model.js';
import { aPage, aSpace, edit, type MadeSpace } from './testing/wiki-builders.js';
import { openWiki, type OpenWiki } from './testing/open-wiki.js';
import { wikiEntities } from './wiki.entities.js';

let test: TestDatabase;
let wiki: OpenWiki;
let manager: Actor;
let reader: Actor;
let space: MadeSpace;

beforeAll(async () => {
  test = await createTestDatabase(wikiEntities);
  wiki = await openWiki(test);
  manager = await aPerson(test.database);
  reader = await aPerson(test.database);
});
beforeEach(async () => {
  space = await aSpace(wiki, manager);
  await wiki.takeEvents();
});
afterAll(async () => {
  await wiki.close();
  await test.close();
});

const titlesBelow = async (parentId: string | null, spaceId = space.id) => {
  const nodes = parentId
    ? (await wiki.get(PageTree).children(manager, [parentId])).get(parentId)
    : (await wiki.get(Spaces).rootPages(manager, [spaceId])).get(spaceId);
  return nodes?.map((node) => node.title);
};
const pageOf = (title: string, parentId?: string) =>
  aPage(wiki, manager, space, { title, ...(parentId ? { parentId } : {}) });

describe('moving pages', () => {
  it('puts a page first, last or behind a sibling, however often', async () => {
    const [a, b, c] = [await pageOf('A'), await pageOf('B'), await pageOf('C')];
    const move = (pageId: string, afterId?: string | null) =>
      wiki.get(MovePage).run(manager, {
        ...{ pageId, parentId: null, spaceKey: space.key },
        ...(afterId === undefined ? {} : { afterId }),
      });
    await move(c.id, null);
    expect(await titlesBelow(null)).toEqual(['C', 'A', 'B']);
    await move(c.id, a.id);
    expect(await titlesBelow(null)).toEqual(['A', 'C', 'B']);
    await move(a.id);
    expect(await titlesBelow(null)).toEqual(['C', 'B', 'A']);
    // Always between the same two: the positions run out of room and are spread anew.
    for (let i = 0; i < 60; i++) await move(i % 2 ? b.id : a.id, c.id);
    expect(await titlesBelow(null)).toEqual(['C', 'B', 'A']);
  });

  it('refuses to put a page below itself, also when two moves at once would make the ring', async () => {
    const a = await pageOf('A');
    const b = await pageOf('B');
    const below = await pageOf('A1', a.id);
    const move = (pageId: string, parentId: string) =>
      wiki.get(MovePage).run(manager, { pageId, parentId, spaceKey: space.key });
    await expect(move(a.id, below.id)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const both = await Promise.allSettled([move(a.id, b.id), move(b.id, a.id)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('takes everything below along into another space, with its access', async () => {
    const secret = await aSpace(wiki, manager, { access: 'members' });
    const page = await pageOf('Plan');
    const child = await pageOf('Detail', page.id);
    await wiki.takeEvents();
    const input = { pageId: page.id, parentId: null, spaceKey: secret.key };
    await expect(wiki.get(MovePage).run(reader, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await wiki.get(MovePage).run(manager, input);
    expect(await titlesBelow(null, secret.id)).toEqual(['Plan']);
    expect(await titlesBelow(page.id)).toEqual(['Detail']);
    expect(await wiki.get(Access).canRead(reader, [page.id, child.id])).toEqual(new Set());
    expect((await wiki.takeEvents()).map((event) => [event.event, event.pageId])).toEqual(
      expect.arrayContaining([
        ['wiki.page-access-changed', page.id],
        ['wiki.page-access-changed', child.id],
      ]),
    );
  });
});

describe('deleting pages', () => {
  it('takes a page out of every list, moves its children up, keeps its revisions, and brings it back', async () => {
    const parent = await pageOf('Parent');
    const page = await pageOf('Middle', parent.id);
    await pageOf('Leaf', page.id);
    await wiki.takeEvents();
    await expect(wiki.get(DeletePage).run(reader, page.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await wiki.get(DeletePage).run(manager, page.id);
    expect(await titlesBelow(parent.id)).toEqual(['Leaf']);
    expect(await wiki.get(PageReading).byUrlId(manager, page.urlId)).toBeNull();
    expect(await wiki.get(PageIndex).pagesForIndexing([page.id])).toMatchObject([{ deleted: true }]);
    expect(await wiki.takeEvents()).toEqual([{ event: 'wiki.page-deleted', pageId: page.id }]);
    await wiki.get(DeletePage).restore(manager, page.id);
    expect((await titlesBelow(parent.id))?.sort()).toEqual(['Leaf', 'Middle']);
    expect(await wiki.get(Revisions).history(manager, page.id, { first: 9, before: null })).toHaveLength(1);
    expect(await wiki.takeEvents()).toEqual([
      { event: 'wiki.revision-published', pageId: page.id, revisionNumber: 1 },
    ]);
    const trail = await test.database.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`,
      [page.id],
    );
    expect(trail.map((entry) => entry.action)).toEqual(['wiki.page-deleted', 'wiki.page-restored']);
  });
});

describe('counting views', () => {
  it('counts the looks of one person at one page within half an hour once', async () => {
    const page = await pageOf('Read me');
    const record = (actor: Actor) => wiki.get(RecordPageView).run(actor, page.id);
    const looks = await Promise.all([record(reader), record(reader), record(reader), record(manager)]);
    expect(looks.filter(Boolean)).toHaveLength(2);
    await test.database.query(
      `UPDATE page_view SET viewed_at = viewed_at - interval '31 minutes' WHERE page_id = $1`,
      [page.id],
    );
    expect(await record(reader)).toBe(true);
    expect((await wiki.get(PageReading).byUrlId(reader, page.urlId))?.viewCount).toBe(3);
  });

  it('records nothing for a page that is not the reader’s to read', async () => {
    const secret = await aSpace(wiki, manager, { access: 'members' });
    const page = await aPage(wiki, manager, secret);
    expect(await wiki.get(RecordPageView).run(reader, page.id)).toBe(false);
  });

  it('lists what somebody read last, the newest first, without what they may not read any more', async () => {
    const somebody = await aPerson(test.database);
    const since = await aPage(wiki, manager, await aSpace(wiki, manager, { access: 'members' }));
    const [first, second] = [await pageOf('First'), await pageOf('Second')];
    const now = new Date();
    const view = (pageId: string, hoursAgo: number) => ({
      ...{ pageId, personId: somebody.personId, revisionNumber: 1 },
      viewedAt: new Date(now.getTime() - hoursAgo * (DAY_MS / 24)),
    });
    const views = [view(first.id, 4), view(since.id, 3), view(second.id, 2), view(first.id, 1)];
    await test.unitOfWork.run((tx) => wiki.get(RecordPageView).addPast(tx, views));
    const read = await wiki.get(PageList).list(somebody, {
      ...{ sort: 'read', spaceId: null, first: 10, after: null, now },
    });
    expect(read.map(({ page }) => page.title)).toEqual(['First', 'Second']);
  });

  it('forgets readers after 30 days, keeps the counts, and ranks by the last 30 days', async () => {
    const [old, fresh] = [await pageOf('Old favourite'), await pageOf('New favourite')];
    const now = new Date();
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
    const view = (pageId: string, viewedAt: Date) => ({
      ...{ pageId, viewedAt, personId: reader.personId, revisionNumber: 1 },
    });
    await test.unitOfWork.run((tx) =>
      wiki
        .get(RecordPageView)
        .addPast(tx, [
          ...Array.from({ length: 9 }, () => view(old.id, daysAgo(31))),
          view(old.id, daysAgo(2)),
          ...Array.from({ length: 2 }, () => view(fresh.id, daysAgo(1))),
        ]),
    );
    await test.database.query(
      `INSERT INTO draft (id, person_id, page_id, title, text, kept_because, updated_at) VALUES
         (gen_random_uuid(), $1, $2, '', 'typed', 'typed', $4::timestamptz - interval '89 days'),
         (gen_random_uuid(), $1, $3, '', 'refused', 'refused', $4::timestamptz - interval '31 days')`,
      [reader.personId, old.id, fresh.id, now],
    );
    expect(await wiki.get(RetainWikiData).run(now)).toEqual({ viewsRolledUp: 9, draftsPurged: 1 });
    expect(await wiki.get(RetainWikiData).run(now)).toEqual({ viewsRolledUp: 0, draftsPurged: 0 });
    const hours = await test.database.query('SELECT views FROM page_view_hour WHERE page_id = $1', [old.id]);
    expect(hours).toEqual([{ views: 9 }]);
    expect((await wiki.get(PageTree).viewCounts(reader, [old.id])).get(old.id)).toBe(10);
    expect(await wiki.get(PageViews).viewsOf([old.id, fresh.id], daysAgo(30))).toEqual(
      new Map([
        [old.id, 1],
        [fresh.id, 2],
      ]),
    );
    const popular = await wiki.get(PageList).list(reader, {
      ...{ sort: 'popular', spaceId: space.id, first: 10, after: null, now },
    });
    expect(popular.map((item) => item.page.title)).toEqual(['New favourite', 'Old favourite']);
  });
});

describe('writing histories for importers', () => {
  it('writes whole pages in bulk with given authors and times, below parents that come later', async () => {
    const writer = await aPerson(test.database, { kind: 'imported' });
    const at = (day: number) => new Date(Date.UTC(2025, 0, day));
    const revision = (day: number, text: string) => ({
      ...({
        kind: 'revision',
        authorId: writer.personId,
        savedAt: at(day),
        title: `Title ${day}`,
        text,
      } as const),
      ...{ summary: `day ${day}`, isMinor: false, tags: [] },
    });
    const rows = [
      { kind: 'page', key: 'child', parentKey: 'parent' } as const,
      revision(1, 'one'),
      revision(2, 'two'),
      revision(3, 'one'),
      { kind: 'page', key: 'parent', parentKey: null } as const,
      revision(2, 'parent'),
    ];
    const write = () =>
      test.unitOfWork.run((tx) =>
        wiki.get(SaveHistory).run(tx, manager, { spaceKey: space.key, source: 'demo', rows }),
      );
    const { pageIds, revisions } = await write();
    expect(revisions).toBe(4);
    const childId = pageIds.get('child') ?? '';
    expect(await titlesBelow(pageIds.get('parent') ?? '')).toEqual(['Title 3']);
    expect(await wiki.get(Revisions).publishedHistory(childId, 1, 9)).toMatchObject([
      { number: 2, authorId: writer.personId, savedAt: at(2), summary: 'day 2' },
      { number: 3, revertsToNumber: 1, tags: ['revert'] },
    ]);
    await expect(write()).rejects.toMatchObject({ code: 'BAD_INPUT' });

    await test.unitOfWork.run((tx) =>
      wiki.get(SaveRevision).run(tx, manager, {
        ...{ pageId: childId, authorId: writer.personId, savedAt: at(9), title: 'Late', text: 'late' },
        ...{ summary: '', isMinor: true },
      }),
    );
    expect(await wiki.get(PageIndex).pagesForIndexing([childId])).toMatchObject([
      { title: 'Late', text: 'late', publishedNumber: 4, publishedAt: at(9), authorId: writer.personId },
    ]);
    const facts = await wiki.get(PageIndex).facts(space.id);
    expect(facts.map((fact) => fact.publishedNumber).sort()).toEqual([1, 4]);
  });

  it('keeps edits of the same page apart from a history: the next save goes on from its head', async () => {
    const { pageIds } = await test.unitOfWork.run((tx) =>
      wiki.get(SaveHistory).run(tx, manager, {
        ...{ spaceKey: space.key, source: 'demo' },
        rows: [
          { kind: 'page', key: 'p', parentKey: null },
          {
            ...{ kind: 'revision', authorId: manager.personId, savedAt: new Date(), title: 'P', text: 'a' },
            ...{ summary: '', isMinor: false, tags: [] },
          },
        ],
      }),
    );
    const pageId = pageIds.get('p') ?? '';
    expect(await edit(wiki, reader, { pageId, baseNumber: 1, title: 'P', text: 'b' })).toMatchObject({
      ...{ kind: 'saved', number: 2 },
    });
  });

  it('tells of every published page again for a rebuild, of deleted ones not', async () => {
    const page = await pageOf('Told again');
    const gone = await pageOf('Not told');
    await wiki.get(DeletePage).run(manager, gone.id);
    await wiki.takeEvents();
    const count = await test.unitOfWork.run((tx) => wiki.get(RepublishPages).run(tx));
    const events = await wiki.takeEvents();
    expect(events).toHaveLength(count);
    expect(events).toContainEqual({
      ...{ event: 'wiki.revision-published', pageId: page.id, revisionNumber: 1 },
    });
    expect(events.map((event) => event.pageId)).not.toContain(gone.id);
  });
});
