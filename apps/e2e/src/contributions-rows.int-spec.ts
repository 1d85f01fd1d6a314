import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { signInAsPersona, signedInWindow } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

const PURPOSE = 'Checking that every number opens what it counts';
const MEASURES = ['EDITS', 'ADDED_WORDS', 'SURVIVING_WORDS', 'WORDS_READ'] as const;
/** As many rows as a page may have. */
const ROWS_A_PAGE = 100;
/** Parts of the screen that are computed when they are asked for. */
const PARTS_WITHIN_MS = 30_000;

type Question = Readonly<Record<string, string | number | boolean | null>>;
interface Rows {
  readonly count: number;
  readonly total: number | null;
  readonly ofTotal: number | null;
  readonly peopleHidden: string | null;
  readonly nodes: readonly { readonly value: number | null; readonly person: object | null }[];
  readonly remainders: readonly { readonly count: number; readonly total: number | null }[];
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
    readonly topShareRatio: readonly { readonly count: number; readonly shareRatio: number | null }[];
  } | null;
}
interface Report {
  readonly pages: number;
  readonly hiddenPages: number;
  readonly revisions: number;
  readonly authors: number;
  readonly employees: number;
  readonly readers: number | null;
  readonly attributionPending: number;
  readonly figures: readonly Figure[];
  readonly reading: { readonly views: number; readonly viewedPages: number };
  readonly newMembers: { readonly months: readonly NewMembersMonth[] };
  readonly groups: { readonly groups: readonly GroupFigures[] };
}
interface Opened {
  readonly count: number;
  readonly total: number;
  readonly ofTotal: number | null;
  readonly values: readonly number[];
}
interface OfPerson {
  readonly person: { readonly id: string };
}
interface KeyContributors {
  readonly total: number;
  readonly contributors: number;
  readonly needed: number;
  readonly risingDays: Readonly<Record<'from' | 'to' | 'earlierFrom' | 'earlierTo', string>>;
  readonly few: readonly (OfPerson &
    Readonly<
      Record<'value' | 'shareRatio' | 'edits' | 'revertedEdits' | 'carriedCount' | 'carriedViews', number>
    > & {
      readonly lastingRatio: number | null;
      readonly readers: number | null;
      readonly readersByDepartment: readonly { readonly name: string; readonly people: number | null }[];
      readonly months: readonly {
        readonly month: string;
        readonly addedWords: number;
        readonly wordsRead: number;
      }[];
    })[];
  readonly rising: readonly (OfPerson & { readonly addedWords: number; readonly earlierMeanWords: number })[];
}
type Weights = Readonly<Record<'weight' | 'weightOnOne' | 'weightOnTwo', number>>;
interface Risk {
  readonly totals: Weights & Readonly<Record<'pages' | 'readPages' | 'pagesOnOne' | 'pagesOnTwo', number>>;
  readonly spaces: readonly (Weights & {
    readonly spaceKey: string | null;
    readonly absenceFactor: number;
  })[];
}
interface Loss {
  readonly spaces: readonly (Readonly<Record<'pages' | 'words' | 'weight' | 'shareRatio', number>> & {
    readonly spaceKey: string | null;
  })[];
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
  pages hiddenPages revisions authors employees readers attributionPending
  figures { measure denominator people contributors total leftOut { people total } reason
    concentration { peopleForHalf topShareRatio { count shareRatio } } }
  reading { views viewedPages } newMembers { months { month joined firstEdit secondEdit } }
  groups { groups { id people contributors edits addedWords survivingWords wordsRead } } } }`;
const TREND = `query (${SCOPE}, $measure: ContributionMeasure!) { contributionReport(${IN_SCOPE}) {
  trend(measure: $measure) { months { month total people } } } }`;
const KEY = `query { keyContributors(measure: SURVIVING_WORDS) { total contributors needed
  risingDays { from to earlierFrom earlierTo }
  few { person { id } value shareRatio edits revertedEdits lastingRatio carriedCount carriedViews readers
    readersByDepartment { name people } months { month addedWords wordsRead } }
  rising { person { id } addedWords earlierMeanWords } } }`;
const RISK = `query { knowledgeAtRisk {
  totals { pages readPages weight pagesOnOne weightOnOne pagesOnTwo weightOnTwo }
  spaces { spaceKey absenceFactor weight weightOnOne weightOnTwo } } }`;
const LOSS = `query ($personId: ID!) { lossIfLeaves(personId: $personId) {
  spaces { spaceKey pages words weight shareRatio } } }`;
const ROWS = `query (${SCOPE}, $kind: ContributionRowKind!, $measure: ContributionRowMeasure!,
    $denominator: ContributionDenominator, $leftOut: Boolean = false, $top: Int, $group: String, $joinedMonth: String,
    $newMemberStep: NewMemberStep, $onlyPending: Boolean = false, $onlySome: Boolean = false,
    $onlyReverted: Boolean = false, $onlyCarried: Boolean = false, $absenceFactor: Int, $readerDepartment: String,
    $personId: ID, $access: ContributionRowAccess, $after: String) {
  contributionRows(${IN_SCOPE}, kind: $kind, measure: $measure, denominator: $denominator, leftOut: $leftOut, top: $top,
    group: $group, joinedMonth: $joinedMonth, newMemberStep: $newMemberStep, onlyPending: $onlyPending,
    onlySome: $onlySome, onlyReverted: $onlyReverted, onlyCarried: $onlyCarried, absenceFactor: $absenceFactor,
    readerDepartment: $readerDepartment, personId: $personId, access: $access,
    first: ${ROWS_A_PAGE}, after: $after) {
    count total ofTotal peopleHidden nodes { value person { id } } remainders { count total } pageInfo { hasNextPage endCursor } } }`;

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
  async function opened(question: Question): Promise<Opened> {
    walked++;
    const values: number[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: { contributionRows: Rows } = await analyst.ask<{ contributionRows: Rows }>(ROWS, {
        ...question,
        after,
      });
      const { count, total, ofTotal, nodes, remainders, pageInfo, peopleHidden }: Rows =
        answer.contributionRows;
      expect(peopleHidden).toBeNull();
      values.push(...nodes.map(({ value }) => value ?? NaN));
      if (pageInfo.hasNextPage) {
        after = pageInfo.endCursor;
        continue;
      }
      const listed = values.reduce((sum, value) => sum + value, 0);
      const rest = remainders.reduce((sum, one) => sum + (one.total ?? NaN), 0);
      expect(listed + rest).toBeCloseTo(total ?? NaN, 3);
      expect(values.length + remainders.reduce((sum, one) => sum + one.count, 0)).toBe(count);
      return { count, total: total ?? NaN, ofTotal, values };
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
      const pages = { ...scope, kind: 'PAGES', measure: 'EDITS' };
      expect((await opened(pages)).count).toBe(told.pages);
      const closed = await opened({ ...pages, access: 'MAY_NOT_OPEN' });
      expect([closed.count, closed.values]).toEqual([told.hiddenPages, []]);
      expect((await opened({ ...scope, kind: 'REVISIONS', measure: 'EDITS' })).count).toBe(told.revisions);
      const people = { ...scope, kind: 'PEOPLE', measure: 'EDITS' };
      const saved = await opened({ ...people, denominator: 'EDITORS' });
      expect(saved.values.filter((value) => value > 0)).toHaveLength(told.authors);
      expect((await opened({ ...people, denominator: 'EMPLOYEES' })).count).toBe(told.employees);
      await walkReaders({ ...scope, kind: 'PAGES', measure: 'READERS' }, told.readers);
      const pending = await opened({ ...scope, kind: 'PAGES', measure: 'EDITS', onlyPending: true });
      expect(pending.count).toBe(told.attributionPending);
      for (const figure of told.figures)
        if (figure.denominator === 'READERS') await walkReaderFigure(scope, figure);
        else await walkFigure(scope, figure);
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
    expect((await opened({ ...question, onlySome: true })).count).toBe(contributors);
    const others = await opened({ ...question, leftOut: true });
    expect(others.count).toBe(leftOut?.people);
    expect(others.total).toBeCloseTo(leftOut?.total ?? NaN, 3);
    for (const { count, shareRatio } of concentration?.topShareRatio ?? []) {
      const top = await opened({ ...question, top: count });
      expect(top.count).toBe(count);
      expect(top.total / (total ?? NaN)).toBeCloseTo(shareRatio ?? NaN, 6);
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

  /** A number of readers opens pages with how many of them opened each, and never a name. */
  async function walkReaders(question: Question, readers: number | null): Promise<void> {
    walked++;
    const { contributionRows } = await analyst.ask<{ contributionRows: Rows }>(ROWS, question);
    expect(contributionRows.total).toBe(readers);
    for (const { value, person } of contributionRows.nodes) {
      expect(person).toBeNull();
      // A page has no more readers than all pages together, and one to four are not told.
      expect(value ?? 5).toBeGreaterThanOrEqual(5);
      if (readers !== null) expect(value ?? 0).toBeLessThanOrEqual(readers);
    }
  }

  /** What readers made is one sum: none of them is listed. */
  async function walkReaderFigure(scope: Question, figure: Figure): Promise<void> {
    walked++;
    const { measure, reason, people, total } = figure;
    const question = { ...scope, kind: 'PEOPLE', measure, denominator: 'READERS' };
    const { contributionRows } = await analyst.ask<{ contributionRows: Rows }>(ROWS, question);
    expect(contributionRows.nodes).toEqual([]);
    if (reason === 'READERS_FORGOTTEN') return;
    if (contributionRows.peopleHidden !== null) expect(reason).toBe('TOO_FEW_AUTHORS');
    else expect([contributionRows.count, contributionRows.total]).toEqual([people, total]);
    if (figure.concentration === null) return;
    const { peopleForHalf, topShareRatio } = figure.concentration;
    const tops = [{ count: peopleForHalf, shareRatio: null }, ...topShareRatio];
    for (const { count: top, shareRatio } of tops) {
      walked++;
      const answer = await analyst.ask<{ contributionRows: Rows }>(ROWS, { ...question, top });
      const { count, nodes, remainders, ...told } = answer.contributionRows;
      expect([count, nodes, remainders.length]).toEqual([top, [], 1]);
      if (shareRatio !== null && total !== null) expect(told.total).toBeCloseTo(shareRatio * total, 1);
    }
  }

  it('of the key contributors', async () => {
    const { keyContributors: key } = await analyst.ask<{ keyContributors: KeyContributors }>(KEY);
    const measure = 'SURVIVING_WORDS';
    expect((await opened({ kind: 'PAGES', measure })).total).toBeCloseTo(key.total, 3);
    const editors = { kind: 'PEOPLE', measure, denominator: 'EDITORS' };
    expect((await opened({ ...editors, onlySome: true })).count).toBe(key.contributors);
    expect((await opened({ ...editors, top: key.needed })).total).toBeGreaterThanOrEqual(key.total / 2 - 0.1);
    expect(key.few.length).toBeGreaterThan(2);
    for (const one of key.few.slice(0, 8)) {
      const of = { personId: one.person.id };
      const words = await opened({ ...of, kind: 'PAGES', measure });
      expect(words.total).toBeCloseTo(one.value, 3);
      expect(words.total / (words.ofTotal ?? NaN)).toBeCloseTo(one.shareRatio, 6);
      const saves = { ...of, kind: 'REVISIONS', measure: 'EDITS' };
      expect((await opened(saves)).count).toBe(one.edits);
      expect((await opened({ ...saves, onlyReverted: true })).count).toBe(one.revertedEdits);
      const lasting = await opened({ ...of, kind: 'REVISIONS', measure: 'LASTING_WORDS' });
      if (one.lastingRatio === null) expect(lasting.count).toBe(0);
      else expect(lasting.total / (lasting.ofTotal ?? NaN)).toBeCloseTo(one.lastingRatio, 6);
      const carried = await opened({ ...of, kind: 'PAGES', measure: 'VIEWS', onlyCarried: true });
      expect([carried.count, carried.total]).toEqual([one.carriedCount, one.carriedViews]);
      const readers = { ...of, kind: 'PAGES', measure: 'READERS' };
      await walkReaders(readers, one.readers);
      for (const { name, people } of one.readersByDepartment)
        await walkReaders({ ...readers, readerDepartment: name }, people);
      for (const { month, addedWords, wordsRead } of one.months) {
        const days = { ...of, from: month, to: month };
        const added = await opened({ ...days, kind: 'REVISIONS', measure: 'ADDED_WORDS' });
        expect(added.total).toBeCloseTo(addedWords, 3);
        expect((await opened({ ...days, kind: 'PAGES', measure: 'WORDS_READ' })).total).toBeCloseTo(
          wordsRead,
          3,
        );
      }
    }
    for (const { person, addedWords, earlierMeanWords } of key.rising) {
      const { from, to, earlierFrom, earlierTo } = key.risingDays;
      const added = { personId: person.id, kind: 'REVISIONS', measure: 'ADDED_WORDS' };
      expect((await opened({ ...added, from, to })).total).toBeCloseTo(addedWords, 3);
      const earlier = await opened({ ...added, from: earlierFrom, to: earlierTo });
      expect(earlier.total / 3).toBeCloseTo(earlierMeanWords, 3);
    }
  }, 300_000);

  it('of knowledge at risk, and of what is lost with somebody', async () => {
    const { knowledgeAtRisk: risk } = await analyst.ask<{ knowledgeAtRisk: Risk }>(RISK);
    const weight = { kind: 'PAGES', measure: 'READ_WEIGHT' };
    const [all, onOne, onTwo] = [
      await opened(weight),
      await opened({ ...weight, absenceFactor: 1 }),
      await opened({ ...weight, absenceFactor: 2 }),
    ];
    const { totals } = risk;
    expect((await opened({ kind: 'PAGES', measure: 'EDITS' })).count).toBe(totals.pages);
    expect([all.count, onOne.count, onTwo.count]).toEqual([
      ...[totals.readPages, totals.pagesOnOne, totals.pagesOnTwo],
    ]);
    expect(all.total).toBeCloseTo(totals.weight, 1);
    expect(onOne.total).toBeCloseTo(totals.weightOnOne, 1);
    expect(onTwo.total).toBeCloseTo(totals.weightOnTwo, 1);
    for (const space of risk.spaces) {
      const access = space.spaceKey === null ? 'MAY_NOT_OPEN' : 'MAY_OPEN';
      const within = { ...weight, spaceKey: space.spaceKey, access };
      const whole = await opened(within);
      expect(whole.total).toBeCloseTo(space.weight, 1);
      // What one may not open is counted, and no row of it is there.
      if (space.spaceKey === null) expect(whole.values).toEqual([]);
      expect((await opened({ ...within, absenceFactor: 1 })).total).toBeCloseTo(space.weightOnOne, 1);
      expect((await opened({ ...within, absenceFactor: 2 })).total).toBeCloseTo(space.weightOnTwo, 1);
      if (space.absenceFactor === 0) continue;
      const half = await opened({ ...within, kind: 'PEOPLE', top: space.absenceFactor });
      expect(half.total).toBeGreaterThanOrEqual(space.weight / 2 - 0.1);
    }
    const { keyContributors: key } = await analyst.ask<{ keyContributors: KeyContributors }>(KEY);
    const personId = key.few[0]?.person.id ?? '';
    const { lossIfLeaves } = await analyst.ask<{ lossIfLeaves: Loss }>(LOSS, { personId });
    for (const { spaceKey, words, weight: lost, pages, shareRatio } of lossIfLeaves.spaces) {
      const of = { spaceKey, personId, access: spaceKey === null ? 'MAY_NOT_OPEN' : 'MAY_OPEN' };
      const standing = await opened({ ...of, kind: 'PAGES', measure: 'SURVIVING_WORDS' });
      expect(standing.count).toBe(pages);
      expect(standing.total).toBeCloseTo(words, 1);
      const read = await opened({ ...weight, ...of });
      expect(read.total).toBeCloseTo(lost, 1);
      if (lost > 0) expect(read.total / (read.ofTotal ?? NaN)).toBeCloseTo(shareRatio, 6);
    }
  }, 300_000);

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
    window = await signedInWindow(browser, url, 'ANALYST');
    const visitor = await signInAsPersona(url, 'ANALYST');
    await visitor.ask('mutation ($purpose: String!) { statePurpose(purpose: $purpose) { __typename } }', {
      purpose: PURPOSE,
    });
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  it.each([
    ['the whole wiki', '/contributions', 'Groups', 15],
    ['the key contributors', '/contributors?measure=SURVIVING_WORDS', 'Stopped', 8],
    ['knowledge at risk', '/contributors/risk', 'Pages', 5],
    ['what is lost with the first of the few', null, /that they carry$/, 2],
  ] as const)(
    'of %s',
    async (_name, of, last, kinds) => {
      const { page } = window;
      const address = of ?? (await lossAddress());
      await window.visit(address);
      await page.getByRole('heading', { name: last, exact: true }).waitFor({ timeout: PARTS_WITHIN_MS });
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
      expect(byKind.size).toBeGreaterThanOrEqual(kinds);
      const wrong: string[] = [];
      for (const number of numbers) {
        await page.goto(`${url}${number.path}`);
        const sum = page.getByText(/ rows?; together |readers in all/);
        await sum.waitFor();
        const [count, total] = wholeNumbersOf(await sum.innerText());
        const [value] = wholeNumbersOf(number.text);
        // A share, a Gini or a mean is of rows that are that many; what it comes to the walk through the API checks.
        const isOther = /%|\d\.\d|before|Last saved/.test(number.text) || value === undefined;
        if (!isOther && value !== count && value !== total)
          wrong.push(`${number.path}: ${number.text} opens ${count} rows, together ${total}`);
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it.each([
    ['the whole wiki', '/contributions', 'Groups'],
    ['the key contributors', '/contributors?measure=SURVIVING_WORDS', 'Stopped'],
    ['knowledge at risk', '/contributors/risk', 'Pages'],
    ['what is lost with the first of the few', null, /that they carry$/],
  ] as const)(
    'of %s, but for those that are no numbers of rows',
    async (_name, of, last) => {
      const { page } = window;
      await window.visit(of ?? (await lossAddress()));
      await page.getByRole('heading', { name: last }).waitFor({ timeout: PARTS_WITHIN_MS });
      await window.complete();
      // Folded tables have numbers too.
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      const texts = await page.getByRole('main').evaluate(textsOutsideLinks);
      const undecided = texts.filter((text) => !OPENS_NOTHING.some(({ is }) => is.test(text)));
      process.stdout.write(`Numbers of ${_name} that open nothing, as decided: ${texts.length}\n`);
      expect(undecided).toEqual([]);
    },
    300_000,
  );

  /** The address of what is lost with the first of the few. */
  async function lossAddress(): Promise<string> {
    const visitor = await signInAsPersona(url, 'ANALYST');
    const { keyContributors } = await visitor.ask<{ keyContributors: KeyContributors }>(KEY);
    return `/contributors/risk?person=${keyContributors.few[0]?.person.id ?? ''}`;
  }
});

/** Texts with digits that no link, button, choice or name holds, and that do not say themselves why they open nothing. */
function textsOutsideLinks(main: Element): string[] {
  const opened = 'a, button, select, input, label, summary, svg, time, th, bdi, [translate="no"], [title]';
  const found = new Set<string>();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    if (/\d/.test(text) && !walker.currentNode.parentElement?.closest(opened)) found.add(text.trim());
  }
  return [...found];
}

/** Numbers that open no rows, and why not. */
const OPENS_NOTHING: readonly { readonly is: RegExp; readonly why: string }[] = [
  {
    is: /^\(?[\d.]+%\)?$/,
    why: 'the share of the number beside it, which opens the rows; or a point of the curve',
  },
  { is: /^[\d,]+ (person|people|pages?)$/, why: 'of how many the share beside it is, which opens them' },
  {
    is: /^Wrote [\d.]+% of what (stands|was read):$/,
    why: 'the share of the words beside it, which open them',
  },
  { is: /^[\d,.]+%? to [\d,.]+%?$/, why: 'what resampling of the pages gave' },
  { is: /^The lower half of the editors made /, why: 'two points of the curve' },
  { is: /Elsewhere: /, why: 'published figures of other places' },
  { is: /^\d{4}-\d\d$/, why: 'a month' },
  { is: /Computed |Small figures below|known since|since [A-Z][a-z]{2} \d/, why: 'a moment, or a rule' },
  { is: /^Share of the top \d+ %$/, why: 'the name of a line' },
  { is: /^You look for: /, why: 'what was said, and until when it holds' },
  { is: /in the last 90 days|for 90 days|for 30 days|times in 90 days/, why: 'a rule' },
  { is: /smaller departments?$/, why: 'departments of which so few read that nothing of them is told' },
  { is: /do(es)? not want to be shown/, why: 'people who chose not to be shown' },
];

/** What a link asks for, whatever the month or the group. */
function kindOf({ path }: ShownNumber): string {
  const params = new URLSearchParams(path.slice(path.indexOf('?')));
  const named = ['kind', 'measure', 'of', 'step', 'hangsOn'].map((name) => params.get(name) ?? '');
  return [...params.keys(), ...named].join(' ');
}

const wholeNumbersOf = (text: string): number[] =>
  (text.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
