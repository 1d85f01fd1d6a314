import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { pathOf, protectedSpace, type ProtectedSpace, queued, saveHeld } from './protected-space.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

const TEXT = '# Gate\n\nThe gate opens at eight.\n\nIt closes at six.\n';
const NEW_TEXT = TEXT.replace('eight', 'seven');
const TITLES = ['Gate one', 'Gate two', 'Gate three'];
const NARROW = { width: 360, height: 780 };

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('The review queue', () => {
  const { url } = demoServer();
  let browser: Browser;
  let reviewer: Visitor;
  let author: Visitor;
  let window: WatchedPage;
  let space: ProtectedSpace;

  beforeAll(async () => {
    browser = await startBrowser();
    [reviewer, author] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'EMPLOYEE'),
    ]);
    window = await signedInWindow(browser, url, 'REVIEWER');
  }, 120_000);
  beforeEach(async () => {
    space = await protectedSpace(reviewer, TITLES, TEXT);
    for (const page of space.pages) await saveHeld(author, page, 1, NEW_TEXT);
    await queued(reviewer, space.id, TITLES.length);
  }, 120_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  const publishedText = async (at: number): Promise<string> => {
    const { page } = await author.ask<{ page: { text: string } }>(
      'query ($urlId: String!) { page(urlId: $urlId) { text } }',
      { urlId: space.pages[at]?.urlId },
    );
    return page.text;
  };
  const openFirst = async () => {
    await window.visit(`/review?space=${space.key}`);
    await window.page.locator('[data-item]').nth(2).waitFor();
    await window.page.keyboard.press('j');
    await window.page.keyboard.press('o');
    await window.page.waitForURL(/\/review\/item\//);
    await window.page.getByText(/You have this item until/).waitFor();
  };
  const titleShown = () => window.page.locator('h1').innerText();

  it('is worked through by keyboard alone, and letters that are typed decide nothing', async () => {
    const { page } = window;
    await openFirst();
    const first = await titleShown();
    await page.locator('ins', { hasText: 'seven' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('good, with thanks').waitFor();
    // Behind an open dialog a key decides nothing.
    await page.keyboard.press('g');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await titleShown()).toBe(first);

    await page.keyboard.press('g');
    await page.getByRole('status').getByText(`Decided: good. ${first}`).waitFor();
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, first);
    const second = await titleShown();
    await page.getByText(/You have this item until/).waitFor();

    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel('Reason').fill('');
    await page.keyboard.type('green gate, more thanks here');
    await page.getByRole('dialog').getByRole('button', { name: 'Return with a note' }).click();
    await page.getByRole('status').getByText(`Returned to its author. ${second}`).waitFor();
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, second);
    const third = await titleShown();
    await page.getByText(/You have this item until/).waitFor();

    await page.keyboard.press('t');
    await page.getByRole('dialog').getByRole('button', { name: 'Good, with thanks' }).click();
    await page.getByText('Nothing waits that matches these filters.').waitFor();
    await page.getByRole('status').getByText(`Decided: good, with thanks. ${third}`).waitFor();

    expect(new Set([first, second, third])).toEqual(new Set(TITLES));
    const texts = await Promise.all(TITLES.map((_title, at) => publishedText(at)));
    expect(texts.map((text, at) => [TITLES[at], text.includes('seven')])).toEqual(
      TITLES.map((title) => [title, title !== second]),
    );
  }, 120_000);

  it('goes on to the next item without deciding, and gives the first one back', async () => {
    const { page } = window;
    await openFirst();
    const first = await titleShown();
    await page.keyboard.press('n');
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, first);
    await page.getByText(/You have this item until/).waitFor();
    await queued(reviewer, space.id, 3);
    await page.keyboard.press('u');
    await page.waitForURL(/\/review\?space=/);
    await page.locator('[data-item]').nth(2).waitFor();
    await page.getByText('claimed by you').waitFor({ state: 'detached' });
  }, 120_000);

  it('is usable on a phone: filtered, opened and decided by touch', async () => {
    const { page } = window;
    await page.setViewportSize(NARROW);
    await window.visit(`/review?space=${space.key}`);
    await page.getByRole('button', { name: 'More filters' }).click();
    await page.getByLabel('Class of page').selectOption('SAFETY');
    await page.getByText('Nothing waits that matches these filters.').waitFor();
    await page.getByLabel('Class of page').selectOption('');
    await page.locator('[data-item] a').first().click();
    await page.getByText(/You have this item until/).waitFor();
    const title = await titleShown();
    await page.getByText('Side by side', { exact: true }).click();
    await page.locator('ins', { hasText: 'seven' }).waitFor();
    await page.getByRole('button', { name: 'Good: publish it' }).click();
    await page.getByRole('status').getByText(`Decided: good. ${title}`).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 120_000);

  it('looks right, in focus and as a list, in English and Chinese', async () => {
    const { page } = window;
    await window.visit(`/review?space=${space.key}`);
    await page.locator('[data-item]').nth(2).waitFor();
    await window.inspect('review-queue');
    await page.locator('[data-item] a').first().click();
    await page.getByText(/You have this item until/).waitFor();
    await window.complete();
    await window.inspect('review-item');
    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel('Reason').waitFor();
    await window.inspect('review-return');
    await page.keyboard.press('Escape');
    await page.evaluate(() => localStorage.setItem('wellspring.locale', 'zh-Hant'));
    await window.visit(`/review?space=${space.key}`);
    await page.locator('[data-item]').nth(2).waitFor();
    await window.inspect('review-queue-zh-hant');
    await page.locator('[data-item] a').first().click();
    await page.getByText(/此項目由您處理到/).waitFor();
    await window.complete();
    await window.inspect('review-item-zh-hant');
    await page.evaluate(() => localStorage.setItem('wellspring.locale', 'en'));
  }, 120_000);

  it('tells readers who reviewed a text, and nobody else that something waits', async () => {
    const reader = await signedInWindow(browser, url, 'ANALYST');
    const [first, second] = space.pages;
    if (!first || !second) throw new Error('The space has no pages.');
    const [item] = (await queued(reviewer, space.id, 3)).filter(({ page }) => page?.id === first.id);
    await reviewer.ask(
      `mutation ($id: ID!, $version: Int!) { decideReviewItem(input: { id: $id, version: $version, verdict: GOOD }) {
         ... on ReviewItemDecided { item { id } } } }`,
      { id: item?.id, version: item?.version },
    );
    await reader.visit(pathOf(first));
    await reader.page
      .locator('[data-review-mark]')
      .getByText(/^Reviewed by /)
      .waitFor();
    await reader.page.locator('article').getByText('opens at seven').waitFor();
    await reader.visit(pathOf(second));
    await reader.page.locator('article').getByText('opens at eight').waitFor();
    expect(await reader.page.locator('[data-review-mark], [data-review-waiting]').count()).toBe(0);
    await window.visit(pathOf(second));
    await window.page.locator('[data-review-mark]').getByRole('link', { name: 'look at it' }).waitFor();
    expect(reader.troubles).toEqual([]);
    await reader.context.close();
  }, 120_000);
});
