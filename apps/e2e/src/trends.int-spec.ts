import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';

/** The built command line. `npm test` builds it first. */
const CLI = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('The screen of trends', () => {
  const { url, dataDir } = demoServer();
  let browser: Browser;
  let window: WatchedPage;

  beforeAll(async () => {
    // Otherwise the job would do so at the next full ten minutes.
    await promisify(execFile)(process.execPath, [CLI, 'rebuild', 'keywords'], {
      env: { ...process.env, WELLSPRING_DATA: dataDir },
    });
    browser = await startBrowser();
    window = await signedInWindow(browser, url, 'EMPLOYEE');
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  it('is reached from the first screen, and each row opens its page', async () => {
    const { page } = window;
    await window.visit('/');
    await page.getByRole('link', { name: 'Trends' }).click();
    await page.waitForURL(`${url}/trends`);
    await window.complete();
    const popular = page.getByRole('region', { name: 'Popular' });
    await popular.getByRole('listitem').nth(9).waitFor();
    expect(await popular.getByRole('listitem').count()).toBe(10);
    const first = popular.getByRole('listitem').first();
    expect(await first.innerText()).toMatch(/\d+ views?$/);
    const title = await first.getByRole('link').first().innerText();
    await window.inspect('trends');
    await first.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await window.complete();
  }, 120_000);

  it('of a space shows its keywords, each of which looks for itself there', async () => {
    const { page } = window;
    await window.visit('/trends?days=30');
    const keywords = page.getByRole('region', { name: 'Keywords' });
    await keywords.getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await page.waitForURL(/\/s\//);
    await window.complete();
    await page.getByRole('main').getByRole('link', { name: 'Trends' }).click();
    await page.waitForURL(/\/trends\?space=/);
    await window.complete();
    const words = page.getByRole('region', { name: 'Keywords' }).getByRole('link');
    await words.nth(5).waitFor();
    const word = await words.first().innerText();
    await window.inspect('trends-of-space');
    await words.first().click();
    await page.waitForURL((address) => address.searchParams.get('q') === `"${word}"`);
    await window.complete();
    expect(new URL(page.url()).searchParams.get('space')).not.toBeNull();
    await page.locator('mark').first().waitFor();
  }, 120_000);

  it('keeps its period in the address, and speaks Chinese', async () => {
    const { page } = window;
    await window.visit('/trends');
    await page.getByRole('combobox', { name: 'Period' }).click();
    await page.getByRole('option', { name: 'Last 30 days' }).click();
    await page.waitForURL(`${url}/trends?days=30`);
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
    await page.getByRole('heading', { level: 1, name: '趨勢' }).waitFor();
    await window.complete();
    await window.inspect('trends-zh-hant');
  }, 120_000);
});
