import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from '../change-access.service.js';
import { CreatePage } from '../create-page.service.js';
import { Drafts } from '../drafts.service.js';
import { Revisions } from '../revision.read-model.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';

describe('drafts', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;
  let stranger: Actor;
  let space: MadeSpace;
  let page: MadePage;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    [author, stranger] = [await aPerson(test.database), await aPerson(test.database)];
    space = await aSpace(wiki, author);
  });
  beforeEach(async () => {
    page = await aPage(wiki, author, space, { title: `T ${randomUUID()}` });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const typed = (id: string, text: string, sequence = 1) => ({
    ...{ id, pageId: page.id, baseNumber: 1, title: 'T', text, sequence },
  });
  const mine = async (actor = author) =>
    ((await wiki.get(Drafts).allOfPages(actor, [page.id])).get(page.id) ?? []).map((draft) => draft.text);

  it('of two tabs are two, and a save forgets that of its own tab alone', async () => {
    const [left, right] = [randomUUID(), randomUUID()];
    await wiki.get(Drafts).save(author, typed(left, 'in the left tab'));
    await wiki.get(Drafts).save(author, typed(right, 'in the right tab'));
    expect(await mine()).toEqual(['in the right tab', 'in the left tab']);
    await edit(wiki, author, { ...typed(left, 'in the left tab'), draftId: left });
    expect(await mine()).toEqual(['in the right tab']);
  });

  it('are not put back by a version that was overtaken on its way', async () => {
    const id = randomUUID();
    await wiki.get(Drafts).save(author, typed(id, 'newer', 7));
    expect(await wiki.get(Drafts).save(author, typed(id, 'older', 6))).toMatchObject({ text: 'newer' });
    expect(await mine()).toEqual(['newer']);
  });

  it('are nobody else’s: not to read, not to write over, not to throw away', async () => {
    const id = randomUUID();
    await wiki.get(Drafts).save(author, typed(id, 'private'));
    await expect(wiki.get(Drafts).save(stranger, typed(id, 'taken over', 9))).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await wiki.get(Drafts).discard(stranger, { id })).toBe(false);
    expect(await mine()).toEqual(['private']);
    const { data } = await wiki.graphql(stranger, '{ myDrafts { nodes { text } } }');
    expect(data.myDrafts.nodes).toEqual([]);
  });

  it('go on being kept when their author loses the page while typing, and nobody can begin one then', async () => {
    const id = randomUUID();
    await wiki.get(Drafts).save(stranger, typed(id, 'one'));
    await wiki
      .get(ChangeAccess)
      .ofPage(author, page.id, [{ to: { kind: 'person', personId: author.personId }, level: 'manage' }]);
    expect(await wiki.get(Drafts).save(stranger, typed(id, 'one and two', 2))).toMatchObject({
      ...{ text: 'one and two', keptBecause: 'refused' },
    });
    await expect(wiki.get(Drafts).save(stranger, typed(randomUUID(), 'x'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { data } = await wiki.graphql(stranger, '{ myDrafts { nodes { title text page { title } } } }');
    // The words are there, the page's present title is not.
    expect(data.myDrafts.nodes).toEqual([{ title: 'T', text: 'one and two', page: null }]);
    await wiki.get(Drafts).discard(stranger, { id });
  });

  it('of a page that does not exist yet know their place, and go when the page is made', async () => {
    const id = randomUUID();
    const draft = {
      id,
      spaceKey: space.key,
      parentId: page.id,
      title: 'New',
      text: 'first words',
      sequence: 1,
    };
    await wiki.get(Drafts).save(author, draft);
    const list =
      '{ myDrafts { nodes { id title excerpt page { id } parent { id } space { key } keptBecause } } }';
    const [listed] = (await wiki.graphql(author, list)).data.myDrafts.nodes;
    expect(listed).toEqual({
      ...{ id, title: 'New', excerpt: 'first words', page: null, keptBecause: 'TYPED' },
      ...{ parent: { id: page.id }, space: { key: space.key } },
    });
    const made = await wiki.get(CreatePage).run(author, {
      ...{ spaceKey: space.key, parentId: page.id, title: 'New', text: 'first words', summary: '' },
      ...{ idempotencyKey: randomUUID(), draftId: id },
    });
    expect(made.kind).toBe('saved');
    const left = (await wiki.graphql(author, list)).data.myDrafts.nodes as { id: string }[];
    expect(left.map((one) => one.id)).not.toContain(id);
  });

  it('of a page that a rule refuses stay with their place', async () => {
    const id = randomUUID();
    wiki.gate.decide = async () => ({ kind: 'refuse', reason: 'No.', ruleId: 'r' });
    try {
      const outcome = await wiki.get(CreatePage).run(author, {
        ...{ spaceKey: space.key, parentId: page.id, title: 'Refused', text: 'still mine', summary: 'why' },
        ...{ idempotencyKey: randomUUID(), draftId: id },
      });
      expect(outcome.kind).toBe('refused');
    } finally {
      wiki.gate.decide = async () => ({ kind: 'publish' });
    }
    const list = '{ myDrafts { nodes { id text summary keptBecause parent { id } } } }';
    const drafts = (await wiki.graphql(author, list)).data.myDrafts.nodes as { id: string }[];
    expect(drafts.find((draft) => draft.id === id)).toEqual({
      ...{ id, text: 'still mine', summary: 'why', keptBecause: 'REFUSED', parent: { id: page.id } },
    });
  });

  it('and saves are refused where somebody else is signed in by now, so that nobody saves another one’s words', async () => {
    const authorId = author.personId;
    const content = { pageId: page.id, baseNumber: 1, title: 'T', text: 'words of the author', authorId };
    const code = async (mutation: string, input: object) =>
      (await wiki.graphql(stranger, mutation, { input })).errors?.[0]?.extensions.code;
    expect(
      await code('mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }', {
        ...{ ...content, id: randomUUID() },
      }),
    ).toBe('UNAUTHENTICATED');
    const saved = 'mutation ($input: SavePageInput!) { savePage(input: $input) { __typename } }';
    const keyed = { ...content, idempotencyKey: randomUUID() };
    expect(await code(saved, keyed)).toBe('UNAUTHENTICATED');
    expect((await wiki.graphql(author, saved, { input: keyed })).data.savePage.__typename).toBe('SavedPage');
    const created = 'mutation ($input: CreatePageInput!) { createPage(input: $input) { __typename } }';
    const fresh = { spaceKey: space.key, parentId: page.id, title: 'New', text: 'x', authorId };
    expect(await code(created, { ...fresh, idempotencyKey: randomUUID() })).toBe('UNAUTHENTICATED');
  });

  it('are listed newest first, a page at a time, each once', async () => {
    const person = await aPerson(test.database);
    for (let n = 1; n <= 5; n++) await wiki.get(Drafts).save(person, typed(randomUUID(), `draft ${n}`));
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await wiki.graphql(
        person,
        `query ($after: String) { myDrafts(first: 2, after: $after) {
           nodes { text } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...data.myDrafts.nodes.map((node: { text: string }) => node.text));
      if (!data.myDrafts.pageInfo.hasNextPage) break;
      after = data.myDrafts.pageInfo.endCursor;
    }
    expect(seen).toEqual(['draft 5', 'draft 4', 'draft 3', 'draft 2', 'draft 1']);
  });

  describe('in a conflict', () => {
    const base = 'one\n\ntwo\n\nthree\n';
    const round = async (number: number) =>
      (await wiki.get(Revisions).forSaver(page.id, [number])).get(number) as { tags: readonly string[] };

    it('are kept under their own id, and the settled text is a merge of both bases', async () => {
      page = await aPage(wiki, author, space, { title: `M ${randomUUID()}`, text: base });
      const title = 'M';
      await edit(wiki, stranger, { pageId: page.id, baseNumber: 1, title, text: base.replace('two', 'TWO') });
      const draftId = randomUUID();
      const mineText = base.replace('two', 'zwei');
      const conflict = await edit(wiki, author, {
        ...{ pageId: page.id, baseNumber: 1, title, text: mineText, draftId },
      });
      expect(conflict.kind).toBe('conflict');
      expect(await mine()).toEqual([mineText]);
      // The same words, typed before the save and arriving after it.
      expect(await wiki.get(Drafts).save(author, { ...typed(draftId, mineText), title })).toMatchObject({
        keptBecause: 'conflict',
      });

      // Somebody saves again while the author still chooses: what they chose stands, the new words come in.
      await edit(wiki, stranger, {
        ...{
          pageId: page.id,
          baseNumber: 2,
          title,
          text: base.replace('two', 'TWO').replace('three', 'THREE'),
        },
      });
      const settled = await edit(wiki, author, {
        ...{ pageId: page.id, baseNumber: 2, conflictBaseNumber: 1, title },
        ...{ text: base.replace('two', 'TWO and zwei'), draftId },
      });
      expect(settled).toMatchObject({ kind: 'saved', number: 4 });
      expect((await round(4)).tags).toEqual(['merge']);
      const [row] = await test.database.query<{ base: number; merged: number }>(
        `SELECT base_number AS base, merged_number AS merged FROM revision WHERE page_id = $1 AND number = 4`,
        [page.id],
      );
      expect(row).toEqual({ base: 1, merged: 3 });
      const { data } = await wiki.graphql(
        author,
        '($u: String!) { page(urlId: $u) { text } }'.replace(/^/, 'query '),
        {
          u: page.urlId,
        },
      );
      expect(data.page.text).toBe('one\n\nTWO and zwei\n\nTHREE\n');
      expect(await mine()).toEqual([]);
    });

    it('meet a new round where the others changed the settled words again, and only there', async () => {
      page = await aPage(wiki, author, space, { title: `N ${randomUUID()}`, text: base });
      const title = 'N';
      const theirs = base.replace('one', 'ONE').replace('three', 'THREE');
      await edit(wiki, stranger, { pageId: page.id, baseNumber: 1, title, text: theirs });
      await edit(wiki, stranger, {
        ...{ pageId: page.id, baseNumber: 2, title, text: theirs.replace('THREE', 'III') },
      });
      // Settled against revision 2: "eins" was chosen for the first place, "drei" for the last.
      const again = await edit(wiki, author, {
        ...{ pageId: page.id, baseNumber: 2, conflictBaseNumber: 1, title, text: 'eins\n\ntwo\n\ndrei\n' },
      });
      expect(again).toMatchObject({ kind: 'conflict', baseNumber: 2, theirsNumber: 3 });
      const conflicts =
        again.kind === 'conflict' ? again.segments.filter((one) => one.kind === 'conflict') : [];
      expect(conflicts).toEqual([{ kind: 'conflict', base: ['THREE'], theirs: ['III'], mine: ['drei'] }]);
      const settled = again.kind === 'conflict' ? again.segments[0] : null;
      expect(settled).toMatchObject({ kind: 'merged', lines: ['eins', '', 'two', ''] });
    });
  });
});
