import { type Browser, type Locator } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { type Role, signInAsPersona } from './sign-in.js';
import { saysWhy } from './says-why.js';
import { WatchedPage } from './watched-page.js';

/** Ours: how long loading the demo company may take at the first start. */
const LOADING_LIMIT_MS = 60_000;
/** Search follows a save through the jobs. */
const INDEXED_WITHIN_MS = 20_000;
const ADDED = '瀏覽器旅程加上這一行：这是一个测试文档。';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('In the browser', () => {
  const { url, loadedAfterMs, caughtUpAfterMs } = demoServer();
  const windows: WatchedPage[] = [];
  let browser: Browser;
  let pagePath: string;
  let passage: string;
  let biggestAuthor: string;

  beforeAll(async () => {
    browser = await startBrowser();
    const visitor = await signInAsPersona(url, 'EMPLOYEE');
    const { pages } = await visitor.ask<{
      pages: { nodes: { slug: string; urlId: string; text: string }[] };
    }>('{ pages(sort: POPULAR, spaceKey: "HANDBOOK", first: 1) { nodes { slug urlId text } } }');
    const page = pages.nodes[0];
    if (page === undefined) throw new Error('The handbook has no page.');
    pagePath = `/p/${page.slug}-${page.urlId}`;
    passage = /[A-Za-z]{4,}(?: [a-z]+){3,}/.exec(page.text)?.[0] ?? '';
    const analyst = await signInAsPersona(url, 'ANALYST');
    await analyst.ask('mutation { statePurpose(purpose: "Looking at who carries the wiki") { until } }');
    const { contributionRows } = await analyst.ask<{
      contributionRows: { nodes: { person: { displayName: string } | null }[] };
    }>(
      '{ contributionRows(kind: PEOPLE, measure: SURVIVING_WORDS, first: 1) { nodes { person { displayName } } } }',
    );
    biggestAuthor = contributionRows.nodes[0]?.person?.displayName ?? '';
    expect(biggestAuthor).not.toBe('');
  }, 60_000);

  afterAll(() => browser?.close());

  afterEach(async () => {
    const troubles = windows.flatMap((window) => window.troubles);
    for (const window of windows.splice(0)) await window.context.close();
    expect(troubles).toEqual([]);
  });

  const open = async (): Promise<WatchedPage> => {
    const window = await WatchedPage.open(browser, url);
    windows.push(window);
    return window;
  };

  /** Signs in on the sign-in page, by one click. */
  const enter = async (role: Role): Promise<WatchedPage> => {
    const window = await open();
    await window.visit('/sign-in');
    await window.page.locator(`button[data-role="${role}"]`).click();
    await window.page.waitForURL(`${url}/`);
    await window.complete();
    return window;
  };

  it('was ready for visitors within a minute of the very first start', () => {
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    process.stdout.write(
      `First start: demo company loaded after ${seconds(loadedAfterMs)} s, everything computed after ${seconds(caughtUpAfterMs)} s\n`,
    );
    expect(loadedAfterMs).toBeLessThan(LOADING_LIMIT_MS);
  });

  it('takes a stranger to the sign-in page and from there to where they wanted to go', async () => {
    const window = await open();
    await window.visit(`${pagePath}?x=1`);
    await window.page.waitForURL(/\/sign-in\?next=/);
    expect(await window.page.locator('button[data-role]').count()).toBe(4);
    await window.inspect('sign-in');
    await window.page.locator('button[data-role="EMPLOYEE"]').click();
    await window.page.waitForURL(`${url}${pagePath}*`);
    await window.complete();
    await window.page.locator('article').waitFor();
  }, 60_000);

  it('has the text of a page in the first response, so that it can be read before any script ran', async () => {
    const window = await enter('EMPLOYEE');
    const html = await (
      await window.context.request.get(url + pagePath, { headers: { accept: 'text/html' } })
    ).text();
    expect(passage).not.toBe('');
    expect(/<article[^>]*>([\s\S]*)<\/article>/.exec(html)?.[1]).toContain(passage);
    expect(html).toContain('id="initial-page"');
    const asked: string[] = [];
    window.page.on('request', (request) => asked.push(request.postData() ?? ''));
    await window.visit(pagePath);
    expect(await window.page.locator('article').innerText()).toContain(passage);
    // What came with the first response is not asked for again.
    expect(asked.filter((body) => body.includes('query PageScreen'))).toEqual([]);
  }, 60_000);

  it('lets an employee read, edit, save, compare, search in Chinese and switch the language', async () => {
    const window = await enter('EMPLOYEE');
    const { page } = window;
    await window.inspect('home');
    await window.visit(pagePath);
    await window.inspect('page');

    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    const editor = page.getByRole('textbox', { name: 'Text', exact: true });
    await editor.waitFor();
    await window.complete();
    await window.inspect('edit');
    await editor.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(ADDED);
    await page.getByLabel('What did you change, and why?').fill('Add a line in Chinese');
    await page.getByRole('button', { name: 'Save page' }).click();
    await page.waitForURL(url + encodeURI(decodeURI(pagePath)));
    await page.locator('article', { hasText: ADDED }).waitFor();
    await window.complete();

    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page.getByRole('button', { name: 'Compare the two chosen' }).waitFor();
    await window.complete();
    expect(await page.locator('tbody tr').first().innerText()).toContain('Add a line in Chinese');
    await window.inspect('history');
    await page.getByRole('button', { name: 'Compare the two chosen' }).click();
    await page.waitForURL(/\/history\/\d+\/\d+$/);
    await page.getByText(ADDED).first().waitFor();
    await window.complete();
    await window.inspect('diff');

    const found = page.locator('mark', { hasText: '测试' });
    await searchUntil(window, '测试', found);
    await window.inspect('search');

    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hant');
    await page.getByRole('link', { name: '首頁', exact: true }).first().click();
    await page.getByRole('heading', { name: /您好$/ }).waitFor();
    await window.complete();
    await window.inspect('home-zh-hant');
    await page.reload();
    await window.complete();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
  }, 120_000);

  it('shows an employee figures without names, and no leaders', async () => {
    const window = await enter('EMPLOYEE');
    const { page } = window;
    await page.getByRole('link', { name: 'Contributions', exact: true }).click();
    await page.getByText('Figures with names are for analysts').waitFor();
    await window.complete();
    expect(await page.locator('main').innerText()).not.toContain(biggestAuthor);
    expect(await page.getByRole('link', { name: 'Opinion leaders' }).count()).toBe(0);
    await window.visit('/leaders');
    await page.getByText('Opinion leaders are shown to analysts').waitFor();
    await window.inspect('leaders-employee');
    for (const [screen, path] of [
      ['space', '/s/HANDBOOK'],
      ['new-page', '/new?space=HANDBOOK'],
      ['new-space', '/new-space'],
      ['inbox-employee', '/inbox'],
      ['me', '/me'],
      ['search-empty', '/search?q=zzzzqqqq'],
      ['nothing-here', '/no-such-screen'],
    ] as const) {
      await window.visit(path);
      await window.inspect(screen);
    }
  }, 120_000);

  it('lets a reviewer read an old revision', async () => {
    const window = await enter('REVIEWER');
    await window.visit(pagePath);
    expect(await window.page.locator('article').innerText()).toContain(passage);
    await window.visit(`${pagePath}/history/1`);
    await window.inspect('revision');
  }, 60_000);

  it('shows an analyst leaders with reasons, and contributors by name', async () => {
    const window = await enter('ANALYST');
    const { page } = window;
    await page.getByRole('link', { name: 'Opinion leaders' }).click();
    await saysWhy(page);
    await page
      .getByText(/Writes back and forth with \d+ people/)
      .first()
      .waitFor();
    await window.complete();
    await window.inspect('leaders');
    await page.getByRole('link', { name: 'Contributions', exact: true }).click();
    await page.getByRole('link', { name: 'Open the people' }).click();
    await page.getByRole('cell', { name: biggestAuthor }).first().waitFor();
  }, 120_000);

  it('shows an administrator the jobs and the inbox', async () => {
    const window = await enter('ADMIN');
    const { page } = window;
    await page.getByRole('link', { name: 'Operations', exact: true }).click();
    await page.getByText('PostgreSQL').waitFor();
    await window.complete();
    await window.inspect('jobs');
    await window.visit('/inbox');
    await window.inspect('inbox');
  }, 120_000);

  it('says that a page is not there', async () => {
    const window = await enter('EMPLOYEE');
    await window.visit('/p/never-written-2222222222');
    await window.page.getByText('This page is not here').waitFor();
    window.expectTrouble(/404/);
    await window.inspect('page-not-there');
  }, 60_000);

  /** Searches by the box in the top bar, again and again until the job has indexed what was saved. */
  async function searchUntil(window: WatchedPage, words: string, found: Locator): Promise<void> {
    await window.page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    const box = window.page.getByRole('combobox', { name: 'Search for' });
    await box.fill(words);
    await box.press('Enter');
    await window.page.waitForURL(/\/search\?q=/);
    for (const deadline = performance.now() + INDEXED_WITHIN_MS; performance.now() < deadline;) {
      await window.complete();
      if ((await found.count()) > 0) return;
      await window.page.reload();
    }
    throw new Error(`The search for ${words} never found it.`);
  }
});
