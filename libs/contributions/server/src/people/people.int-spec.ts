import { type Readable } from 'node:stream';
import { AuditEntries } from '@wellspring/audit-server';
import { type Actor, DAY_MS } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreatePage, CreateSpace } from '@wellspring/wiki-server';
import {
  ExportContributionRows,
  ExportKnowledgeAtRisk,
  LookAtContributionRows,
  Purposes,
  type RowsQuestion,
} from '../index.js';
import { LookAtKeyContributors } from './look-at-key-contributors.service.js';
import { LookAtKnowledgeAtRisk } from './look-at-knowledge-at-risk.service.js';
import { openContributionScreens } from '../testing/open-contribution-screens.js';

const NOW = Date.now();
const daysAgo = (days: number) => new Date(NOW - days * DAY_MS);

/**
 * Pages with authors' standing words, and views of the last 90 days:
 *   P1 (ENG)     ada 800, bo 100           views 10 → weight 9,000, on one
 *   P2 (ENG)     bo 60, cy 40, ada 20      views 5  → on one (60 of 120)
 *   P3 (ENG)     cy 50, hidden 40, bo 30   views 2  → on two
 *   P4 (ENG)     the bot 900, cy 10        views 1  → on one (cy alone, bots left out)
 *   S1 (SECRET)  dan 300                   views 4  → on one; only dan may open it
 */
describe('people who carry the wiki', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let analyst: Actor;
  let ada: Actor;
  let bo: Actor;
  let cy: Actor;
  let dan: Actor;
  let hidden: Actor;
  let bot: Actor;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    ({ test, modules } = await openContributionScreens());
    const { database } = test;
    analyst = await aPerson(database, { roles: ['employee', 'analyst'], displayName: 'Analyst' });
    ada = await aPerson(database, { displayName: 'Ada', department: 'Works' });
    bo = await aPerson(database, { displayName: '柏宇', department: 'Works' });
    cy = await aPerson(database, { displayName: 'Cy', department: 'Lab' });
    dan = await aPerson(database, { displayName: 'Dan', department: 'Lab' });
    hidden = await aPerson(database, { displayName: 'Hidden', department: 'Lab' });
    bot = await aPerson(database, { displayName: 'Bot' });
    await database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [hidden.personId]);
    await database.query(`UPDATE person SET is_bot = true WHERE id = $1`, [bot.personId]);
    for (const [key, access] of [
      ['ENG', 'open'],
      ['SECRET', 'members'],
    ] as const)
      await modules.get(CreateSpace).run(dan, { key, name: key, description: '', access });
    for (const title of ['P1', 'P2', 'P3', 'P4', 'S1']) await page(title);
    await modules.drain();
    await credit();
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  async function page(title: string): Promise<void> {
    const spaceKey = title === 'S1' ? 'SECRET' : 'ENG';
    const saved = await modules.get(CreatePage).run(dan, {
      ...{ spaceKey, parentId: null, title, text: title, summary: '', idempotencyKey: `make-${title}` },
    });
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    pages[title] = saved.pageId;
  }

  async function credit(): Promise<void> {
    const { database } = test;
    await database.query(`DELETE FROM page_share`);
    await database.query(`DELETE FROM revision_credit`);
    // page, number, who, days ago, added, standing, lasting, reverted by
    const saves: readonly (readonly [
      string,
      number,
      Actor,
      number,
      number,
      number,
      number | null,
      number | null,
    ])[] = [
      ['P1', 1, ada, 200, 900, 800, 850, null],
      ['P1', 2, bo, 190, 100, 100, 100, null],
      ['P2', 1, bo, 20, 400, 60, null, null],
      ['P2', 2, cy, 19, 40, 40, 40, null],
      ['P2', 3, ada, 150, 100, 20, 20, 4],
      ['P3', 1, cy, 120, 50, 50, 50, null],
      ['P3', 2, hidden, 10, 400, 40, null, null],
      ['P3', 3, bo, 110, 30, 30, 30, null],
      ['P4', 1, bot, 5, 900, 900, null, null],
      ['P4', 2, cy, 4, 10, 10, null, null],
      ['S1', 1, dan, 60, 300, 300, 300, null],
    ];
    for (const [title, number, author, days, added, standing, lasting, revertedBy] of saves)
      await database.query(
        `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words,
           surviving_words, lasting_words, reverted_by_number) VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8)`,
        [pages[title], number, author.personId, daysAgo(days), added, standing, lasting, revertedBy],
      );
    await database.query(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
       SELECT page_id, person_id, count(*), sum(added_words), sum(surviving_words), 0 FROM revision_credit GROUP BY 1, 2`,
    );
    await database.query(
      `UPDATE page_authorship AS done SET surviving_words = (SELECT sum(surviving_words) FROM page_share AS sh WHERE sh.page_id = done.page_id)`,
    );
    for (const [title, views] of [
      ['P1', 10],
      ['P2', 5],
      ['P3', 2],
      ['P4', 1],
      ['S1', 4],
    ] as const)
      await database.query(
        `INSERT INTO page_views_day (page_id, day, views, readers) VALUES ($1, $2, $3, 1)
         ON CONFLICT (page_id, day) DO UPDATE SET views = excluded.views`,
        [pages[title], daysAgo(1), views],
      );
    await database.query(
      `INSERT INTO words_read_day (page_id, person_id, day, words_read)
       SELECT page_id, person_id, $1, surviving_words * 10 FROM page_share WHERE person_id <> $2`,
      [daysAgo(1), bot.personId],
    );
    // Six readers of ada's page from the lab, two from the works and four of no department.
    const readers = [];
    for (let n = 0; n < 12; n++)
      readers.push(
        await aPerson(database, { department: n < 6 ? 'Lab' : n < 8 ? 'Works' : null, displayName: `R${n}` }),
      );
    await database.query(
      `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at) SELECT $1, 1, unnest($2::uuid[]), date_trunc('week', now()) - interval '2 days'`,
      [pages.P1, readers.map((one) => one.personId)],
    );
  }

  const key = (actor: Actor, question = {}) =>
    modules.get(LookAtKeyContributors).run(actor, question, 'SURVIVING_WORDS');
  const open = (question: RowsQuestion) =>
    modules.get(LookAtContributionRows).run(analyst, question, { after: null, limit: 10 });
  const entriesAbout = async (person: Actor) =>
    modules.get(AuditEntries).entriesAbout(person.personId, { limit: 100, after: null });

  describe('before a purpose is stated', () => {
    it('names nobody, neither as one of the few nor in rows, downloads or what is at risk', async () => {
      expect(await key(analyst)).toMatchObject({ hidden: 'PURPOSE_NEEDED', few: [], rising: [], total: 0 });
      const question = { kind: 'PEOPLE', measure: 'SURVIVING_WORDS' } as const;
      const page = { after: null, limit: 10 };
      expect(await modules.get(LookAtContributionRows).run(analyst, question, page)).toMatchObject({
        ...{ hidden: 'PURPOSE_NEEDED', rows: [] },
      });
      await expect(modules.get(ExportContributionRows).run(analyst, question, 'csv')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      const ofOne = { kind: 'PAGES', measure: 'SURVIVING_WORDS', personId: ada.personId } as const;
      expect(await modules.get(LookAtContributionRows).run(analyst, ofOne, page)).toMatchObject({
        hidden: 'PURPOSE_NEEDED',
      });
      const risk = await modules.get(LookAtKnowledgeAtRisk).run(analyst, null);
      expect(risk.hidden).toBe('PURPOSE_NEEDED');
      expect((await risk.pages(2, page)).flatMap((one) => one.authors)).toEqual([]);
      expect(await modules.get(LookAtKnowledgeAtRisk).ofPerson(analyst, ada.personId)).toMatchObject({
        ...{ hidden: 'PURPOSE_NEEDED', person: null, spaces: [] },
      });
      expect(await entriesAbout(ada)).toEqual([]);
    });

    it('is for analysts, and wants ten characters', async () => {
      const purposes = modules.get(Purposes);
      await expect(purposes.state(ada, 'I am curious about it')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(purposes.state(analyst, '  because  ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(purposes.state(analyst, 'x'.repeat(501))).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await purposes.current(analyst)).toBeNull();
      expect(await key(ada)).toMatchObject({ hidden: 'ANALYSTS_ONLY', few: [] });
    });
  });

  describe('with a purpose', () => {
    beforeAll(async () => {
      await modules.get(Purposes).state(analyst, 'Planning handovers for 2027');
    });

    it('holds for eight hours', async () => {
      const stated = await modules.get(Purposes).current(analyst);
      expect(stated?.purpose).toBe('Planning handovers for 2027');
      expect((stated?.until.getTime() ?? 0) - (stated?.statedAt.getTime() ?? 0)).toBe(8 * 3_600_000);
    });

    it('finds the few who have half, with what shows it', async () => {
      const view = await key(analyst);
      // 1,450 words stand of people; ada has 820.
      expect(view).toMatchObject({ hidden: null, total: 1450, needed: 1, unshown: 0, contributors: 5 });
      const [one] = view.few;
      expect(one).toMatchObject({
        ...{ personId: ada.personId, value: 820, hasStopped: true, isRising: false },
        saves: { edits: 2, revertedEdits: 1, addedWords: 1000 },
        carried: { count: 1, hiddenCount: 0, views: 10 },
      });
      expect(one?.saves.lastingRatio).toBeCloseTo(0.87);
      expect(one?.carried.pages[0]).toMatchObject({ title: 'P1', words: 800 });
      expect(one?.months).toHaveLength(6);
      expect(one?.months.reduce((sum, month) => sum + month.wordsRead, 0)).toBe(8200);
    });

    it('tells readers by department in groups of five, and none that the whole would give away', async () => {
      const [one] = (await key(analyst)).few;
      // The other six are told together by the whole and the lab, and are enough.
      expect(one?.readers.departments).toEqual([
        { name: 'Lab', people: 6 },
        { name: 'Works', people: null },
      ]);
      expect(one?.readers.people).toBe(12);
    });

    it('finds who rises by the rule, and never somebody who does not want to be shown, nor a bot', async () => {
      const { rising } = await key(analyst);
      // bo: 400 words in 90 days, 130 in the 270 before; hidden and the bot wrote as much. dan: 300 out of nothing.
      expect(rising.map((one) => one.personId)).toEqual([bo.personId, dan.personId]);
      expect(rising[0]?.addedWords).toBe(400);
      expect(rising[0]?.earlierMeanWords).toBeCloseTo(130 / 3);
    });

    it('says how many of the few do not want to be shown', async () => {
      await test.database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [ada.personId]);
      expect(await key(analyst)).toMatchObject({ few: [], unshown: 1, needed: 1 });
      await expect(modules.get(LookAtKnowledgeAtRisk).ofPerson(analyst, ada.personId)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      const ofOne = { kind: 'PAGES', measure: 'SURVIVING_WORDS', personId: ada.personId } as const;
      await expect(
        modules.get(LookAtContributionRows).run(analyst, ofOne, { after: null, limit: 10 }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [ada.personId]);
    });

    it('records each look with the purpose where the person reads it', async () => {
      const before = (await entriesAbout(ada)).length;
      await modules.get(LookAtKeyContributors).run(analyst, { spaceKey: 'ENG' }, 'SURVIVING_WORDS');
      const entries = await entriesAbout(ada);
      expect(entries.length).toBe(before + 1);
      expect(entries[0]).toMatchObject({
        ...{
          actorId: analyst.personId,
          action: 'contributions.person-viewed',
          subjectKind: 'key-contributors',
        },
        details: { purpose: 'Planning handovers for 2027', measure: 'SURVIVING_WORDS' },
      });
    });

    it('takes a screen that asks again for the same look, and each other question for another', async () => {
      const lookAt = (question: RowsQuestion) =>
        modules.get(LookAtContributionRows).run(analyst, question, { after: null, limit: 10 });
      const ofPeople = { kind: 'PEOPLE', measure: 'EDITS' } as const;
      const before = (await entriesAbout(cy)).length;
      await lookAt(ofPeople);
      await lookAt(ofPeople);
      await Promise.all([lookAt(ofPeople), lookAt(ofPeople)]);
      expect((await entriesAbout(cy)).length).toBe(before + 1);
      await lookAt({ ...ofPeople, measure: 'ADDED_WORDS' });
      expect((await entriesAbout(cy)).length).toBe(before + 2);
    });

    it('records each download as a look of its own', async () => {
      const before = (await entriesAbout(cy)).length;
      for (const times of [1, 2]) {
        const file = await modules
          .get(ExportContributionRows)
          .run(analyst, { kind: 'PEOPLE', measure: 'SURVIVING_WORDS' }, 'csv');
        const text = (await file.stream.toArray()).join('');
        expect(text).toContain('Cy');
        expect(text).not.toContain('Hidden');
        const entries = await entriesAbout(cy);
        expect(entries.length).toBe(before + times);
        expect(entries[0]?.details).toMatchObject({
          ...{ purpose: 'Planning handovers for 2027', what: 'download' },
        });
      }
      const files = modules.get(ExportKnowledgeAtRisk);
      const earlier = (await entriesAbout(bo)).length;
      for (const times of [1, 2]) {
        await files.loss(analyst, bo.personId, 'csv');
        expect((await entriesAbout(bo)).length).toBe(earlier + times);
      }
    });

    it('opens the words of one person to pages that add up to them', async () => {
      const view = await modules
        .get(LookAtContributionRows)
        .run(
          analyst,
          { kind: 'PAGES', measure: 'SURVIVING_WORDS', personId: ada.personId },
          { after: null, limit: 10 },
        );
      expect(view).toMatchObject({ count: 2, total: 820 });
      expect(view.rows.map((row) => [row.pageTitle, row.value])).toEqual([
        ['P1', 800],
        ['P2', 20],
      ]);
    });

    it('opens what shows it: lasting and reverted words, carried pages, shares and quarters', async () => {
      const [one] = (await key(analyst)).few;
      const of = (question: Omit<RowsQuestion, 'personId'>) => open({ ...question, personId: ada.personId });
      const lasting = await of({ kind: 'REVISIONS', measure: 'LASTING_WORDS' });
      expect((lasting.total ?? NaN) / (lasting.ofTotal ?? NaN)).toBeCloseTo(
        one?.saves.lastingRatio ?? NaN,
        9,
      );
      expect(lasting.rows.map(({ value, ofValue }) => [value, ofValue])).toEqual([
        [20, 100],
        [850, 900],
      ]);
      const reverted = await of({ kind: 'REVISIONS', measure: 'EDITS', onlyReverted: true });
      expect(reverted).toMatchObject({ count: one?.saves.revertedEdits, rows: [{ pageTitle: 'P2' }] });
      const carried = await of({ kind: 'PAGES', measure: 'VIEWS', onlyCarried: true });
      expect(carried).toMatchObject({ count: one?.carried.count, total: one?.carried.views });
      const share = await of({ kind: 'PAGES', measure: 'SURVIVING_WORDS' });
      expect((share.total ?? NaN) / (share.ofTotal ?? NaN)).toBeCloseTo(one?.shareRatio ?? NaN, 9);
      const { rising, risingDays } = await key(analyst);
      const quarter = {
        ...({ kind: 'REVISIONS', measure: 'ADDED_WORDS' } as const),
        personId: rising[0]?.personId ?? '',
      };
      const newest = await open({ ...quarter, from: risingDays.from, to: risingDays.to });
      expect(newest.total).toBe(rising[0]?.addedWords);
      const before = await open({ ...quarter, from: risingDays.earlierFrom, to: risingDays.earlierTo });
      expect((before.total ?? NaN) / 3).toBeCloseTo(rising[0]?.earlierMeanWords ?? NaN, 9);
    });

    it('opens readers to pages with how many of them opened each, and never to names', async () => {
      const [one] = (await key(analyst)).few;
      const readers = (readerDepartment: string | null) =>
        open({ kind: 'PAGES', measure: 'READERS', personId: ada.personId, readerDepartment });
      const all = await readers(null);
      expect(all).toMatchObject({ count: 1, total: one?.readers.people });
      expect(all.rows.map((row) => [row.pageTitle, row.value, row.personId])).toEqual([['P1', 12, null]]);
      expect(await readers('Lab')).toMatchObject({ total: 6, rows: [{ value: 6 }] });
      // Two of Works read it: that is told neither in all nor on the page.
      expect(await readers('Works')).toMatchObject({ total: null, rows: [{ value: null }] });
      await expect(open({ kind: 'PEOPLE', measure: 'READERS' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });
  });

  describe('knowledge at risk', () => {
    const page = { after: null, limit: 10 };

    it('weighs what hangs on one and on two by words and views', async () => {
      const { totals, spaces } = await modules.get(LookAtKnowledgeAtRisk).run(analyst, null);
      // P1 9,000 + P2 600 + P4 10 + S1 1,200 on one; P3 240 on two.
      expect(totals).toEqual({
        ...{ pages: 5, readPages: 5, weight: 11_050 },
        ...{ pagesOnOne: 4, weightOnOne: 10_810, pagesOnTwo: 1, weightOnTwo: 240 },
      });
      expect(spaces.map((space) => [space.spaceKey, space.absenceFactor, space.weightOnOne])).toEqual([
        ['ENG', 1, 9610],
        [null, 0, 1200],
      ]);
    });

    it('opens each of its numbers to the pages that it counts', async () => {
      const { totals } = await modules.get(LookAtKnowledgeAtRisk).run(analyst, null);
      const weight = (more: Partial<RowsQuestion> = {}) =>
        open({ kind: 'PAGES', measure: 'READ_WEIGHT', ...more });
      expect(await weight()).toMatchObject({ count: totals.readPages, total: totals.weight });
      expect(await weight({ absenceFactor: 1 })).toMatchObject({
        ...{ count: totals.pagesOnOne, total: totals.weightOnOne },
        remainders: [{ kind: 'PAGES_YOU_CANNOT_OPEN', count: 1, total: 1200 }],
      });
      expect(await weight({ absenceFactor: 2 })).toMatchObject({
        ...{ count: totals.pagesOnTwo, total: totals.weightOnTwo, rows: [{ pageTitle: 'P3', value: 240 }] },
      });
      const half = await open({ kind: 'PEOPLE', measure: 'READ_WEIGHT', spaceKey: 'ENG', top: 1 });
      expect(half).toMatchObject({ count: 1, total: 8100, rows: [{ personId: ada.personId }] });
      const [loss] = (await modules.get(LookAtKnowledgeAtRisk).ofPerson(analyst, ada.personId)).spaces;
      const own = await weight({ spaceKey: 'ENG', personId: ada.personId });
      expect(own.total).toBe(loss?.weight);
      expect((own.total ?? NaN) / (own.ofTotal ?? NaN)).toBeCloseTo(loss?.shareRatio ?? NaN, 9);
      // What hangs on few is for analysts and the managers of the space, as rows too.
      const page10 = { after: null, limit: 10 };
      const look = modules.get(LookAtContributionRows);
      const question = { kind: 'PAGES', measure: 'READ_WEIGHT', spaceKey: 'ENG' } as const;
      await expect(look.run(ada, question, page10)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await look.run(dan, question, page10)).rows).toHaveLength(4);
    });

    it('opens the row of pages that one may not open as a count, and each space’s row to its open pages', async () => {
      const look = modules.get(LookAtKnowledgeAtRisk);
      const open = (actor: Actor, more: Partial<RowsQuestion>) =>
        modules
          .get(LookAtContributionRows)
          .run(actor, { kind: 'PAGES', measure: 'READ_WEIGHT', ...more }, { after: null, limit: 10 });
      // Without a purpose too: the weights name nobody.
      const purposeless = await aPerson(test.database, { roles: ['employee', 'analyst'] });
      for (const actor of [analyst, purposeless])
        for (const { spaceKey, weight, weightOnOne, pagesOnOne, weightOnTwo } of (await look.run(actor, null))
          .spaces) {
          const access = spaceKey === null ? ('MAY_NOT_OPEN' as const) : ('MAY_OPEN' as const);
          const all = await open(actor, { spaceKey, access });
          expect(all.total).toBe(weight);
          expect(all.rows.length + all.remainders.reduce((sum, { count }) => sum + count, 0)).toBe(all.count);
          expect(await open(actor, { spaceKey, access, absenceFactor: 1 })).toMatchObject({
            ...{ total: weightOnOne, count: pagesOnOne },
          });
          expect((await open(actor, { spaceKey, access, absenceFactor: 2 })).total).toBe(weightOnTwo);
          if (spaceKey === null)
            expect(all).toMatchObject({ rows: [], remainders: [{ kind: 'PAGES_YOU_CANNOT_OPEN' }] });
        }
      const [loss] = (await look.ofPerson(analyst, dan.personId)).spaces;
      const closed = { personId: dan.personId, access: 'MAY_NOT_OPEN' } as const;
      const lost = await open(analyst, closed);
      expect(lost).toMatchObject({ rows: [], total: loss?.weight });
      expect((lost.total ?? NaN) / (lost.ofTotal ?? NaN)).toBeCloseTo(loss?.shareRatio ?? NaN, 9);
      expect(await open(analyst, { ...closed, measure: 'SURVIVING_WORDS' })).toMatchObject({
        ...{ rows: [], total: loss?.words, count: loss?.pages },
      });
    });

    it('lists the pages that one may open, most read words first, with who else knows', async () => {
      const risk = await modules.get(LookAtKnowledgeAtRisk).run(analyst, null);
      const rows = await risk.pages(2, page);
      expect(rows.map((row) => [row.title, row.absenceFactor, row.key])).toEqual([
        ['P1', 1, 9000],
        ['P2', 1, 600],
        ['P3', 2, 240],
        ['P4', 1, 10],
      ]);
      expect(rows[0]?.authors.map((one) => one.personId)).toEqual([ada.personId, bo.personId]);
      expect(rows[2]?.authors.map((one) => one.isHidden)).toEqual([false, true, false]);
      const second = await risk.pages(1, { after: rows[0] ?? null, limit: 10 });
      expect(second.map((row) => row.title)).toEqual(['P2', 'P4']);
      expect((await entriesAbout(hidden)).length).toBe(0);
      expect((await entriesAbout(bo))[0]).toMatchObject({
        ...{ subjectKind: 'knowledge-at-risk', details: { purpose: 'Planning handovers for 2027' } },
      });
    });

    it('is for the managers of a space there, and for nobody else', async () => {
      const risk = await modules.get(LookAtKnowledgeAtRisk).run(dan, 'ENG');
      expect(risk.hidden).toBeNull();
      expect((await risk.pages(1, page)).map((row) => row.title)).toEqual(['P1', 'P2', 'P4']);
      // Whom they looked at can read it as of anybody else.
      expect((await entriesAbout(ada)).filter(({ actorId }) => actorId === dan.personId)).not.toEqual([]);
      const look = modules.get(LookAtKnowledgeAtRisk);
      await expect(look.run(dan, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(look.run(ada, 'ENG')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(look.run(ada, 'SECRET')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(look.ofPerson(dan, ada.personId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('says what is lost with somebody: by space, page by page, and who else knows', async () => {
      const loss = await modules.get(LookAtKnowledgeAtRisk).ofPerson(analyst, ada.personId);
      expect(loss.spaces).toEqual([
        {
          ...{ spaceKey: 'ENG', spaceName: 'ENG', pages: 2, words: 820, weight: 8100 },
          shareRatio: 8100 / 9850,
        },
      ]);
      const { rows, count } = await loss.pages(page);
      expect(count).toBe(1);
      expect(rows[0]).toMatchObject({ title: 'P1', words: 800, views: 10, key: 8000 });
      expect(rows[0]?.others.map((one) => one.personId)).toEqual([bo.personId]);
    });

    it('come as files: the same pages, names that may be shown, a look recorded', async () => {
      const files = modules.get(ExportKnowledgeAtRisk);
      const exported = () =>
        test.database.query(
          `SELECT 1 FROM audit_entry WHERE action = 'contributions.rows-exported' AND subject_kind = 'knowledge-at-risk'`,
        );
      const before = (await exported()).length;
      const textOf = async ({ stream }: { stream: Readable }) => (await stream.toArray()).join('');
      const risk = await files.risk(analyst, 'ENG', 2, 'csv');
      expect([risk.fileName, risk.mediaType]).toEqual(['knowledge-at-risk.csv', 'text/csv; charset=utf-8']);
      const lines = (await textOf(risk)).split('\r\n');
      expect(lines[0]).toBe('\uFEFFpage,space,address,words,views,weight,hangsOn,authors,first');
      expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['P1', 'P2', 'P3', 'P4', '']);
      expect(lines[1]).toMatch(/,900,10,9000,1,2,Ada 89 %; 柏宇 11 %$/);
      // Who does not want to be shown is somebody.
      expect(lines[3]).toContain('Cy 42 %; Somebody who is not shown 33 %');
      const json = JSON.parse(await textOf(await files.risk(analyst, 'ENG', 1, 'json'))) as {
        question: object;
        rows: { page: string; weight: number; hangsOn: number }[];
      };
      expect(json.question).toEqual({ spaceKey: 'ENG', factor: 1 });
      const { spaces } = await modules.get(LookAtKnowledgeAtRisk).run(analyst, 'ENG');
      expect(json.rows.reduce((sum, { weight }) => sum + weight, 0)).toBe(spaces[0]?.weightOnOne);
      const loss = await files.loss(analyst, ada.personId, 'csv');
      expect(await textOf(loss)).toBe(
        '\uFEFFpage,space,address,words,views,weight,share,whoElse\r\n' +
          `P1,ENG,/p/${await urlIdOf('P1')},800,10,8000,0.889,柏宇 11 %\r\n`,
      );
      expect((await exported()).length).toBe(before + 3);
      await expect(files.loss(dan, ada.personId, 'csv')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(files.risk(ada, 'ENG', 2, 'csv')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const purposeless = await aPerson(test.database, { roles: ['employee', 'analyst'] });
      await expect(files.loss(purposeless, ada.personId, 'json')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      // Without a purpose the pages are there and nobody is named.
      expect(await textOf(await files.risk(purposeless, 'ENG', 2, 'csv'))).not.toContain('Ada');
    });

    const urlIdOf = async (title: string): Promise<string> => {
      const [row] = await test.database.query<{ urlId: string }>(
        `SELECT url_id AS "urlId" FROM page WHERE id = $1`,
        [pages[title]],
      );
      return row?.urlId ?? '';
    };

    it('hides where the words of somebody lie that one may not open', async () => {
      const loss = await modules.get(LookAtKnowledgeAtRisk).ofPerson(analyst, dan.personId);
      expect(loss.spaces.map((space) => [space.spaceKey, space.words])).toEqual([[null, 300]]);
      expect(await loss.pages(page)).toEqual({ rows: [], count: 1, hiddenCount: 1 });
    });
  });
});
