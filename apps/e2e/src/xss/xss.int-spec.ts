import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from '../chromium-browser.js';
import { ServerProcess } from '../server-process.js';
import { signInAsFirstAdmin } from '../sign-in.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type Visitor } from '../visitor.js';
import { fillHostileWiki, type HostileWiki, SPACE } from './hostile-wiki.js';
import { HostileWindow } from './hostile-window.js';
import { noPayloadsReason, payloads } from './payloads.js';

/** Texts that are put into the document at the same time, and how long what they start may take. */
const TOGETHER = 25;
const SETTLED_MS = 250;
/** Pages that are opened as people open them, each with so many payloads in one text. */
const IN_ONE_TEXT = 20;

const reason = noBrowserReason ?? noPayloadsReason;
const describeWhere = reason === null ? describe : describe.skip;
if (reason !== null) process.stdout.write(`Skipped: ${reason}\n`);

describeWhere('Hostile texts', () => {
  const folder = temporaryFolder();
  let server: ServerProcess;
  let visitor: Visitor;
  let wiki: HostileWiki;
  let browser: Browser;
  let window: HostileWindow;

  beforeAll(async () => {
    server = await ServerProcess.start({ dataDir: `${folder.path}/data` });
    visitor = await signInAsFirstAdmin(() => server);
    wiki = await fillHostileWiki(visitor, payloads);
    browser = await startBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop().finally(() => server.killAll());
    folder.remove();
  });
  beforeEach(async () => {
    window = await HostileWindow.open(browser, server.url, visitor.cookie);
  });
  afterEach(async () => {
    await window.context.close();
    expect(window.harm).toEqual([]);
  });

  it('are taken as texts nearly everywhere', () => {
    process.stdout.write(`Of ${payloads.length} payloads: ${JSON.stringify(wiki.taken)}\n`);
    expect(payloads.length).toBe(223);
    expect(wiki.taken.comments).toBeGreaterThan(215);
    expect(wiki.taken.titles).toBeGreaterThan(180);
    expect(wiki.taken.revisions).toBe(223);
  });

  it('run nothing and ask for nothing as a page, each by itself', async () => {
    const [first] = wiki.pages;
    await window.visit(`/p/x-${first?.urlId}`);
    for (let start = 0; start < wiki.pages.length; start += TOGETHER) {
      window.place = `payloads ${start} to ${start + TOGETHER}`;
      const urlIds = wiki.pages.slice(start, start + TOGETHER).map(({ urlId }) => urlId);
      await window.page.evaluate(async (ids) => {
        const query = `{ ${ids.map((id, i) => `p${i}: page(urlId: "${id}") { html }`).join(' ')} }`;
        const body = JSON.stringify({ query });
        const headers = { 'content-type': 'application/json' };
        const response = await fetch('/graphql', { method: 'POST', headers, body });
        const { data } = (await response.json()) as { data: Record<string, { html: string }> }; // what was asked for
        const article = document.querySelector('article');
        if (!article) throw new Error('There is no article.');
        // Each in an element of its own, as the application puts a page's text there.
        article.replaceChildren(
          ...Object.values(data).map(({ html }) => {
            const element = document.createElement('div');
            element.innerHTML = html;
            return element;
          }),
        );
      }, urlIds);
      await window.page.waitForTimeout(SETTLED_MS);
      await window.inspect();
    }
  }, 120_000);

  it('run nothing in pages that are opened as people open them', async () => {
    const query = `mutation ($input: CreatePageInput!) { createPage(input: $input) { ... on SavedPage { page { urlId } } } }`;
    for (let start = 0; start < payloads.length; start += IN_ONE_TEXT) {
      const text = payloads.slice(start, start + IN_ONE_TEXT).join('\n\n');
      const input = { spaceKey: SPACE, title: `Many ${start}`, text, idempotencyKey: `many-${start}` };
      const { createPage } = await visitor.ask<{ createPage: { page: { urlId: string } } }>(query, { input });
      await window.visit(`/p/x-${createPage.page.urlId}`);
      await window.inspect();
    }
  }, 120_000);

  it('run nothing as titles in trees and lists, as labels, and as names of files', async () => {
    for (const path of [
      `/s/${SPACE}`,
      '/',
      '/labels',
      `/s/${SPACE}/files`,
      `/s/${SPACE}/reports`,
      '/search?q=alert',
    ]) {
      await window.visit(path);
      await window.pressAll(/^(Show more|More results)$/);
      await window.inspect();
    }
  }, 120_000);

  it('run nothing as comments', async () => {
    await window.visit(`/p/x-${wiki.wall.urlId}`);
    const comments = window.page.locator('[id^="comment-"]');
    await comments.first().waitFor();
    await window.pressAll('Show more');
    expect(await comments.count()).toBe(wiki.taken.comments);
    await window.inspect();
  }, 120_000);

  it('run nothing as summaries and earlier titles in a history and in a comparison', async () => {
    await window.visit(`/p/x-${wiki.past.urlId}/history`);
    await window.pressAll(/^(Show more|Older)/);
    await window.inspect();
    await window.visit(`/p/x-${wiki.past.urlId}/history/1/${wiki.taken.revisions}`);
    await window.inspect();
  }, 120_000);

  it('run nothing as SVG files, opened or shown as an image', async () => {
    for (const [at, href] of wiki.files.entries()) {
      const response = await visitor.fetch(href);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const policy = response.headers.get('content-security-policy') ?? '';
      const isKept = /attachment/.test(response.headers.get('content-disposition') ?? '');
      expect(isKept || /sandbox(?!.*allow-scripts)/.test(policy)).toBe(true);
      if (at % 10 !== 0) continue;
      window.place = href;
      // A file that is kept is a download, on which the navigation ends with an error.
      await window.page.goto(server.url + href).catch(() => undefined);
      await window.page.waitForTimeout(SETTLED_MS / 5);
    }
    await window.visit('/');
    await window.page.evaluate((hrefs) => {
      document.body.append(
        ...hrefs.map((href) => Object.assign(document.createElement('img'), { src: href })),
      );
    }, wiki.files);
    await window.page.waitForTimeout(4 * SETTLED_MS);
  }, 120_000);
});
