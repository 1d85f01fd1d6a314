import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { signal } from './processes.js';
import { type Role, signInAsPersona } from './sign-in.js';
import { WatchedPage } from './watched-page.js';
import { createPage, createSpace } from './wiki-commands.js';

/** Stands in Traditional and in Simplified pages of the demo company, in more of them than fit on a page of results. */
const WORD = '測試';
/** A heading of pages of the demo company. */
const HEADING = '發行流程';
const HITS_PER_PAGE = 20;
const FOLLOWS_WITHIN_MS = 20_000;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('Search', () => {
  const { url, dataDir } = demoServer();
  let browser: Browser;
  let window: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    window = await windowOf('EMPLOYEE');
    ({ page } = window);
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  const windowOf = async (role: Role): Promise<WatchedPage> => {
    const opened = await WatchedPage.open(browser, url);
    await opened.visit('/sign-in');
    await opened.page.locator(`button[data-role="${role}"]`).click();
    await opened.page.waitForURL(`${url}/`);
    // The sign-in screen has a heading too: the key works where the top bar is.
    await opened.page.getByRole('banner').getByRole('button', { name: 'Search' }).waitFor();
    await opened.complete();
    return opened;
  };
  const field = () => page.getByRole('combobox', { name: 'Search for' });
  /** Opens the dialog by its key, with nothing in the field. */
  const openDialog = async () => {
    await page.keyboard.press('Control+k');
    await field().waitFor();
    await field().fill('');
  };
  const chosen = () => page.locator('[role="option"][aria-selected="true"]');
  /** How many pages the results say that there are, once they have come. */
  const total = async (): Promise<number> => {
    await window.complete();
    const line = await page
      .locator('main')
      .getByText(/^[\d,]+ pages? · /)
      .innerText();
    return Number(/^[\d,]+/.exec(line)?.[0].replaceAll(',', ''));
  };
  const untilTotal = (expected: number) =>
    eventually(`there are ${expected} pages`, async () => (await total()) === expected, 10_000);
  const addresses = () =>
    page.locator('main ol h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

  it('finds a heading while one types and opens its section, by keyboard alone', async () => {
    await openDialog();
    await page.keyboard.type(HEADING, { delay: 40 });
    const headings = page.getByRole('group', { name: 'Headings' });
    await headings.getByRole('option').first().waitFor();
    await window.inspect('search-dialog');
    for (let press = 0; press < 20 && (await headings.locator(chosen()).count()) === 0; press++)
      await page.keyboard.press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).toBe(await chosen().getAttribute('id'));
    const name = await headings.locator(chosen()).locator('mark').first().innerText();
    expect([HEADING, '发行流程']).toContain(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/p\/.+#.+/);
    await window.complete();
    expect(await page.getByRole('dialog').count()).toBe(0);
    const top = await page.evaluate(
      () =>
        document.getElementById(decodeURIComponent(location.hash.slice(1)))?.getBoundingClientRect().top ??
        NaN,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
  }, 90_000);

  it('has the focus the moment it is there, so that no key is lost', async () => {
    await window.visit('/me');
    // Timers come later: what a focus trap does in one is too late for a fast typist on a slow machine.
    const focused = page.evaluate(
      () =>
        new Promise((resolve) => {
          new MutationObserver((_changes, observer) => {
            if (document.querySelector('[role="dialog"] input[role="combobox"]') === null) return;
            observer.disconnect();
            resolve(document.activeElement?.getAttribute('role'));
          }).observe(document.body, { childList: true, subtree: true });
        }),
    );
    await page.keyboard.press('Control+k');
    expect(await focused).toBe('combobox');
    await page.keyboard.press('Escape');
  }, 60_000);

  it('keeps what an input method composes while the dialog is still loading', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const code = /search-dialog-[^/]*\.js$/;
    await page.route(code, async (route) => {
      await released;
      await route.continue();
    });
    // Not until nothing loads: the dialog may be asked for by itself meanwhile, and waits.
    await page.goto(`${url}/me`);
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).waitFor();
    await page.keyboard.press('Control+k');
    const waiting = page.locator('input[aria-label="Search"]:not([role])');
    await waiting.waitFor();
    const session = await window.context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'ceshi', selectionStart: 5, selectionEnd: 5 });
    const loaded = page.waitForEvent('requestfinished', (request) => code.test(request.url()));
    release();
    await loaded;
    await window.complete();
    expect(await field().count()).toBe(0);
    expect(await waiting.inputValue()).toBe('ceshi');
    await session.send('Input.insertText', { text: '測試' });
    await field().waitFor();
    expect(await field().inputValue()).toBe('測試');
    await session.detach();
    await page.unroute(code);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 60_000);

  it('remembers what was looked for, forgets it on demand, and gives the focus back', async () => {
    await window.visit('/me');
    const button = page.getByRole('banner').getByRole('button', { name: 'Search' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: HEADING }).first().waitFor();
    await page.getByRole('button', { name: 'Forget these searches' }).click();
    expect(await page.getByRole('group', { name: 'Searched last' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(
      'the focus is back',
      () => button.evaluate((one) => one === document.activeElement),
      2_000,
    );
  }, 60_000);

  it('goes to all results with Enter, in the other script too, and narrows them with true counts', async () => {
    await openDialog();
    await page.keyboard.type(WORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    const all = await total();
    expect(all).toBeGreaterThan(HITS_PER_PAGE);
    for (const word of [WORD, '测试'])
      await page.locator('main ol mark').filter({ hasText: word }).first().waitFor();
    await window.inspect('search-results');

    const spaces = page.getByRole('group', { name: 'Space' }).getByRole('checkbox');
    await spaces.nth(1).waitFor();
    const counts = (
      await spaces.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''))
    ).map((label) => Number(/(\d+) pages?$/.exec(label)?.[1]));
    expect(counts.length).toBeGreaterThan(1);
    const [first = 0, second = 0] = counts;
    await spaces.nth(0).click();
    await untilTotal(first);
    await spaces.nth(1).click();
    await untilTotal(first + second);
    expect(new URL(page.url()).searchParams.getAll('space')).toHaveLength(2);
    await page.goBack();
    await untilTotal(first);
    await page.getByRole('button', { name: /^No longer narrow to Space/ }).click();
    await untilTotal(all);
  }, 90_000);

  it('turns pages of results without losing or repeating a page', async () => {
    await window.visit(`/search?q=${encodeURIComponent(WORD)}`);
    const all = await total();
    const seen = await addresses();
    expect(seen).toHaveLength(HITS_PER_PAGE);
    for (let number = 2; seen.length < all; number++) {
      await page.getByRole('link', { name: `Page ${number}`, exact: true }).click();
      await page.waitForURL(new RegExp(`page=${number}`));
      await page.locator(`[aria-current="page"][aria-label="Page ${number}"]`).waitFor();
      await window.complete();
      const more = await addresses();
      expect(more.length).toBeGreaterThan(0);
      seen.push(...more);
    }
    expect(new Set(seen).size).toBe(all);
    await window.visit(`/search?q=${encodeURIComponent(WORD)}&page=400`);
    await page.getByText(/^There are only \d+ pages of results/).waitFor();
  }, 60_000);

  it('shows and counts a page in a closed space for its members alone', async () => {
    const word = `kestrel${randomUUID().slice(0, 8)}`;
    const manager = await signInAsPersona(url, 'REVIEWER');
    const key = word.toUpperCase();
    await createSpace(manager, key, 'MEMBERS');
    await createPage(manager, key, `A ${word}`, `# The ${word} flies\n\nWords about it.\n`);
    const asked = 'query ($query: String!) { search(query: $query) { total } }';
    await eventually(
      'its member finds it',
      async () =>
        (await manager.ask<{ search: { total: number } }>(asked, { query: word })).search.total === 1,
      FOLLOWS_WITHIN_MS,
    );
    await window.visit('/me');
    await openDialog();
    await page.keyboard.type(word);
    await page.getByText(`Nothing found for “${word}”`).waitFor();
    expect(await page.getByRole('option').allInnerTexts()).toEqual([`Write the page “${word}”`]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    expect(await total()).toBe(0);
    await window.inspect('search-nothing');
  }, 90_000);

  it('goes on without Meilisearch, says so, and is whole again by itself', async () => {
    await window.visit(`/search?q=${encodeURIComponent(WORD)}`);
    expect(await total()).toBeGreaterThan(HITS_PER_PAGE);
    const banner = page.getByText('Limited search', { exact: true });
    // It is started again within a moment: whoever asks in that moment is told.
    await eventually(
      'results are limited',
      async () => {
        const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
          meilisearchPid: number | null;
        }; // what the server writes for the command line
        if (running.meilisearchPid !== null) signal(running.meilisearchPid, 'SIGKILL');
        await page.reload();
        await page
          .locator('main')
          .getByText(/^[\d,]+ pages? · /)
          .waitFor();
        return (await banner.count()) > 0;
      },
      30_000,
    );
    expect((await addresses()).length).toBeGreaterThan(0);
    await eventually(
      'results are whole again',
      async () => {
        await page.reload();
        await total();
        return (await banner.count()) === 0;
      },
      FOLLOWS_WITHIN_MS * 2,
    );
  }, 120_000);
});
