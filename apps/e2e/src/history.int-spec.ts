import { randomUUID } from 'node:crypto';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { standOf, writePage, type WrittenPage } from './editor-page.js';
import { signInAsPersona, signedInWindow } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

const FIRST = '# Limits\n\nThe hotel limit is 900.\n\n報銷期限為三十天。\n\n- taxis\n- trains\n';
const SECOND = FIRST.replace('900', '950');
const THIRD = SECOND.replace('三十', '二十').replace('- trains', '- trains\n- bicycles');

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A history', () => {
  const { url } = demoServer();
  let browser: Browser;
  let window: WatchedPage;
  let ann: Visitor;
  let written: WrittenPage;

  const save = (visitor: Visitor, baseNumber: number, text: string, summary: string) =>
    visitor.ask('mutation ($input: SavePageInput!) { savePage(input: $input) { __typename } }', {
      input: {
        ...{ pageId: written.id, baseNumber, title: written.title, text, summary },
        idempotencyKey: randomUUID(),
      },
    });

  beforeAll(async () => {
    browser = await startBrowser();
    ann = await signInAsPersona(url, 'EMPLOYEE');
    const bob = await signInAsPersona(url, 'REVIEWER');
    written = await writePage(ann, 'HANDBOOK', `Limits ${randomUUID().slice(0, 8)}`, FIRST);
    await save(bob, 1, SECOND, 'Higher limit');
    await save(ann, 2, THIRD, 'Shorter period');
    await save(bob, 3, FIRST, 'All back');
    window = await signedInWindow(browser, url, 'EMPLOYEE');
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  it('says who, when and why, and which text is an earlier one', async () => {
    const { page } = window;
    await window.visit(`${written.path}/history`);
    const rows = page.locator('tbody tr');
    await rows.nth(3).waitFor();
    expect(await rows.count()).toBe(4);
    expect(await rows.first().innerText()).toMatch(/All back[\s\S]*same text as revision 1/);
  }, 60_000);

  it('is filtered by author and day; the number is that of the rows, and the address keeps the filter', async () => {
    const { page } = window;
    await page.getByRole('combobox', { name: 'Author' }).or(page.getByLabel('Author')).first().click();
    await page
      .getByRole('option', { name: /\(2\)$/ })
      .last()
      .click();
    await page.getByText('2 revisions', { exact: true }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    await page.reload();
    await page.getByText('2 revisions', { exact: true }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.getByLabel('To day').fill('2020-01-01');
    await page.getByText('No revision matches.').waitFor();
    await page.getByText('0 revisions', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
  }, 60_000);

  it('compares any two by keyboard, as source and as rendered, and the address keeps the look', async () => {
    const { page } = window;
    await page.getByLabel('Compare from revision 1').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Compare to revision 3').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/history\/1\/3$/);
    await page.locator('ins', { hasText: '950' }).waitFor();
    expect(await page.locator('ins', { hasText: /^二$/ }).count()).toBe(1);
    await page.getByText('As readers see it').click();
    await page.locator('li ins', { hasText: 'bicycles' }).waitFor();
    expect(await page.locator('p del', { hasText: '900' }).count()).toBe(1);
    await window.complete();
    await window.inspect('diff-rendered');
    await page.reload();
    await page.locator('li ins', { hasText: 'bicycles' }).waitFor();
    await page.getByRole('link', { name: 'Newer change' }).click();
    await page.waitForURL(/\/history\/3\/4\?look=rendered$/);
    await page.locator('li del', { hasText: 'bicycles' }).waitFor();
  }, 60_000);

  it('shows any revision under its own address and brings it back with a reason', async () => {
    const { page } = window;
    await window.visit(`${written.path}/history/3`);
    await page.getByText('Revision 3 of 4').waitFor();
    await page.getByRole('button', { name: 'Restore this revision' }).click();
    await page.getByLabel('Why do you restore it?').fill('The shorter period counts');
    await page.getByRole('dialog').getByRole('button', { name: 'Restore this revision' }).click();
    await page.waitForURL((address) => decodeURI(address.pathname) === decodeURI(written.path));
    await page.locator('article').getByText('報銷期限為二十天').waitFor();
    const { text, headNumber, tags } = await standOf(ann, written);
    expect([text, headNumber]).toEqual([THIRD, 5]);
    expect(tags.at(-1)).toEqual(['restore', 'revert']);
  }, 60_000);

  it('keeps a text that a reviewer hides from all but administrators, who can show it again', async () => {
    const path = `${written.path}/history/2`;
    const [reviewer, admin] = [
      await signedInWindow(browser, url, 'REVIEWER'),
      await signedInWindow(browser, url, 'ADMIN'),
    ];
    await reviewer.visit(path);
    await reviewer.page.getByRole('button', { name: 'Hide the text…' }).click();
    const hiding = reviewer.page.getByRole('dialog');
    await hiding.getByLabel('Reason').fill('A private number stood there');
    await hiding.getByRole('button', { name: 'Hide', exact: true }).click();
    await reviewer.page.getByText('Administrators can show them again').waitFor();
    await window.visit(path);
    await window.page.getByRole('heading', { name: 'Hidden text' }).waitFor();
    expect(await window.page.locator('#revision-text').innerText()).toBe('');
    expect(await window.page.getByRole('button', { name: /^(Hide|Show) the text/ }).count()).toBe(0);
    await window.inspect('hidden-revision');
    await admin.visit(path);
    await admin.page.locator('#revision-text').getByText('950').waitFor();
    await admin.page.getByRole('button', { name: 'Show the text again…' }).click();
    const showing = admin.page.getByRole('dialog');
    await showing.getByLabel('Reason').fill('It was an example');
    await showing.getByRole('button', { name: 'Show again' }).click();
    await admin.page.getByText('Only administrators see them').waitFor({ state: 'hidden' });
    await window.visit(path);
    await window.page.locator('#revision-text').getByText('950').waitFor();
    for (const { context, troubles } of [reviewer, admin]) {
      expect(troubles.splice(0)).toEqual([]);
      await context.close();
    }
  }, 120_000);
});
