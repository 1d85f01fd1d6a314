import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { jsonOfCommand } from './command-line.js';
import { demoServer } from './demo-server.js';
import { signedInWindow } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type WatchedPage } from './watched-page.js';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An administrator whom somebody asks to be erased', () => {
  const { url, dataDir } = demoServer();
  const folder = temporaryFolder();
  let browser: Browser;
  let admin: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    admin = await signedInWindow(browser, url, 'ADMIN');
  }, 60_000);
  afterEach(() => expect(admin.troubles.splice(0)).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  /** Takes somebody into the directory. */
  const known = async (status: 'active' | 'left') => {
    const id = randomUUID().slice(0, 8);
    const [name, email] = [`Quellmann ${id}`, `quellmann.${id}@moved.example`];
    const file = join(folder.path, `${id}.csv`);
    writeFileSync(file, `email,name,title,status\n${email},${name},Smith,${status}\n`);
    expect(await jsonOfCommand(dataDir, 'import-people', file)).toMatchObject({ added: 1 });
    return { name, email };
  };

  it('sees what goes and what stays, says why, and the name is nowhere any more', async () => {
    const { page } = admin;
    const { name, email } = await known('left');
    await admin.visit('/transfer');
    await page.getByRole('link', { name: 'Erase a person' }).click();
    await page.getByRole('searchbox', { name: 'Name or mail address' }).fill(email);
    const found = page.getByRole('list', { name: 'People found' }).getByRole('listitem');
    await found.filter({ hasText: name }).getByRole('button', { name: 'See what goes …' }).click();
    const whose = page.getByRole('region', { name });
    await whose.getByRole('table', { name: 'This goes' }).getByText('Mail addresses').waitFor();
    await whose.getByText('There is nothing.').waitFor();
    await admin.complete();
    await admin.inspect('erasure-preview');

    const erase = page.getByRole('button', { name: 'Erase this person' });
    expect(await erase.isDisabled()).toBe(true);
    const pseudonym = await page.getByLabel('Name that stands for them from now on').inputValue();
    expect(pseudonym).toMatch(/^Former colleague \w{4}$/);
    await page.getByLabel('Reason').fill(`${name} has asked for it in writing`);
    await page.getByLabel('I am sure. Nobody can bring it back.').click();
    await erase.click();
    await page.getByRole('alert').getByText('must not be in it').waitFor();
    await page.getByLabel('Reason').fill('Asked for it in writing on the first of the month');
    await erase.click();
    await page.getByText(`“${pseudonym}” stands beside what they wrote from now on.`).waitFor();
    await page.getByRole('searchbox', { name: 'Name or mail address' }).fill(name);
    await page.getByText('Nobody has this name or address.').waitFor();
    await admin.complete();
    await admin.inspect('erasure-done');
  }, 180_000);

  it('is told that whoever works here has to leave the directory first', async () => {
    const { page } = admin;
    const { name } = await known('active');
    await admin.visit('/transfer/erasure');
    await page.getByRole('searchbox', { name: 'Name or mail address' }).fill(name);
    const found = page.getByRole('list', { name: 'People found' }).getByRole('listitem');
    await found
      .filter({ hasText: name })
      .getByText('Works here: the directory has to say first that they left.')
      .waitFor();
    expect(await found.getByRole('button').count()).toBe(0);
  }, 90_000);

  it('is alone in this: an employee finds no such screen', async () => {
    const employee = await signedInWindow(browser, url, 'EMPLOYEE');
    await employee.visit('/transfer/erasure');
    await employee.page.getByText('Only administrators erase people.').waitFor();
    expect(employee.troubles.splice(0)).toEqual([]);
    await employee.context.close();
  }, 90_000);
});
