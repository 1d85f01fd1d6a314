import { type Actor } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreatePage, CreateSpace } from '@wellspring/wiki-server';
import {
  type ContributionReportView,
  ExportContributionRows,
  LookAtContributionRows,
  LookAtContributions,
  Purposes,
  type RowsQuestion,
  type ScopeQuestion,
  Shares,
} from '../index.js';
import { openContributionScreens } from '../testing/open-contribution-screens.js';

/**
 * A company of 14 employees, counted by hand. Revisions (page, author, month, added → still standing):
 *   P1  ada Jan 100 → 80, ada Feb 50 → 50, bo Feb 30 → 10.6
 *   P2  bo Feb 20 → 20, cy Mar 10 → 10, the bot Mar 500 → 500
 *   P3  cy Mar 40 → 0, ivy (imported) Jan 200 → 100
 *   S1  (members only) dan (left) Mar 60 → 60
 * 5 words of ada's stand on P3 because bo brought them there.
 */
describe('concentration on hand-counted shares', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let analyst: Actor;
  let ada: Actor;
  let bo: Actor;
  let cy: Actor;
  let dan: Actor;
  let ivy: Actor;
  let bot: Actor;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    ({ test, modules } = await openContributionScreens());
    const { database } = test;
    analyst = await aPerson(database, { roles: ['employee', 'analyst'], department: 'People' });
    ada = await aPerson(database, { displayName: '=Ada', department: 'Works' });
    bo = await aPerson(database, { displayName: '柏宇', department: 'Works' });
    cy = await aPerson(database, { displayName: 'Cy', department: 'Lab' });
    dan = await aPerson(database, { displayName: 'Dan', department: 'Lab' });
    ivy = await aPerson(database, { displayName: 'Ivy', kind: 'imported' });
    bot = await aPerson(database, { displayName: 'Bot', department: 'Works' });
    for (let n = 0; n < 10; n++) await aPerson(database, { department: n < 6 ? 'Works' : 'Lab' });
    await database.query(`UPDATE person SET status = 'left' WHERE id = $1`, [dan.personId]);
    await database.query(`UPDATE person SET is_bot = true WHERE id = $1`, [bot.personId]);
    await database.query(`UPDATE person SET created_at = '2026-01-05T00:00:00Z' WHERE kind = 'employee'`);
    await space('ENG', 'open');
    await space('SECRET', 'members');
    for (const [title, key] of [
      ['P1', 'ENG'],
      ['P2', 'ENG'],
      ['P3', 'ENG'],
      ['S1', 'SECRET'],
    ] as const)
      await page(title, key);
    await modules.drain();
    await credit();
    await modules.get(Purposes).state(analyst, 'Planning who looks after which pages');
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const space = (key: string, access: 'open' | 'members') =>
    modules.get(CreateSpace).run(dan, { key, name: key, description: '', access });
  async function page(title: string, spaceKey: string): Promise<void> {
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
    const revisions: readonly (readonly [string, number, Actor, string, number, number])[] = [
      ['P1', 1, ada, '2026-01-10', 100, 80],
      ['P1', 2, ada, '2026-02-10', 50, 50],
      ['P1', 3, bo, '2026-02-11', 30, 10.6],
      ['P2', 1, bo, '2026-02-12', 20, 20],
      ['P2', 2, cy, '2026-03-10', 10, 10],
      ['P2', 3, bot, '2026-03-11', 500, 500],
      ['P3', 1, cy, '2026-03-31', 40, 0],
      ['P3', 2, ivy, '2026-01-20', 200, 100],
      ['S1', 1, dan, '2026-03-12', 60, 60],
    ];
    for (const [title, number, author, day, added, standing] of revisions)
      await database.query(
        `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words, surviving_words)
         VALUES ($1, $2, $3, $4, $5, 0, $6)`,
        [pages[title], number, author.personId, `${day}T12:00:00Z`, added, standing],
      );
    await database.query(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
       SELECT page_id, person_id, count(*), sum(added_words), sum(surviving_words), 0 FROM revision_credit GROUP BY 1, 2`,
    );
    await database.query(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words) VALUES ($1, $2, 0, 0, 5, 5)`,
      [pages.P3, ada.personId],
    );
    const readings: readonly (readonly [string, Actor, string, number])[] = [
      ['P1', ada, '2026-03-01', 800],
      ['P1', bo, '2026-03-01', 106],
      ['P1', ada, '2026-04-01', 400],
      ['P3', ivy, '2026-04-01', 94],
    ];
    for (const [title, author, day, words] of readings)
      await database.query(
        `INSERT INTO words_read_day (page_id, person_id, day, words_read) VALUES ($1, $2, $3, $4)`,
        [pages[title], author.personId, day, words],
      );
    for (const [title, day, views] of [
      ['P1', '2026-03-01', 10],
      ['P1', '2026-04-01', 80],
      ['P3', '2026-04-01', 9],
      ['S1', '2026-04-01', 1],
    ] as const)
      await database.query(
        `INSERT INTO page_views_day (page_id, day, views, readers) VALUES ($1, $2, $3, 1)`,
        [pages[title], day, views],
      );
    await database.query(
      `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at) SELECT $1, 1, unnest($2::uuid[]), date_trunc('week', now()) - interval '2 days'`,
      [pages.P1, [analyst, ada, bo, cy, dan, ivy].map((one) => one.personId)],
    );
    await database.query(
      `INSERT INTO page_label (page_id, label, added_by_id, added_at) VALUES ($1, 'oven', $2, now())`,
      [pages.P2, ada.personId],
    );
  }

  const report = (actor: Actor, question: ScopeQuestion = {}) =>
    modules.get(LookAtContributions).run(actor, question);
  const rows = (actor: Actor, question: RowsQuestion, limit = 1000) =>
    modules.get(LookAtContributionRows).run(actor, question, { after: null, limit });
  const figure = async (
    measure: string,
    denominator: string,
    question: ScopeQuestion = {},
    actor = analyst,
  ) => {
    const { figures } = await report(actor, question);
    const found = figures.find((one) => one.measure === measure && one.denominator === denominator);
    if (!found) throw new Error('Each measure has each denominator.');
    return found;
  };

  it('sets the denominators side by side, those with nothing included', async () => {
    const { employees, editors, readers, edits, pages: counted, hiddenPages } = await report(analyst);
    // 14 employees: the analyst, Ada, Bo, Cy and ten who never wrote; the bot, Dan who left and Ivy are none.
    expect({ employees, editors, readers, edits, counted, hiddenPages }).toEqual({
      ...{ employees: 14, editors: 5, readers: 6, edits: 8, counted: 4, hiddenPages: 1 },
    });
    const editorsFigure = await figure('SURVIVING_WORDS', 'EDITORS');
    expect(editorsFigure).toMatchObject({ people: 5, total: 335.6, leftOut: { people: 0, total: 0 } });
    const employeesFigure = await figure('SURVIVING_WORDS', 'EMPLOYEES');
    expect(employeesFigure).toMatchObject({
      ...{ people: 14, contributors: 3, total: 175.6, leftOut: { people: 2, total: 160 } },
      // Ada has 135 of 175.6: she alone is half, and three quarters.
      concentration: { peopleForHalf: 1, peopleForThreeQuarters: 1, peopleForNineTenths: 2 },
    });
    expect(employeesFigure.concentration?.topShareRatio['10']).toBeCloseTo((135 + 30.6) / 175.6, 12);
    expect(await figure('SURVIVING_WORDS', 'READERS')).toMatchObject({
      people: 6,
      contributors: 5,
      total: 335.6,
    });
    const theil = employeesFigure.concentration?.theil;
    expect((theil?.between ?? 0) + (theil?.within ?? 0)).toBeCloseTo(theil?.total ?? NaN, 9);
  });

  it('leaves bots out unless they are asked for', async () => {
    expect((await figure('ADDED_WORDS', 'EDITORS')).total).toBe(510);
    expect((await figure('ADDED_WORDS', 'EDITORS', { includeBots: true })).total).toBe(1010);
  });

  it('counts a period by its revisions, its days in the company’s zone, and what was read in it', async () => {
    const february = { from: '2026-02', to: '2026-02' };
    expect(await report(analyst, february)).toMatchObject({ edits: 3, editors: 2, pages: 2, hiddenPages: 0 });
    expect((await figure('SURVIVING_WORDS', 'EDITORS', february)).total).toBe(80.6);
    const march = { from: '2026-03-10', to: '2026-03-12' };
    expect((await figure('ADDED_WORDS', 'EDITORS', march)).total).toBe(70);
    expect((await figure('WORDS_READ', 'EDITORS', { from: '2026-04' })).total).toBe(494);
    await expect(report(analyst, { from: '2026-13' })).rejects.toThrow('is no day');
    await expect(report(analyst, { from: '2026-02-30' })).rejects.toThrow('is no day');
    await expect(report(analyst, { from: '2026-03', to: '2026-02' })).rejects.toThrow('is before');
  });

  it('counts a space, a label and a department', async () => {
    expect((await figure('ADDED_WORDS', 'EDITORS', { spaceKey: 'ENG' })).total).toBe(450);
    expect((await figure('ADDED_WORDS', 'EDITORS', { label: 'Oven' })).total).toBe(30);
    expect(await figure('ADDED_WORDS', 'EMPLOYEES', { department: 'Works' })).toMatchObject({
      people: 8,
      total: 200,
    });
    expect((await report(analyst, { department: 'Works' })).pages).toBe(2);
    await expect(report(analyst, { label: 'nowhere' })).rejects.toThrow(
      'There is no page with the label nowhere.',
    );
    await expect(report(analyst, { department: 'Nowhere' })).rejects.toThrow('There is no department');
    await expect(report(analyst, { spaceKey: 'SECRET' })).rejects.toThrow('There is no space SECRET.');
    await expect(report(analyst, { spaceKey: 'ENG', label: 'oven' })).rejects.toThrow('not two of them');
  });

  it('says why there is no figure', async () => {
    const alone = await figure('EDITS', 'EDITORS', { from: '2026-03-31' });
    expect(alone).toMatchObject({ concentration: null, reason: 'TOO_FEW_AUTHORS' });
    const before = await figure('EDITS', 'EMPLOYEES', { to: '2020-01' });
    expect(before).toMatchObject({ concentration: null, reason: 'NOTHING_COUNTED' });
    const readers = await figure('EDITS', 'READERS', { to: '2026-01' });
    expect(readers).toMatchObject({ concentration: null, reason: 'READERS_FORGOTTEN', people: 0 });
  });

  it('shows the months, the reading side and how sure the figures are', async () => {
    const view = await report(analyst);
    expect((await view.trend('SURVIVING_WORDS')).value).toMatchObject([
      { month: '2026-01', total: 180, people: 2, peopleForHalf: 1 },
      { month: '2026-02', total: 80.6, people: 2, peopleForHalf: 1 },
      { month: '2026-03', total: 70, people: 2, peopleForHalf: 1 },
    ]);
    expect((await view.trend('WORDS_READ')).value?.map(({ month, total }) => [month, total])).toEqual([
      ['2026-01', 0],
      ['2026-02', 0],
      ['2026-03', 906],
      ['2026-04', 494],
    ]);
    expect((await view.reading()).value).toMatchObject({
      ...{ views: 100, pages: 4, viewedPages: 3, since: '2026-03-01', pagesForHalf: 1 },
      topShareRatio: { '2': 0.9 },
    });
    // Four pages say nothing about other pages.
    expect((await view.intervals()).every((interval) => interval === null)).toBe(true);
  });

  it('computes intervals in a thread once there are pages enough', async () => {
    await test.database.query(
      `INSERT INTO page (id, url_id, space_id, position, access_set_id, title, published_revision_id, head_revision_id,
         created_by_id, created_at, published_number, head_number, last_number)
       SELECT gen_random_uuid(), 'extra-' || n, space_id, n + 100, access_set_id, 'extra ' || n, published_revision_id,
         head_revision_id, created_by_id, now(), 1, 1, 1 FROM page, generate_series(1, 12) AS n WHERE id = $1`,
      [pages.P2],
    );
    await test.database.query(
      `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
       SELECT id, CASE WHEN position::integer % 3 = 0 THEN $1::uuid ELSE $2::uuid END, 1, 9, 9, 0 FROM page WHERE title LIKE 'extra%'`,
      [bo.personId, cy.personId],
    );
    const view = await report(analyst);
    const intervals = await view.intervals();
    view.figures.forEach(({ concentration }, at) => {
      const own = intervals[at];
      if (!concentration || !own) return;
      expect(own.gini.low).toBeLessThanOrEqual(concentration.gini);
      expect(own.gini.high).toBeGreaterThanOrEqual(concentration.gini);
    });
    expect(intervals.filter((interval) => interval !== null).length).toBeGreaterThanOrEqual(9);
    await test.database.query(
      `DELETE FROM page_share WHERE page_id IN (SELECT id FROM page WHERE title LIKE 'extra%')`,
    );
    await test.database.query(`DELETE FROM page WHERE title LIKE 'extra%'`);
  });

  it('opens every number to exactly its rows', async () => {
    const scopes: ScopeQuestion[] = [
      ...[{}, { spaceKey: 'ENG' }, { label: 'oven' }, { department: 'Works' }, { includeBots: true }],
      ...[
        { from: '2026-02', to: '2026-02' },
        { spaceKey: 'ENG', from: '2026-03' },
      ],
    ];
    for (const scope of scopes) await walk(scope);
  });

  async function walk(scope: ScopeQuestion): Promise<void> {
    const view = await report(analyst, scope);
    const ask = async (question: Omit<RowsQuestion, keyof ScopeQuestion>) => {
      const answer = await rows(analyst, { ...scope, ...question });
      const listed = answer.rows.reduce((sum, row) => sum + (row.value ?? NaN), 0);
      const rest = answer.remainders.reduce((sum, { total }) => sum + (total ?? NaN), 0);
      expect(listed + rest).toBeCloseTo(answer.total ?? NaN, 6);
      const uncounted = answer.remainders.reduce((sum, { count }) => sum + count, 0);
      expect(answer.rows.length + uncounted).toBe(answer.count);
      return answer;
    };
    expect((await ask({ kind: 'PAGES', measure: 'EDITS' })).count).toBe(view.pages);
    expect((await ask({ kind: 'REVISIONS', measure: 'EDITS' })).count).toBe(view.edits);
    const editors = await ask({ kind: 'PEOPLE', measure: 'EDITS', denominator: 'EDITORS' });
    expect(editors.rows.filter(hasSome)).toHaveLength(view.editors);
    for (const figure of view.figures) {
      const { measure, denominator, people, contributors, total, leftOut, concentration } = figure;
      if (denominator === 'READERS') {
        await walkReaders(scope, figure);
        continue;
      }
      const everybody = await ask({ kind: 'PEOPLE', measure, denominator });
      expect({ people: everybody.count, total: everybody.total }).toEqual({ people, total });
      expect(everybody.rows.filter(hasSome)).toHaveLength(contributors);
      expect((await ask({ kind: 'PEOPLE', measure, denominator, onlySome: true })).count).toBe(contributors);
      const others = await ask({ kind: 'PEOPLE', measure, denominator, leftOut: true });
      expect({ people: others.count, total: others.total }).toEqual(leftOut);
      for (const [percent, shareRatio] of Object.entries(concentration?.topShareRatio ?? {})) {
        const top = Math.max(1, Math.ceil((people * Number(percent)) / 100));
        const few = await ask({ kind: 'PEOPLE', measure, denominator, top });
        expect((few.total ?? NaN) / (total ?? 0)).toBeCloseTo(shareRatio ?? NaN, 9);
        expect(few.count).toBe(top);
      }
      const half = await ask({
        kind: 'PEOPLE',
        measure,
        denominator,
        top: concentration?.peopleForHalf ?? 1,
      });
      if (concentration) expect(half.total).toBeGreaterThanOrEqual((total ?? 0) / 2);
      if (denominator !== 'EDITORS') continue;
      expect((await ask({ kind: 'PAGES', measure })).total).toBe(total);
      if (measure !== 'WORDS_READ') expect((await ask({ kind: 'REVISIONS', measure })).total).toBe(total);
      for (const { month, total: ofMonth, people: ofMonthPeople } of (await view.trend(measure)).value ??
        []) {
        const own = await rows(analyst, { ...scope, from: month, to: month, kind: 'PEOPLE', measure });
        expect({ month, total: own.total, people: own.count }).toEqual({
          month,
          total: ofMonth,
          people: ofMonthPeople,
        });
      }
    }
    const reading = (await view.reading()).value;
    const viewed = await ask({ kind: 'PAGES', measure: 'VIEWS' });
    expect({ pages: viewed.count, views: viewed.total }).toEqual({
      pages: reading?.pages ?? viewed.count,
      views: reading?.views ?? 0,
    });
    for (const { id, people, contributors, values } of (await view.groups()).value ?? []) {
      for (const measure of ['SURVIVING_WORDS', 'WORDS_READ', 'EDITS'] as const) {
        const group = await ask({ kind: 'PEOPLE', measure, group: id });
        expect({ id, people: group.count, total: group.total }).toEqual({
          id,
          people,
          total: values?.[measure],
        });
      }
      const those = await ask({ kind: 'PEOPLE', measure: 'EDITS', group: id, denominator: 'EDITORS' });
      expect({ id, contributors: those.count }).toEqual({ id, contributors });
    }
    for (const { month, joined, firstEdit, secondEdit } of (await view.newMembers()).value ?? []) {
      const step = async (newMemberStep: 'JOINED' | 'FIRST_EDIT' | 'SECOND_EDIT') =>
        (await ask({ kind: 'PEOPLE', measure: 'EDITS', joinedMonth: month, newMemberStep })).count;
      expect(await step('JOINED')).toBe(joined);
      if (firstEdit !== null) expect(await step('FIRST_EDIT')).toBe(firstEdit);
      if (secondEdit !== null) expect(await step('SECOND_EDIT')).toBe(secondEdit);
    }
  }

  const hasSome = ({ value }: { value: number | null }) => (value ?? 0) > 0;

  /** Who reads is counted and never listed: their sum is told, and which pages how many of them opened. */
  async function walkReaders(
    scope: ScopeQuestion,
    { measure, people, total, reason, concentration }: ContributionReportView['figures'][number],
  ): Promise<void> {
    const question = { ...scope, kind: 'PEOPLE', measure, denominator: 'READERS' } as const;
    const answer = await rows(analyst, question);
    expect(answer.rows).toEqual([]);
    if (concentration !== null) await walkTopsOfReaders(question, { people, total, concentration });
    else expect((await rows(analyst, { ...question, top: 1 })).hidden).toBe('TOO_FEW_READERS');
    if (reason === 'READERS_FORGOTTEN') return;
    if (answer.hidden !== null) {
      expect({ reason, ...answer }).toMatchObject({
        ...{ reason: 'TOO_FEW_AUTHORS', hidden: 'TOO_FEW_READERS', count: 0, total: 0 },
      });
      return;
    }
    expect({ count: answer.count, total: answer.total }).toEqual({ count: people, total });
    expect(answer.remainders).toEqual(people > 0 ? [{ kind: 'READERS', count: people, total }] : []);
    const readers = (await report(analyst, scope)).readers;
    const pagesRead = await rows(analyst, { ...scope, kind: 'PAGES', measure: 'READERS' });
    expect(pagesRead.total).toBe(readers);
    expect(pagesRead.rows.every((row) => row.personId === null)).toBe(true);
  }

  /** A top that the figure names is so many readers and what they have, where that is told; another top is none. */
  async function walkTopsOfReaders(
    question: RowsQuestion,
    figure: Pick<ContributionReportView['figures'][number], 'people' | 'total' | 'concentration'>,
  ): Promise<void> {
    const { peopleForHalf, topShareRatio } = figure.concentration ?? { peopleForHalf: 0, topShareRatio: {} };
    const named = new Set<number>();
    for (const [percent, ratio] of Object.entries(topShareRatio)) {
      const top = Math.max(1, Math.ceil((figure.people * Number(percent)) / 100));
      named.add(top);
      const answer = await rows(analyst, { ...question, top });
      const total = ratio === null ? null : (expect.closeTo(ratio * (figure.total ?? NaN), 1) as number);
      expect(answer).toMatchObject({
        rows: [],
        count: top,
        total,
        remainders: [{ kind: 'READERS', count: top }],
      });
    }
    expect(await rows(analyst, { ...question, top: peopleForHalf })).toMatchObject({
      ...{ rows: [], count: peopleForHalf },
    });
    const other = figure.people + 1;
    await expect(rows(analyst, { ...question, top: other })).rejects.toThrow('counted together');
    expect(await file('csv', { ...question, top: peopleForHalf })).toContain(
      `(${peopleForHalf} readers, who are not listed)`,
    );
  }

  it('opens the pages that one may open apart from the others, which are a count', async () => {
    const weigh = (access: 'MAY_OPEN' | 'MAY_NOT_OPEN' | null, more: Partial<RowsQuestion> = {}) =>
      rows(analyst, { kind: 'PAGES', measure: 'ADDED_WORDS', access, ...more });
    expect(await weigh(null)).toMatchObject({ count: 4, total: 510 });
    expect(await weigh('MAY_OPEN')).toMatchObject({ count: 3, total: 450, remainders: [] });
    expect(await weigh('MAY_NOT_OPEN')).toMatchObject({
      ...{ rows: [], count: 1, total: 60 },
      remainders: [{ kind: 'PAGES_YOU_CANNOT_OPEN', count: 1, total: 60 }],
    });
    const { hiddenPages } = await report(analyst);
    expect(await weigh('MAY_NOT_OPEN', { measure: 'EDITS' })).toMatchObject({ count: hiddenPages });
    expect(await weigh('MAY_NOT_OPEN', { spaceKey: 'ENG' })).toMatchObject({ count: 0, total: 0 });
    expect(await file('csv', { kind: 'PAGES', measure: 'ADDED_WORDS', access: 'MAY_NOT_OPEN' })).toBe(
      '\uFEFFpage,space,address,value\r\n(1 rows of pages that you can’t open),,,60\r\n',
    );
    // Dan alone wrote there: nothing of it is told to a colleague, whatever they ask.
    expect(await rows(bo, { kind: 'PAGES', measure: 'ADDED_WORDS', access: 'MAY_NOT_OPEN' })).toMatchObject({
      count: 0,
      total: 0,
      remainders: [],
    });
  });

  it('tells what became of those who joined, and nothing of fewer than five', async () => {
    const view = await report(analyst, { from: '2026-01', to: '2026-12' });
    // 15 employees joined in January, Dan included; Ada, Bo, Cy and Dan wrote, and Bo and Ada again within 31 days …
    expect((await view.newMembers()).value).toEqual([
      { month: '2026-01', joined: 15, firstEdit: 4, secondEdit: 2, isOpen: expect.any(Boolean) as boolean },
    ]);
    await test.database.query(`UPDATE person SET created_at = '2026-02-01T00:00:00Z' WHERE id = $1`, [
      cy.personId,
    ]);
    const split = await report(analyst, { from: '2026-01' });
    expect((await split.newMembers()).value).toMatchObject([
      { month: '2026-01', joined: 14 },
      { month: '2026-02', joined: 1, firstEdit: null, secondEdit: null },
    ]);
    await test.database.query(`UPDATE person SET created_at = '2026-01-05T00:00:00Z' WHERE id = $1`, [
      cy.personId,
    ]);
  });

  it('tells of readers over everything only: two periods would tell whether the few between them have read', async () => {
    const readers = { kind: 'PEOPLE', measure: 'ADDED_WORDS', denominator: 'READERS' } as const;
    expect((await rows(analyst, readers)).hidden).toBeNull();
    for (const narrower of [{ from: '2026-02' }, { to: '2026-03-10' }, { department: 'Works' }]) {
      const { figures } = await report(analyst, narrower);
      const untold = figures.filter(({ denominator }) => denominator === 'READERS');
      expect(untold.every(({ people, reason }) => people === 0 && reason === 'READERS_FORGOTTEN')).toBe(true);
      expect((await rows(analyst, { ...readers, ...narrower })).hidden).toBe('TOO_FEW_READERS');
    }
    // Who opens something today is a reader from next week on.
    const before = await report(analyst);
    const reader = await aPerson(test.database, { kind: 'imported' });
    await test.database.query(
      `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at) VALUES ($1, 1, $2, now())`,
      [pages.P2, reader.personId],
    );
    expect((await report(analyst)).readers).toBe(before.readers);
    await test.database.query(`DELETE FROM page_view WHERE person_id = $1`, [reader.personId]);
    await test.database.query(`DELETE FROM person WHERE id = $1`, [reader.personId]);
  });

  it('pages through rows without losing or doubling one', async () => {
    const seen: string[] = [];
    for (let after: { key: number; id: string } | null = null; ;) {
      const answer: Awaited<ReturnType<typeof rows>> = await modules
        .get(LookAtContributionRows)
        .run(analyst, { kind: 'PEOPLE', measure: 'EDITS', denominator: 'EMPLOYEES' }, { after, limit: 4 });
      seen.push(...answer.rows.slice(0, 4).map(({ id }) => id));
      const last = answer.rows[3];
      if (answer.rows.length <= 4 || !last) break;
      after = { key: last.key, id: last.id };
    }
    expect(seen).toHaveLength(14);
    expect(new Set(seen).size).toBe(14);
  });

  describe('for whoever is no analyst', () => {
    it('opens pages and revisions and no people, and counts what they can’t open', async () => {
      expect(await rows(bo, { kind: 'PEOPLE', measure: 'EDITS' })).toMatchObject({
        rows: [],
        hidden: 'ANALYSTS_ONLY',
      });
      const opened = await rows(bo, { kind: 'PAGES', measure: 'SURVIVING_WORDS' });
      expect(opened.rows.map(({ pageTitle }) => pageTitle).sort()).toEqual(['P1', 'P2', 'P3']);
      // Dan alone wrote what is closed: with it the whole would tell what he made.
      expect(opened.remainders).toEqual([]);
      // Of what is left, four people made everything.
      expect(await report(bo)).toMatchObject({
        areClosedCounted: false,
        reason: 'TOO_FEW_AUTHORS',
        edits: 0,
      });
      expect(await report(dan)).toMatchObject({ areClosedCounted: true, edits: 8, hiddenPages: 0 });
      expect(await report(analyst)).toMatchObject({ areClosedCounted: true, edits: 8, hiddenPages: 1 });
    });

    it('names nobody beside what came of their revisions, but oneself', async () => {
      const { rows: revisions, count } = await rows(bo, { kind: 'REVISIONS', measure: 'ADDED_WORDS' });
      expect(count).toBe(7);
      expect([...new Set(revisions.map(({ personId }) => personId))].sort()).toEqual(
        [bo.personId, null].sort(),
      );
      expect(await file('csv', { kind: 'REVISIONS', measure: 'ADDED_WORDS' }, bo)).not.toContain('Ada');
    });

    it('shows no month of fewer than five, neither alone nor as a period nor as what is left of the whole', async () => {
      expect((await (await report(bo)).trend('ADDED_WORDS')).value).toEqual([]);
      const february = await report(bo, { from: '2026-02', to: '2026-02' });
      expect(february).toMatchObject({
        reason: 'MONTH_TOO_SMALL',
        edits: 0,
        editors: 0,
        readers: 0,
        figures: [],
      });
      expect((await report(bo, { from: '2026-01-02' })).reason).toBe('WHOLE_MONTHS_ONLY');
      expect((await report(bo, { spaceKey: 'ENG', from: '2026-01' })).reason).toBe('FIXED_GROUPS_ONLY');
      expect((await report(bo, { label: 'oven' })).reason).toBe('TOO_FEW_AUTHORS');
      // Dan's page is closed to Bo: that 60 words came to it in March is not told either.
      const march = await rows(bo, { kind: 'PAGES', measure: 'ADDED_WORDS', from: '2026-03', to: '2026-03' });
      expect(march).toMatchObject({ count: 2, total: 50, remainders: [] });
      expect((await report(analyst, { from: '2026-01-02' })).reason).toBeNull();
    });

    it('ends with a whole month of five people and more, so that no day and no week adds what a few made', async () => {
      const before = await report(dan);
      const thisMonth = new Date().toISOString().slice(0, 7);
      expect(before.toldUntil?.slice(0, 7).localeCompare(thisMonth)).toBe(-1);
      await test.database.query(
        `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words, surviving_words)
         VALUES ($1, 90, $2, now(), 1000, 0, 1000)`,
        [pages.P1, ada.personId],
      );
      const today = { kind: 'PAGES', measure: 'ADDED_WORDS' } as const;
      const [after, opened] = [await report(dan), await rows(dan, today)];
      const added = ({ figures }: ContributionReportView) =>
        figures.find(({ measure, denominator }) => measure === 'ADDED_WORDS' && denominator === 'EDITORS')
          ?.total;
      expect([after.edits, added(after)]).toEqual([before.edits, added(before)]);
      // And its rows come to it.
      expect(opened.total).toBe(added(after));
      expect((await report(analyst)).toldUntil).toBeNull();
      await test.database.query(`DELETE FROM revision_credit WHERE revision_number = 90`);
    });

    it('leaves out what is no affair of a guest', async () => {
      const guest = await aPerson(test.database, { roles: ['guest'] });
      await expect(report(guest)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(rows(guest, { kind: 'PAGES', measure: 'EDITS' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    });

    it('hides what two people who left would have, since the whole is known', async () => {
      expect(await figure('SURVIVING_WORDS', 'EMPLOYEES', {}, dan)).toMatchObject({
        leftOut: null,
        total: null,
      });
    });

    it('shows groups over everything only, blank where they would give away fewer than five', async () => {
      const groups = (await (await report(dan)).groups()).value ?? [];
      const shown = groups.filter(({ values }) => values !== null).map(({ id }) => id);
      // Two of Works wrote, one of Lab: both are blank, and so are the employees, of whom three wrote.
      expect(shown).toEqual(['EVERYBODY']);
      expect(await (await report(bo, { spaceKey: 'ENG' })).groups()).toEqual({
        value: null,
        reason: 'FIXED_GROUPS_ONLY',
      });
      expect((await report(dan, { department: 'Works' })).reason).toBe('GROUP_TOO_SMALL');
      expect((await report(bo, { department: 'Works', from: '2026-01' })).reason).toBe('ANALYSTS_ONLY');
      expect(await rows(bo, { kind: 'PAGES', measure: 'EDITS', department: 'Works' })).toMatchObject({
        hidden: 'ANALYSTS_ONLY',
      });
    });
  });

  it('records each look at a person, and shows nobody who does not want to be shown', async () => {
    await test.database.query(`UPDATE person SET display_opt_out = true WHERE id = $1`, [cy.personId]);
    // The tests before looked as well: with another purpose it is another look.
    await modules.get(Purposes).state(analyst, 'Seeing who is shown by name');
    const since = new Date();
    const answer = await rows(analyst, { kind: 'PEOPLE', measure: 'ADDED_WORDS' });
    expect(answer.rows.find(({ personId }) => personId === cy.personId)?.isPersonHidden).toBe(true);
    const looks = await test.database.query<{ about: string }>(
      `SELECT about_person_id AS about, details->>'purpose' AS purpose FROM audit_entry
       WHERE action = 'contributions.person-viewed' AND at >= $1 ORDER BY 1`,
      [since],
    );
    expect(looks[0]).toMatchObject({ purpose: 'Seeing who is shown by name' });
    const seen = [ada, bo, dan, ivy].map((one) => one.personId).sort();
    expect(looks.map(({ about }) => about)).toEqual(seen);
    const onP2 = (await modules.get(Shares).topAuthors([pages.P2 ?? ''], 5)).get(pages.P2 ?? '') ?? [];
    // Shares are of the whole page still: Bo's 20 of 530.
    expect(onP2.map(({ personId }) => personId)).toEqual([bot.personId, bo.personId]);
    expect(onP2[1]?.shareRatio).toBeCloseTo(20 / 530, 9);
    const csv = await file('csv', { kind: 'PEOPLE', measure: 'ADDED_WORDS' });
    expect(csv).toContain('Somebody who is not shown');
    expect(csv).not.toContain('Cy');
    await test.database.query(`UPDATE person SET display_opt_out = false WHERE id = $1`, [cy.personId]);
  });

  async function file(format: 'csv' | 'json', question: RowsQuestion, actor = analyst): Promise<string> {
    const { stream } = await modules.get(ExportContributionRows).run(actor, question, format);
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  }

  it('exports the same rows, adding up to the same number, with no formula in them', async () => {
    const csv = await file('csv', { kind: 'PEOPLE', measure: 'SURVIVING_WORDS' });
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFperson,department,unit,location,value',
      "'=Ada,Works,,,135",
      'Ivy,,,,100',
    ]);
    const parsed = JSON.parse(await file('json', { kind: 'REVISIONS', measure: 'SURVIVING_WORDS' })) as {
      total: number;
      rows: { value: number }[];
      remainders: { total: number }[];
    };
    const sum = [...parsed.rows.map(({ value }) => value), ...parsed.remainders.map(({ total }) => total)];
    expect(sum.reduce((all, one) => all + one, 0)).toBeCloseTo(335.6, 6);
    expect(parsed.total).toBe(335.6);
    await expect(file('csv', { kind: 'PEOPLE', measure: 'EDITS' }, bo)).rejects.toThrow('for analysts');
    const exports = await test.database.query(
      `SELECT 1 FROM audit_entry WHERE action = 'contributions.rows-exported'`,
    );
    expect(exports.length).toBeGreaterThanOrEqual(2);
  });
});
