import { type Actor } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { addDays, addMonths } from '@wellspring/wiki-domain';
import { aPage, aSpace, edit, type MadeSpace } from '../testing/wiki-builders.js';
import { openWiki, type OpenWiki } from '../testing/open-wiki.js';
import { wikiEntities } from '../wiki.entities.js';
import { CareReport } from './care-report.read-model.js';
import { RemindOfVerifications } from './remind-of-verifications.service.js';

describe('the care for pages', () => {
  let test: TestDatabase;
  let wiki: OpenWiki;
  let manager: Actor;
  let ann: Actor;
  let space: MadeSpace;
  let today: string;

  beforeAll(async () => {
    test = await createTestDatabase(wikiEntities);
    wiki = await openWiki(test);
    manager = await aPerson(test.database, { displayName: 'Manager' });
    ann = await aPerson(test.database, { displayName: 'Ann' });
    space = await aSpace(wiki, manager, { name: 'Handbook' });
    today = wiki.get(CareReport).today();
  });
  afterAll(async () => {
    await wiki.close();
    await test.close();
  });

  const ask = async (actor: Actor, query: string, variables: object = {}) => {
    const { data, errors } = await wiki.graphql(actor, query, variables);
    return errors ? errors[0]?.extensions.code : Object.values(data as object)[0];
  };
  const own = (actor: Actor, pageId: string, ownerId: string | null) =>
    ask(
      actor,
      'mutation ($p: ID!, $o: ID) { setPageOwner(pageId: $p, ownerId: $o) { owner { displayName } } }',
      {
        p: pageId,
        o: ownerId,
      },
    );
  const verify = (actor: Actor, pageId: string, until: string | null) =>
    ask(
      actor,
      'mutation ($p: ID!, $u: String) { verifyPage(pageId: $p, until: $u) { verification { until state verifiedBy { displayName } } } }',
      { p: pageId, u: until },
    );
  const notices = () =>
    test.database.query<{ person: string; details: { until: string; expired: boolean } }>(
      `SELECT person_id AS person, details FROM notice WHERE kind = 'wiki.page-verification-due' ORDER BY id`,
    );
  const putUntil = (pageId: string, until: string) =>
    test.database.query('UPDATE page_care SET verified_until = $2 WHERE page_id = $1', [pageId, until]);

  it('is given by managers, passed on by the owner, and taken by the maker of a page without owner', async () => {
    const top = await aPage(wiki, manager, space);
    const page = await aPage(wiki, ann, space, { parentId: top.id });
    const ben = await aPerson(test.database, { displayName: 'Ben' });
    expect(await own(ben, page.id, ben.personId)).toBe('FORBIDDEN');
    expect(await own(ann, page.id, ann.personId)).toEqual({ owner: { displayName: 'Ann' } });
    expect(await own(ann, page.id, ben.personId)).toEqual({ owner: { displayName: 'Ben' } });
    expect(await own(ann, page.id, ann.personId)).toBe('FORBIDDEN');
    expect(await own(manager, page.id, null)).toEqual({ owner: null });
    expect(await own(manager, page.id, '01a00000-0000-7000-8000-000000000000')).toBe('BAD_INPUT');
  });

  it('lets managers and the owner vouch for a page, for a time that makes sense', async () => {
    const top = await aPage(wiki, manager, space);
    const page = await aPage(wiki, manager, space, { parentId: top.id });
    const until = addMonths(today, 6);
    expect(await verify(ann, page.id, until)).toBe('FORBIDDEN');
    await own(manager, page.id, ann.personId);
    expect(await verify(ann, page.id, until)).toEqual({
      verification: { until, state: 'VERIFIED', verifiedBy: { displayName: 'Ann' } },
    });
    expect(await verify(ann, page.id, today)).toBe('BAD_INPUT');
    expect(await verify(ann, page.id, addDays(addMonths(today, 36), 1))).toBe('BAD_INPUT');
    expect(await verify(manager, page.id, null)).toEqual({ verification: null });
  });

  it('reminds the owner once before the end and once after it, and again after a new verification', async () => {
    const page = await aPage(wiki, manager, space);
    await own(manager, page.id, ann.personId);
    await verify(manager, page.id, addMonths(today, 3));
    const remind = () => wiki.get(RemindOfVerifications).run(new Date());
    await remind();
    expect(await notices()).toEqual([]);
    await putUntil(page.id, addDays(today, 14));
    await remind();
    await remind();
    await putUntil(page.id, addDays(today, -1));
    await remind();
    await remind();
    expect((await notices()).map(({ person, details }) => [person, details.expired])).toEqual([
      [ann.personId, false],
      [ann.personId, true],
    ]);
    await putUntil(page.id, addDays(today, 10));
    await remind();
    expect(await notices()).toHaveLength(3);
  });

  it('reminds those who manage the space of a page without owner', async () => {
    await test.database.query('DELETE FROM notice');
    const own = await aSpace(wiki, manager);
    const page = await aPage(wiki, manager, own);
    await verify(manager, page.id, addDays(today, 3));
    await wiki.get(RemindOfVerifications).run(new Date());
    const told = (await notices()).filter(({ details }) => details.until === addDays(today, 3));
    expect(told.map(({ person }) => person)).toEqual([manager.personId]);
  });

  it('lists what has expired or is due, longest expired first, to those who may open it', async () => {
    const closed = await aSpace(wiki, manager, { access: 'members' });
    const pages = [];
    for (const title of ['Due', 'Fine', 'Expired']) {
      const page = await aPage(wiki, manager, closed, { title });
      await verify(manager, page.id, addMonths(today, 6));
      pages.push(page);
    }
    await putUntil(pages[0]?.id ?? '', addDays(today, 14));
    await putUntil(pages[2]?.id ?? '', addDays(today, -400));
    const list = (actor: Actor, spaceKey: string | null) =>
      ask(
        actor,
        'query ($k: String) { pagesToVerify(spaceKey: $k, first: 50) { totalCount nodes { title verification { state } } } }',
        { k: spaceKey },
      );
    expect(await list(manager, closed.key)).toEqual({
      totalCount: 2,
      nodes: [
        { title: 'Expired', verification: { state: 'EXPIRED' } },
        { title: 'Due', verification: { state: 'DUE_SOON' } },
      ],
    });
    expect(await list(ann, closed.key)).toBe('NOT_FOUND');
    expect(JSON.stringify(await list(ann, null))).not.toContain('Expired');
    expect(await verify(ann, pages[0]?.id ?? '', addMonths(today, 6))).toBe('NOT_FOUND');
  });

  it('shows where else a page is found, lets managers add redirects, and keeps real titles', async () => {
    const page = await aPage(wiki, manager, space, { title: 'Travel' });
    await edit(wiki, manager, { pageId: page.id, baseNumber: 1, title: 'Business trips', text: 'x' });
    const FIELDS = 'details { mayVerify createdBy { displayName } aliases { title kind } }';
    const redirect = (actor: Actor, name: string, title: string) =>
      ask(actor, `mutation ($p: ID!, $t: String!) { ${name}(pageId: $p, title: $t) { ${FIELDS} } }`, {
        p: page.id,
        t: title,
      });
    expect(await redirect(ann, 'addRedirect', 'Trips')).toBe('FORBIDDEN');
    await aPage(wiki, manager, space, { title: 'Trips abroad' });
    expect(await redirect(manager, 'addRedirect', 'trips ABROAD')).toBe('BAD_INPUT');
    expect(await redirect(manager, 'addRedirect', '出差')).toEqual({
      details: {
        ...{ mayVerify: true, createdBy: { displayName: 'Manager' } },
        aliases: [
          { title: '出差', kind: 'REDIRECT' },
          { title: 'Travel', kind: 'EARLIER_TITLE' },
        ],
      },
    });
    await redirect(manager, 'removeRedirect', 'Travel');
    expect(await redirect(manager, 'removeRedirect', '出差')).toMatchObject({
      details: { aliases: [{ title: 'Travel' }] },
    });
  });

  it('keeps a language that somebody chose through later saves, until they let it be guessed again', async () => {
    const page = await aPage(wiki, manager, space, { text: 'The text is in English and it has to be.' });
    const choose = (language: string | null) =>
      ask(
        manager,
        'mutation ($p: ID!, $l: ContentLanguage) { setPageLanguage(pageId: $p, language: $l) { language } }',
        {
          p: page.id,
          l: language,
        },
      );
    expect(await choose('JA')).toEqual({ language: 'ja' });
    await edit(wiki, manager, {
      pageId: page.id,
      baseNumber: 1,
      title: 'T',
      text: 'The rest of it is in English.',
    });
    expect(await ask(manager, `{ page(urlId: "${page.urlId}") { language } }`)).toEqual({ language: 'ja' });
    expect(await choose(null)).toEqual({ language: 'en' });
  });
});
