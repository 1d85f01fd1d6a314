import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { loadedCompany } from './loaded-company.js';
import { saysWhy } from './says-why.js';
import { signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An analyst who asks people whom they ask', () => {
  const { url, dataDir } = demoServer();
  let browser: Browser;
  let analyst: WatchedPage;
  /** Mail addresses of the company, and whom everybody here names. */
  let addresses: readonly string[];
  let nominee: { readonly email: string; readonly name: string };

  beforeAll(async () => {
    const { people } = (await loadedCompany(dataDir)).company;
    addresses = people.slice(20, 32).map(({ email }) => email);
    const named = people[20];
    nominee = { email: named?.email ?? '', name: named?.name ?? '' };
    browser = await startBrowser();
    analyst = await signedInWindow(browser, url, 'ANALYST');
  }, 60_000);
  afterEach(() => expect(analyst.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  const send = async (csv: string) => {
    await analyst.page
      .locator('main input[type="file"]')
      .setInputFiles({ name: 'whom-do-you-ask.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await analyst.page.getByRole('button', { name: 'Import and evaluate' }).click();
  };

  it('is told what is wrong with a file of something else, and nothing is taken in', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders/nominations');
    await saysWhy(page);
    await send('name,age\nsomebody,40\n');
    await page.getByRole('alert').getByText('the first line must name the columns nominator').waitFor();
  }, 90_000);

  it('sees precision and recall beside plainer orders, and the wrong lines by number; nobody is named', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders/nominations');
    await saysWhy(page);
    const [first = '', ...others] = addresses;
    const rows = [
      'nominator,nominee1,nominee2,nominee3',
      ...others.map((from, at) => `${from},${nominee.email},${others[(at + 1) % others.length] ?? ''},`),
      `${first},${first},,`,
      `nobody@stranger.example,${first},,`,
      `${others[0]},who@stranger.example,also@stranger.example,`,
    ];
    await send(rows.join('\n'));
    await page.getByText(/^22 nominations by 11 people for 12 people\./).waitFor();
    await page.getByText('Left out: 1 for oneself, 3 with somebody who is not in').waitFor();
    await page.getByText('3 addresses that nobody of the directory has').click();
    await page.getByText('Line 14: the nominator is not in the directory').waitFor();
    expect(await page.getByText('Line 15: a nominee is not in the directory').count()).toBe(2);
    const table = page.getByRole('region', { name: 'Ranking against nominations' });
    for (const figure of [/^Named most, of the first \d+/, /^Among the first \d+, of those named most/])
      expect(await table.getByRole('row', { name: figure }).innerText()).toMatch(/\d+(\.\d+)?\s?%/);
    expect(await page.locator('main').innerText()).not.toContain(nominee.name);
    await analyst.complete();
    await analyst.inspect('leaders-nominations-evaluated');
  }, 120_000);
});
