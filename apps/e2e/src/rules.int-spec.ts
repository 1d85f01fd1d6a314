import { randomUUID } from 'node:crypto';
import { type Browser, type Page } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { openEditor, preferSource, rewrite } from './editor-page.js';
import { eventually } from './eventually.js';
import { pathOf } from './protected-space.js';
import { type OwnSpace, ownSpace, quickRule, standOfRule, switchOff } from './rule-commands.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { savePage } from './wiki-commands.js';

const TEXTS = ['The depot opens at eight.', 'Ask for the quokka code.', 'It closes at six.', 'No parking.'];
const FORBIDDEN = 'The quokka code is 1234.';
/** What follows a save through the jobs. */
const FOLLOWS_WITHIN_MS = 60_000;
const REHEARSED_WITHIN_MS = 60_000;
/** Rules that the list shows at once. */
const PAGE_OF_RULES = 50;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('Rules that everybody can read', () => {
  const { url } = demoServer();
  let browser: Browser;
  let manager: Visitor;
  let author: Visitor;
  let space: OwnSpace;
  const windows: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    [manager, author] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'EMPLOYEE'),
    ]);
  }, 60_000);
  beforeEach(async () => {
    space = await ownSpace(manager, TEXTS);
  }, 60_000);
  afterEach(async () => {
    const done = windows.splice(0);
    await Promise.all(done.map((window) => window.context.close()));
    expect(done.flatMap((window) => window.troubles)).toEqual([]);
  });
  afterAll(() => browser?.close());

  const windowOf = async (role: 'ADMIN' | 'EMPLOYEE' | 'REVIEWER'): Promise<WatchedPage> => {
    const window = await signedInWindow(browser, url, role);
    windows.push(window);
    return window;
  };
  /** Fills the editor of a new rule for the space alone; the machine looks for an expression. */
  const begin = async ({ page }: WatchedPage, name: string, expression: string) => {
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('The rule in plain words').fill('Codes of doors are told by word of mouth.');
    await page.getByLabel('What the machine looks for').selectOption('expression');
    await page.getByLabel('Regular expression').last().fill(expression);
    await page.getByLabel('Only in these').check();
    await page.getByRole('combobox', { name: 'Spaces' }).fill(space.key);
    await page.getByRole('option', { name: space.name }).click();
    await page.keyboard.press('Escape');
  };
  const rehearse = async ({ page }: WatchedPage) => {
    await page.getByRole('button', { name: /^Rehearse/ }).click();
    await page.locator('[data-rehearsal="done"]').waitFor({ timeout: REHEARSED_WITHIN_MS });
  };
  const save = async ({ page }: WatchedPage, button: string): Promise<string> => {
    await page.getByRole('button', { name: button }).click();
    await page.waitForURL(/\/review\/rules\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { name: 'Versions' }).waitFor();
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  };
  const makeRule = async (window: WatchedPage, name: string): Promise<string> => {
    await window.visit('/review/rules/new');
    await begin(window, name, 'quokka\\s+code');
    await window.page.getByRole('radio', { name: 'Refuse' }).check();
    await rehearse(window);
    return save(window, 'Save rule');
  };

  it('are written with the place of a mistake shown, rehearsed, and saved only then', async () => {
    const window = await windowOf('ADMIN');
    const { page } = window;
    await window.visit('/review/rules');
    await page.getByRole('link', { name: 'New rule' }).click();
    await page.getByRole('heading', { name: 'New rule' }).waitFor();
    await begin(window, `Codes ${space.key}`, 'quokka(code');
    await page.getByRole('button', { name: 'Rehearse' }).click();
    await page.getByRole('alert').waitFor();
    await window.inspect('rule-editor-problem');
    await page.getByLabel('Regular expression').last().fill('quokka(?=code)');
    await page.getByRole('button', { name: /^Rehearse/ }).click();
    await page.locator('[data-problem-at="7"]').waitFor();

    await page.getByLabel('Regular expression').last().fill('quokka\\s+code');
    await page.getByRole('radio', { name: 'Refuse' }).check();
    const saveButton = page.getByRole('button', { name: 'Save rule' });
    expect(await saveButton.isDisabled()).toBe(true);
    await rehearse(window);
    await page.getByText('It would have hit 1 of the last 4 revisions: 25%.').waitFor();
    await page.getByRole('link', { name: `Depot 2 ${space.key}, revision 1` }).waitFor();
    await window.inspect('rule-editor-rehearsed');
    // What is changed afterwards was not rehearsed.
    await page.getByLabel('Regular expression').last().fill('quokka\\s*code');
    await page.locator('[data-rehearsal="outdated"]').waitFor();
    expect(await saveButton.isDisabled()).toBe(true);
    await rehearse(window);
    const id = await save(window, 'Save rule');
    await page.getByText('This rule is on.').waitFor();
    await window.inspect('rule');

    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('What you changed and why').waitFor();
    await page.getByLabel('What you changed and why').fill('Plainer words.');
    await page.getByLabel('The rule in plain words').fill('Tell codes of doors by word of mouth.');
    await save(window, 'Save rule');
    await page.getByText('Version 2').waitFor();
    await page.getByText('Changed: the rule in words.').waitFor();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('This rule is off: it does nothing.').waitFor();
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByText('This rule is on.').waitFor();

    const reader = await windowOf('EMPLOYEE');
    await reader.visit('/review/rules');
    const card = reader.page.getByRole('listitem').filter({ hasText: `Codes ${space.key}` });
    await card.getByText('Tell codes of doors by word of mouth.').waitFor();
    expect(await reader.page.getByRole('link', { name: 'New rule' }).count()).toBe(0);
    await card.getByText('What the machine looks for').click();
    await card.getByText('quokka\\s*code').waitFor();
    await reader.inspect('rules');
    expect((await standOfRule(author, id)).state).toBe('ON');
  }, 240_000);

  it('say in the reader’s language what is wrong with them, and run what brings others down', async () => {
    const window = await windowOf('ADMIN');
    const { page } = window;
    await window.visit('/review/rules/new');
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
    await page.getByRole('heading', { name: '新增規則' }).waitFor();
    await page.getByLabel('機器檢查的內容').selectOption('expression');
    const expression = page.getByLabel('正規表示式').last();
    const rehearseIt = page.getByRole('button', { name: /預演/ });
    const saidFor = async (text: string, sentence: string) => {
      await expression.fill(text);
      await rehearseIt.click();
      await page.getByRole('alert').getByText(sentence).waitFor();
    };
    await saidFor('(a+)+(?=b)', '不能用前後環視');
    await page.locator('[data-problem-at="6"]').waitFor();
    await saidFor('(x{100}){100}', '重複次數太多');
    await saidFor('.*', '會命中每一頁');
    await window.inspect('rule-editor-problem-zh');
    await page.getByLabel('機器檢查的內容').selectOption('links');
    await page.getByLabel('網站').last().fill('example.com\n\nhttps://spam.example/x');
    await rehearseIt.click();
    await page.getByRole('alert').getByText('第 2 項「https://spam.example/x」：這不是網站。').waitFor();
    // Others run this for ever on a text like those of the space.
    await page.getByLabel('機器檢查的內容').selectOption('expression');
    await expression.fill('([a-z ]+)+[0-9]');
    await rehearseIt.click();
    await page.locator('[data-rehearsal="done"]').waitFor({ timeout: REHEARSED_WITHIN_MS });
    await page.getByRole('button', { name: '語言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'New rule' }).waitFor();
  }, 240_000);

  it('are shown page by page where they are many', async () => {
    const admin = await signInAsPersona(url, 'ADMIN');
    const ids: string[] = [];
    for (let number = 1; number <= PAGE_OF_RULES + 1; number++)
      ids.push(await quickRule(admin, `Zz ${space.key} ${String(number).padStart(2, '0')}`, space.id));
    const window = await windowOf('EMPLOYEE');
    const { page } = window;
    await window.visit('/review/rules');
    const cards = page.locator('li[data-state]');
    await cards.nth(PAGE_OF_RULES - 1).waitFor();
    expect(await cards.count()).toBe(PAGE_OF_RULES);
    const first = await cards.first().innerText();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('link', { name: `Zz ${space.key} ${PAGE_OF_RULES + 1}` }).waitFor();
    await window.inspect('rules-second-page');
    await page.getByRole('button', { name: 'Previous', exact: true }).click();
    await cards.nth(PAGE_OF_RULES - 1).waitFor();
    expect(await cards.first().innerText()).toBe(first);
    for (const id of ids) await switchOff(admin, id);
  }, 240_000);

  it('refuse a text that its author keeps, and an appeal that somebody else decides lets it in', async () => {
    const admin = await windowOf('ADMIN');
    const id = await makeRule(admin, `Appealed ${space.key}`);
    const [target] = space.pages;
    if (target === undefined) throw new Error('The space has no pages.');
    const writer = await windowOf('EMPLOYEE');
    await preferSource(writer);
    await openEditor(writer, pathOf(target));
    await rewrite(writer, FORBIDDEN);
    await writer.page.getByRole('button', { name: 'Save page' }).click();
    const alert = writer.page
      .getByRole('alert')
      .filter({ hasText: 'Codes of doors are told by word of mouth.' });
    await alert.waitFor();
    await writer.inspect('rule-refuses');
    await alert.getByRole('button', { name: 'Appeal' }).click();
    const dialog = writer.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('This code opens nothing any more.');
    await dialog.getByRole('button', { name: 'Appeal', exact: true }).click();
    await dialog.getByRole('status').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    const { page: kept } = await author.ask<{ page: { text: string; drafts: { text: string }[] } }>(
      'query ($urlId: String!) { page(urlId: $urlId) { text drafts { text } } }',
      { urlId: target.urlId },
    );
    expect(kept.text.trim()).toBe(TEXTS[0]);
    expect(kept.drafts.map(({ text }) => text.trim())).toContain(FORBIDDEN);

    const item = await appealItem(id);
    const decider = await windowOf('REVIEWER');
    await decider.visit(`/review/item/${item}`);
    await decider.page.locator('[data-decision="OVERTURNED"]').click();
    const asked = decider.page.getByRole('dialog');
    await asked.getByRole('textbox').fill('An old code hurts nobody.');
    await asked.getByRole('button', { name: 'Decide for the author' }).click();
    await asked.waitFor({ state: 'detached' });
    await eventually(
      'the hit is overturned',
      async () => (await standOfRule(author, id)).figures.overturned === 1,
      FOLLOWS_WITHIN_MS,
    );
    const saved = await savePage(author, target, 1, kept.drafts[0]?.text ?? FORBIDDEN);
    expect(saved.__typename).toBe('SavedPage');

    await admin.visit(`/review/rules/${id}`);
    const { page } = admin;
    await opensRows(page, 'Appeals', '1', '1 hit');
    await admin.visit(`/review/rules/${id}`);
    await opensRows(page, 'Overturned', '100%', '1 hit');
    await admin.inspect('rule-hits');
  }, 240_000);

  it('that hit everything warn before they are saved, and brake themselves', async () => {
    const window = await windowOf('ADMIN');
    const { page } = window;
    await window.visit('/review/rules/new');
    await begin(window, `Everything ${space.key}`, '[a-z]+');
    await page.getByRole('radio', { name: 'Hold for review' }).check();
    await rehearse(window);
    await page.getByRole('alert').getByText('It would brake itself').waitFor();
    await window.inspect('rule-would-brake');
    expect(await page.getByRole('button', { name: 'Save rule' }).count()).toBe(0);
    const id = await save(window, 'Save although it would brake itself');
    // One author alone can't switch a rule off.
    for (const [at, target] of space.pages.entries())
      await savePage(at % 2 === 0 ? author : manager, target, 1, `Everything is said here. ${target.id}`);
    await eventually(
      'the rule has braked itself',
      async () => (await standOfRule(author, id)).state === 'BRAKED',
      FOLLOWS_WITHIN_MS,
    );
    await window.visit(`/review/rules/${id}`);
    await page.getByText(/This rule braked itself/).waitFor();
    await window.inspect('rule-braked');
    const { hits } = (await standOfRule(author, id)).figures;
    await opensRows(page, 'Hits', String(hits), `${hits} hits`);
  }, 240_000);

  it('that are not there lead back to all rules', async () => {
    const window = await windowOf('EMPLOYEE');
    const { page } = window;
    for (const below of ['', '/edit', '/hits']) {
      await window.visit(`/review/rules/${randomUUID()}${below}`);
      await page.getByText('There is no such rule.').waitFor();
      await page.getByRole('link', { name: 'All rules' }).click();
      await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
      await window.complete();
    }
  }, 120_000);

  const appealItem = (ruleId: string): Promise<string> =>
    eventually(
      `the appeal against rule ${ruleId} waits`,
      async () => {
        const { reviewQueue } = await manager.ask<{
          reviewQueue: { nodes: { id: string; source: string }[] };
        }>(
          `query ($spaceId: ID!) { reviewQueue(filter: { spaceIds: [$spaceId] }, first: 50) {
             nodes { id source } } }`,
          { spaceId: space.id },
        );
        return reviewQueue.nodes.find(({ source }) => source === 'APPEAL')?.id;
      },
      FOLLOWS_WITHIN_MS,
    );
  /** The tile shows the number, and its link opens so many rows. */
  const opensRows = async (page: Page, tile: string, number: string, rows: string) => {
    const value = page
      .locator('dl > div')
      .filter({ hasText: new RegExp(`^${tile}`) })
      .locator('dd a')
      .first();
    expect(await value.innerText()).toBe(number);
    await value.click();
    await page.waitForURL(/\/hits/);
    await page.getByRole('status').getByText(rows).waitFor();
    const count = Number(rows.split(' ')[0]);
    await page
      .locator('tbody tr')
      .nth(count - 1)
      .waitFor();
    expect(await page.locator('tbody tr').count()).toBe(count);
  };
});
