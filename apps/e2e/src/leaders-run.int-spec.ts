import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { held } from './held-row.js';
import { saysWhy } from './says-why.js';
import { signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';

const ENDS_WITHIN_MS = 120_000;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An analyst who runs the analysis', () => {
  const { url, dataDir } = demoServer();
  let browser: Browser;
  let analyst: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    analyst = await signedInWindow(browser, url, 'ANALYST');
  }, 60_000);
  afterEach(() => expect(analyst.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  it('sees how far it is, also after the screen was left, cancels it, and keeps what was published before', async () => {
    const { page } = analyst;
    await analyst.visit('/leaders');
    await saysWhy(page);
    const computed = page.getByRole('region', { name: 'Where these figures come from' });
    const before = await computed.locator('dl').innerText();
    // Nothing can be read until this is let go: the analysis is met at its beginning, whatever the machine's pace.
    const lock = await held(dataDir, 'LOCK TABLE mail_message IN ACCESS EXCLUSIVE MODE', [], true);
    try {
      await page.getByRole('button', { name: 'Run the analysis again' }).click();
      await page.getByRole('status').getByRole('progressbar').waitFor();
      await analyst.visit('/leaders');
      await page.getByRole('status').getByRole('progressbar').waitFor();
      const answered = page.waitForResponse((response) =>
        (response.request().postData() ?? '').includes('CancelJobRun'),
      );
      await page.getByRole('button', { name: /^Cancel / }).click();
      await answered;
    } finally {
      await lock?.release();
    }
    await page.getByText('The analysis was cancelled.').waitFor({ timeout: ENDS_WITHIN_MS });
    await page.getByRole('button', { name: 'Run the analysis again' }).waitFor();
    await analyst.visit('/leaders');
    expect(await computed.locator('dl').innerText()).toBe(before);
  }, 240_000);
});
