import { type Actor } from '@wellspring/kernel';
import { aGroup, aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { Access } from '../access.read-model.js';
import { ChangeAccess } from '../change-access.service.js';
import { Drafts } from '../drafts.service.js';
import { PageList } from '../page-list.read-model.js';
import { Spaces } from '../space.read-model.js';
import { aPage, aSpace, edit, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';
import { ChangeSpace } from './change-space.service.js';
import { OpenSpace } from './open-space.service.js';
import { SpaceDirectory } from './space-directory.read-model.js';

let test: TestDatabase;
let wiki: OpenWiki;
let manager: Actor;
let employee: Actor;
let admin: Actor;
let space: MadeSpace;

beforeAll(async () => {
  test = await createTestDatabase(wikiEntities);
  wiki = await openWiki(test);
  manager = await aPerson(test.database);
  employee = await aPerson(test.database);
  admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
});
beforeEach(async () => {
  space = await aSpace(wiki, manager, { access: 'members' });
});
afterAll(async () => {
  await wiki.close();
  await test.close();
});

const person = (actor: Actor) => ({ kind: 'person', personId: actor.personId }) as const;
const grant = (by: Actor, to: Actor, level: 'read' | 'edit' | 'manage' | null) =>
  wiki.get(ChangeSpace).changeAccess(by, space.id, { kind: 'grant', to: person(to), level });
const trail = async () =>
  (
    await test.database.query<{ action: string; details: object }>(
      `SELECT action, details FROM audit_entry WHERE subject_id = $1 AND action <> 'wiki.space-created' ORDER BY at, id`,
      [space.id],
    )
  ).map((entry) => [entry.action, entry.details]);
const reads = async (actor: Actor, pageId: string) =>
  (await wiki.get(Access).canRead(actor, [pageId])).size === 1;

describe('a space’s managers', () => {
  it('let people in and out at once, and each change is recorded', async () => {
    const page = await aPage(wiki, manager, space);
    expect(await reads(employee, page.id)).toBe(false);
    await grant(manager, employee, 'edit');
    expect(await reads(employee, page.id)).toBe(true);
    const [set] = await test.database.query<{ id: string }>(
      'SELECT access_set_id AS id FROM page WHERE id = $1',
      [page.id],
    );
    expect(await wiki.get(Access).searchableAccessSets(employee)).toContainEqual({
      id: set?.id,
      isArchived: false,
    });
    await grant(manager, employee, null);
    expect(await reads(employee, page.id)).toBe(false);
    await wiki.get(ChangeSpace).changeAccess(manager, space.id, { kind: 'openness', openness: 'readable' });
    expect(await reads(employee, page.id)).toBe(true);
    const toId = employee.personId;
    expect(await trail()).toEqual([
      ['wiki.access-changed', { to: 'person', toId, levelBefore: null, level: 'edit' }],
      ['wiki.access-changed', { to: 'person', toId, levelBefore: 'edit', level: null }],
      ['wiki.access-changed', { openness: 'readable', everyoneBefore: null }],
    ]);
  });

  it('can’t leave a space without anybody who manages it', async () => {
    await expect(grant(manager, manager, null)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(grant(manager, manager, 'read')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    // A group without people manages nothing.
    const to = { kind: 'group', groupId: await aGroup(test.database) } as const;
    await wiki.get(ChangeSpace).changeAccess(manager, space.id, { kind: 'grant', to, level: 'manage' });
    await expect(grant(manager, manager, null)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await grant(manager, employee, 'manage');
    const effect = await wiki
      .get(ChangeSpace)
      .effectOf(manager, space.id, { kind: 'grant', to: person(manager), level: null });
    expect(effect).toMatchObject({ losing: 1, losingIds: [manager.personId], myLevel: null });
    await grant(manager, manager, null);
    expect(await wiki.get(Spaces).byKey(manager, space.key)).toBeNull();
  });

  it('alone may do it: to others it is forbidden, and to those who can’t read it not there', async () => {
    const change = wiki.get(ChangeSpace);
    const everything: ((actor: Actor) => Promise<unknown>)[] = [
      (actor) => change.describe(actor, space.id, { name: 'Mine', description: '' }),
      (actor) => change.changeAccess(actor, space.id, { kind: 'openness', openness: 'open' }),
      (actor) => change.effectOf(actor, space.id, { kind: 'openness', openness: 'open' }),
      (actor) => change.archive(actor, space.id, true),
    ];
    for (const doIt of everything) {
      await expect(doIt(employee)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(doIt(admin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await grant(manager, employee, 'edit');
    for (const doIt of everything) await expect(doIt(employee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an archived space', () => {
  it('is read-only and out of lists for everybody, can be read, and comes back as it was', async () => {
    const page = await aPage(wiki, manager, space, { title: 'Kept' });
    const own = await aPage(wiki, manager, space, { title: 'With rules of its own' });
    await wiki.get(ChangeAccess).ofPage(manager, own.id, [{ to: person(manager), level: 'manage' }]);
    const recent = async () =>
      (
        await wiki.get(PageList).list(manager, {
          ...{ sort: 'recent', spaceId: null, first: 50, after: null, now: new Date() },
        })
      ).map((item) => item.page.id);
    const save = (pageId: string) =>
      edit(wiki, manager, { pageId, baseNumber: 1, title: 'Changed', text: 'changed' });
    await wiki.get(ChangeSpace).archive(manager, space.id, true);
    expect(await wiki.get(Spaces).byKey(manager, space.key)).toMatchObject({
      ...{ level: 'read', mayManage: true, archivedAt: expect.any(Date) },
    });
    expect((await wiki.get(Spaces).readable(manager)).map((one) => one.id)).not.toContain(space.id);
    expect((await wiki.get(Spaces).archived(manager)).map((one) => one.id)).toEqual([space.id]);
    expect(await recent()).not.toContain(page.id);
    expect(await reads(manager, page.id)).toBe(true);
    for (const { id } of [page, own]) {
      expect(await save(id)).toMatchObject({ kind: 'refused', reason: 'ACCESS' });
      await expect(wiki.get(ChangeAccess).ofPage(manager, id, null)).rejects.toMatchObject({
        ...{ code: 'FORBIDDEN' },
      });
    }
    await expect(aPage(wiki, manager, space)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(wiki.get(Drafts)).toBeDefined();
    await wiki.get(ChangeSpace).archive(manager, space.id, false);
    expect(await save(own.id)).toMatchObject({ kind: 'saved' });
    expect(await recent()).toContain(page.id);
    expect((await trail()).map(([action]) => action)).toEqual([
      'wiki.space-archived',
      'wiki.space-unarchived',
    ]);
  });
});

describe('an administrator', () => {
  const open = (actor: Actor, level: 'read' | 'manage' = 'read', reason = 'A leaver’s pages') =>
    wiki.get(OpenSpace).run(actor, { spaceKey: space.key, reason, level });

  it('sees that a closed space is there, and what is in it only after a recorded step, for an hour', async () => {
    const page = await aPage(wiki, manager, space, { title: 'Closed' });
    const own = await aPage(wiki, manager, space);
    await wiki.get(ChangeAccess).ofPage(manager, own.id, [{ to: person(manager), level: 'manage' }]);
    expect(await wiki.get(SpaceDirectory).closedTo(admin)).toContainEqual({
      ...{ key: space.key, name: `Space ${space.key}`, archivedAt: null },
    });
    await expect(wiki.get(SpaceDirectory).closedTo(employee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(open(admin, 'read', '  ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(open(employee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const endsAt = await open(admin);
    expect(endsAt.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect([await reads(admin, page.id), await reads(admin, own.id)]).toEqual([true, true]);
    expect((await wiki.get(PageList).byIds(admin, [page.id])).get(page.id)?.level).toBe('read');
    expect(await trail()).toEqual([
      ['wiki.space-opened', { reason: 'A leaver’s pages', level: 'read', endsAt: endsAt.toISOString() }],
    ]);
    // What its managers change meanwhile does not end it; time does.
    await grant(manager, employee, 'read');
    expect(await reads(admin, page.id)).toBe(true);
    await test.database.query(
      `UPDATE access_grant SET expires_at = now() - interval '1 second' WHERE subject_kind = 'opening'`,
    );
    expect([await reads(admin, page.id), await reads(admin, own.id)]).toEqual([false, false]);
    expect(await wiki.get(Spaces).byKey(admin, space.key)).toBeNull();
  });

  it('can mend a space that nobody manages any more, and end the opening', async () => {
    await open(admin, 'manage');
    await grant(admin, employee, 'manage');
    expect(await wiki.get(OpenSpace).close(admin, space.key)).toBe(true);
    expect(await wiki.get(OpenSpace).close(admin, space.key)).toBe(false);
    expect(await wiki.get(Spaces).byKey(admin, space.key)).toBeNull();
    expect(await wiki.get(Spaces).byKey(employee, space.key)).toMatchObject({ mayManage: true });
    expect((await trail()).map(([action]) => action)).toEqual([
      'wiki.space-opened',
      'wiki.access-changed',
      'wiki.space-closed',
    ]);
  });
});

describe('through GraphQL', () => {
  it('readers see members, kinds and no trail; managers see the trail; nobody else sees the space', async () => {
    await grant(manager, employee, 'read');
    const query = `query ($key: String!) { space(key: $key) { mayManage readerCount
      grants { level everyone isMine person { displayName } group { name } } accessTrail { action actor { displayName } } } }`;
    const asked = async (actor: Actor) => (await wiki.graphql(actor, query, { key: space.key })).data.space;
    expect(await asked(employee)).toMatchObject({
      ...{ mayManage: false, readerCount: 2, accessTrail: [] },
      grants: [
        { level: 'MANAGE', isMine: false },
        { level: 'READ', isMine: true },
      ],
    });
    expect((await asked(manager)).accessTrail).toMatchObject([
      { action: 'wiki.access-changed' },
      { action: 'wiki.space-created' },
    ]);
    expect(await asked(admin)).toBeNull();
  });
});
