import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { eventually } from './eventually.js';
import { ServerProcess } from './server-process.js';
import { signInAsFirstAdmin } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type Visitor } from './visitor.js';
import { WatchedPage } from './watched-page.js';
import { createPage, createSpace, type MadePage, savePage } from './wiki-commands.js';

const INDEXED_WITHIN_MS = 20_000;

describe('A page that was renamed twice', () => {
  const folder = temporaryFolder();
  let server: ServerProcess;
  let visitor: Visitor;
  let page: MadePage;
  let pointing: MadePage;
  let browser: Browser | undefined;

  beforeAll(async () => {
    server = await ServerProcess.start({ dataDir: `${folder.path}/data` });
    visitor = await signInAsFirstAdmin(() => server);
    await createSpace(visitor, 'OLD', 'OPEN');
    page = await createPage(visitor, 'OLD', 'First name', 'It stands here.');
    await savePage(visitor, { ...page, title: 'Second name' }, 1, 'It stands here still.');
    await savePage(visitor, { ...page, title: 'Third name' }, 2, 'It stands here for good.');
    pointing = await createPage(
      visitor,
      'OLD',
      'Pointing',
      `[[First name]], [[Second name]], [by address](/p/first-name-${page.urlId})`,
    );
    if (noBrowserReason === null) browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop().finally(() => server.killAll());
    folder.remove();
  });

  it('is led to by links with either old name and by its old addresses', async () => {
    const { page: read } = await visitor.ask<{ page: { html: string } }>(
      'query ($urlId: String!) { page(urlId: $urlId) { html } }',
      { urlId: pointing.urlId },
    );
    expect(read.html.match(new RegExp(`href="/p/[a-z-]+${page.urlId}"`, 'g'))).toHaveLength(3);
    expect(read.html).not.toContain('class="wanted"');
  });

  it('counts those links as its backlinks', async () => {
    const { nodes } = await eventually(
      'the links are known',
      async () => {
        const { backlinks } = await visitor.ask<{ backlinks: { nodes: { title: string }[] } }>(
          'query ($id: ID!) { backlinks(pageId: $id) { nodes { title } } }',
          { id: page.id },
        );
        return backlinks.nodes.length > 0 && backlinks;
      },
      INDEXED_WITHIN_MS,
    );
    expect(nodes.map((node) => node.title)).toEqual(['Pointing']);
  });

  if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);
  (noBrowserReason === null ? it : it.skip)(
    'is opened in the browser by its first and its second address, under its name of today',
    async () => {
      if (!browser) throw new Error('There is a browser here.');
      const window = await WatchedPage.open(browser, server.url);
      await window.context.addCookies(
        visitor.cookie.split('; ').map((pair) => {
          const [name = '', value = ''] = pair.split('=');
          return { name, value, url: server.url };
        }),
      );
      for (const slug of ['first-name', 'second-name']) {
        await window.visit(`/p/${slug}-${page.urlId}`);
        expect(await window.page.locator('h1').first().innerText()).toBe('Third name');
      }
      await window.visit(`/p/pointing-${pointing.urlId}`);
      for (const name of ['First name', 'Second name', 'by address']) {
        await window.page.locator('article').getByRole('link', { name, exact: true }).click();
        await window.page.getByRole('heading', { level: 1, name: 'Third name' }).waitFor();
        await window.page.goBack();
        await window.page.getByRole('heading', { level: 1, name: 'Pointing' }).waitFor();
      }
      expect(window.troubles.splice(0)).toEqual([]);
      await window.context.close();
    },
    60_000,
  );
});
