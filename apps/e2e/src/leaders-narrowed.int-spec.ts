import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { saysWhy } from './says-why.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

const REPORT = `query ($department: String, $location: String, $role: NetworkRole) {
  leaderReport(department: $department, location: $location, role: $role) {
    departments locations leaders { position } } }`;
interface Report {
  readonly leaderReport: {
    readonly departments: readonly string[];
    readonly locations: readonly string[];
    readonly leaders: readonly { readonly position: number }[];
  };
}

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An analyst who narrows the leaders', () => {
  const { url } = demoServer();
  let browser: Browser;
  let analyst: WatchedPage;
  let asked: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    analyst = await signedInWindow(browser, url, 'ANALYST');
    asked = await signInAsPersona(url, 'ANALYST');
  }, 60_000);
  beforeEach(async () => {
    await analyst.visit('/leaders');
    await saysWhy(analyst.page);
    await rows().first().waitFor();
  }, 60_000);
  afterEach(() => expect(analyst.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  const rows = () => analyst.page.locator('section[data-tier] > ul > li');
  /** Waits until the screen counts so many people over all tiers. */
  const showsAsManyAs = async (count: number) =>
    analyst.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('section[data-tier] > header')].reduce(
          (sum, header) =>
            sum + Number(/(\d+) (?:person|people)$/.exec(header.textContent ?? '')?.[1] ?? NaN),
          0,
        ) === wanted,
      count,
    );

  it('to a department sees its people alone', async () => {
    const department = (await asked.ask<Report>(REPORT)).leaderReport.departments[0] ?? '';
    const { leaders } = (await asked.ask<Report>(REPORT, { department })).leaderReport;
    expect(leaders.length).toBeGreaterThan(0);
    await analyst.page.getByLabel('Department', { exact: true }).selectOption(department);
    await analyst.page.waitForURL(/[?&]department=/);
    await showsAsManyAs(leaders.length);
    for (const text of await rows().allInnerTexts()) expect(text).toContain(department);
  }, 90_000);

  it('to a site sees as many as are there, and everybody again', async () => {
    const whole = (await asked.ask<Report>(REPORT)).leaderReport;
    const location = whole.locations[0] ?? '';
    const { leaders } = (await asked.ask<Report>(REPORT, { location })).leaderReport;
    expect(leaders.length).toBeGreaterThan(0);
    expect(leaders.length).toBeLessThan(whole.leaders.length);
    await analyst.page.getByLabel('Site').selectOption(location);
    await analyst.page.waitForURL(/[?&]site=/);
    await showsAsManyAs(leaders.length);
    await analyst.page.getByRole('button', { name: 'Show everybody' }).click();
    await showsAsManyAs(whole.leaders.length);
    expect(new URL(analyst.page.url()).search).toBe('');
  }, 90_000);

  it('to a role sees people with that role alone', async () => {
    const { leaders } = (await asked.ask<Report>(REPORT, { role: 'CONNECTOR' })).leaderReport;
    expect(leaders.length).toBeGreaterThan(0);
    await analyst.page.getByLabel('Role in the network').selectOption('CONNECTOR');
    await analyst.page.waitForURL(/[?&]role=CONNECTOR/);
    await showsAsManyAs(leaders.length);
    for (const text of await rows().allInnerTexts()) expect(text).toContain('connector');
  }, 90_000);
});
