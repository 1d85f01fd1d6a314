import { randomUUID } from 'node:crypto';
import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { ChangeAccess } from './change-access.service.js';
import { CreatePage } from './create-page.service.js';
import { DeletePage } from './delete-page.service.js';
import { unnamedDraftId } from './draft.repository.js';
import { Drafts } from './drafts.service.js';
import { MovePage } from './move-page.service.js';
import { PageReading } from './page-reading.read-model.js';
import { PublishRevision } from './reviewing/publish-revision.service.js';
import { RestoreRevision } from './restore-revision.service.js';
import { Revisions } from './revision.read-model.js';
import { aPage, aSpace, edit, type MadePage, type MadeSpace } from './testing/wiki-builders.js';
import { openWiki, type OpenWiki } from './testing/open-wiki.js';
import { wikiEntities } from './wiki.entities.js';

const TEXT = 'First line.\n\nSecond line.\n\nThird line.\n';

describe('saving a page', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;
  let other: Actor;
  let space: MadeSpace;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    author = await aPerson(test.database, { displayName: '陳怡君' });
    other = await aPerson(test.database);
    space = await aSpace(wiki, author);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });
  afterEach(async () => {
    wiki.gate.decide = () => Promise.resolve({ kind: 'publish' });
    await wiki.takeEvents();
  });

  const pageOf = (title: string): Promise<MadePage> => aPage(wiki, author, space, { title, text: TEXT });
  const textOf = async (pageId: string, number?: number) => {
    const all = await wiki.get(Revisions).publishedHistory(pageId, 0, 1_000);
    return (number === undefined ? all.at(-1) : all[number - 1])?.text;
  };

  it('appends a revision by one author and tells the higher scopes in the same transaction', async () => {
    const page = await pageOf('Travel');
    await wiki.takeEvents();
    const outcome = await edit(wiki, other, {
      ...{ pageId: page.id, baseNumber: 1, title: '出差', text: `${TEXT}Fourth.\n` },
      ...{ summary: ' more ', isMinor: true },
    });
    expect(outcome).toMatchObject({ kind: 'saved', number: 2, merged: false, unchanged: false });
    const [revision] = await wiki.get(Revisions).history(author, page.id, { first: 1, before: null });
    expect(revision).toMatchObject({
      ...{ number: 2, title: '出差', authorId: other.personId, summary: 'more', isMinor: true },
      ...{ sizeChars: TEXT.length + 8, sizeDeltaChars: 8, tags: [], contentModel: 'markdown' },
    });
    expect(await wiki.takeEvents()).toEqual([
      { event: 'wiki.revision-saved', pageId: page.id, revisionNumber: 2 },
      { event: 'wiki.revision-published', pageId: page.id, revisionNumber: 2 },
    ]);
    const view = await wiki.get(PageReading).byUrlId(author, page.urlId);
    expect(view?.page).toMatchObject({ title: '出差', publishedNumber: 2, lastAuthorId: other.personId });
  });

  it('makes no revision of a text and title that are the head’s already', async () => {
    const page = await pageOf('Same');
    await wiki.takeEvents();
    const input = { pageId: page.id, baseNumber: 1, title: 'Same', text: TEXT.replaceAll('\n', '\r\n') };
    expect(await edit(wiki, other, input)).toMatchObject({ kind: 'saved', number: 1, unchanged: true });
    expect(await wiki.takeEvents()).toEqual([]);
  });

  it('joins the changes of two people who began at the same revision', async () => {
    const page = await pageOf('Merge');
    const base = { pageId: page.id, baseNumber: 1 };
    await edit(wiki, other, { ...base, title: 'Merged', text: TEXT.replace('First', '1st') });
    const outcome = await edit(wiki, author, { ...base, title: 'Merge', text: TEXT.replace('Third', '3rd') });
    expect(outcome).toMatchObject({ kind: 'saved', number: 3, merged: true });
    expect(await textOf(page.id)).toBe('1st line.\n\nSecond line.\n\n3rd line.\n');
    const [row] = await test.database.query(
      'SELECT title, tags, base_number, merged_number, author_id FROM revision WHERE page_id = $1 AND number = 3',
      [page.id],
    );
    expect(row).toEqual({
      ...{ title: 'Merged', tags: ['merge'], base_number: 1, merged_number: 2 },
      author_id: author.personId,
    });
  });

  it('gives a conflict back as a value and keeps the author’s text as a draft', async () => {
    const page = await pageOf('Conflict');
    const base = { pageId: page.id, baseNumber: 1, title: 'Conflict' };
    await edit(wiki, other, { ...base, text: TEXT.replace('Second line', 'Zwei') });
    const mine = TEXT.replace('Second line', 'Two');
    const outcome = await edit(wiki, author, { ...base, text: mine });
    expect(outcome).toMatchObject({ kind: 'conflict', baseNumber: 1, theirsNumber: 2 });
    const segments = outcome.kind === 'conflict' ? outcome.segments : [];
    expect(segments.filter((segment) => segment.kind === 'conflict')).toHaveLength(1);
    const draft = (await wiki.get(Drafts).ofPages(author, [page.id])).get(page.id);
    expect(draft).toMatchObject({ text: mine, baseNumber: 1, keptBecause: 'conflict' });
    await edit(wiki, author, { ...base, baseNumber: 2, text: mine });
    expect((await wiki.get(Drafts).ofPages(author, [page.id])).size).toBe(0);
  });

  it('takes two different new titles for a conflict', async () => {
    const page = await pageOf('Old title');
    const base = { pageId: page.id, baseNumber: 1, text: TEXT };
    await edit(wiki, other, { ...base, title: 'Theirs' });
    const outcome = await edit(wiki, author, { ...base, title: 'Mine' });
    expect(outcome.kind).toBe('conflict');
  });

  it('gives what the first attempt made to a repetition with the same key, later saves or not', async () => {
    const page = await pageOf('Again');
    const input = {
      pageId: page.id,
      baseNumber: 1,
      title: 'Again',
      text: 'one',
      idempotencyKey: randomUUID(),
    };
    const first = await edit(wiki, author, input);
    await edit(wiki, other, { ...input, baseNumber: 2, text: 'two', idempotencyKey: randomUUID() });
    expect(await edit(wiki, author, input)).toEqual(first);
    expect(await textOf(page.id)).toBe('two');
    const elsewhere = await pageOf('Elsewhere');
    await expect(edit(wiki, author, { ...input, pageId: elsewhere.id })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('makes one revision and one page of ten attempts with one key at the same time', async () => {
    const page = await pageOf('Storm');
    const save = {
      pageId: page.id,
      baseNumber: 1,
      title: 'Storm',
      text: 'once',
      idempotencyKey: randomUUID(),
    };
    const saves = await Promise.all(Array.from({ length: 10 }, () => edit(wiki, author, save)));
    expect(new Set(saves.map((outcome) => outcome.kind === 'saved' && outcome.number))).toEqual(new Set([2]));
    const create = {
      ...{ spaceKey: space.key, parentId: null, title: 'Born once', text: 'x', summary: '' },
      idempotencyKey: randomUUID(),
    };
    const births = await Promise.all(
      Array.from({ length: 10 }, () => wiki.get(CreatePage).run(author, create)),
    );
    expect(new Set(births.map((outcome) => outcome.kind === 'saved' && outcome.pageId)).size).toBe(1);
    const rows = await test.database.query(`SELECT id FROM page WHERE title = 'Born once'`);
    expect(rows).toHaveLength(1);
  });

  it('loses no word of twenty people who save onto one page at once', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Line ${index}.`);
    const page = await aPage(wiki, author, space, { title: 'Crowd', text: `${lines.join('\n\n')}\n` });
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson(test.database)));
    const outcomes = await Promise.all(
      people.map((person, index) => {
        const text = `${lines.map((line, at) => (at === 2 * index ? `${line} Written by ${index}.` : line)).join('\n\n')}\n`;
        return edit(wiki, person, { pageId: page.id, baseNumber: 1, title: 'Crowd', text });
      }),
    );
    const final = (await textOf(page.id)) ?? '';
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.kind === 'saved') {
        expect(final).toContain(`Written by ${index}.`);
        continue;
      }
      expect(outcome.kind).toBe('conflict');
      const person = people[index] ?? author;
      const draft = (await wiki.get(Drafts).ofPages(person, [page.id])).get(page.id);
      expect(draft?.text).toContain(`Written by ${index}.`);
    }
    const numbers = outcomes.flatMap((outcome) => (outcome.kind === 'saved' ? [outcome.number] : []));
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 2));
    expect(numbers.length).toBeGreaterThanOrEqual(10);
  });

  it('recognises a return to an earlier text and stores the text once', async () => {
    const page = await pageOf('Revert');
    await edit(wiki, other, { pageId: page.id, baseNumber: 1, title: 'Revert', text: 'vandalised' });
    const outcome = await wiki
      .get(RestoreRevision)
      .run(author, { pageId: page.id, number: 1, idempotencyKey: randomUUID() });
    expect(outcome).toMatchObject({ kind: 'saved', number: 3 });
    const [revision] = await wiki.get(Revisions).history(author, page.id, { first: 1, before: null });
    expect(revision).toMatchObject({
      ...{ revertsToNumber: 1, tags: ['restore', 'revert'], summary: 'Restored revision 1' },
    });
    const bodies = await test.database.query('SELECT DISTINCT body_hash FROM revision WHERE page_id = $1', [
      page.id,
    ]);
    expect(bodies).toHaveLength(2);
    await edit(wiki, other, { pageId: page.id, baseNumber: 3, title: 'New name', text: TEXT });
    const [renamed] = await wiki.get(Revisions).history(author, page.id, { first: 1, before: null });
    expect(renamed).toMatchObject({ title: 'New name', revertsToNumber: null, tags: [] });
  });

  it('saves onto a page that was moved and renamed meanwhile', async () => {
    const page = await pageOf('Wanderer');
    const parent = await pageOf('New home');
    await wiki.get(MovePage).run(author, { pageId: page.id, parentId: parent.id, spaceKey: space.key });
    await edit(wiki, other, { pageId: page.id, baseNumber: 1, title: 'Settled', text: TEXT });
    const outcome = await edit(wiki, author, {
      ...{ pageId: page.id, baseNumber: 1, title: 'Wanderer', text: `${TEXT}More.\n` },
    });
    expect(outcome).toMatchObject({ kind: 'saved', merged: true });
    const view = await wiki.get(PageReading).byUrlId(author, page.urlId);
    expect(view?.page.title).toBe('Settled');
    expect(view?.breadcrumb.map((node) => node.title)).toEqual(['New home']);
  });

  it('refuses a save onto a deleted page and keeps the text', async () => {
    const page = await pageOf('Gone');
    await edit(wiki, other, { pageId: page.id, baseNumber: 1, title: 'Gone', text: 'known to other' });
    await wiki.get(DeletePage).run(author, page.id);
    const outcome = await edit(wiki, other, {
      ...{ pageId: page.id, baseNumber: 2, title: 'Gone', text: 'my long text' },
    });
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'PAGE_DELETED' });
    const draft = (await wiki.get(Drafts).ofPages(other, [page.id])).get(page.id);
    expect(draft).toMatchObject({ text: 'my long text', keptBecause: 'refused' });
    const stranger = await aPerson(test.database);
    await expect(
      edit(wiki, stranger, { pageId: page.id, baseNumber: 2, title: 'Gone', text: 'x' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a save onto a page that was closed to its author meanwhile', async () => {
    const page = await pageOf('Closed');
    await edit(wiki, other, { pageId: page.id, baseNumber: 1, title: 'Closed', text: 'mine too' });
    await wiki
      .get(ChangeAccess)
      .ofPage(author, page.id, [{ to: { kind: 'person', personId: author.personId }, level: 'manage' }]);
    const input = { pageId: page.id, baseNumber: 2, title: 'Closed', text: 'after' };
    expect(await edit(wiki, other, input)).toMatchObject({ kind: 'refused', reason: 'ACCESS' });
    const stranger = await aPerson(test.database);
    await expect(edit(wiki, stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('holds a text back where the gate says so, for all but its author and reviewers', async () => {
    const page = await pageOf('Held');
    await wiki.takeEvents();
    wiki.gate.decide = () => Promise.resolve({ kind: 'hold', reason: 'A reviewer looks first.' });
    const outcome = await edit(wiki, other, { pageId: page.id, baseNumber: 1, title: 'New', text: 'secret' });
    expect(outcome).toMatchObject({ kind: 'held', number: 2, reason: 'A reviewer looks first.' });
    expect(await wiki.takeEvents()).toEqual([
      { event: 'wiki.revision-saved', pageId: page.id, revisionNumber: 2 },
    ]);
    const reviewer = await aPerson(test.database, { roles: ['employee', 'reviewer'] });
    const seen = async (actor: Actor) => {
      const view = await wiki.get(PageReading).byUrlId(actor, page.urlId);
      const history = await wiki.get(Revisions).history(actor, page.id, { first: 9, before: null });
      return [view?.page.title, view?.page.headNumber, history.map((revision) => revision.number)];
    };
    expect(await seen(author)).toEqual(['Held', 1, [1]]);
    expect(await seen(other)).toEqual(['Held', 2, [2, 1]]);
    expect(await seen(reviewer)).toEqual(['Held', 2, [2, 1]]);
    expect((await wiki.get(Revisions).byNumbers(author, page.urlId, [1, 2])).size).toBe(1);

    wiki.gate.decide = () => Promise.resolve({ kind: 'publish' });
    const onTop = await edit(wiki, other, { pageId: page.id, baseNumber: 2, title: 'New', text: 'secret 2' });
    expect(onTop).toMatchObject({ kind: 'held', number: 3 });

    const publish = (actor: Actor) =>
      test.unitOfWork.run((tx) => wiki.get(PublishRevision).run(tx, actor, { pageId: page.id, number: 3 }));
    await expect(publish(author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await publish(reviewer);
    expect(await seen(author)).toEqual(['New', 3, [3, 2, 1]]);
  });

  it('keeps a text that the gate refuses as a draft, of a new page too, and makes nothing else', async () => {
    const page = await pageOf('Rules');
    await wiki.takeEvents();
    wiki.gate.decide = () => Promise.resolve({ kind: 'refuse', reason: 'No card numbers.', ruleId: 'card' });
    const told: unknown[] = [];
    wiki.gate.refused = (_tx, { pageId, isNewPage, title, spaceId }, { ruleId }, draftId) => {
      told.push({ pageId, isNewPage, title, spaceId, ruleId, draftId });
      return Promise.resolve();
    };
    const input = { pageId: page.id, baseNumber: 1, title: 'Rules', text: '4111 1111' };
    expect(await edit(wiki, other, input)).toEqual({
      ...{ kind: 'refused', reason: 'RULE', message: 'No card numbers.', ruleId: 'card' },
      draftId: unnamedDraftId(other.personId, page.id),
    });
    const made = await wiki.get(CreatePage).run(author, {
      ...{ spaceKey: space.key, parentId: null, title: 'Never', text: '4111 2222', summary: '' },
      idempotencyKey: randomUUID(),
    });
    expect(made.kind).toBe('refused');
    const drafts = await test.database.query<{ id: string; text: string }>(
      `SELECT id, text FROM draft WHERE kept_because = 'refused' AND text LIKE '4111%' ORDER BY text`,
    );
    expect(drafts.map((draft) => draft.text)).toEqual(['4111 1111', '4111 2222']);
    expect(told).toEqual([
      {
        pageId: page.id,
        isNewPage: false,
        title: 'Rules',
        ...{ spaceId: space.id, ruleId: 'card' },
        draftId: drafts[0]?.id,
      },
      {
        pageId: null,
        isNewPage: true,
        title: 'Never',
        ...{ spaceId: space.id, ruleId: 'card' },
        draftId: drafts[1]?.id,
      },
    ]);
    expect(await test.database.query(`SELECT id FROM page WHERE title = 'Never'`)).toEqual([]);
    expect(await wiki.takeEvents()).toEqual([]);
  });

  it('says which page has the title already, in any case, in the same place alone', async () => {
    const taken = await pageOf('Onboarding');
    const input = {
      ...{ spaceKey: space.key, parentId: null, title: 'onboarding', text: '', summary: '' },
      idempotencyKey: randomUUID(),
    };
    expect(await wiki.get(CreatePage).run(author, input)).toMatchObject({
      ...{ kind: 'path-taken', existingPageId: taken.id },
    });
    const below = await wiki.get(CreatePage).run(author, { ...input, parentId: taken.id });
    expect(below.kind).toBe('saved');
  });

  it.each([
    ['a blank title', { title: ' ' }],
    ['half a character', { text: 'x\ud800' }],
    ['a NUL character', { text: 'x\0' }],
    ['a base that the page does not have', { baseNumber: 99 }],
    ['a page id that is none', { pageId: 'x' }],
    ['a blank key', { idempotencyKey: ' ' }],
  ])('refuses %s as BAD_INPUT', async (_name, wrong) => {
    const page = await aPage(wiki, author, space);
    const right = { pageId: page.id, baseNumber: 1, title: 'T', text: 't' };
    await expect(edit(wiki, author, { ...right, ...wrong })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
