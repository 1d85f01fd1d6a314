import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '@wellspring/kernel';
import { type Browser, type Page } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { held } from './held-row.js';
import { signedInWindow } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type WatchedPage } from './watched-page.js';

/** Six batches: some behind the cancelling, some to come. All of it is mail of strangers, of which nothing is kept. */
const ROWS = 300_000;
const ENDS_WITHIN_MS = 120_000;
/** Held while the next batch wants to write it. */
const ROW_IN_THE_MIDDLE = `SELECT 1 FROM mail_import
  WHERE file_name = $1 AND state = 'running' AND rows_done > 0 FOR UPDATE`;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An administrator who stops an import of mail', () => {
  const { url, dataDir } = demoServer();
  const folder = temporaryFolder();
  let browser: Browser;
  let window: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    window = await signedInWindow(browser, url, 'ADMIN');
    ({ page } = window);
    // The server reads a big file meanwhile.
    page.setDefaultTimeout(ENDS_WITHIN_MS);
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  it('sees how far it is, cancels it, and lets it go on where it ended', async () => {
    const name = `${randomUUID()}.csv`;
    await window.visit('/transfer/mail');
    const form = page.getByRole('region', { name: 'Import a file' });
    const file = join(folder.path, name);
    writeFileSync(file, mailOfStrangers(name));
    await form.locator('input[type="file"]').setInputFiles(file);
    await form.getByRole('button', { name: 'Upload and import' }).click();
    const row = page.getByRole('region', { name: 'Imports' }).locator('ul > li').filter({ hasText: name });
    const lock = await eventually(
      `${name} has a batch behind it`,
      async () => (await held(dataDir, ROW_IN_THE_MIDDLE, [name])) ?? false,
      ENDS_WITHIN_MS,
    );
    try {
      await row.getByText('running', { exact: true }).waitFor();
      await row.getByRole('progressbar').waitFor();
      const answered = page.waitForResponse((response) =>
        (response.request().postData() ?? '').includes('CancelJobRun'),
      );
      await row.getByRole('button', { name: /^Cancel / }).click();
      await answered;
    } finally {
      await lock.release();
    }
    await row.getByText('cancelled', { exact: true }).waitFor();
    const counts = await row.getByText(/messages read/).innerText();
    const readBefore = Number((/^[\d,]+/.exec(counts)?.[0] ?? '').replaceAll(',', ''));
    expect(readBefore).toBeGreaterThan(0);
    expect(readBefore).toBeLessThan(ROWS);
    await window.complete();
    await window.inspect('mail-import-cancelled');

    await row.getByRole('button', { name: 'Go on where it ended' }).click();
    await row.getByText('done', { exact: true }).waitFor();
    // Had it begun once more, rows would be counted twice.
    const read = new Intl.NumberFormat('en').format(ROWS);
    await row.getByText(`${read} messages read, 0 new ones kept.`).waitFor();
    expect(await row.getByRole('button', { name: 'Go on where it ended' }).count()).toBe(0);
  }, 480_000);
});

/** A table of mail between people whom no directory has. */
function mailOfStrangers(name: string): string {
  const lines = ['message_id,sent_at,from,to'];
  const at = new Date(Date.now() - DAY_MS).toISOString();
  for (let row = 0; row < ROWS; row++)
    lines.push(`${name}${row},${at},a@stranger.example,b@stranger.example`);
  return `${lines.join('\n')}\n`;
}
