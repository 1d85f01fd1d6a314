import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { type Role, signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

/** Figures over pages are drawn from resamples in a thread of a machine that does other things too. */
const FIGURES_WITHIN_MS = 30_000;

const numberOf = (text: string): number => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

describeInBrowser('Contributions: how few make how much', () => {
  const { url } = demoServer();
  let browser: Browser;
  const windows: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterEach(() => expect(windows.splice(0).flatMap((window) => window.troubles)).toEqual([]));
  afterAll(() => browser?.close());

  const windowOf = async (role: Role): Promise<WatchedPage> => {
    const window = await signedInWindow(browser, url, role);
    windows.push(window);
    return window;
  };
  const figures = async (window: WatchedPage) => {
    await window.page
      .getByRole('heading', { name: 'Groups', exact: true })
      .waitFor({ timeout: FIGURES_WITHIN_MS });
    await window.page.getByText(/ to /).first().waitFor({ timeout: FIGURES_WITHIN_MS });
    await window.complete();
  };

  it('an employee sees figures, groups and rows of pages, and no people', async () => {
    const window = await windowOf('EMPLOYEE');
    const { page } = window;
    await window.visit('/contributions');
    await figures(window);
    await window.inspect('contributions-employee');
    const main = page.getByRole('main');
    const counted = numberOf(
      await main
        .getByRole('link', { name: /^[\d,]+ pages$/ })
        .first()
        .innerText(),
    );
    await main
      .getByRole('link', { name: /^[\d,]+ pages$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Pages behind a number' }).waitFor();
    await window.complete();
    expect(numberOf(await main.getByText(/ rows; together /).innerText())).toBe(counted);
    await window.inspect('contribution-rows-pages');
    await page.goBack();
    await main.getByRole('link', { name: /^[\d,]+ employees$/ }).click();
    await page.getByText('Names are not shown here').waitFor();
    await window.inspect('contribution-rows-hidden');
  }, 180_000);

  it('an analyst chooses a space and a month, says what for, opens people and takes them along as a file', async () => {
    const window = await windowOf('ANALYST');
    const { page } = window;
    await window.visit('/contributions?space=HANDBOOK');
    await figures(window);
    await window.inspect('contributions-space');
    await page.getByLabel('Measure', { exact: true }).selectOption('WORDS_READ');
    await page.waitForURL((address) => address.searchParams.get('measure') === 'WORDS_READ');
    await page.getByRole('heading', { name: 'Words read' }).first().waitFor();
    await window.visit('/contributions');
    await page.getByRole('link', { name: 'Open the people' }).click();
    await page.getByRole('heading', { name: 'People behind a number' }).waitFor();
    await window.complete();
    const purpose = page.getByLabel('Purpose');
    if (await purpose.isVisible()) {
      await window.inspect('contributions-purpose');
      await purpose.fill('Planning who looks after which pages next year');
      await page.getByRole('button', { name: 'State the purpose' }).click();
    }
    const sum = page.getByText(/ rows; together /);
    await sum.waitFor();
    await window.complete();
    await window.inspect('contribution-rows-people');
    const people = numberOf(await sum.innerText());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    let csv = '';
    for await (const chunk of await download.createReadStream()) csv += String(chunk);
    expect(csv.startsWith('\uFEFFperson,department')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(people + 1);
  }, 180_000);

  it('speaks Chinese, of a period', async () => {
    const window = await windowOf('ANALYST');
    const { page } = window;
    await window.visit('/contributions?from=2025-01');
    await figures(window);
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
    await page.getByRole('heading', { name: '多麼少的人完成一半' }).waitFor();
    await window.complete();
    await window.inspect('contributions-zh-hant');
    await page.getByRole('button', { name: '語言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How few make half' }).waitFor();
  }, 120_000);
});
