import { randomUUID } from 'node:crypto';
import { type Browser, type Page } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { loadedCompany } from './loaded-company.js';
import { signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';

const DONE_WITHIN_MS = 60_000;
/** Stands where subjects and texts stand; must never be seen again. */
const SECRET = 'nobody may read this line';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An administrator who brings mail metadata in', () => {
  const { url, dataDir } = demoServer();
  /** Addresses of two people of the directory, the name of the second, and the domain of both. */
  let [one, other, name, domain] = ['', '', '', ''];
  let browser: Browser;
  let window: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    const { people } = (await loadedCompany(dataDir)).company;
    [one, other] = [people[20]?.email ?? '', people[21]?.email ?? ''];
    [name, domain] = [people[21]?.name ?? '', one.split('@')[1] ?? ''];
    browser = await startBrowser();
    window = await signedInWindow(browser, url, 'ADMIN');
    ({ page } = window);
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  const form = () => page.getByRole('region', { name: 'Import a file' });
  /** The newest import. */
  const newest = () => page.getByRole('region', { name: 'Imports' }).locator('ul > li').first();
  const address = (name: string) =>
    page.getByRole('region', { name: 'Whose address is this?' }).locator('ul > li').filter({ hasText: name });
  const send = async (name: string, text: string) => {
    await form()
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await form().getByRole('button', { name: 'Upload and import' }).click();
    await newest().getByText(name, { exact: true }).waitFor();
  };
  /** A file that nobody has imported yet: a second try of a test must not meet what the first one left. */
  const newFile = () => {
    const id = randomUUID().slice(0, 6);
    /** Nobody has a name like these. */
    const [unknown, nobodys] = [`qx${id}zz@${domain}`, `vw${id}kk@${domain}`];
    const csv = [
      'message_id,sent_at,from,to,subject',
      `<1.${id}@t>,2026-10-05T08:00:00Z,${one},${other},${SECRET}`,
      `<2.${id}@t>,2026-10-05T09:00:00Z,${other},${one},${SECRET}`,
      `<3.${id}@t>,2026-10-06T09:00:00Z,${unknown},${one},${SECRET}`,
      `<4.${id}@t>,2026-10-06T10:00:00Z,${nobodys},${one},${SECRET}`,
      `<5.${id}@t>,2026-10-06T10:00:00Z,someone@outside.example,${one},${SECRET}`,
      `<6.${id}@t>,yesterday,${one},${other},${SECRET}`,
    ].join('\n');
    return { name: `mail-${id}.csv`, again: `again-${id}.csv`, csv, unknown, nobodys };
  };

  it('finds the screen beside the import of pages, with what recording is for', async () => {
    await window.visit('/transfer');
    await page.getByRole('link', { name: 'Mail metadata' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mail metadata' }).waitFor();
    await page
      .getByRole('region', { name: 'Recording is on' })
      .getByText('Works agreement of the demo')
      .waitFor();
    await window.complete();
    await window.inspect('mail-import');
  }, 90_000);

  it('is told what was read, kept and left out, and which lines are wrong; a second time adds nothing', async () => {
    await window.visit('/transfer/mail');
    const { name, again, csv } = newFile();
    await send(name, csv);
    await newest().getByText('done', { exact: true }).waitFor({ timeout: DONE_WITHIN_MS });
    await newest().getByText('5 messages read, 4 new ones kept.').waitFor();
    await newest().getByRole('button', { name: 'Report' }).click();
    await newest()
      .getByRole('row', { name: /From outside, or to outside alone 1/ })
      .waitFor();
    await newest()
      .getByText(/line 7, column sent_at/)
      .waitFor();
    await newest().getByText('Columns that were not looked at: subject').waitFor();
    expect(await page.locator('main').innerText()).not.toContain(SECRET);
    await window.complete();
    await window.inspect('mail-import-report');

    await send(again, csv);
    await newest().getByText('done', { exact: true }).waitFor({ timeout: DONE_WITHIN_MS });
    await newest().getByText('5 messages read, 0 new ones kept.').waitFor();
  }, 150_000);

  it('says whose an unknown address is, or that it is nobody’s', async () => {
    await window.visit('/transfer/mail');
    const { name: file, csv, unknown, nobodys } = newFile();
    await send(file, csv);
    await newest().getByText('done', { exact: true }).waitFor({ timeout: DONE_WITHIN_MS });
    await window.visit('/transfer/mail');
    await address(unknown).getByRole('button', { name: 'Somebody else' }).click();
    await address(unknown).getByRole('combobox').fill(name);
    await page.getByRole('option', { name }).first().click();
    await page.getByText(new RegExp(`^${unknown} belongs to .*repaired\\.$`)).waitFor();
    await address(unknown).waitFor({ state: 'detached' });
    await address(nobodys)
      .getByRole('button', { name: /is nobody’s/ })
      .click();
    // It can't be taken back, so it asks first.
    await address(nobodys).getByText('Its 1 message is deleted').waitFor();
    await address(nobodys).getByRole('button', { name: 'Delete its mail' }).click();
    await page.getByText(`${nobodys} is nobody’s; its mail was dropped.`).waitFor();
    await address(nobodys).waitFor({ state: 'detached' });
    await window.complete();
  }, 90_000);

  it('is told when a file is not what it was said to be', async () => {
    await window.visit('/transfer/mail');
    await form().getByLabel('Format').selectOption({ label: 'CSV with headings' });
    await send(`wrong-${randomUUID().slice(0, 6)}.csv`, 'this is, no table\nof mail');
    await newest().getByText('failed', { exact: true }).waitFor({ timeout: DONE_WITHIN_MS });
    await window.complete();
    await window.inspect('mail-import-failed');
  }, 90_000);
});
