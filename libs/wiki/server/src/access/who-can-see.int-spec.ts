import { type Actor } from '@wellspring/kernel';
import { aGroup, aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from '../change-access.service.js';
import { MovePage } from '../move-page.service.js';
import { aPage, aSpace, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';
import { AccessEffects } from './access-effect.read-model.js';

const QUERY = `query ($urlId: String!) { page(urlId: $urlId) { myLevel access { kind everyoneLevel readerCount from { title }
  grants { level everyone isMine person { id } group { name memberCount } } } breadcrumb { title } } }`;

describe('who can see a page, and why', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let employee: Actor;
  let member: Actor;
  let groupId: string;
  let space: MadeSpace;
  let restricted: MadePage;
  let inside: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    groupId = await aGroup(test.database, 'Works council');
    manager = await aPerson(test.database);
    employee = await aPerson(test.database);
    member = await aPerson(test.database, { groupIds: [groupId] });
    space = await aSpace(wiki, manager);
    restricted = await aPage(wiki, manager, space, { title: 'Salaries' });
    inside = await aPage(wiki, manager, space, { title: 'Bands', parentId: restricted.id });
    await aPage(wiki, manager, space, { title: 'Below the bands', parentId: inside.id });
    await wiki.get(ChangeAccess).ofPage(manager, restricted.id, [
      { to: { kind: 'person', personId: manager.personId }, level: 'manage' },
      { to: { kind: 'group', groupId }, level: 'read' },
    ]);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const ask = async (actor: Actor, page: MadePage) =>
    (await wiki.graphql(actor, QUERY, { urlId: page.urlId })).data.page;

  it('names the page above, everyone who gets in, through what, and my level', async () => {
    expect(await ask(member, inside)).toMatchObject({
      myLevel: 'READ',
      access: {
        ...{ kind: 'INHERITED_FROM_PAGE', everyoneLevel: null, readerCount: 2, from: { title: 'Salaries' } },
        grants: [
          { level: 'MANAGE', isMine: false, person: { id: manager.personId } },
          { level: 'READ', isMine: true, group: { name: 'Works council', memberCount: 1 } },
        ],
      },
    });
    expect((await ask(member, restricted)).access).toMatchObject({ kind: 'OWN_RULES', from: null });
    const open = await aPage(wiki, manager, space);
    expect((await ask(employee, open)).access).toMatchObject({
      ...{ kind: 'INHERITED_FROM_SPACE', everyoneLevel: 'EDIT', from: null },
    });
    expect(await ask(employee, inside)).toBeNull();
  });

  it('names no page above that the reader can’t open', async () => {
    const shared = await aPage(wiki, manager, space, { title: 'Canteen', parentId: restricted.id });
    await wiki.get(ChangeAccess).ofPage(manager, shared.id, [
      { to: { kind: 'person', personId: manager.personId }, level: 'manage' },
      { to: { kind: 'everyone' }, level: 'read' },
    ]);
    const below = await aPage(wiki, manager, space, { title: 'Menu', parentId: shared.id });
    const seen = await ask(employee, below);
    expect(seen).toMatchObject({
      access: { kind: 'INHERITED_FROM_PAGE', from: { title: 'Canteen' } },
      breadcrumb: [{ title: 'Canteen' }],
    });
    expect(JSON.stringify(seen)).not.toContain('Salaries');
  });

  it('says what new rules would do before they do it, to managers alone', async () => {
    const mine = { to: { kind: 'person', personId: manager.personId }, level: 'manage' } as const;
    const effects = wiki.get(AccessEffects);
    expect(await effects.ofPageRules(manager, restricted.id, [mine])).toMatchObject({
      ...{ losing: 1, losingIds: [member.personId], gaining: 0, losingEdit: 0, pagesFollowing: 2 },
      ...{ pagesWithOwnRules: 2, myLevel: 'manage' },
    });
    expect(await effects.ofPageRules(manager, restricted.id, null)).toMatchObject({
      ...{ losing: 0, gaining: 1, gainingIds: [employee.personId], gainingEdit: 2 },
    });
    await expect(effects.ofPageRules(member, restricted.id, null)).rejects.toMatchObject({
      ...{ code: 'FORBIDDEN' },
    });
    await expect(effects.ofPageRules(employee, restricted.id, null)).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND' },
    });
  });

  it('says what a move would do, and a move does that', async () => {
    const closed = await aSpace(wiki, manager, { access: 'members' });
    const page = await aPage(wiki, manager, space, { title: 'Wanders' });
    const target = { spaceKey: closed.key, parentId: null };
    const effect = await wiki.get(AccessEffects).ofMove(manager, page.id, target);
    expect(effect).toMatchObject({ losing: 2, gaining: 0, myLevel: 'manage' });
    await expect(wiki.get(AccessEffects).ofMove(employee, page.id, target)).rejects.toMatchObject({
      ...{ code: 'NOT_FOUND' },
    });
    expect(await wiki.get(AccessEffects).ofMove(manager, restricted.id, target)).toMatchObject({
      ...{ losing: 0, gaining: 0 },
    });
    await wiki.get(MovePage).run(manager, { pageId: page.id, ...target });
    expect((await ask(manager, page)).access.readerCount).toBe(1);
    expect(await ask(employee, page)).toBeNull();
  });

  it('takes rules through GraphQL only for people and groups that are there', async () => {
    const page = await aPage(wiki, manager, space);
    const change = `mutation ($pageId: ID!, $grants: [GrantInput!]) { changePageAccess(pageId: $pageId, grants: $grants) { id } }`;
    const send = (actor: Actor, grants: object[] | null) =>
      wiki.graphql(actor, change, { pageId: page.id, grants });
    const mine = { personId: manager.personId, level: 'MANAGE' };
    for (const wrong of [
      [mine, { level: 'READ' }],
      [mine, { personId: groupId, level: 'READ' }],
      [mine, { groupId: manager.personId, level: 'READ' }],
      [mine, mine],
      [{ everyone: true, groupId, level: 'READ' }],
      [{ everyone: true, level: 'READ' }],
    ])
      expect((await send(manager, wrong)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await send(employee, [mine])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await send(manager, [mine, { groupId, level: 'EDIT' }])).data.changePageAccess.id).toBe(page.id);
    expect(await ask(employee, page)).toBeNull();
    expect((await ask(member, page)).myLevel).toBe('EDIT');
  });
});
