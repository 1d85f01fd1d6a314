import { type Actor, DAY_MS } from '@wellspring/kernel';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { type PastPageView, RecordPageView } from '@wellspring/wiki-server';
import { AttributePage } from './attribution/attribute-page.service.js';
import { LookAtContributions } from './concentration/look-at-contributions.service.js';
import {} from './contributions.entities.js';
import {} from './contributions.module.js';
import { Purposes } from './people/purposes.service.js';
import { CountReadings } from './reading/count-readings.service.js';
import { makeSpace, writePages } from './testing/open-contributions.js';
import { openContributionScreens } from './testing/open-contribution-screens.js';

// Words by hand: a run of letters is 1, signs and markup nothing.
/** 6 words. */
const WARM = 'Warm the line for twenty minutes.';
/** 4 words. */
const CHECK = 'Check the die today.';
/** 5 words. */
const CLEAN = 'Clean every mould after use.';
/** 21 words: from 20 on a passage is known again on another page. */
const GUARD =
  'Nobody opens the guard while the screw turns and whoever finds it open presses the red button first and asks why.';
const text = (...paragraphs: string[]): string => paragraphs.join('\n\n');

/**
 * One page by three people, and a page from which a passage was copied. Days before now; words added → standing now:
 *
 *   Safety r1, 30 days ago, Cy: GUARD                      21 → 21
 *   Line   r1, 20 days ago, Ada: WARM CHECK                10 → 6   (CHECK goes in r6)
 *          r2, 19 days ago, Bo:  WARM CHECK CLEAN           5 → 5
 *          r3, 18 days ago, Cy:  "Rubbish."                 1 → 0   takes 15 words away, undone by r4
 *          r4, 17 days ago, Ada: as r2                      0       a revert earns nothing
 *          r5, 16 days ago, Bo:  CLEAN WARM CHECK           0       a move earns nothing
 *          r6, 15 days ago, Ada: CLEAN WARM                 0       takes her own 4 words away
 *          r7,  2 days ago, Bo:  CLEAN WARM GUARD           0       21 words stand here too, credited to Cy as copied
 *
 * Lasting: what stood 7 days later or after three revisions by others, whichever came first. r1: the third revision by
 * others is r5 (after r2 and r3), on the fourth day, when CHECK still stood: 10 of 10, though CHECK went a day later.
 * r2: the third is r6, 5 of 5. r3: 0 of 1. r7 is 2 days old: it is not decided yet.
 */
describe('figures that a person can compute', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let ada: Actor;
  let bo: Actor;
  let cy: Actor;
  let reader: Actor;
  let bot: Actor;
  let analyst: Actor;
  let lineId = '';
  let safetyId = '';
  const now = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00Z`);
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);

  beforeAll(async () => {
    ({ test, modules } = await openContributionScreens());
    const person = (displayName: string) => aPerson(test.database, { displayName });
    [ada, bo, cy] = [await person('Ada'), await person('Bo'), await person('Cy')];
    [reader, bot] = [await person('Reader'), await person('Bot')];
    analyst = await aPerson(test.database, { roles: ['employee', 'analyst'] });
    await test.database.query(`UPDATE person SET is_bot = true WHERE id = $1`, [bot.personId]);
    await makeSpace(modules, ada, 'ENG');
    const pages = await writePages(test, modules, ada, 'ENG', {
      Safety: [{ by: cy, at: daysAgo(30), text: GUARD }],
      Line: [
        { by: ada, at: daysAgo(20), text: text(WARM, CHECK) },
        { by: bo, at: daysAgo(19), text: text(WARM, CHECK, CLEAN) },
        { by: cy, at: daysAgo(18), text: 'Rubbish.' },
        { by: ada, at: daysAgo(17), text: text(WARM, CHECK, CLEAN) },
        { by: bo, at: daysAgo(16), text: text(CLEAN, WARM, CHECK) },
        { by: ada, at: daysAgo(15), text: text(CLEAN, WARM) },
        { by: bo, at: daysAgo(2), text: text(CLEAN, WARM, GUARD) },
      ],
    });
    [lineId, safetyId] = [pages.get('Line') ?? '', pages.get('Safety') ?? ''];
    await modules.get(AttributePage).run(safetyId);
    await modules.get(AttributePage).run(lineId);
    const view = (person: Actor, days: number, revisionNumber: number): PastPageView => ({
      ...{ pageId: lineId, personId: person.personId, viewedAt: daysAgo(days), revisionNumber },
    });
    await test.unitOfWork.run((tx) =>
      modules.get(RecordPageView).addPast(tx, [
        // Of r6: Ada 6, Bo 5.
        ...[view(reader, 10, 6), view(reader, 10, 6), view(ada, 10, 6), view(bot, 10, 6)],
        // Of r7: Ada 6, Bo 5, Cy 21.
        ...[view(reader, 1, 7), view(bo, 1, 7), view(cy, 1, 7)],
      ]),
    );
    await modules.get(CountReadings).run(now, {});
    await modules.get(Purposes).state(analyst, 'Computing the figures again by hand');
  }, 60_000);
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  const rows = (sql: string, pageId = lineId) => test.database.query<Record<string, unknown>>(sql, [pageId]);

  it('credits moves and reverts to nobody, and copies to their first author', async () => {
    const shares = await rows(
      `SELECT display_name AS who, edits, added_words AS added, surviving_words AS standing, copied_words AS copied
       FROM page_share JOIN person ON id = person_id WHERE page_id = $1 ORDER BY 1`,
    );
    expect(shares).toEqual([
      { who: 'Ada', edits: 3, added: 10, standing: 6, copied: 0 },
      { who: 'Bo', edits: 3, added: 5, standing: 5, copied: 0 },
      // 1 word of rubbish; 21 that Bo brought here.
      { who: 'Cy', edits: 1, added: 1, standing: 21, copied: 21 },
    ]);
  });

  it('says of each revision what it added, took away, undid, and what lasted', async () => {
    const revisions = await rows(
      `SELECT ARRAY[revision_number, added_words, removed_words, surviving_words, lasting_words, revert_of_number,
         reverted_by_number]::float8[] AS r FROM revision_credit WHERE page_id = $1 ORDER BY revision_number`,
    );
    expect(revisions.map(({ r }) => r)).toEqual([
      // number, added, removed, standing, lasting, brings back, undone by
      [1, 10, 0, 6, 10, null, null],
      [2, 5, 0, 5, 5, null, null],
      [3, 1, 15, 0, 0, null, 4],
      [4, 0, 1, 0, 0, 2, null],
      [5, 0, 0, 0, 0, null, null],
      [6, 0, 4, 0, 0, null, null],
      [7, 0, 0, 0, null, null, null],
    ]);
  });

  it('counts words as often as others read them', async () => {
    const read = await rows(
      `SELECT display_name AS who, sum(words_read)::float8 AS words FROM words_read_day JOIN person ON id = person_id
       WHERE page_id = $1 GROUP BY 1 ORDER BY 1`,
    );
    expect(read).toEqual([
      // 10 days ago the reader twice, herself not: 2 × 6. Yesterday the reader, Bo and Cy: 3 × 6.
      { who: 'Ada', words: 30 },
      // The reader twice and Ada: 3 × 5. Yesterday the reader and Cy: 2 × 5.
      { who: 'Bo', words: 25 },
      // Yesterday the reader and Bo: 2 × 21.
      { who: 'Cy', words: 42 },
    ]);
    expect(await rows(`SELECT sum(views)::integer AS views FROM page_views_day WHERE page_id = $1`)).toEqual([
      { views: 6 },
    ]);
  });

  it('sums that up to shares, Gini and the few who have half', async () => {
    const { figures, edits, editors } = await modules.get(LookAtContributions).run(analyst, {});
    // 3 of Ada, 3 of Bo, 2 of Cy.
    expect({ edits, editors }).toEqual({ edits: 8, editors: 3 });
    const figure = (measure: string, denominator: string) =>
      figures.find((one) => one.measure === measure && one.denominator === denominator);
    // Standing: Ada 6, Bo 5, Cy 21 + 21 = 42; together 53. Gini of 5, 6, 42 with ranks 1, 2, 3:
    // 2 (1×5 + 2×6 + 3×42) / (3 × 53) − 4/3 = 286/159 − 212/159 = 74/159.
    const standing = figure('SURVIVING_WORDS', 'EDITORS');
    expect(standing).toMatchObject({ people: 3, contributors: 3, total: 53 });
    expect(standing?.concentration?.gini).toBeCloseTo(74 / 159, 9);
    // Cy has 42 of 53: half and three quarters (39.75); nine tenths (47.7) wants Ada as well.
    expect(standing?.concentration).toMatchObject({
      ...{ peopleForHalf: 1, peopleForThreeQuarters: 1, peopleForNineTenths: 2 },
    });
    expect(standing?.concentration?.topShareRatio['10']).toBeCloseTo(42 / 53, 9);
    // Added: 10, 5 and 21 + 1 = 22; together 37. Five employees: two more with nothing, the bot is none:
    // 2 (3×5 + 4×10 + 5×22) / (5 × 37) − 6/5 = 330/185 − 222/185 = 108/185.
    const added = figure('ADDED_WORDS', 'EMPLOYEES');
    expect(added).toMatchObject({ people: 5, contributors: 3, total: 37 });
    expect(added?.concentration?.gini).toBeCloseTo(108 / 185, 9);
    // Read: 30, 25, 42; together 97. Half is 48.5: Cy and Ada.
    expect(figure('WORDS_READ', 'EDITORS')).toMatchObject({
      total: 97,
      concentration: { peopleForHalf: 2 },
    });
  });

  it('tells colleagues nothing of three authors', async () => {
    const report = await modules.get(LookAtContributions).run(reader, {});
    expect(report).toMatchObject({ reason: 'TOO_FEW_AUTHORS', figures: [], edits: 0, editors: 0 });
    expect(await report.trend('ADDED_WORDS')).toMatchObject({ value: [] });
  });
});
