import { contributionsEntities } from '@wellspring/contributions-server';
import { type Actor, DAY_MS } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import {
  aPerson,
  createTestDatabase,
  openModules,
  type OpenModules,
  type TestDatabase,
} from '@wellspring/testing';
import {
  ChangeAccess,
  ChangeSpace,
  CreatePage,
  CreateSpace,
  MarkTemplate,
  PublishAlways,
  PurgePage,
  DeletePage,
  RecordPageView,
  RetainWikiData,
  SAVE_GATE,
  SetLabels,
  wikiEntities,
} from '@wellspring/wiki-server';
import { FindKeywords, searchEntities, SearchModule, Trends, type TrendsView } from '../index.js';
import { PrepareTexts } from '../texts/prepare-texts.service.js';
import { KeywordRepository } from './keyword.repository.js';

const HOUR_MS = DAY_MS / 24;

describe('trends', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;
  let guest: Actor;
  let admin: Actor;
  let keys = 0;
  const spaceIds = new Map<string, string>();

  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities, ...searchEntities]);
    const search = SearchModule.forRoot({ connection: () => null, indexPrefix: '' });
    modules = await openModules(test, [search], [{ provide: SAVE_GATE, useValue: PublishAlways }]);
    [ada, bo] = [await aPerson(test.database), await aPerson(test.database)];
    guest = await aPerson(test.database, { kind: 'guest' });
    admin = await aPerson(test.database, { roles: ['employee', 'admin'] });
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  async function space(key: string, access: 'open' | 'members' = 'open'): Promise<string> {
    const made = await modules
      .get(CreateSpace)
      .run(ada, { key, name: `Space ${key}`, description: '', access });
    if (made.kind !== 'created') throw new Error(made.kind);
    spaceIds.set(key, made.spaceId);
    return key;
  }
  async function page(spaceKey: string, title: string, text = ''): Promise<string> {
    const made = await modules.get(CreatePage).run(ada, {
      ...{ spaceKey, parentId: null, title, text, summary: '', idempotencyKey: `key-${keys++}` },
    });
    if (made.kind !== 'saved') throw new Error(made.kind);
    return made.pageId;
  }
  const closed = (pageId: string) =>
    modules
      .get(ChangeAccess)
      .ofPage(ada, pageId, [{ to: { kind: 'person', personId: ada.personId }, level: 'manage' }]);
  /** Views of a page so many days ago. */
  const views = (pageId: string, count: number, daysAgo: number) =>
    test.unitOfWork.run((tx) =>
      modules.get(RecordPageView).addPast(
        tx,
        Array.from({ length: count }, () => ({
          ...{ pageId, personId: bo.personId, revisionNumber: 1 },
          viewedAt: new Date(Date.now() - daysAgo * DAY_MS),
        })),
      ),
    );
  const trends = (actor: Actor, spaceKey: string | null = null, days = 7): Promise<TrendsView> =>
    modules.get(Trends).of(actor, spaceKey, days);
  const popular = async (actor: Actor, spaceKey: string | null = null, days = 7) =>
    (await trends(actor, spaceKey, days)).popular.map((one) => [one.page.title, one.views.at(-1)]);
  const wordsOf = async (actor: Actor, spaceKey: string) =>
    (await trends(actor, spaceKey)).keywords[0]?.words ?? [];

  describe('pages', () => {
    beforeAll(async () => {
      await space('ENG');
      await space('OPS');
      await space('SECRET', 'members');
      const grown = await page('ENG', 'Grown');
      await views(grown, 48, 1);
      for (const [week, count] of [6, 10, 12, 20].entries()) await views(grown, count, 8 + 7 * week);
      const twice = await page('ENG', 'Twice');
      await views(twice, 2, 1);
      await views(twice, 1, 8);
      await views(await page('OPS', 'Started'), 5, 1);
      const steady = await page('ENG', 'Steady');
      for (const week of [0, 1, 2, 3, 4]) await views(steady, 50, 1 + 7 * week);
      await views(await page('ENG', 'Forgotten'), 70, 9);
      await views(await page('SECRET', 'Merger'), 90, 1);
      const pay = await page('ENG', 'Salaries');
      await views(pay, 80, 1);
      await closed(pay);
      const form = await page('ENG', 'Form');
      await views(form, 60, 1);
      await modules.get(MarkTemplate).run(ada, form, true);
      await space('COLD');
      await views(await page('COLD', 'Cold'), 60, 1);
      await modules.get(ChangeSpace).archive(ada, spaceIds.get('COLD') ?? '', true);
    });

    it('are popular by the views of the period', async () => {
      expect(await popular(bo)).toEqual([
        ['Steady', 50],
        ['Grown', 48],
        ['Started', 5],
        ['Twice', 2],
      ]);
      expect(await popular(bo, null, 30)).toEqual([
        // 50 × 5 weeks, of which 29 days are in the period; 48 + 6 + 10 + 12 + 20
        ['Steady', 250],
        ['Grown', 96],
        ['Forgotten', 70],
        ['Started', 5],
        ['Twice', 3],
      ]);
    });

    it('are popular in a space, an archived one included', async () => {
      expect(await popular(bo, 'OPS')).toEqual([['Started', 5]]);
      expect(await popular(bo, 'COLD')).toEqual([['Cold', 60]]);
    });

    it('rise by (views + 5) / (mean of the four periods before + 5), from 5 views and 1.5 on', async () => {
      const { rising } = await trends(bo);
      // Grown: 53 / (12 + 5) = 3.12; Started: 10 / 5 = 2; Twice has too few views, Steady 55 / 55 = 1.
      expect(rising.map((one) => [one.page.title, one.spaceKey, one.earlierMean, one.views])).toEqual([
        ['Grown', 'ENG', 12, [20, 12, 10, 6, 48]],
        ['Started', 'OPS', 0, [0, 0, 0, 0, 5]],
      ]);
    });

    it('that are closed to the reader are neither shown nor counted', async () => {
      expect(await popular(ada)).toEqual([
        ['Merger', 90],
        ['Salaries', 80],
        ['Steady', 50],
        ['Grown', 48],
        ['Started', 5],
        ['Twice', 2],
      ]);
      expect(JSON.stringify(await trends(bo, null, 90))).not.toMatch(/Merger|Salaries/);
      await expect(trends(bo, 'SECRET')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await trends(guest)).toMatchObject({ popular: [], rising: [], labels: [], newLabels: [] });
    });

    it('count the same once their readers are forgotten', async () => {
      const before = await trends(bo);
      // The nightly job, as it would run in a month: all views become counts by the hour.
      await modules.get(RetainWikiData).run(new Date(Date.now() + 31 * DAY_MS));
      expect(await test.database.query('SELECT 1 FROM page_view')).toEqual([]);
      expect(await trends(bo)).toEqual(before);
    });

    it('count an hour from its beginning on', async () => {
      const edge = await page('ENG', 'Edge');
      const { since, until } = await trends(bo);
      expect(until.getTime() - since.getTime()).toBe(7 * DAY_MS);
      expect(until.getTime() % HOUR_MS).toBe(0);
      const hour = (at: Date, count: number) =>
        test.database.query('INSERT INTO page_view_hour VALUES ($1, 1, $2, $3)', [edge, at, count]);
      await hour(since, 11);
      await hour(new Date(since.getTime() - HOUR_MS), 200);
      await hour(until, 400);
      expect(await popular(bo)).toContainEqual(['Edge', 11]);
      await test.database.query('DELETE FROM page_view_hour WHERE page_id = $1', [edge]);
    });
  });

  describe('labels', () => {
    const label = (pageId: string, add: string[], daysAgo: number) =>
      test.unitOfWork.run((tx) =>
        modules
          .get(SetLabels)
          .change(tx, ada, { pageId, add, remove: [] }, new Date(Date.now() - daysAgo * DAY_MS)),
      );

    it('are those of pages that are looked at, with as many pages as the label’s screen lists', async () => {
      await space('LAB');
      const [read, lessRead, unread] = [
        await page('LAB', 'Read'),
        await page('LAB', 'Less'),
        await page('LAB', 'Un'),
      ];
      await views(read, 9, 1);
      await views(lessRead, 4, 1);
      await label(read, ['pumps'], 100);
      await label(lessRead, ['valves'], 100);
      await label(unread, ['valves', 'dust'], 100);
      const found = await trends(bo, 'LAB');
      expect(found.labels).toEqual([
        { label: 'pumps', pages: 1 },
        { label: 'valves', pages: 2 },
      ]);
      expect(found.newLabels).toEqual([]);
    });

    it('are new when no page that the reader may open bore them before', async () => {
      const [one, two, shut] = [
        await page('LAB', 'One'),
        await page('LAB', 'Two'),
        await page('LAB', 'Shut'),
      ];
      await label(one, ['fresh', 'pumps'], 1);
      await label(two, ['fresh'], 2);
      await label(shut, ['takeover', 'fresh'], 90);
      await views(shut, 50, 1);
      await closed(shut);
      const found = await trends(bo, 'LAB');
      expect(found.newLabels).toEqual([{ label: 'fresh', pages: 2 }]);
      expect(JSON.stringify(found)).not.toContain('takeover');
      // To its author, who sees the closed page, the label is three months old.
      expect((await trends(ada, 'LAB')).newLabels).toEqual([]);
      expect((await trends(ada, 'LAB')).labels[0]).toEqual({ label: 'fresh', pages: 3 });
    });
  });

  describe('keywords', () => {
    const readAll = async () =>
      modules
        .get(PrepareTexts)
        .run(
          await test.database.query(
            `SELECT id AS "pageId", published_number AS "publishedNumber", title, language FROM page`,
          ),
        );
    const pumps: string[] = [];

    beforeAll(async () => {
      await space('PUMP');
      await space('OFFICE');
      await space('DB');
      for (let at = 0; at < 6; at++)
        pumps.push(
          await page(
            'PUMP',
            `Impeller ${at}`,
            `The impeller turns. Check the Impeller and the gasket of pump ${at}, then the gasket again. Meeting notes.`,
          ),
        );
      for (let at = 0; at < 24; at++)
        await page(
          'OFFICE',
          `Minutes ${at}`,
          `Meeting about travel. The meeting took long; notes of travel and budget number ${at}.`,
        );
      for (let at = 0; at < 8; at++)
        await page(
          'DB',
          `資料庫備份 ${at}`,
          `這一頁說明資料庫的備份。備份資料庫之前，請先檢查叢集。${at % 2 ? '還原資料庫之後，請再看一次日誌與日誌的時間。' : ''}`,
        );
      for (let at = 0; at < 3; at++)
        await closed(
          await page('PUMP', `Zebrafish ${at}`, 'Zebrafish, zebrafish and the zebrafish impeller.'),
        );
      await space('BOARD', 'members');
      for (let at = 0; at < 3; at++)
        await page('BOARD', `Plesiosaur ${at}`, 'Plesiosaur plesiosaur plesiosaur.');
      await readAll();
      expect((await modules.get(FindKeywords).run()).keywords).toBeGreaterThan(5);
    });

    it('are the words by which a space differs, as they are written most', async () => {
      expect((await wordsOf(bo, 'PUMP')).slice(0, 2)).toEqual(['Impeller', 'gasket']);
      expect(await wordsOf(bo, 'PUMP')).not.toContain('Meeting');
      expect((await wordsOf(bo, 'OFFICE')).map((word) => word.toLowerCase()).slice(0, 2)).toEqual(
        expect.arrayContaining(['travel', 'meeting']),
      );
    });

    it('are Chinese words in the space’s own writing', async () => {
      const words = await wordsOf(bo, 'DB');
      expect(words.slice(0, 2)).toEqual(expect.arrayContaining(['日誌']));
      expect(words.every((word) => word.length >= 2)).toBe(true);
    });

    it('are shown beside each other for all spaces, those with most views first', async () => {
      const impeller = pumps[0] ?? '';
      await views(impeller, 300, 1);
      const { keywords } = await trends(bo);
      expect(keywords[0]).toMatchObject({ spaceKey: 'PUMP', spaceName: 'Space PUMP' });
      expect(keywords.map((one) => one.spaceKey)).toEqual(expect.arrayContaining(['DB', 'OFFICE']));
    });

    it('never come from closed pages, whoever asks', async () => {
      for (const actor of [ada, bo, guest]) {
        expect(JSON.stringify((await trends(actor)).keywords)).not.toMatch(/zebrafish|plesiosaur/i);
        expect((await wordsOf(ada, 'BOARD')).length).toBe(0);
      }
    });

    it('vanish for whom their pages were closed since the night', async () => {
      expect(await wordsOf(bo, 'PUMP')).toContain('gasket');
      for (const pageId of pumps.slice(0, 4)) await closed(pageId);
      expect(await wordsOf(bo, 'PUMP')).toContain('gasket');
      await closed(pumps[4] ?? '');
      // One page is left to him: a word of it alone would name it.
      expect(await wordsOf(bo, 'PUMP')).toEqual([]);
      expect(await wordsOf(ada, 'PUMP')).toContain('gasket');
    });

    it('are shown to a guest from two pages on that they may read', async () => {
      expect((await trends(guest)).keywords).toEqual([]);
      const offices = await test.database.query<{ id: string }>(
        `SELECT unnest(page_ids[1:2]) AS id FROM search_keyword JOIN space ON space.id = space_id
         WHERE space.key = 'OFFICE' AND rank = 1`,
      );
      const grants = [
        { to: { kind: 'person', personId: ada.personId }, level: 'manage' },
        { to: { kind: 'person', personId: guest.personId }, level: 'read' },
      ] as const;
      const [first, second] = offices.map(({ id }) => id);
      await modules.get(ChangeAccess).ofPage(ada, first ?? '', grants);
      expect((await trends(guest)).keywords).toEqual([]);
      await modules.get(ChangeAccess).ofPage(ada, second ?? '', grants);
      expect((await trends(guest)).keywords.map((one) => one.spaceKey)).toEqual(['OFFICE']);
    });

    it('of a purged page are forgotten', async () => {
      const pageId = pumps[5] ?? '';
      await modules.get(DeletePage).run(ada, pageId);
      await modules.get(PurgePage).run(admin, pageId, 'Personal data of somebody');
      await test.unitOfWork.run((tx) => modules.get(KeywordRepository).forgetPage(tx, pageId));
      expect(
        await test.database.query('SELECT 1 FROM search_keyword WHERE $1 = ANY(page_ids)', [pageId]),
      ).toEqual([]);
    });

    it('and all the rest take six queries, however much there is', async () => {
      const query = Database.prototype.query;
      let queries = 0;
      Database.prototype.query = function (...given) {
        queries += 1;
        return query.apply(this, given) as never; // whatever row type the caller asked for
      };
      try {
        await trends(ada, 'PUMP');
      } finally {
        Database.prototype.query = query;
      }
      expect(queries).toBe(6);
    });

    it('are counted in a thread where texts are long', async () => {
      await space('LONG');
      for (const name of ['One', 'Two'])
        await page('LONG', name, 'The turbine and the turbine blade. '.repeat(1_000));
      await readAll();
      await modules.get(FindKeywords).run();
      expect(await wordsOf(bo, 'LONG')).toEqual(expect.arrayContaining(['turbine', 'blade']));
    }, 30_000);
  });
});
