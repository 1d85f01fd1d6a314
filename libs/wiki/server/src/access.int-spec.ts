import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { aGroup, aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { Access } from './access.read-model.js';
import { ChangeAccess } from './change-access.service.js';
import { Drafts } from './drafts.service.js';
import { PageList } from './page-list.read-model.js';
import { PageReading } from './page-reading.read-model.js';
import { PageTree } from './page-tree.read-model.js';
import { Preview } from './preview.service.js';
import { RecordPageView } from './record-page-view.service.js';
import { RevisionDiffs } from './revision-diff.read-model.js';
import { Revisions } from './revision.read-model.js';
import { Spaces } from './space.read-model.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from './testing/wiki-builders.js';
import { openWiki, type OpenWiki } from './testing/open-wiki.js';
import { wikiEntities } from './wiki.entities.js';

/** Whether a promise gives something rather than null, nothing or NOT_FOUND. */
const shows = async (reading: Promise<unknown>): Promise<boolean> => {
  try {
    const value = await reading;
    if (value instanceof Map || value instanceof Set) return value.size > 0;
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  } catch (error) {
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
    return false;
  }
};

describe('who may read what', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let employee: Actor;
  let member: Actor;
  let guest: Actor;
  let groupId: string;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    groupId = await aGroup(test.database, 'Works council');
    manager = await aPerson(test.database);
    employee = await aPerson(test.database);
    member = await aPerson(test.database, { groupIds: [groupId] });
    guest = await aPerson(test.database, { kind: 'guest' });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  /** Every way to read, each as a yes or no. */
  const waysToRead = async (actor: Actor, space: MadeSpace, page: MadePage) => {
    const rows = await test.database.query<{ id: string }>(
      'SELECT access_set_id AS id FROM page WHERE id = $1',
      [page.id],
    );
    const list = (sort: 'recent' | 'popular') =>
      wiki.get(PageList).list(actor, { sort, spaceId: space.id, first: 10, after: null, now: new Date() });
    return {
      page: await shows(wiki.get(PageReading).byUrlId(actor, page.urlId)),
      recent: await shows(list('recent')),
      popular: await shows(list('popular')),
      summary: await shows(wiki.get(PageList).byIds(actor, [page.id])),
      node: await shows(wiki.get(PageTree).nodes(actor, [page.id])),
      views: await shows(wiki.get(PageTree).viewCounts(actor, [page.id])),
      tree: await shows(
        wiki
          .get(Spaces)
          .rootPages(actor, [space.id])
          .then((all) => all.get(space.id)),
      ),
      count: await shows(wiki.get(Spaces).pageCounts(actor, [space.id])),
      space: await shows(wiki.get(Spaces).byKey(actor, space.key)),
      spaces: (await wiki.get(Spaces).readable(actor)).some((one) => one.id === space.id),
      history: await shows(wiki.get(Revisions).history(actor, page.id, { first: 5, before: null })),
      revision: await shows(wiki.get(Revisions).byNumbers(actor, page.urlId, [1])),
      diff: await shows(wiki.get(RevisionDiffs).between(actor, page.urlId, 1, 1)),
      preview: await shows(
        wiki.get(Preview).render(actor, { urlId: page.urlId, spaceKey: space.key }, 'text'),
      ),
      canRead: await shows(wiki.get(Access).canRead(actor, [page.id])),
      searchFilter: (await wiki.get(Access).searchableAccessSets(actor)).some(
        (set) => set.id === rows[0]?.id,
      ),
    };
  };

  it.each([
    ['open', { employee: true, guest: false, member: true }],
    ['readable', { employee: true, guest: false, member: true }],
    ['members', { employee: false, guest: false, member: true }],
  ] as const)('%s space: every way to read gives the same answer', async (access, expected) => {
    const memberGrants = [{ to: { kind: 'group', groupId }, level: 'read' } as const];
    const space = await aSpace(wiki, manager, { access, memberGrants });
    const page = await aPage(wiki, manager, space);
    await wiki.get(RecordPageView).run(manager, page.id);
    const answers = { employee, guest, member };
    for (const [name, actor] of Object.entries(answers)) {
      const ways = await waysToRead(actor, space, page);
      expect({ name, ways }).toEqual({
        name,
        ways: Object.fromEntries(
          Object.keys(ways).map((way) => [way, expected[name as keyof typeof answers]]),
        ),
      });
    }
    for (const actor of [manager, SYSTEM_ACTOR])
      expect(Object.values(await waysToRead(actor, space, page))).not.toContain(false);
  });

  it('gives administrators no more than employees', async () => {
    const admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
    const space = await aSpace(wiki, manager, { access: 'members' });
    const page = await aPage(wiki, manager, space);
    expect(Object.values(await waysToRead(admin, space, page))).not.toContain(true);
  });

  it('lets employees edit in open spaces, read in readable ones, and make pages below others alone', async () => {
    const open = await aSpace(wiki, manager, { access: 'open' });
    const readable = await aSpace(wiki, manager, { access: 'readable' });
    const [openPage, readablePage] = [await aPage(wiki, manager, open), await aPage(wiki, manager, readable)];
    const input = { baseNumber: 1, title: 'T', text: 'by an employee' };
    expect(await edit(wiki, employee, { ...input, pageId: openPage.id })).toMatchObject({ kind: 'saved' });
    expect(await edit(wiki, employee, { ...input, pageId: readablePage.id })).toMatchObject({
      kind: 'refused',
      reason: 'ACCESS',
    });
    await expect(aPage(wiki, employee, open)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(aPage(wiki, employee, readable, { parentId: readablePage.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await aPage(wiki, employee, open, { parentId: openPage.id })).urlId).toHaveLength(10);
    await expect(
      wiki.get(Drafts).save(employee, { pageId: readablePage.id, baseNumber: 1, title: 'x', text: 'x' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const levels = await wiki.get(Spaces).byIds(employee, [open.id, readable.id]);
    expect([levels.get(open.id), levels.get(readable.id)]).toMatchObject([
      { openness: 'open', level: 'edit' },
      { openness: 'readable', level: 'read' },
    ]);
  });

  it('lets rules of a page of its own decide for it and for what inherits from it, and takes them away again', async () => {
    const space = await aSpace(wiki, manager);
    const page = await aPage(wiki, manager, space, { title: 'Salaries' });
    const child = await aPage(wiki, manager, space, { title: 'Bands', parentId: page.id });
    const beside = await aPage(wiki, manager, space, { title: 'Lunch' });
    await wiki.takeEvents();
    await wiki
      .get(ChangeAccess)
      .ofPage(manager, page.id, [{ to: { kind: 'person', personId: manager.personId }, level: 'manage' }]);
    expect((await wiki.takeEvents()).map((event) => event.pageId).sort()).toEqual([page.id, child.id].sort());
    const open = async () => [...(await wiki.get(Access).canRead(employee, [page.id, child.id, beside.id]))];
    expect(await open()).toEqual([beside.id]);
    const view = await wiki.get(PageReading).byUrlId(employee, beside.urlId);
    expect(view?.previous).toBeNull();
    expect((await wiki.get(Spaces).pageCounts(employee, [space.id])).get(space.id)).toBe(1);
    await wiki.get(ChangeAccess).ofPage(manager, page.id, null);
    expect(await open()).toHaveLength(3);
    await expect(wiki.get(ChangeAccess).ofPage(employee, page.id, [])).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(wiki.get(ChangeAccess).ofPage(manager, page.id, [])).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('shows no title of a page that is closed to the reader, in breadcrumbs and links neither', async () => {
    const space = await aSpace(wiki, manager);
    const secret = await aPage(wiki, manager, space, { title: 'Secret project' });
    const child = await aPage(wiki, manager, space, {
      ...{ title: 'Canteen', parentId: secret.id, text: 'See [[Secret project]].' },
    });
    const change = wiki.get(ChangeAccess);
    const own = { to: { kind: 'person', personId: manager.personId }, level: 'manage' } as const;
    await change.ofPage(manager, child.id, [own, { to: { kind: 'everyone' }, level: 'read' }]);
    await change.ofPage(manager, secret.id, [own]);
    const seenByAll = await wiki.get(PageReading).byUrlId(employee, child.urlId);
    expect(seenByAll?.breadcrumb).toEqual([]);
    expect((await seenByAll?.read())?.html).not.toContain(secret.urlId);
    expect((await seenByAll?.read())?.html).toContain('class="wanted"');
    const seenByManager = await wiki.get(PageReading).byUrlId(manager, child.urlId);
    expect(seenByManager?.breadcrumb).toMatchObject([{ title: 'Secret project', hasChildren: true }]);
    expect((await seenByManager?.read())?.html).toContain(`href="/p/secret-project-${secret.urlId}"`);
  });
});
