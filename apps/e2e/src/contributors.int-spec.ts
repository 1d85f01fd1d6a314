import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { signInAsPersona, signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';

const PURPOSE = 'Planning who takes over the extrusion pages';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('People who carry the wiki', () => {
  const { url } = demoServer();
  let browser: Browser;
  let analyst: WatchedPage;
  let employee: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    analyst = await signedInWindow(browser, url, 'ANALYST');
    employee = await signedInWindow(browser, url, 'EMPLOYEE');
  }, 60_000);
  afterEach(() => {
    expect(analyst.troubles.splice(0)).toEqual([]);
    expect(employee.troubles.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  it('are named to an analyst who says why, each with what shows it', async () => {
    const { page } = analyst;
    await analyst.visit('/');
    await page.getByRole('link', { name: 'Key contributors' }).click();
    await page.waitForURL(`${url}/contributors`);
    await analyst.complete();
    const why = page.getByLabel('Purpose');
    await why.or(page.getByText('You look for: “')).first().waitFor();
    // Another file that shares the server may have said why already: a purpose holds for hours.
    if (await why.isVisible()) {
      expect(await page.getByRole('listitem').filter({ hasText: 'Wrote' }).count()).toBe(0);
      await analyst.inspect('contributors-purpose');
      await why.fill(PURPOSE);
      await page.getByRole('button', { name: 'State the purpose' }).click();
    }
    await page.getByText('You look for: “').waitFor();
    await analyst.complete();
    const first = page.getByRole('main').locator('ol > li').first();
    expect(await first.innerText()).toMatch(/Wrote \d.* of what was read/);
    expect(await first.innerText()).toMatch(/save/);
    await analyst.inspect('contributors');
  }, 120_000);

  it('have numbers that open their rows, which add up to them', async () => {
    const { page } = analyst;
    await analyst.visit('/contributors?measure=SURVIVING_WORDS');
    const link = page
      .getByRole('main')
      .locator('ol > li')
      .first()
      .getByRole('link', { name: /words$/ });
    const shown = (await link.innerText()).replace(/[^\d]/g, '');
    await link.click();
    await page.waitForURL(/\/contributions\/rows\?.*person=/);
    await analyst.complete();
    const sum = page.getByRole('main').getByText(/together/);
    expect((await sum.innerText()).replace(/.*together ([\d,]+).*/s, '$1').replace(/,/g, '')).toBe(shown);
  }, 120_000);

  it('leave knowledge at risk: pages that hang on few, and what is lost with one of them', async () => {
    const { page } = analyst;
    await analyst.visit('/contributors/risk');
    const pages = page.getByRole('region', { name: 'Pages' });
    await pages.getByRole('row').nth(1).waitFor();
    await analyst.inspect('knowledge-at-risk');
    await pages.getByRole('row').nth(1).getByRole('link').nth(1).click();
    await page.waitForURL(/person=/);
    await page.getByRole('heading', { level: 1, name: /^If .* leaves$/ }).waitFor();
    await analyst.complete();
    await analyst.inspect('loss-if-leaves');
  }, 120_000);

  it('are thanked for a revision, and take it back', async () => {
    const { page } = employee;
    // Not one that another journey may just have written as the same person: nobody thanks themselves.
    const visitor = await signInAsPersona(url, 'EMPLOYEE');
    const { pages } = await visitor.ask<{ pages: { nodes: { slug: string; urlId: string }[] } }>(
      '{ pages(sort: POPULAR, spaceKey: "HANDBOOK", first: 1) { nodes { slug urlId } } }',
    );
    await employee.visit(`/p/${pages.nodes[0]?.slug}-${pages.nodes[0]?.urlId}/history`);
    const thank = page.getByRole('button', { name: /^Thank\b.*revision/ }).first();
    await thank.click();
    const thanked = page.getByRole('button', { name: /^Thanked\b.*revision/ }).first();
    await thanked.waitFor();
    await employee.inspect('history-thanked');
    await thanked.click();
    await thanked.waitFor({ state: 'detached' });
  }, 120_000);

  it('read what their own words came to, and share it only if they want', async () => {
    const { page } = employee;
    await employee.visit('/me');
    await page.getByRole('link', { name: 'What my words came to' }).click();
    await page.getByRole('heading', { level: 1, name: 'My impact' }).waitFor();
    await employee.complete();
    await employee.inspect('my-impact');
    await page.getByRole('switch', { name: 'Show this page to my colleagues' }).press('Space');
    const shared = page.getByRole('link', { name: 'As colleagues see it' });
    await shared.waitFor();
    const path = await shared.getAttribute('href');
    await analyst.visit(path ?? '');
    await analyst.page.getByRole('heading', { level: 1, name: /^What .* shares$/ }).waitFor();
    await page.getByRole('switch', { name: 'Show this page to my colleagues' }).press('Space');
    await shared.waitFor({ state: 'detached' });
    await analyst.visit(path ?? '');
    await analyst.page.getByRole('heading', { name: 'Nothing is shared here' }).waitFor();
    await employee.visit('/me');
    await page.getByText('looked at an impact that you share').first().waitFor();
  }, 120_000);

  it('speak Chinese', async () => {
    const { page } = analyst;
    await analyst.visit('/contributors');
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
    await page.getByRole('heading', { level: 1, name: '關鍵貢獻者' }).waitFor();
    await analyst.complete();
    await analyst.inspect('contributors-zh-hant');
  }, 120_000);
});
