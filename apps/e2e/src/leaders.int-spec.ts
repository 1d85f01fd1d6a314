import { readFile } from 'node:fs/promises';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { saysWhy } from './says-why.js';
import { inDatabaseOf } from './server-database.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { threeReportsOf } from './reports-of-persona.js';
import { type WatchedPage } from './watched-page.js';

/** An analysis of the demo company takes some seconds on an idle machine. */
const ANALYSED_WITHIN_MS = 120_000;

const CHANGE_POLICY = `mutation ($input: InfluencePolicyInput!) {
  changeInfluencePolicy(input: $input) { managersSeeReports } }`;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('Opinion leaders in the browser', () => {
  const { url, dataDir } = demoServer();
  let browser: Browser;
  let analyst: WatchedPage;
  let employee: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    analyst = await signedInWindow(browser, url, 'ANALYST');
    employee = await signedInWindow(browser, url, 'EMPLOYEE');
  }, 60_000);
  afterEach(() => {
    expect(analyst.troubles.splice(0)).toEqual([]);
    expect(employee.troubles.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  it('stand in tiers without numbers, with reasons and plainer figures beside them', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders');
    await saysWhy(page);
    const first = page.getByRole('region', { name: 'Tier 1' }).getByRole('listitem').first();
    await first.waitFor();
    await page.getByText('That you looked here is recorded').waitFor();
    const said = await first.innerText();
    for (const beside of [/Contacts\s+\d+/, /Sent\s+\d+/, /Formal rank\s+(no reports|\d+ reports?|not in)/])
      expect(said).toMatch(beside);
    expect(said).toContain('Writes back and forth with ');
    expect(said).toMatch(/\d+\s?% of samples\s+places? \d+/);
    expect(await page.locator('main ol').count()).toBe(0);
    await analyst.complete();
    await analyst.inspect('leaders');
  }, 120_000);

  it('are narrowed by what they write, and the address keeps it', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders');
    await saysWhy(page);
    await page.getByLabel('Writes little in the wiki yet').click();
    await page.waitForURL(/silent=1/);
    await page.getByText('writes little yet').first().waitFor();
    await analyst.complete();
    const said = page.getByText(/^[\d,]+ surviving words?$/);
    for (const text of await said.allInnerTexts())
      expect(Number(text.replaceAll(/\D/g, ''))).toBeLessThan(200);
  }, 90_000);

  it('have a neighbourhood on the map, which a list says in words', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders');
    await saysWhy(page);
    await page.getByRole('link', { name: 'Neighbourhood on the map' }).first().click();
    await page.waitForURL(/\/leaders\/map\?/);
    const around = page.getByRole('region', { name: /: ties? with \d+ (people|person)$/ });
    await around.waitFor();
    await page.locator('canvas').first().waitFor({ state: 'attached' });
    await analyst.complete();
    await analyst.inspect('leaders-neighbourhood');
    const heading = around.getByRole('heading');
    const before = await heading.innerText();
    await around.getByRole('button').first().press('Enter');
    await page.waitForFunction((text) => document.querySelector('#map-around')?.textContent !== text, before);
    await analyst.visit('/leaders/map');
    await page.getByText('Choose a person, here or on the map').waitFor();
    await page.getByRole('button', { pressed: false, name: /^A / }).first().click();
    await page.getByRole('button', { pressed: true, name: /^A / }).first().waitFor();
    await analyst.inspect('leaders-map');
    await page.getByText(/^Drawn are [\d,]+ of [\d,]+ people, and [\d,]+ of [\d,]+ ties\.$/).waitFor();
    await page.getByRole('combobox', { name: 'Search for a person' }).fill('a');
    await page.locator('[role="option"]').first().click();
    await around.waitFor();
    await page.waitForURL(/[?&]at=\d+/);
  }, 120_000);

  it('of a company that is too large for all its ties say so, on the map and beside a person', async () => {
    const window = await signedInWindow(browser, url, 'ANALYST');
    const { page } = window;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('LeaderMapScreen')) return route.continue();
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: body.replace('"strongestPerPerson":null', '"strongestPerPerson":3'),
      });
    });
    await window.visit('/leaders/map');
    await saysWhy(page);
    await page.getByText('the analysis keeps each person’s 3 strongest ties').waitFor();
    await page.getByRole('combobox', { name: 'Search for a person' }).fill('a');
    await page.locator('[role="option"]').first().click();
    await page.getByText('Only each person’s 3 strongest ties are kept').waitFor();
    await window.complete();
    expect(window.troubles.splice(0)).toEqual([]);
    await window.context.close();
  }, 90_000);

  it('are found by search on a browser that can draw no map', async () => {
    const window = await signedInWindow(browser, url, 'ANALYST');
    await window.page.addInitScript(() => {
      const whole = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
        return kind.startsWith('webgl') ? null : Reflect.apply(whole, this, [kind, ...rest]);
      } as typeof whole;
    });
    await window.visit('/leaders/map');
    await saysWhy(window.page);
    await window.page.getByText('The map can’t be drawn here').waitFor();
    await window.page.getByRole('combobox', { name: 'Search for a person' }).fill('a');
    await window.page.locator('[role="option"]').first().click();
    await window.page.getByRole('region', { name: /: ties? with \d+ (people|person)$/ }).waitFor();
    await window.inspect('leaders-map-without-webgl');
    expect(window.troubles.splice(0)).toEqual([]);
    await window.context.close();
  }, 90_000);

  it('reach the company as a set, beside chance, with the tie that it hangs on', async () => {
    const { page } = analyst;
    await inDatabaseOf(demoServer(), 'UPDATE look_purpose SET until = now()');
    await analyst.visit('/leaders/reach');
    // The curves are the company's; who is in the set takes a purpose.
    const people = page.getByRole('region', { name: 'The set' });
    await people.getByLabel('Purpose').waitFor();
    expect(await people.getByRole('listitem').count()).toBe(0);
    await page.getByText(/reach \d.*% of the .* people with mail; as many drawn at random/).waitFor();
    await page.getByText(/a tie is /).waitFor();
    await saysWhy(page);
    await people.getByRole('listitem').first().waitFor();
    await page.locator('.recharts-line').first().waitFor();
    await page.getByText('As a table').click();
    for (const order of ['Set chosen for reach', 'Management chain', 'Drawn at random'])
      await page.getByRole('columnheader', { name: order }).waitFor();
    await analyst.inspect('leaders-reach');
    await page.getByText('Any message', { exact: true }).click();
    await page.getByText('the loose definition').waitFor();
  }, 90_000);

  for (const [path, ...texts] of [
    ['stability', 'Same in both halves', 'From when on is it a tie?', 'Between which places each one lies'],
    ['departments', 'A blank cell would tell'],
    ['filtered', 'messages were used', 'Messages left out', 'Where these figures come from'],
    ['nominations', 'The names that were given are not shown here'],
  ] as const)
    it(`say how they were found: ${path}`, async () => {
      const { page } = analyst;
      await analyst.visit(`/leaders/${path}`);
      if (path === 'stability' || path === 'nominations') await saysWhy(page);
      for (const text of texts) await page.getByText(text).first().waitFor();
      await analyst.complete();
      await analyst.inspect(`leaders-${path}`);
    }, 90_000);

  it('can be analysed again, and two analyses compared', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders');
    await saysWhy(page);
    await page.getByRole('button', { name: 'Run the analysis again' }).click();
    await page.getByText('The analysis is done.').waitFor({ timeout: ANALYSED_WITHIN_MS });
    await analyst.visit('/leaders/compare');
    await page.getByText(/on both lists/).waitFor();
    await analyst.complete();
    await analyst.inspect('leaders-compare');
  }, 180_000);

  it('are taken out as a file for analysis programs', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders/map');
    await saysWhy(page);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'GEXF' }).click();
    const download = await coming;
    expect(await readFile(await download.path(), 'utf8')).toContain('<gexf');
  }, 90_000);

  it('speak Chinese', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders');
    await saysWhy(page);
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
    await page.getByRole('heading', { level: 1, name: '意見領袖' }).waitFor();
    await analyst.complete();
    await analyst.inspect('leaders-zh-hant');
    // A reason whose text is missing would be said in the server's English.
    const reasons = page.locator('section[data-tier] li li');
    for (const text of await reasons.allTextContents())
      expect(text).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/);
    await page.getByRole('button', { name: '語言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Opinion leaders' }).waitFor();
  }, 90_000);

  it('are shown to no employee, who sees their own network and record instead', async () => {
    const { page } = employee;
    await employee.visit('/me');
    await page.getByRole('link', { name: 'My network' }).click();
    await page.getByText(/Mail goes both ways with/).waitFor();
    await employee.complete();
    await employee.inspect('my-network');
    await employee.visit('/me/data');
    await page.getByRole('heading', { name: 'What is recorded, and why' }).waitFor();
    await page.getByRole('heading', { name: 'Who looked at me, and what was done' }).waitFor();
    await employee.complete();
    await employee.inspect('my-data');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download my record' }).click();
    const record: unknown = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
    expect(record).toBeInstanceOf(Object);
  }, 120_000);

  it('of a line manager are shown to them by name where the policy allows it, for a purpose', async () => {
    const { page } = employee;
    const admin = await signInAsPersona(url, 'ADMIN');
    const reports = await threeReportsOf(dataDir, 'employee');
    try {
      await employee.visit('/me/reports');
      await page.getByText('The policy of this company shows line managers nobody by name.').waitFor();
      await admin.ask(CHANGE_POLICY, { input: { managersSeeReports: true, pseudonymous: false } });
      await employee.visit('/me');
      await page.getByRole('link', { name: 'My reports in the mail analysis' }).click();
      await page.getByLabel('Purpose').fill('Finding people to invite to the improvement forum');
      await page.getByRole('button', { name: 'Show my reports' }).click();
      await page.getByText('That you looked here is recorded').waitFor();
      for (const name of reports.names) await page.getByText(name, { exact: true }).first().waitFor();
      expect(await page.locator('section[data-tier] > ul > li').count()).toBe(reports.names.length);
      await employee.complete();
      await employee.inspect('my-reports');
    } finally {
      await reports.takeBack();
      await admin.ask(CHANGE_POLICY, { input: { managersSeeReports: false, pseudonymous: false } });
    }
  }, 120_000);

  it('are pseudonyms where the policy says so, and whose one is takes a reason of its own', async () => {
    const { page } = analyst;
    const admin = await signInAsPersona(url, 'ADMIN');
    await admin.ask(CHANGE_POLICY, { input: { managersSeeReports: false, pseudonymous: true } });
    try {
      await analyst.visit('/leaders');
      await saysWhy(page);
      const first = page.getByRole('region', { name: 'Tier 1' }).getByRole('listitem').first();
      await first.getByText(/^Whose pseudonym is P-/).click();
      await first.getByLabel('Reason').fill('They are to be asked for a talk in June');
      await first.getByRole('button', { name: 'Show the name' }).click();
      await first
        .getByRole('status')
        .getByText(/^P-\S+ is/)
        .waitFor();
      await first.getByText('not shown with pseudonyms').waitFor();
      await analyst.complete();
      await analyst.inspect('leaders-reidentified');
      expect(await page.getByLabel('Department', { exact: true }).count()).toBe(0);
      await analyst.visit('/leaders?department=Sales');
      await page.getByRole('alert').getByText('With pseudonyms the list can’t be narrowed').waitFor();
      await page.getByRole('button', { name: 'Show everybody' }).click();
      await first.waitFor();
    } finally {
      await admin.ask(CHANGE_POLICY, { input: { managersSeeReports: false, pseudonymous: false } });
    }
  }, 120_000);
});
