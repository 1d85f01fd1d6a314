import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { jest } from '@jest/globals';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreatePage, CreateSpace } from '@wellspring/wiki-server';
import { ExportContributionRows, LookAtContributions, type ScopeQuestion } from '../index.js';
import { openContributionScreens } from '../testing/open-contribution-screens.js';

const PEOPLE = 30;
const DAYS = 1000;

/**
 * Thirty people; person n saved n times. Space AA: all of them. Space BB: the first six. Space CC: three of them. Label "oven"
 * on a page of everybody's and on one that person 0 wrote alone; "oven-new" on the first of the two.
 */
describe('what colleagues are told of parts of the wiki', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let colleague: Actor;
  const people: Actor[] = [];
  const pages: string[] = [];

  beforeAll(async () => {
    ({ test, modules } = await openContributionScreens());
    for (let n = 0; n < PEOPLE; n++) people.push(await aPerson(test.database, { displayName: `P${n}` }));
    [colleague] = people as [Actor]; // there are thirty
    for (const [spaceKey, access] of [
      ['AA', 'open'],
      ['BB', 'open'],
      ['CC', 'open'],
    ] as const)
      await modules
        .get(CreateSpace)
        .run(colleague, { key: spaceKey, name: spaceKey, description: '', access });
    for (const spaceKey of ['AA', 'AA', 'BB', 'CC']) {
      const title = `${spaceKey}${pages.length}`;
      const saved = await modules.get(CreatePage).run(colleague, {
        ...{ spaceKey, parentId: null, title, text: title, summary: '', idempotencyKey: title },
      });
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      pages.push(saved.pageId);
    }
    await modules.drain();
    await test.database.query(`DELETE FROM page_share`);
    await test.database.query(`DELETE FROM revision_credit`);
    await credit(0, 0, PEOPLE);
    await credit(1, 0, 1);
    await credit(2, 0, 6);
    await credit(3, 0, 3);
    await test.database.query(
      `INSERT INTO page_label (page_id, label, added_by_id, added_at)
       VALUES ($1, 'oven', $3, now()), ($2, 'oven', $3, now()), ($1, 'oven-new', $3, now())`,
      [pages[0], pages[1], colleague.personId],
    );
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  /** Person n saves n + 1 times on a page. */
  const credit = (page: number, from: number, to: number) =>
    test.database.query(
      `WITH saved AS (
         INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words, surviving_words)
         SELECT $1, 1000 + row_number() OVER (), person, '2026-01-01'::timestamptz + place * interval '1 hour', 10, 0, 10
         FROM unnest($2::uuid[]) WITH ORDINALITY AS who(person, place), generate_series(1, place) RETURNING *)
       INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
       SELECT page_id, person_id, count(*), sum(added_words), sum(surviving_words), 0 FROM saved GROUP BY 1, 2`,
      [pages[page], people.slice(from, to).map((one) => one.personId)],
    );

  const report = (question: ScopeQuestion = {}) => modules.get(LookAtContributions).run(colleague, question);

  it('are spaces and labels of five people and more, of which no two can be subtracted', async () => {
    expect((await report({ spaceKey: 'AA' })).reason).toBeNull();
    expect((await report({ spaceKey: 'CC' })).reason).toBe('TOO_FEW_AUTHORS');
    // Without BB the wiki and AA would leave CC alone, which three people wrote.
    expect((await report({ spaceKey: 'BB' })).reason).toBe('TOO_FEW_AUTHORS');
    expect((await report({ label: 'oven' })).reason).toBeNull();
    // What lies between the two labels is one person's page.
    expect((await report({ label: 'oven-new' })).reason).toBe('TOO_FEW_AUTHORS');
  });

  it('leave no sum or difference of any of them that fewer than five people made', async () => {
    // Pages by their place, and the people who made them.
    const made = [people.length, 1, 6, 3];
    const cells = new Map<string, readonly [ScopeQuestion, readonly number[]]>([
      ['wiki', [{}, [0, 1, 2, 3]]],
      ['AA', [{ spaceKey: 'AA' }, [0, 1]]],
      ['BB', [{ spaceKey: 'BB' }, [2]]],
      ['CC', [{ spaceKey: 'CC' }, [3]]],
      ['oven', [{ label: 'oven' }, [0, 1]]],
      ['oven-new', [{ label: 'oven-new' }, [0]]],
    ]);
    const told: (readonly number[])[] = [];
    for (const [question, of] of cells.values()) if ((await report(question)).reason === null) told.push(of);
    expect(told.length).toBeGreaterThanOrEqual(3);
    const sums = (count: number): number[][] =>
      count === 0 ? [[]] : sums(count - 1).flatMap((one) => [-1, 0, 1].map((times) => [...one, times]));
    for (const times of sums(told.length)) {
      const people = made.map((count, page) =>
        told.reduce((sum, of, at) => sum + (of.includes(page) ? (times[at] ?? 0) : 0), 0) === 0 ? 0 : count,
      );
      // Person n is on all pages that fewer than n + 1 people made: the most is who made any of them.
      expect([1, 2, 3, 4]).not.toContain(Math.max(...people));
    }
  });

  it('have no top and no point of the curve that fewer than five people are apart', async () => {
    const { figures } = await report();
    const edits = figures.filter(
      ({ measure, concentration }) => measure === 'EDITS' && concentration !== null,
    );
    const editors = edits.find(({ denominator }) => denominator === 'EDITORS');
    // Of thirty the top 10 % are three people.
    expect(editors?.concentration?.topShareRatio).toEqual({ 1: null, 2: null, 3: null, 5: null, 10: null });
    const tops = (editors?.concentration?.lorenz ?? []).map(({ peopleRatio }) =>
      Math.round((1 - peopleRatio) * PEOPLE),
    );
    expect(tops).toEqual([30, 25, 20, 15, 10, 5, 0]);
    const fiveMost = [30, 29, 28, 27, 26].reduce((sum, saves) => sum + saves, 0);
    const onBb = 1 + 2 + 3 + 4 + 5 + 6;
    const all = (PEOPLE * (PEOPLE + 1)) / 2 + onBb + 1 + 1 + 2 + 3;
    expect(editors?.total).toBe(all);
    expect(editors?.concentration?.lorenz.at(-2)?.shareRatio).toBeCloseTo(1 - fiveMost / all, 9);
  });

  it('say why a month under way is not told', async () => {
    await test.database.query(
      `UPDATE revision_credit SET saved_at = '2026-03-01T12:00:00Z' WHERE page_id = $1 AND revision_number = 1001`,
      [pages[2]],
    );
    expect((await report({ from: '2026-01' })).reason).toBe('MONTH_TOO_SMALL');
    expect((await report({ from: '2026-01-02' })).reason).toBe('WHOLE_MONTHS_ONLY');
    expect((await report({ spaceKey: 'AA', from: '2026-01' })).reason).toBe('FIXED_GROUPS_ONLY');
  });

  it('come as a file from one cursor: the number is listed once, however long it is', async () => {
    await test.database.query(
      `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words, surviving_words)
       SELECT $1, 10_000 + n, $2, '2025-01-01'::timestamptz + n * interval '1 minute', 1, 0, 1
       FROM generate_series(1, $3 * 100) AS n`,
      [pages[0], people[0]?.personId, DAYS],
    );
    const sent = jest.spyOn(modules.get(Database).dataSource.logger, 'logQuery');
    const { stream } = await modules
      .get(ExportContributionRows)
      .run(colleague, { kind: 'REVISIONS', measure: 'EDITS' }, 'csv');
    let [lines, longest] = [0, 0];
    for await (const chunk of stream) {
      lines += String(chunk).split('\r\n').length - 1;
      longest = Math.max(longest, String(chunk).length);
    }
    const statements = sent.mock.calls.map(([sql]) => sql);
    sent.mockRestore();
    expect(lines).toBeGreaterThan(DAYS * 100);
    expect(statements.filter((sql) => sql.includes('listed AS'))).toHaveLength(1);
    expect(statements.filter((sql) => sql.startsWith('FETCH')).length).toBeGreaterThanOrEqual(DAYS / 50);
    // 5,000 rows are the most that is held at once.
    expect(longest).toBeLessThan(1_000_000);
  }, 60_000);
});
