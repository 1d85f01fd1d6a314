import { type Actor, DAY_MS, dayInZone, SYSTEM_ACTOR } from '@wellspring/kernel';
import { aPerson, createTestDatabase, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { type PastPageView, RecordPageView, RetainWikiData, wikiEntities } from '@wellspring/wiki-server';
import { AttributePage } from '../attribution/attribute-page.service.js';
import { RebuildContributions } from '../attribution/rebuild-contributions.service.js';
import { contributionsEntities } from '../contributions.entities.js';
import { makeSpace, openContributions, writePages } from '../testing/open-contributions.js';
import { CountAllReadings } from './count-all-readings.service.js';
import { CountReadings } from './count-readings.service.js';

describe('words read', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;
  let reader: Actor;
  let bot: Actor;
  let pageId: string;
  /** Noon, so that hours before and after are of the same day. */
  const now = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
  const daysAgo = (days: number, hours = 0) => new Date(now.getTime() - days * DAY_MS + hours * 3_600_000);

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities]);
    modules = await openContributions(test);
    [ada, bo, reader, bot] = (await Promise.all(
      ['Ada', 'Bo', 'Reader', 'Bot'].map((displayName) => aPerson(test.database, { displayName })),
    )) as [Actor, Actor, Actor, Actor]; // four were made
    await test.database.query(`UPDATE person SET is_bot = true WHERE id = $1`, [bot.personId]);
    await makeSpace(modules, ada, 'ENG');
  }, 60_000);
  afterAll(async () => {
    await modules.close();
    await test.close();
  });
  beforeEach(async () => {
    const pages = await writePages(test, modules, ada, 'ENG', {
      [`page ${Math.random()}`]: [
        { by: ada, at: daysAgo(60), text: 'Ten words of Ada stand here: one two three four.' },
        { by: bo, at: daysAgo(5), text: 'Ten words of Ada stand here: one two three four.\n\nThree of Bo.' },
      ],
    });
    pageId = [...pages.values()][0] ?? '';
  });
  afterEach(async () => {
    await modules.drain();
    await test.database.query(`DELETE FROM page_view`);
    await test.database.query(`DELETE FROM page_view_hour`);
  });

  const view = (person: Actor, at: Date, revisionNumber = 2): PastPageView => ({
    ...{ pageId, personId: person.personId, revisionNumber, viewedAt: at },
  });
  const addViews = (...views: PastPageView[]) =>
    test.unitOfWork.run((tx) => modules.get(RecordPageView).addPast(tx, views));
  const count = (at = now, anew = false) => modules.get(CountReadings).run(at, { anew });
  const wordsRead = async () =>
    Object.fromEntries(
      (
        await test.database.query<{ key: string; words: number }>(
          `SELECT display_name || ' ' || day AS key, words_read AS words
           FROM words_read_day JOIN person ON id = person_id WHERE page_id = $1 ORDER BY 1`,
          [pageId],
        )
      ).map((row) => [row.key, row.words]),
    );
  const views = () =>
    test.database.query(
      `SELECT day::text, views, readers FROM page_views_day WHERE page_id = $1 ORDER BY day`,
      [pageId],
    );
  const day = (at: Date) => dayInZone(at, 'UTC');

  it('are words times views while they stood, without those of bots and the author’s own', async () => {
    await modules.get(AttributePage).run(pageId);
    await addViews(
      ...[view(reader, daysAgo(10), 1), view(reader, daysAgo(10, 1), 1), view(bo, daysAgo(10, 2), 1)],
      ...[view(reader, daysAgo(2)), view(ada, daysAgo(2)), view(bo, daysAgo(2)), view(bot, daysAgo(2))],
      view(bot, daysAgo(1)),
    );
    await count();
    expect(await wordsRead()).toEqual({
      [`Ada ${day(daysAgo(10))}`]: 30,
      [`Ada ${day(daysAgo(2))}`]: 20,
      [`Bo ${day(daysAgo(2))}`]: 6,
    });
    expect(await views()).toEqual([
      { day: day(daysAgo(10)), views: 3, readers: 2 },
      { day: day(daysAgo(2)), views: 3, readers: 3 },
    ]);
  });

  it('count a day again as long as it goes on, and earlier days no more', async () => {
    await modules.get(AttributePage).run(pageId);
    await addViews(view(reader, daysAgo(3)), view(reader, daysAgo(0, -2)));
    await count();
    await addViews(view(reader, daysAgo(3, 1)), view(reader, daysAgo(0, -1)));
    await count();
    await count();
    expect(await wordsRead()).toEqual({
      ...{ [`Ada ${day(daysAgo(3))}`]: 10, [`Ada ${day(now)}`]: 20 },
      ...{ [`Bo ${day(daysAgo(3))}`]: 3, [`Bo ${day(now)}`]: 6 },
    });
    await count(now, true);
    expect(await wordsRead()).toMatchObject({ [`Ada ${day(daysAgo(3))}`]: 20 });
  });

  it('stay as they were counted once readers are forgotten, and count everybody on days that never were', async () => {
    await modules.get(AttributePage).run(pageId);
    await addViews(view(ada, daysAgo(20), 1), view(reader, daysAgo(20), 1), view(ada, daysAgo(40), 1));
    await count();
    const counted = await wordsRead();
    expect(counted).toMatchObject({ [`Ada ${day(daysAgo(20))}`]: 10 });
    const later = daysAgo(-15);
    await modules.get(RetainWikiData).run(later);
    await addViews(view(reader, daysAgo(0, -1)));
    await count(later, true);
    expect(await wordsRead()).toMatchObject(counted);
    // Nothing was counted before the readers of this page's only day were forgotten.
    await test.database.query(`DELETE FROM words_read_day`);
    await test.database.query(`DELETE FROM page_views_day`);
    await count(later, true);
    expect(await wordsRead()).toMatchObject({ [`Ada ${day(daysAgo(20))}`]: 20 });
    expect(await views()).toContainEqual({ day: day(daysAgo(20)), views: 2, readers: 0 });
  });

  it('wait for pages that are not attributed as far as they were read', async () => {
    await addViews(view(reader, daysAgo(2)));
    expect(await count()).toEqual({ countedPages: 0, waitingPages: 1 });
    expect(await views()).toEqual([]);
    await modules.get(AttributePage).run(pageId);
    expect(await count()).toEqual({ countedPages: 1, waitingPages: 0 });
    expect(await wordsRead()).toEqual({ [`Ada ${day(daysAgo(2))}`]: 10, [`Bo ${day(daysAgo(2))}`]: 3 });
  });

  it('are counted by a job once all pages are attributed, and again after a rebuild', async () => {
    await addViews(view(reader, daysAgo(2)));
    await modules.get(CountAllReadings).start(SYSTEM_ACTOR);
    await modules.drain();
    const counted = await wordsRead();
    expect(counted).toMatchObject({ [`Ada ${day(daysAgo(2))}`]: 10 });
    await test.database.query(`DELETE FROM words_read_day`);
    await modules.get(RebuildContributions).start(SYSTEM_ACTOR);
    await modules.drain();
    expect(await wordsRead()).toEqual(counted);
  });
});
