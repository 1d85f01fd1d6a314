import { randomUUID } from 'node:crypto';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { type Role, signInAsPersona, signedInWindow } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

/** Words that no page of the demo company has, and one that several have. */
const [OWN, OTHER] = [`quokka${randomUUID().slice(0, 6)}`, `numbat${randomUUID().slice(0, 6)}`];
const KNOWN = 'extrusion';
/** Settings of the index are changed by a job. */
const IN_FORCE_WITHIN_MS = 20_000;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('Words and people of the search', () => {
  const { url } = demoServer();
  let browser: Browser;
  const windows: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterEach(() => expect(windows.splice(0).flatMap((window) => window.troubles)).toEqual([]));
  afterAll(() => browser?.close());

  const windowOf = async (role: Role): Promise<WatchedPage> => {
    const window = await signedInWindow(browser, url, role);
    windows.push(window);
    return window;
  };
  const total = async (visitor: Visitor, query: string): Promise<number> => {
    const { search } = await visitor.ask<{ search: { total: number } }>(
      'query ($query: String!) { search(query: $query) { total } }',
      { query },
    );
    return search.total;
  };
  const note = (visitor: Visitor, query: string) =>
    visitor.ask<{ noteSearch: boolean }>(
      'mutation ($input: NoteSearchInput!) { noteSearch(input: $input) }',
      {
        input: { query, results: 0, opened: false },
      },
    );

  it('an employee finds people who know about something, with their pages', async () => {
    const window = await windowOf('EMPLOYEE');
    const { page } = window;
    await window.visit('/');
    await page.getByRole('link', { name: 'Who knows what' }).click();
    await page.waitForURL(`${url}/experts`);
    await window.inspect('experts-start');
    await page.getByLabel('About what?').fill(KNOWN);
    await page.getByRole('button', { name: 'Find people' }).click();
    await page.waitForURL((address) => address.searchParams.get('q') === KNOWN);
    await window.complete();
    const people = page.getByRole('main').locator('ol > li');
    await people.nth(3).waitFor();
    await window.inspect('experts');
    await people.first().getByRole('link').first().click();
    await page.waitForURL(/\/p\//);
    await window.complete();
  }, 120_000);

  it('who wrote a page knows about it, until they opt out of being shown', async () => {
    const author = await signInAsPersona(url, 'REVIEWER');
    const key = `WORDS${randomUUID().slice(0, 6).toUpperCase()}`;
    await author.ask('mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { __typename } }', {
      input: { key, name: key, access: 'OPEN' },
    });
    const word = `wombat${randomUUID().slice(0, 6)}`;
    await author.ask('mutation ($input: CreatePageInput!) { createPage(input: $input) { __typename } }', {
      input: {
        ...{ spaceKey: key, parentId: null, title: word, text: `All about the ${word}.` },
        idempotencyKey: randomUUID(),
      },
    });
    const employee = await signInAsPersona(url, 'EMPLOYEE');
    const experts = async () => {
      const answer = await employee.ask<{ experts: { experts: { survivingWords: number }[] } }>(
        'query ($query: String!) { experts(query: $query) { experts { survivingWords } } }',
        { query: word },
      );
      return answer.experts.experts.length;
    };
    const optOut = (value: boolean) =>
      author.ask('mutation ($value: Boolean!) { setDisplayOptOut(value: $value) }', { value });
    await eventually('the author is found', async () => (await experts()) === 1, IN_FORCE_WITHIN_MS);
    await optOut(true);
    expect(await experts()).toBe(0);
    await optOut(false);
    expect(await experts()).toBe(1);
  }, 60_000);

  it('an administrator makes words find each other', async () => {
    const window = await windowOf('ADMIN');
    const { page } = window;
    const employee = await signInAsPersona(url, 'EMPLOYEE');
    expect(await total(employee, OWN)).toBe(0);
    await window.visit('/words?show=synonyms');
    await window.inspect('synonyms');
    const dialog = page.getByRole('dialog');
    const write = async (...words: string[]) => {
      const field = dialog.getByLabel('Words and phrases that mean the same');
      for (const word of words) {
        await field.fill(word);
        await field.press('Enter');
      }
      await dialog.getByRole('button', { name: 'Save group' }).click();
    };
    await page.getByRole('button', { name: 'Add a group' }).click();
    await write(OWN, KNOWN);
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: `Edit the group “${OWN}, ${KNOWN}”` }).waitFor();
    await eventually(
      'the synonym is in force',
      async () => (await total(employee, OWN)) > 0,
      IN_FORCE_WITHIN_MS,
    );

    await page.getByRole('button', { name: 'Add a group' }).click();
    await write(OTHER, KNOWN.toUpperCase());
    const alert = dialog.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(`${OWN}, ${KNOWN}`);
    await window.inspect('synonym-refused');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: `Remove the group “${OWN}, ${KNOWN}”` }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await eventually(
      'the synonym is gone',
      async () => (await total(employee, OWN)) === 0,
      IN_FORCE_WITHIN_MS,
    );
  }, 180_000);

  it('an analyst sees what was looked for in vain, and begins that page', async () => {
    const phrase = `${OWN} 租賃`;
    for (const role of ['EMPLOYEE', 'REVIEWER', 'ADMIN'] as const) {
      const visitor = await signInAsPersona(url, role);
      expect((await note(visitor, phrase)).noteSearch).toBe(true);
      expect((await note(visitor, phrase)).noteSearch).toBe(false);
      expect((await note(visitor, 'somebody@company.example')).noteSearch).toBe(false);
    }
    const window = await windowOf('ANALYST');
    const { page } = window;
    await window.visit('/');
    await page.getByRole('link', { name: 'Search words' }).click();
    await page.waitForURL(`${url}/words`);
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: phrase });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/3 searches · nothing found/);
    expect(await page.getByRole('tab').count()).toBe(0);
    await window.inspect('searches-in-vain');
    await row.getByRole('link', { name: `Create this page: “${phrase}”` }).click();
    await page.waitForURL(/\/new\?/);
    await window.complete();
    expect(await page.getByLabel('Title').inputValue()).toBe(phrase);
  }, 120_000);
});
