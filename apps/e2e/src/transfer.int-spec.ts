import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';
import { mediaWikiXml, sha1Base36, unzip, zipOf } from './wiki-files.js';

/** So many that the job is seen at work. */
const PLAIN_PAGES = 150;
const DONE_WITHIN_MS = 60_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HANDBOOK = {
  'README.md':
    '# Start here\n\nSee [on call](guides/on-call.md#first-steps) and the map:\n\n![the map](img/map.png)\n',
  'guides/on-call.md': `---
title: On call
author: Guest Writer
date: 2024-05-31
labels: [operations, 值班]
layout: wide
---
## First steps

Back to [the start](../README.md). [Nobody wrote this](gone.md).
`,
  'guides/bad.md': '---\ntitle: A\nbad: "open\n---\nStill a page.\n',
  'guides/nul.md': 'before\0after',
  'img/map.png': PNG,
  ...Object.fromEntries(
    Array.from({ length: PLAIN_PAGES }, (_, at) => [`zz/p${at}.md`, `# Plain ${at}\n\nText ${at}.\n`]),
  ),
};
const DRAFT = "'''Pump''' [[Valve]]";
const PUMP = "'''Pump''' & [[Valve]] <br/>\n== 檢查 ==\n* weekly";
const VALVE = 'See [[Pump]].';
const OLD_WIKI = mediaWikiXml({
  Pump: [
    ...[{ id: 11, at: '2019-03-04T05:06:07Z', contributor: '<username>Bo</username><id>3</id>' }].map(
      (head) => ({ ...head, comment: 'first', text: DRAFT }),
    ),
    ...[{ id: 12, at: '2020-03-04T05:06:07Z', contributor: '<ip>192.0.2.7</ip>' }].map((head) => ({
      ...head,
      comment: 'more &amp; better',
      text: PUMP,
    })),
  ],
  Valve: [
    { id: 13, at: '2021-03-04T05:06:07Z', contributor: '<ip>192.0.xxx</ip>', comment: '', text: VALVE },
  ],
});

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An administrator in the browser', () => {
  const { url } = demoServer();
  const id = randomUUID().slice(0, 6).toUpperCase();
  const [handbookKey, oldKey] = [`BOOK${id}`, `OLD${id}`];
  let browser: Browser;
  let window: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    window = await signedInWindow(browser, url, 'ADMIN');
    ({ page } = window);
    await window.visit('/transfer');
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  const importing = () => page.locator('section[aria-labelledby="transfer-import"]');
  const exporting = () => page.locator('section[aria-labelledby="transfer-export"]');
  /** The newest import or export. */
  const newest = () => page.locator('section[aria-labelledby="transfers"] > ul > li').first();
  const choose = async (name: string, content: Buffer | string, spaceKey: string) => {
    const buffer = Buffer.from(content);
    await importing()
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await importing().getByLabel('Into the space with the key').first().fill(spaceKey);
  };
  const tryOut = (yes: boolean) => importing().getByLabel('Try it out first').setChecked(yes);
  /** Starts what was chosen and waits for the new line in the list. */
  const send = async (button: string, name: string) => {
    await importing().getByRole('button', { name: button }).click();
    await newest().getByText(name, { exact: true }).waitFor();
  };
  const ended = async (state: 'done' | 'failed') => {
    await newest().getByText(state, { exact: true }).waitFor({ timeout: DONE_WITHIN_MS });
  };
  const openReport = async (filter: string): Promise<Locator> => {
    const button = newest().getByRole('button', { name: 'Report' });
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await newest().getByText(filter, { exact: true }).click();
    return newest().locator('ul > li');
  };
  const exported = async (space: string, format: string): Promise<{ name: string; bytes: Buffer }> => {
    const what = exporting().getByRole('combobox', { name: 'What' });
    await what.fill(space);
    await page.getByRole('option', { name: new RegExp(space) }).click();
    await exporting().getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: format }).click();
    await exporting().getByRole('button', { name: 'Export' }).click();
    await newest().getByText(`Export of ${space}`).waitFor();
    await ended('done');
    const coming = page.waitForEvent('download');
    await newest().getByRole('link', { name: 'Download' }).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  it('tries a zip of Markdown out, sees what would come of every page, and imports it then', async () => {
    await choose('handbook.zip', await zipOf(HANDBOOK), handbookKey);
    await send('Upload and try out', 'handbook.zip');
    await ended('done');
    await newest().getByText('Tried out').waitFor();
    await window.inspect('transfer-tried-out');

    await newest().getByRole('button', { name: 'Import now' }).click();
    await newest()
      .getByRole('progressbar', { name: /handbook\.zip/ })
      .waitFor({ state: 'attached' });
    await ended('done');
    const pages = PLAIN_PAGES + 5;
    await newest().getByText(`${pages} pages added`).waitFor();
    await newest().getByText('1 refused').waitFor();
    const lines = await openReport('With remarks');
    await lines.filter({ hasText: 'guides/nul.md' }).getByText('NUL character').waitFor();
    await lines
      .filter({ hasText: 'guides/bad.md' })
      .getByText(/^Line 3: The front matter is no YAML/)
      .waitFor();
    await lines
      .filter({ hasText: 'guides/on-call.md' })
      .getByText('the link to "gone.md" leads nowhere')
      .waitFor();
    await window.inspect('transfer-report');
    await openReport('All');
    await lines.filter({ hasText: 'zz/p0.md' }).getByText('added').waitFor();
    await lines.getByRole('link', { name: 'README.md' }).click();

    await page.getByRole('heading', { level: 1, name: 'Start here', exact: true }).first().waitFor();
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('article img')?.naturalWidth ?? 0) > 0,
    );
    await page.locator('article').getByRole('link', { name: 'on call' }).click();
    await page.waitForURL(/#first-steps$/);
    await page.getByRole('heading', { level: 1, name: 'On call', exact: true }).waitFor();
    await page.getByText('Guest Writer').first().waitFor();
    await page.getByRole('link', { name: '值班' }).waitFor();
    await window.complete();
  }, 120_000);

  it('adds nothing the second time, and is told so', async () => {
    await window.visit('/transfer');
    await choose('handbook again.zip', await zipOf(HANDBOOK), handbookKey);
    await tryOut(false);
    await send('Upload and import', 'handbook again.zip');
    await ended('done');
    await newest()
      .getByText(`${PLAIN_PAGES + 5} unchanged`)
      .waitFor();
    expect(await newest().innerText()).not.toContain('added');
    const lines = await openReport('All');
    await lines.filter({ hasText: 'README.md' }).getByText('unchanged', { exact: true }).waitFor();
  }, 90_000);

  it('takes a MediaWiki export in with its history, once', async () => {
    for (const [name, said] of [
      ['old wiki.xml', '2 pages added'],
      ['the same.xml', '2 unchanged'],
    ] as const) {
      await choose(name, OLD_WIKI, oldKey);
      await send('Upload and import', name);
      await ended('done');
      await newest().getByText(said).waitFor();
    }
    const lines = await openReport('All');
    await lines.getByRole('link', { name: 'Pump' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pump' }).waitFor();
    await page.getByRole('link', { name: 'History', exact: true }).click();
    const rows = page.locator('tbody tr');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.nth(0).innerText()).toMatch(/192\.0\.2\.7[\s\S]*more & better/);
    expect(await rows.nth(1).innerText()).toMatch(/Bo[\s\S]*first/);
    await window.complete();
  }, 90_000);

  it('is told what is wrong with a broken file, and where', async () => {
    await window.visit('/transfer');
    await tryOut(false);
    const whole = await zipOf(HANDBOOK);
    for (const [name, content, said] of [
      ['cut.zip', whole.subarray(0, whole.length / 2), /cut\.zip: this is not a zip/],
      ['cut.xml', OLD_WIKI.slice(0, OLD_WIKI.indexOf('<id>12</id>')), /cut\.xml: line 18: /],
    ] as const) {
      await choose(name, content, `CUT${id}`);
      await send('Upload and import', name);
      await ended('failed');
      await newest().getByText(said).waitFor();
      await newest().getByRole('button', { name: 'Start again' }).waitFor();
    }
    await window.inspect('transfer');
  }, 90_000);

  it('takes a space out as a Markdown zip that holds what came in', async () => {
    await window.visit('/transfer');
    const { name, bytes } = await exported(handbookKey, 'Markdown (zip)');
    expect(name).toMatch(new RegExp(`^${handbookKey}-\\d{4}-\\d{2}-\\d{2}\\.zip$`));
    const files = await unzip(bytes);
    const [start, call] = [files.get('README.md') ?? '', files.get('guides/on-call.md') ?? ''];
    expect([...files.keys()].filter((path) => path.endsWith('.md'))).toHaveLength(PLAIN_PAGES + 5);
    expect(start).toContain('See [on call](guides/on-call.md#first-steps) and the map:');
    expect(call).toMatch(/^---\ntitle: On call\n/);
    expect(call).toMatch(/author: Guest Writer\n/);
    expect(call).toContain('layout: wide');
    expect(call).toContain('Back to [the start](../README.md).');
    const picture = /!\[the map\]\(([^)]+)\)/.exec(start)?.[1] ?? '';
    expect(files.get(picture)).toBe(PNG.toString());
  }, 90_000);

  it('takes a space out as MediaWiki XML with every revision as it was', async () => {
    const { name, bytes } = await exported(oldKey, 'MediaWiki XML');
    expect(name).toMatch(/\.xml\.gz$/);
    const xml = gunzipSync(bytes).toString();
    expect(xml.match(/<revision>/g)).toHaveLength(3);
    for (const text of [DRAFT, PUMP, VALVE]) expect(xml).toContain(`<sha1>${sha1Base36(text)}</sha1>`);
    for (const part of [
      '<title>Pump</title>',
      '<timestamp>2019-03-04T05:06:07Z</timestamp>',
      '<username>Bo</username>',
      '<ip>192.0.2.7</ip>',
      '<ip>192.0.xxx</ip>',
      '<comment>more &amp; better</comment>',
      '== 檢查 ==',
    ])
      expect(xml).toContain(part);
  }, 90_000);
});
