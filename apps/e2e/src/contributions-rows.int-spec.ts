import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { WatchedPage } from './watched-page.js';

const PURPOSE = 'Checking that every number opens what it counts';
const MEASURES = ['EDITS', 'ADDED_WORDS', 'SURVIVING_WORDS', 'WORDS_READ'] as const;
/** As many rows as a page may have. */
const ROWS_A_PAGE = 100;
/** Parts of the screen that are computed when they are asked for. */
const PARTS_WITHIN_MS = 30_000;

type Question = Readonly<Record<string, string | number | boolean | null>>;
interface Rows {
  readonly count: number;
  readonly total: number;
  readonly peopleHidden: string | null;
  readonly nodes: readonly { readonly value: number }[];
  readonly remainders: readonly { readonly count: number; readonly total: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Figure {
  readonly measure: (typeof MEASURES)[number];
  readonly denominator: string;
  readonly people: number;
  readonly contributors: number;
  readonly total: number | null;
  readonly leftOut: { readonly people: number; readonly total: number } | null;
  readonly reason: string | null;
  readonly concentration: {
    readonly peopleForHalf: number;
    readonly topShareRatio: readonly { readonly count: number; readonly shareRatio: number }[];
  } | null;
}
interface Report {
  readonly pages: number;
  readonly revisions: number;
  readonly authors: number;
  readonly employees: number;
  readonly readers: number;
  readonly attributionPending: number;
  readonly figures: readonly Figure[];
  readonly reading: { readonly views: number; readonly viewedPages: number };
  readonly newMembers: { readonly months: readonly NewMembersMonth[] };
  readonly groups: { readonly groups: readonly GroupFigures[] };
}
interface NewMembersMonth {
  readonly month: string;
  readonly joined: number;
  readonly firstEdit: number | null;
  readonly secondEdit: number | null;
}
interface GroupFigures {
  readonly id: string;
  readonly people: number;
  readonly contributors: number | null;
  readonly edits: number | null;
  readonly addedWords: number | null;
  readonly survivingWords: number | null;
  readonly wordsRead: number | null;
}
interface Month {
  readonly month: string;
  readonly total: number;
  readonly people: number;
}

const SCOPE = '$spaceKey: String, $label: String, $department: String, $from: String, $to: String';
const IN_SCOPE = 'spaceKey: $spaceKey, label: $label, department: $department, from: $from, to: $to';
const REPORT = `query (${SCOPE}) { contributionReport(${IN_SCOPE}) {
  pages revisions authors employees readers attributionPending
  figures { measure denominator people contributors total leftOut { people total } reason
    concentration { peopleForHalf topShareRatio { count shareRatio } } }
  reading { views viewedPages } newMembers { months { month joined firstEdit secondEdit } }
  groups { groups { id people contributors edits addedWords survivingWords wordsRead } } } }`;
const TREND = `query (${SCOPE}, $measure: ContributionMeasure!) { contributionReport(${IN_SCOPE}) {
  trend(measure: $measure) { months { month total people } } } }`;
const ROWS = `query (${SCOPE}, $kind: ContributionRowKind!, $measure: ContributionRowMeasure!,
    $denominator: ContributionDenominator, $leftOut: Boolean = false, $top: Int, $group: String, $joinedMonth: String,
    $newMemberStep: NewMemberStep, $onlyPending: Boolean = false, $after: String) {
  contributionRows(${IN_SCOPE}, kind: $kind, measure: $measure, denominator: $denominator, leftOut: $leftOut, top: $top,
    group: $group, joinedMonth: $joinedMonth, newMemberStep: $newMemberStep, onlyPending: $onlyPending,
    first: ${ROWS_A_PAGE}, after: $after) {
    count total peopleHidden nodes { value } remainders { count total } pageInfo { hasNextPage endCursor } } }`;

describe('Every number of the report opens its rows', () => {
  const { url } = demoServer();
  let analyst: Visitor;
  let walked = 0;

  beforeAll(async () => {
    analyst = await signInAsPersona(url, 'ANALYST');
    await analyst.ask('mutation ($purpose: String!) { statePurpose(purpose: $purpose) { __typename } }', {
      purpose: PURPOSE,
    });
  }, 60_000);
  afterAll(() => void process.stdout.write(`Numbers that were opened through the API: ${walked}\n`));

  const report = async (scope: Question): Promise<Report> =>
    (await analyst.ask<{ contributionReport: Report }>(REPORT, scope)).contributionReport;
  const monthsOf = async (scope: Question, measure: string): Promise<readonly Month[]> =>
    (await analyst.ask<{ contributionReport: { trend: { months: Month[] } } }>(TREND, { ...scope, measure }))
      .contributionReport.trend.months;

  /** All rows of a number, to the last page: their values, and what they and the remainders come to. */
  async function opened(question: Question): Promise<{ count: number; total: number; values: number[] }> {
    walked++;
    const values: number[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: { contributionRows: Rows } = await analyst.ask<{ contributionRows: Rows }>(ROWS, {
        ...question,
        after,
      });
      const { count, total, nodes, remainders, pageInfo, peopleHidden }: Rows = answer.contributionRows;
      expect(peopleHidden).toBeNull();
      values.push(...nodes.map(({ value }) => value));
      if (pageInfo.hasNextPage) {
        after = pageInfo.endCursor;
        continue;
      }
      const listed = values.reduce((sum, value) => sum + value, 0);
      const rest = remainders.reduce((sum, one) => sum + one.total, 0);
      expect(listed + rest).toBeCloseTo(total, 3);
      expect(values.length + remainders.reduce((sum, one) => sum + one.count, 0)).toBe(count);
      return { count, total, values };
    }
  }

  it.each<[string, Question]>([
    ['the wiki', {}],
    ['a space', { spaceKey: 'HANDBOOK' }],
    ['a month', { from: '2026-02', to: '2026-02' }],
    ['a space since a day', { spaceKey: 'HANDBOOK', from: '2026-06-15' }],
  ])(
    'of %s',
    async (_name, scope) => {
      const told = await report(scope);
      expect((await opened({ ...scope, kind: 'PAGES', measure: 'EDITS' })).count).toBe(told.pages);
      expect((await opened({ ...scope, kind: 'REVISIONS', measure: 'EDITS' })).count).toBe(told.revisions);
      const people = { ...scope, kind: 'PEOPLE', measure: 'EDITS' };
      const saved = await opened({ ...people, denominator: 'EDITORS' });
      expect(saved.values.filter((value) => value > 0)).toHaveLength(told.authors);
      expect((await opened({ ...people, denominator: 'EMPLOYEES' })).count).toBe(told.employees);
      expect((await opened({ ...people, denominator: 'READERS' })).count).toBe(told.readers);
      const pending = await opened({ ...scope, kind: 'PAGES', measure: 'EDITS', onlyPending: true });
      expect(pending.count).toBe(told.attributionPending);
      for (const figure of told.figures)
        if (figure.reason !== 'READERS_FORGOTTEN') await walkFigure(scope, figure);
      for (const measure of MEASURES)
        for (const { month, total, people: count } of await monthsOf(scope, measure))
          await walkMonth(scope, measure, { month, total, people: count });
      await walkSurroundings(scope, told);
    },
    300_000,
  );

  async function walkFigure(scope: Question, figure: Figure): Promise<void> {
    const { measure, denominator, people, contributors, total, leftOut, concentration } = figure;
    const question = { ...scope, kind: 'PEOPLE', measure, denominator };
    const everybody = await opened(question);
    expect(everybody.count).toBe(people);
    expect(everybody.total).toBeCloseTo(total ?? NaN, 3);
    expect(everybody.values.filter((value) => value > 0)).toHaveLength(contributors);
    const others = await opened({ ...question, leftOut: true });
    expect(others.count).toBe(leftOut?.people);
    expect(others.total).toBeCloseTo(leftOut?.total ?? NaN, 3);
    for (const { count, shareRatio } of concentration?.topShareRatio ?? []) {
      const top = await opened({ ...question, top: count });
      expect(top.count).toBe(count);
      expect(top.total / (total ?? NaN)).toBeCloseTo(shareRatio, 6);
    }
    if (concentration) {
      const half = await opened({ ...question, top: concentration.peopleForHalf });
      expect(half.total).toBeGreaterThanOrEqual((total ?? NaN) / 2 - 0.1);
    }
    if (denominator !== 'EDITORS') return;
    expect((await opened({ ...scope, kind: 'PAGES', measure })).total).toBeCloseTo(total ?? NaN, 3);
    if (measure !== 'WORDS_READ')
      expect((await opened({ ...scope, kind: 'REVISIONS', measure })).total).toBeCloseTo(total ?? NaN, 3);
  }

  async function walkMonth(scope: Question, measure: string, { month, total, people }: Month): Promise<void> {
    // At the ends of a period a month has only the days that the period has.
    const { from = null, to = null } = scope;
    const isCut = (end: Question[string]) =>
      typeof end === 'string' && end.length > 7 && end.startsWith(month);
    const days = { from: isCut(from) ? from : month, to: isCut(to) ? to : month };
    const rows = await opened({ ...scope, ...days, kind: 'PEOPLE', measure, denominator: 'EDITORS' });
    expect([month, rows.count]).toEqual([month, people]);
    expect(rows.total).toBeCloseTo(total, 3);
  }

  async function walkSurroundings(scope: Question, { reading, newMembers, groups }: Report): Promise<void> {
    if (reading.views > 0) {
      const viewed = await opened({ ...scope, kind: 'PAGES', measure: 'VIEWS' });
      expect(viewed.total).toBe(reading.views);
      expect(viewed.values.filter((value) => value > 0).length).toBeLessThanOrEqual(reading.viewedPages);
    }
    for (const { month, joined, firstEdit, secondEdit } of newMembers.months)
      for (const [newMemberStep, number] of [
        ['JOINED', joined],
        ['FIRST_EDIT', firstEdit],
        ['SECOND_EDIT', secondEdit],
      ] as const) {
        if (number === null) continue;
        const question = { kind: 'PEOPLE', measure: 'EDITS', joinedMonth: month, newMemberStep };
        expect((await opened({ ...scope, ...question })).count).toBe(number);
      }
    for (const group of groups.groups) {
      const question = { ...scope, kind: 'PEOPLE', group: group.id };
      expect((await opened({ ...question, measure: 'EDITS' })).count).toBe(group.people);
      const numbers = [group.edits, group.addedWords, group.survivingWords, group.wordsRead];
      for (const [at, measure] of MEASURES.entries()) {
        const number = numbers[at] ?? null;
        if (number !== null) expect((await opened({ ...question, measure })).total).toBeCloseTo(number, 3);
      }
    }
  }
});

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

interface ShownNumber {
  readonly text: string;
  readonly path: string;
}

describeInBrowser('Every number of the screen opens rows that come to it', () => {
  const { url } = demoServer();
  let browser: Browser;
  let window: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    window = await WatchedPage.open(browser, url);
    await window.visit('/sign-in');
    await window.page.locator('button[data-role="ANALYST"]').click();
    await window.page.waitForURL(`${url}/`);
    const visitor = await signInAsPersona(url, 'ANALYST');
    await visitor.ask('mutation ($purpose: String!) { statePurpose(purpose: $purpose) { __typename } }', {
      purpose: PURPOSE,
    });
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  it('of the whole wiki', async () => {
    const address = '/contributions';
    const { page } = window;
    await window.visit(address);
    await page.getByRole('heading', { name: 'Groups', exact: true }).waitFor({ timeout: PARTS_WITHIN_MS });
    await window.complete();
    const links = page.getByRole('main').locator('a[href^="/contributions/rows?"]');
    const shown: ShownNumber[] = await links.evaluateAll((all) =>
      all.map((link) => ({ text: link.textContent ?? '', path: link.getAttribute('href') ?? '' })),
    );
    // Hundreds of links differ in a month or a group alone, and the walk above opens them all: here each kind's ends.
    const byKind = new Map<string, ShownNumber[]>();
    for (const one of shown) byKind.set(kindOf(one), [...(byKind.get(kindOf(one)) ?? []), one]);
    const numbers = [...byKind.values()].flatMap((same) =>
      same.length > 2 ? [...same.slice(0, 1), ...same.slice(-1)] : same,
    );
    process.stdout.write(
      `Numbers of ${address}: ${shown.length}, of ${byKind.size} kinds; opened in the browser: ${numbers.length}\n`,
    );
    expect(byKind.size).toBeGreaterThan(15);
    const wrong: string[] = [];
    for (const number of numbers) {
      await page.goto(`${url}${number.path}`);
      const sum = page.getByText(/ rows?; together /);
      await sum.waitFor();
      const [count, total] = wholeNumbersOf(await sum.innerText());
      const [value] = wholeNumbersOf(number.text);
      // A share or a Gini is of people who are that many; what it comes to the walk through the API checks.
      const isShare = /%|\d\.\d/.test(number.text) || value === undefined;
      if (!isShare && value !== count && value !== total)
        wrong.push(`${number.path}: ${number.text} opens ${count} rows, together ${total}`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});

/** What a link asks for, whatever the month or the group. */
function kindOf({ path }: ShownNumber): string {
  const params = new URLSearchParams(path.slice(path.indexOf('?')));
  const named = ['kind', 'measure', 'denominator', 'newMemberStep'].map((name) => params.get(name) ?? '');
  return [...params.keys(), ...named].join(' ');
}

const wholeNumbersOf = (text: string): number[] =>
  (text.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
