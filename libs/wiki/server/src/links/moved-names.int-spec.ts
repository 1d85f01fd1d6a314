import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { MovePage } from '../move-page.service.js';
import { PageReading } from '../page-reading.read-model.js';
import { SaveHistory } from '../save-history.service.js';
import { aPage, aSpace, edit } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { IndexLinks } from './index-links.service.js';
import { LinksIn } from './links-in.read-model.js';
import { Redirects } from './redirects.service.js';
import { wikiEntities } from '../wiki.entities.js';

describe('links to pages that were renamed or moved', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let author: Actor;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    author = await aPerson(test.database);
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const htmlOf = async (urlId: string, reader = author) =>
    (await (await wiki.get(PageReading).byUrlId(reader, urlId))?.read())?.html ?? '';
  const rename = (pageId: string, baseNumber: number, title: string) =>
    edit(wiki, author, { pageId, baseNumber, title, text: 'x' });

  it('lead to the page by every title that it had, however often it was renamed', async () => {
    const space = await aSpace(wiki, author);
    const target = await aPage(wiki, author, space, { title: 'First name' });
    const text = '[[First name]] [[second NAME]] [[第三個名字]] [a](First_name.md) [b](</Second name>)';
    const page = await aPage(wiki, author, space, { title: 'From', text });
    await rename(target.id, 1, 'Second name');
    await rename(target.id, 2, '第三個名字');
    await rename(target.id, 3, 'Last name');
    const html = await htmlOf(page.urlId);
    expect(html.match(new RegExp(`href="/p/last-name-${target.urlId}"`, 'g'))).toHaveLength(5);
  });

  it('are counted for the page that they lead to today, once for each page that has some', async () => {
    const space = await aSpace(wiki, author);
    const target = await aPage(wiki, author, space, { title: 'Counted' });
    const text = `[[Counted]] [[Counted]] [x](/p/${target.urlId})`;
    const pages = [
      await aPage(wiki, author, space, { title: 'One', text }),
      await aPage(wiki, author, space, { title: 'Other', text: '[[counted]] [[Nowhere]]' }),
    ];
    for (const page of pages) await wiki.get(IndexLinks).run(page.id);
    expect((await wiki.get(LinksIn).counts()).get(target.id)).toBe(2);
    await rename(target.id, 1, 'Counted anew');
    const fresh = await aPage(wiki, author, space, { title: 'Counted' });
    const counts = await wiki.get(LinksIn).counts();
    expect([counts.get(target.id), counts.get(fresh.id)]).toEqual([1, 2]);
  });

  it('follow redirects, and who keeps names of pages is told of these', async () => {
    const space = await aSpace(wiki, author);
    const page = await aPage(wiki, author, space, { title: 'Trips' });
    await wiki.takeEvents();
    await wiki.get(Redirects).add(author, page.id, 'Journeys');
    await wiki.get(Redirects).remove(author, page.id, 'Journeys');
    expect(await wiki.takeEvents()).toEqual([{ event: 'wiki.page-names-changed', pageId: page.id }]);
  });

  it('lead to a new page that takes the old title, as long as it has it', async () => {
    const space = await aSpace(wiki, author);
    const old = await aPage(wiki, author, space, { title: 'Rota' });
    const page = await aPage(wiki, author, space, { title: 'From', text: '[[Rota]]' });
    await rename(old.id, 1, 'Rota 2019');
    const fresh = await aPage(wiki, author, space, { title: 'Rota' });
    expect(await htmlOf(page.urlId)).toContain(fresh.urlId);
    await rename(fresh.id, 1, 'Rota 2020');
    // Both had the title; who linked last meant the one that had it last.
    expect(await htmlOf(page.urlId)).toContain(`href="/p/rota-2020-${fresh.urlId}"`);
  });

  it('rather follow a page of their own space to its new title than go to another space', async () => {
    const [here, there] = [await aSpace(wiki, author), await aSpace(wiki, author)];
    await aPage(wiki, author, there, { title: 'Welcome' });
    const near = await aPage(wiki, author, here, { title: 'Welcome' });
    const page = await aPage(wiki, author, here, { title: 'From', text: '[[Welcome]]' });
    await rename(near.id, 1, 'Start here');
    expect(await htmlOf(page.urlId)).toContain(`href="/p/start-here-${near.urlId}"`);
  });

  it('follow a page into another space, although a third one has a page of that title', async () => {
    const [here, there, third] = [
      await aSpace(wiki, author),
      await aSpace(wiki, author),
      await aSpace(wiki, author),
    ];
    await aPage(wiki, author, third, { title: 'Glossary' });
    const moving = await aPage(wiki, author, here, { title: 'Glossary' });
    const page = await aPage(wiki, author, here, { title: 'From', text: '[[Glossary]]' });
    await wiki.get(MovePage).run(author, { pageId: moving.id, parentId: null, spaceKey: there.key });
    expect(await htmlOf(page.urlId)).toContain(`href="/p/glossary-${moving.urlId}"`);
  });

  it('that were written as paths in an import work from both ends after a move into another space', async () => {
    const [here, there] = [await aSpace(wiki, author), await aSpace(wiki, author)];
    const revision = (title: string, text: string) => ({
      ...{
        kind: 'revision' as const,
        authorId: author.personId,
        savedAt: new Date('2024-01-02'),
        title,
        text,
      },
      ...{ summary: '', isMinor: false, tags: [] },
    });
    const { pageIds } = await test.unitOfWork.run((tx) =>
      wiki.get(SaveHistory).run(tx, author, {
        spaceKey: here.key,
        source: 'files',
        rows: [
          { kind: 'page', key: 'team/rota', parentKey: null },
          revision('Rota', '[night](night.md)'),
          { kind: 'page', key: 'team/night', parentKey: null },
          revision('Early night', 'x'),
          revision('Night', '[rota](rota.md)'),
        ],
      }),
    );
    const rota = pageIds.get('team/rota') ?? '';
    await wiki.get(MovePage).run(author, { pageId: rota, parentId: null, spaceKey: there.key });
    const urlIds = await test.database.query<{ title: string; url: string }>(
      `SELECT title, url_id AS url FROM page WHERE id = ANY($1::uuid[])`,
      [[...pageIds.values()]],
    );
    const urlOf = (title: string) => urlIds.find((row) => row.title === title)?.url ?? '';
    expect(await htmlOf(urlOf('Rota'))).toContain(`href="/p/night-${urlOf('Night')}"`);
    expect(await htmlOf(urlOf('Night'))).toContain(`href="/p/rota-${urlOf('Rota')}"`);
    const page = await aPage(wiki, author, here, { title: 'From', text: '[[Early night]]' });
    expect(await htmlOf(page.urlId)).toContain(`href="/p/night-${urlOf('Night')}"`);
  });

  it('show nothing of a page that the reader may not open, by no name', async () => {
    const closed = await aSpace(wiki, author, { access: 'members' });
    const open = await aSpace(wiki, author);
    const secret = await aPage(wiki, author, closed, { title: 'Merger' });
    await rename(secret.id, 1, 'Project Aurora');
    const page = await aPage(wiki, author, open, { title: 'From', text: '[[Merger]] [[Project Aurora]]' });
    const outsider = await aPerson(test.database);
    expect((await htmlOf(page.urlId)).match(new RegExp(secret.urlId, 'g'))).toHaveLength(2);
    expect(await htmlOf(page.urlId, outsider)).not.toContain(secret.urlId);
  });
});
