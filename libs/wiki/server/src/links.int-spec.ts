import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { PageReading } from './page-reading.read-model.js';
import { aPage, aSpace, edit } from './testing/wiki-builders.js';
import { openWiki, type OpenWiki } from './testing/open-wiki.js';
import { wikiEntities } from './wiki.entities.js';

describe('links between pages', () => {
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

  const htmlOf = async (urlId: string) =>
    (await (await wiki.get(PageReading).byUrlId(author, urlId))?.read())?.html;

  it('lead to a title in the same space first, then in the whole wiki, in any case', async () => {
    const [here, there] = [await aSpace(wiki, author), await aSpace(wiki, author)];
    const elsewhere = await aPage(wiki, author, there, { title: '值班 On call' });
    const page = await aPage(wiki, author, here, { title: 'Links', text: '[[值班 on CALL#Rota]]' });
    expect(await htmlOf(page.urlId)).toContain(`href="/p/值班-on-call-${elsewhere.urlId}#rota"`);
    const near = await aPage(wiki, author, here, { title: '值班 On call' });
    expect(await htmlOf(page.urlId)).toContain(`href="/p/值班-on-call-${near.urlId}#rota"`);
  });

  it('survive renaming when written as an address, and follow the new title', async () => {
    const space = await aSpace(wiki, author);
    const target = await aPage(wiki, author, space, { title: 'Old name' });
    const text = `[there](/p/whatever-${target.urlId})`;
    const page = await aPage(wiki, author, space, { title: 'From', text });
    await edit(wiki, author, { pageId: target.id, baseNumber: 1, title: 'New name', text: 'x' });
    expect(await htmlOf(page.urlId)).toContain(
      `<a href="/p/new-name-${target.urlId}" title="New name">there</a>`,
    );
  });

  it('are resolved at reading: a page that is made later needs no new rendering', async () => {
    const space = await aSpace(wiki, author);
    const page = await aPage(wiki, author, space, { title: 'Early', text: '[[Late riser]]' });
    expect(await htmlOf(page.urlId)).toContain('class="wanted"');
    const late = await aPage(wiki, author, space, { title: 'Late riser' });
    expect(await htmlOf(page.urlId)).toContain(`href="/p/late-riser-${late.urlId}"`);
  });
});
