import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { PageList } from '../page-list.read-model.js';
import { RecordPageView } from '../record-page-view.service.js';
import { aPage, aSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';

describe('templates', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database, { displayName: 'Manager' });
    colleague = await aPerson(test.database, { displayName: '林雅婷' });
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const ask = async (actor: Actor, query: string, variables: object = {}) => {
    const { data, errors } = await wiki.graphql(actor, query, variables);
    return errors ? errors[0]?.extensions.code : Object.values(data as object)[0];
  };
  const mark = (actor: Actor, pageId: string, on: boolean) =>
    ask(
      actor,
      'mutation ($p: ID!, $on: Boolean!) { setPageTemplate(pageId: $p, isTemplate: $on) { isTemplate } }',
      {
        p: pageId,
        on,
      },
    );

  it('are marked by managers, offered in their space, and filled for whoever starts a page', async () => {
    const space = await aSpace(wiki, manager);
    const page = await aPage(wiki, manager, space, {
      title: 'Meeting notes',
      text: '# {{title}}\n\n{{author}}, {{date}}\n',
    });
    expect(await mark(colleague, page.id, true)).toBe('FORBIDDEN');
    expect(await ask(colleague, `{ templateText(pageId: "${page.id}") }`)).toBe('NOT_FOUND');
    expect(await mark(manager, page.id, true)).toEqual({ isTemplate: true });
    expect(await ask(colleague, `{ pageTemplates(spaceKey: "${space.key}") { title } }`)).toEqual([
      { title: 'Meeting notes' },
    ]);
    expect(await ask(colleague, `{ templateText(pageId: "${page.id}", title: "Monday") }`)).toMatch(
      /^# Monday\n\n林雅婷, \d{4}-\d\d-\d\d\n$/,
    );
    await mark(manager, page.id, false);
    expect(await ask(colleague, `{ pageTemplates(spaceKey: "${space.key}") { title } }`)).toEqual([]);
  });

  it('are not among the popular pages nor among suggestions', async () => {
    const space = await aSpace(wiki, manager);
    const page = await aPage(wiki, manager, space, { title: 'Retrospective form' });
    await wiki.get(RecordPageView).run(colleague, page.id);
    const popular = () =>
      wiki
        .get(PageList)
        .list(manager, { sort: 'popular', spaceId: space.id, first: 9, after: null, now: new Date() });
    const suggested = () => ask(manager, '{ pageSuggestions(text: "Retrospective") { page { title } } }');
    expect([(await popular()).length, (await suggested()).length]).toEqual([1, 1]);
    await mark(manager, page.id, true);
    expect([await popular(), await suggested()]).toEqual([[], []]);
  });

  it('of a space that somebody may not read are not there for them', async () => {
    const closed = await aSpace(wiki, manager, { access: 'members' });
    const page = await aPage(wiki, manager, closed);
    await mark(manager, page.id, true);
    expect(await ask(colleague, `{ pageTemplates(spaceKey: "${closed.key}") { title } }`)).toBe('NOT_FOUND');
    expect(await ask(colleague, `{ templateText(pageId: "${page.id}") }`)).toBe('NOT_FOUND');
    expect(await mark(colleague, page.id, false)).toBe('NOT_FOUND');
  });
});
