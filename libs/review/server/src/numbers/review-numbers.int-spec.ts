import { type Actor, businessClock, DAY_MS, DEFAULT_WORKING_TIME } from '@wellspring/kernel';
import { latencyOf, REVIEW_SOURCES } from '@wellspring/review-domain';
import { aPerson, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { CreatePage, CreateSpace } from '@wellspring/wiki-server';
import { businessHoursSql } from './business-hours-sql.js';
import { LookAtReviewNumberRows } from './look-at-review-number-rows.service.js';
import { LookAtReviewNumbers, type ReviewNumbersView } from './look-at-review-numbers.service.js';
import { allOf, type ReviewNumber, type ReviewNumberOf } from './review-number.js';
import { type NumberRow, type NumberRowCursor } from './review-number-rows.read-model.js';
import { type ReviewScopeQuestion } from './review-scope.js';
import { openNumbers } from './testing/open-numbers.js';
import { type PageOfItems, randomItems, writeItems, type WrittenItem } from './testing/random-items.js';

const NOW = new Date();
const dayOf = (daysAgo: number) => new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** A number of the dashboard, and what it says. */
interface Told {
  readonly of: ReviewNumberOf;
  readonly count: number;
  readonly views?: number;
  readonly question: ReviewScopeQuestion;
}

describe('numbers of review', () => {
  let test: TestDatabase;
  let modules: OpenModules;
  let reviewers: Actor[];
  let reviewer: Actor;
  let owner: Actor;
  let employee: Actor;
  let items: WrittenItem[];
  let closedPages: Set<string>;

  beforeAll(async () => {
    ({ test, modules } = await openNumbers());
    owner = await aPerson(test.database, { roles: ['employee'] });
    employee = await aPerson(test.database);
    reviewers = await Promise.all(
      Array.from({ length: 7 }, () => aPerson(test.database, { roles: ['employee', 'reviewer'] })),
    );
    reviewer = reviewers[0] as Actor; // made above
    const pages: PageOfItems[] = [];
    for (const [key, access] of [
      ['OPEN', 'open'],
      ['READ', 'readable'],
      ['CLOSED', 'members'],
    ] as const) {
      const made = await modules
        .get(CreateSpace)
        .run(owner, { key, name: key, description: '', access: access === 'readable' ? 'open' : access });
      if (made.kind !== 'created') throw new Error(made.kind);
      for (const title of ['One', 'Two', 'Three']) {
        const saved = await modules.get(CreatePage).run(owner, {
          ...{ spaceKey: key, parentId: null, title, text: `${title} of ${key}.`, summary: '' },
          idempotencyKey: `${key}-${title}`,
        });
        if (saved.kind !== 'saved') throw new Error(saved.kind);
        const [row] = await test.database.query<{ spaceId: string }>(
          `SELECT space_id AS "spaceId" FROM page WHERE id = $1`,
          [saved.pageId],
        );
        pages.push({ id: saved.pageId, spaceId: row?.spaceId ?? '', headNumber: 1 });
      }
    }
    closedPages = new Set(pages.slice(6).map((page) => page.id));
    items = randomItems(pages, owner, reviewers, 600, NOW);
    await writeItems(test.database, items);
    await makeHitsAndReverts();
  });
  afterAll(async () => {
    await modules.close();
    await test.close();
  });

  /** Every seventh change was hit by a rule; every fifth that was found good was taken back a day later. */
  async function makeHitsAndReverts(): Promise<void> {
    const changes = items.filter((item) => item.fromNumber !== null);
    const ruleId = '00000000-0000-7000-8000-00000000a001';
    const versionId = '00000000-0000-7000-8000-00000000a002';
    await test.database.query(
      `WITH rule AS (INSERT INTO review_rule (id, state, current_version_id, created_at, armed_at, created_by_id)
         VALUES ($1, 'on', $2, $3, $3, $4))
       INSERT INTO review_rule_version (id, rule_id, number, name, words, detector, action, brake_share_ratio, created_at, created_by_id)
       VALUES ($2, $1, 1, 'Words', 'Words.', '{}', 'tag', 0.5, $3, $4)`,
      [ruleId, versionId, NOW, owner.personId],
    );
    const hit = changes.filter((_, at) => at % 7 === 0);
    await test.database.query(
      `INSERT INTO review_rule_hit (id, version_id, action, author_id, page_id, revision_number, hit_at)
       SELECT gen_random_uuid(), $1, 'tag', $2, page_id, number, $3 FROM unnest($4::uuid[], $5::integer[]) AS one(page_id, number)`,
      [versionId, owner.personId, NOW, hit.map((item) => item.pageId), hit.map((item) => item.fromNumber)],
    );
    const reverted = changes.filter((item, at) => at % 5 === 0 && item.decidedAt !== null);
    await test.database.query(
      `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words, surviving_words,
         reverted_by_number)
       SELECT page_id, number, $1, saved_at, 1, 0, 0, by_number
       FROM unnest($2::uuid[], $3::integer[], $4::timestamptz[], $5::integer[]) AS one(page_id, number, saved_at, by_number)`,
      [
        owner.personId,
        reverted.flatMap((item) => [item.pageId, item.pageId]),
        reverted.flatMap((item) => [item.fromNumber, (item.fromNumber ?? 0) + 100_000]),
        reverted.flatMap((item) => [
          item.openedAt,
          new Date((item.decidedAt ?? NOW).getTime() + (item.riskRatio < 0.5 ? DAY_MS : -DAY_MS)),
        ]),
        reverted.flatMap((item) => [(item.fromNumber ?? 0) + 100_000, null]),
      ],
    );
  }

  const numbers = (actor: Actor, question: ReviewScopeQuestion = {}) =>
    modules.get(LookAtReviewNumbers).run(actor, question);

  async function allRows(actor: Actor, question: ReviewScopeQuestion, of: ReviewNumberOf) {
    const rows: NumberRow[] = [];
    let after: NumberRowCursor | null = null;
    for (;;) {
      const view = await modules.get(LookAtReviewNumberRows).run(actor, question, of, { after, limit: 41 });
      const shown: NumberRow[] = view.rows.slice(0, 40);
      rows.push(...shown);
      const last = shown.at(-1);
      if (view.rows.length <= 40 || !last) return { ...view, rows };
      after = { key: last.key, id: last.id };
    }
  }

  /** Every number of a dashboard with what it says. */
  function everyNumber(view: ReviewNumbersView, question: ReviewScopeQuestion): Told[] {
    const told = (
      number: ReviewNumber,
      count: number,
      part: Partial<ReviewNumberOf> = {},
      views?: number,
    ) => ({
      ...{ of: { ...allOf(number), ...part }, count, question },
      ...(views === undefined ? {} : { views }),
    });
    return [
      ...view.backlog.flatMap(({ source, waiting, overdue, age }) => [
        told('WAITING', waiting, { source }),
        told('WAITING', age.count, { source }),
        told('OVERDUE', overdue, { source }),
      ]),
      ...view.decided.flatMap(({ source, count, waiting }) => [
        told('DECIDED', count, { source }),
        told('WAITING', waiting, { source }),
      ]),
      ...view.exposure.map(({ verdict, items: count, views }) => told('EXPOSED', count, { verdict }, views)),
      told('EXPOSED', view.exposedItems, {}, view.exposedViews),
      told('EXPOSED_BAD', -1, {}, view.badViews),
      told('GOOD_DELAYED', view.goodDelay.count),
      ...view.precision.flatMap(({ flag, items: count, of }) => [
        told('FLAGGED_BAD', count, { flag }),
        told('FLAGGED', of, { flag }),
      ]),
      ...view.recall.flatMap(({ flag, items: count, of }) => [
        told('SAMPLED_BAD_FLAGGED', count, { flag }),
        told('SAMPLED_BAD', of),
      ]),
      told('SAMPLED', view.badInSample.of),
      told('SAMPLED_BAD', view.badInSample.items),
      ...(view.revertsAfterApproval === null
        ? []
        : [
            told('APPROVED', view.revertsAfterApproval.of),
            told('REVERTED_AFTER_APPROVAL', view.revertsAfterApproval.items),
          ]),
      ...view.weeks.flatMap(({ week, opened, decided, views, badViews }) => [
        told('OPENED', opened, { week }),
        told('DECIDED', decided, { week }),
        told('EXPOSED', -1, { week }, views),
        told('EXPOSED_BAD', -1, { week }, badViews),
      ]),
      ...(view.mine.hours === null ? [] : [told('DECIDED', view.mine.hours.count, { by: 'MINE' })]),
      told('OVERTURNED', view.mine.overturned, { by: 'MINE' }),
      told('REVERTED_AFTER_APPROVAL', view.mine.revertedAfterApproval, { by: 'MINE' }),
      told('DECIDED', view.others?.hours?.count ?? 0, { by: 'OTHERS' }),
      told('OVERTURNED', view.others?.overturned ?? 0, { by: 'OTHERS' }),
      told('REVERTED_AFTER_APPROVAL', view.others?.revertedAfterApproval ?? 0, { by: 'OTHERS' }),
      ...view.spaces.flatMap(
        ({ space, waiting, overdue, hours, views, badViews, revertedAfterApproval }): Told[] =>
          space === null
            ? []
            : [
                told('WAITING', waiting),
                told('OVERDUE', overdue),
                told('DECIDED', hours.count),
                told('EXPOSED', -1, {}, views),
                told('EXPOSED_BAD', -1, {}, badViews),
                ...(revertedAfterApproval === null
                  ? []
                  : [told('REVERTED_AFTER_APPROVAL', revertedAfterApproval)]),
              ].map((one) => ({ ...one, question: { ...question, spaceKey: space.key } })),
      ),
    ];
  }

  it.each<[string, ReviewScopeQuestion]>([
    ['the whole wiki, ever', {}],
    ['the whole wiki in a month', { from: dayOf(40), to: dayOf(10) }],
    ['a space in two weeks', { spaceKey: 'OPEN', from: dayOf(14), to: dayOf(0) }],
  ])('open exactly the items that they count: %s', async (_, question) => {
    const view = await numbers(reviewer, question);
    const all = everyNumber(view, question);
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ count }) => count > 0).length).toBeGreaterThan(25);
    for (const { of, count, views, question: asked } of all) {
      const rows = await allRows(reviewer, asked, of);
      const found = { of, shown: rows.rows.length + rows.hiddenCount, count: rows.count };
      const expected = count === -1 ? rows.count : count;
      expect(found).toEqual({ of, shown: expected, count: expected });
      expect(new Set(rows.rows.map((row) => row.id)).size).toBe(rows.rows.length);
      if (views === undefined) continue;
      const shownViews = rows.rows.reduce((sum, row) => sum + (row.views ?? 0), 0);
      expect({ of, views: shownViews + rows.hiddenViews }).toEqual({ of, views });
    }
  });

  it('are those of a plain count of the items', async () => {
    const view = await numbers(reviewer);
    const decided = items.filter((item) => item.verdict !== null && item.verdict !== 'trusted');
    const waiting = items.filter((item) => item.state === 'waiting' || item.state === 'escalated');
    expect(view.backlog[0]).toMatchObject({
      waiting: waiting.length,
      overdue: waiting.filter((item) => item.dueAt < NOW).length,
    });
    for (const source of REVIEW_SOURCES) {
      const of = decided.filter((item) => item.source === source);
      const told = view.decided.find((row) => row.source === source);
      expect(told).toMatchObject({
        count: of.length,
        waiting: waiting.filter((i) => i.source === source).length,
      });
      const twin = latencyOf(of.map(waitOf), DEFAULT_WORKING_TIME);
      expect(told?.medianBusinessHours).toBeCloseTo(twin?.medianHours ?? NaN, 1);
      if (of.length >= 20) expect(told?.p90BusinessHours).toBeCloseTo(twin?.p90Hours ?? NaN, 1);
    }
    const bad = decided.filter((item) => /mended|returned|reverted|hidden/.test(item.verdict ?? ''));
    expect(view.badViews).toBe(bad.reduce((sum, item) => sum + (item.exposedViews ?? 0), 0));
    const risky = decided.filter((item) => /patrol|pending|rule/.test(item.source) && item.riskRatio >= 0.5);
    expect(view.precision.find((share) => share.flag === 'RISK')).toMatchObject({
      of: risky.length,
      items: risky.filter((item) => bad.includes(item)).length,
    });
    const approved = decided.filter(
      (item) => /patrol|pending|rule/.test(item.source) && /good|thanked/.test(item.verdict ?? ''),
    );
    expect(view.revertsAfterApproval?.of).toBe(approved.length);
    expect(view.revertsAfterApproval?.items).toBeGreaterThan(0);
  });

  it('list nothing of pages that one may not open, and say how many those are', async () => {
    const view = await numbers(reviewer);
    const [rows, ofOwner] = await Promise.all([
      allRows(reviewer, {}, allOf('DECIDED')),
      numbers({ ...owner, roles: ['employee', 'reviewer'] }),
    ]);
    const closed = items.filter(
      (item) => closedPages.has(item.pageId) && item.verdict !== null && item.verdict !== 'trusted',
    );
    expect(rows.hiddenCount).toBe(closed.length);
    expect(rows.rows.every((row) => row.spaceKey !== 'CLOSED')).toBe(true);
    expect(view.spaces.map((one) => one.space?.key ?? null).at(-1)).toBeNull();
    expect(ofOwner.hiddenItems).toBe(0);
    await expect(numbers(reviewer, { spaceKey: 'CLOSED' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are for reviewers, and of a space for its managers and its own reviewers', async () => {
    await expect(numbers(employee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(numbers(employee, { spaceKey: 'OPEN' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(numbers(owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await numbers(owner, { spaceKey: 'OPEN' })).scope.spaceKey).toBe('OPEN');
    await test.database.query(
      `INSERT INTO space_reviewer (space_id, person_id, kind, since, added_by_id)
       SELECT id, $1, 'volunteer', now(), $1 FROM space WHERE key = 'OPEN'`,
      [employee.personId],
    );
    expect((await numbers(employee, { spaceKey: 'OPEN' })).backlog[0]?.waiting).toBeGreaterThan(0);
    await expect(numbers(employee)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('show others together, and only where they are at least five', async () => {
    const view = await numbers(reviewer);
    expect(view.others).toMatchObject({ people: 6 });
    expect(view.mine.people).toBe(1);
    const openSpaceId = items.find((item) => !closedPages.has(item.pageId))?.spaceId;
    const decidersOf = (day: string) => {
      const decided = items.filter(
        ({ spaceId, verdict, decidedAt }) =>
          spaceId === openSpaceId && verdict !== 'trusted' && decidedAt?.toISOString().startsWith(day),
      );
      const people = new Set(decided.map((item) => item.decidedById));
      people.delete(reviewer.personId);
      return people.size;
    };
    const days = Array.from({ length: 50 }, (_, at) => dayOf(at + 5));
    const day = days.find((one) => decidersOf(one) > 0 && decidersOf(one) < 5) ?? '';
    const few = { spaceKey: 'OPEN', from: day, to: day };
    const ofDay = await numbers(reviewer, few);
    expect(ofDay).toMatchObject({ others: null, othersReason: 'TOO_FEW_PEOPLE' });
    const rows = await allRows(reviewer, few, { ...allOf('DECIDED'), by: 'OTHERS' });
    expect(rows).toMatchObject({ rows: [], count: 0, reason: 'TOO_FEW_PEOPLE' });
    // How many and how fast is told of the whole alone, what judges people of oneself alone.
    expect(ofDay).toMatchObject({ mine: { hours: null }, revertsAfterApproval: null });
    expect(ofDay.decided[0]?.count).toBeGreaterThan(0);
    const reasonOf = async (number: ReviewNumber, by: 'MINE' | null) =>
      (await allRows(reviewer, few, { ...allOf(number), by })).reason;
    expect(await reasonOf('DECIDED', 'MINE')).toBe('TOO_FEW_PEOPLE');
    expect(await reasonOf('DECIDED', null)).toBeNull();
    for (const number of ['OVERTURNED', 'REVERTED_AFTER_APPROVAL'] as const) {
      expect(await reasonOf(number, null)).toBe('TOO_FEW_PEOPLE');
      expect(await reasonOf(number, 'MINE')).toBeNull();
    }
  });

  it('have no row of others where nobody else decided', async () => {
    const none = { spaceKey: 'OPEN', from: dayOf(400), to: dayOf(399) };
    const view = await numbers(reviewer, none);
    expect(view).toMatchObject({ others: null, othersReason: 'NOTHING_COUNTED', mine: { people: 0 } });
    expect(view.revertsAfterApproval).toMatchObject({ reason: 'NOTHING_COUNTED' });
  });

  it('tell what people decided whole, and no part of it', async () => {
    const parts: Partial<ReviewNumberOf>[] = [
      { source: 'patrol' },
      { verdict: 'good' },
      { week: '2026-11-02' },
    ];
    for (const part of parts)
      await expect(
        allRows(reviewer, {}, { ...allOf('DECIDED'), by: 'OTHERS', ...part }),
      ).rejects.toMatchObject({
        ...{ code: 'BAD_INPUT', details: { field: 'by' } },
      });
    await expect(allRows(reviewer, {}, { ...allOf('EXPOSED'), by: 'MINE' })).rejects.toThrow(
      'not told by whom',
    );
  });

  it('measure business hours as the clock of the house does, in any zone', async () => {
    for (const zone of ['Asia/Taipei', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'UTC']) {
      const spans = items
        .slice(0, 80)
        .map(({ openedAt, decidedAt }) => [openedAt, decidedAt ?? NOW] as const);
      const rows = await test.database.query<{ hours: number }>(
        `SELECT ${businessHoursSql('span.a', 'span.b', '$3')} AS hours
         FROM unnest($1::timestamptz[], $2::timestamptz[]) WITH ORDINALITY AS span(a, b, at) ORDER BY at`,
        [spans.map(([from]) => from), spans.map(([, to]) => to), zone],
      );
      const from = NOW.getTime() - 61 * DAY_MS;
      const passed = businessClock({ ...DEFAULT_WORKING_TIME, zone }, from, NOW.getTime());
      rows.forEach(({ hours }, at) => {
        const [opened, decided] = spans[at] ?? [NOW, NOW];
        expect(hours).toBeCloseTo(passed(decided.getTime()) - passed(opened.getTime()), 5);
      });
    }
  });

  it('refuse what is no day', async () => {
    await expect(numbers(reviewer, { from: '2026-02-30' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(numbers(reviewer, { from: dayOf(1), to: dayOf(2) })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  const waitOf = ({ openedAt, decidedAt }: WrittenItem) => ({
    ...{ fromMs: openedAt.getTime(), toMs: (decidedAt ?? NOW).getTime() },
  });
});
