import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { type Colleague, databaseOf, newColleague } from './colleague.js';
import { startCommand } from './command-line.js';
import { demoServer } from './demo-server.js';
import { writePage, type WrittenPage } from './editor-page.js';
import { eventually } from './eventually.js';
import { pathOf, protectedSpace, saveHeld } from './protected-space.js';
import { coloured, pointOf } from './shown-words.js';
import { signInAsPersona, signedInWindow } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { mediaWikiXml } from './wiki-files.js';
import { createPage, createSpace, savePage } from './wiki-commands.js';

const PUMPS = 'The cooling pumps are checked every Monday before the first shift starts.';
const VALVES = 'Valves that leak are written into the red book and closed by hand.';
const WIKITEXT = `'''Cooling''' is done by [[Pump|pumps]].\n\n* First pump: bought in spring\n`;
/** Attribution follows a save through the jobs. */
const ATTRIBUTED_WITHIN_MS = 60_000;
const LIST = /^Authors/;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

/** A passage that is long enough to be known again elsewhere, and that stands nowhere else. */
const passage = (id: string) =>
  `Every operator who starts extruder ${id} after a weekend checks the hopper, the barrel heaters, the screw, the die ` +
  `and the cooling bath of hall ${id}, and writes all five readings into the book.`;

describeInBrowser('Who wrote this? in every state', () => {
  const server = demoServer();
  const { url } = server;
  let browser: Browser;
  let window: WatchedPage;
  let ann: Visitor;
  let bob: Visitor;
  let bobsName: string;

  const panel = () => window.page.getByRole('region', { name: 'Who wrote this?', exact: true });
  const list = () => panel().getByRole('list', { name: LIST });
  const card = () => window.page.getByRole('dialog', { name: 'Who wrote these words' });
  const newId = () => randomUUID().slice(0, 8);
  const title = (name: string) => `${name} ${newId()}`;
  /** Waits until every word of a page's published revision has its author. */
  const attributed = ({ urlId }: Pick<WrittenPage, 'urlId'>) =>
    eventually(
      `page ${urlId} is attributed`,
      async () => {
        const { page } = await ann.ask<{ page: { authorship: { state: string } } }>(
          'query ($urlId: String!) { page(urlId: $urlId) { authorship { state } } }',
          { urlId },
        );
        return page.authorship.state === 'READY' || null;
      },
      ATTRIBUTED_WITHIN_MS,
    );
  const open = async (path: string) => {
    await window.visit(`${path}?who=1`);
    await list().waitFor();
    await window.page.waitForFunction(() => CSS.highlights.size > 0);
  };
  /** Clicks a word: its card stays. The card of another one may lie over it, and is closed first. */
  const choose = async (word: string) => {
    await window.page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    const { x, y } = await pointOf(window.page, word);
    await window.page.mouse.click(x, y);
    await card().locator('q', { hasText: word }).waitFor();
    return card().innerText();
  };

  beforeAll(async () => {
    browser = await startBrowser();
    ann = await signInAsPersona(url, 'EMPLOYEE');
    bob = await signInAsPersona(url, 'REVIEWER');
    const { me } = await bob.ask<{ me: { person: { displayName: string } } }>(
      '{ me { person { displayName } } }',
    );
    bobsName = me.person.displayName;
    window = await signedInWindow(browser, url, 'EMPLOYEE');
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  it('says that attribution is behind, and colours the words by itself once it has caught up', async () => {
    const page = await writePage(ann, 'HANDBOOK', title('Behind'), PUMPS);
    await attributed(page);
    const client = await databaseOf(server);
    try {
      // Whoever attributes the page waits for this row.
      await client.query('BEGIN');
      await client.query('SELECT FROM page_authorship WHERE page_id = $1 FOR UPDATE', [page.id]);
      await savePage(bob, { ...page, slug: '' }, 1, `${PUMPS}\n\n${VALVES}`);
      await window.page.goto(`${url}${page.path}?who=1`);
      await panel().getByText('It has come to revision 1 of 2.').waitFor();
      await window.complete();
      await window.inspect('who-behind');
      await client.query('ROLLBACK');
    } finally {
      await client.end();
    }
    await list().getByRole('button', { name: bobsName }).waitFor({ timeout: ATTRIBUTED_WITHIN_MS });
    expect(await choose('leak')).toContain(bobsName);
  }, 180_000);

  it('attributes no revision that waits for review, and says so', async () => {
    const guarded = await protectedSpace(bob, [title('Guarded')], PUMPS, ann);
    const [page] = guarded.pages;
    if (page === undefined) throw new Error('No page was made.');
    await saveHeld(ann, page, 1, `${PUMPS}\n\n${VALVES}`);
    await attributed(page);
    await window.visit(`${pathOf(page)}/history/2?who=1`);
    await panel()
      .getByText('This revision is not published: it waits for review, or was returned.')
      .waitFor();
    expect(await window.page.getByRole('alert').first().innerText()).toMatch(
      /^This revision is not published/,
    );
    expect(await window.page.getByRole('button', { name: 'Restore this revision' }).count()).toBe(0);
    await window.inspect('who-held');
    await open(pathOf(page));
    expect(Object.values(await coloured(window.page)).join()).toContain('Monday');
  }, 180_000);

  it('says from which page words were copied, and of a closed one only that', async () => {
    const [known, secret] = [passage(newId()), passage(newId())];
    const source = await writePage(bob, 'HANDBOOK', title('Weekend'), known);
    const spaceKey = `SHUT${newId().toUpperCase()}`;
    await createSpace(bob, spaceKey, 'MEMBERS');
    const closed = await createPage(bob, spaceKey, title('Closed'), secret);
    await attributed(source);
    await eventually(
      'the closed page is attributed',
      async () => {
        const { page } = await bob.ask<{ page: { authorship: { state: string } } }>(
          'query ($urlId: String!) { page(urlId: $urlId) { authorship { state } } }',
          { urlId: closed.urlId },
        );
        return page.authorship.state === 'READY' || null;
      },
      ATTRIBUTED_WITHIN_MS,
    );
    const copy = await writePage(ann, 'HANDBOOK', title('Copied'), `${PUMPS}\n\n${known}\n\n${secret}`);
    await attributed(copy);
    await open(copy.path);
    // He never edited this page.
    expect(await list().getByRole('listitem').filter({ hasText: bobsName }).innerText()).toContain(
      'came with copied text',
    );
    expect(await choose('hopper')).toContain(`copied from ${source.title}`);
    const from = card().getByRole('link', { name: source.title });
    await window.inspect('who-copied');
    await from.click();
    await window.page.waitForURL((address) => address.pathname.endsWith(`${source.urlId}/history/1`));
    await open(copy.path);
    // The second hopper is the one of the closed page.
    const hall = /of hall (\w+)/.exec(secret)?.[1] ?? '';
    const said = await choose(hall);
    expect(said).toContain('copied from a page that you can’t open');
    expect(said).not.toContain(closed.title);
  }, 240_000);

  describe('where somebody does not want to be shown by name', () => {
    let one: Colleague;
    let page: WrittenPage;

    beforeAll(async () => {
      one = await newColleague(server);
      page = await writePage(ann, 'HANDBOOK', title('Opted out'), PUMPS);
      await savePage(one.visitor, { ...page, slug: '' }, 1, `${PUMPS}\n\n${VALVES}`);
      await attributed(page);
      await one.visitor.ask('mutation { setDisplayOptOut(value: true) }');
    }, 120_000);
    afterAll(() => one.visitor.ask('mutation { setDisplayOptOut(value: false) }'));

    it('calls them somebody in the list, on the card and in a selection', async () => {
      await open(page.path);
      expect(await panel().innerText()).not.toContain(one.name);
      expect(await list().innerText()).toContain('somebody');
      expect((await coloured(window.page))['who-author-1']).toContain('Valves that leak');
      const said = await choose('leak');
      expect(said).toContain('somebody');
      expect(said).not.toContain(one.name);
      await window.inspect('who-somebody');
      await window.page.keyboard.press('Escape');
      await window.page.locator('article p').nth(1).selectText();
      await card()
        .getByText(/words selected/)
        .waitFor();
      expect(await card().innerText()).not.toContain(one.name);
      await window.page.evaluate(() => document.getSelection()?.removeAllRanges());
      await card().waitFor({ state: 'hidden' });
    }, 120_000);
  });

  it('knows the words of a page that came as wikitext, by those who wrote it elsewhere', async () => {
    const folder = temporaryFolder();
    try {
      const name = title('Imported');
      const revision = (id: number, who: string, text: string) => ({
        ...{ id, at: `202${id}-05-01T10:00:00Z`, comment: `change ${id}`, text },
        contributor: `<username>${who}</username><id>${id}</id>`,
      });
      const file = join(folder.path, 'old.xml');
      const second = `${WIKITEXT}* Second pump: bought in ''autumn''\n`;
      writeFileSync(
        file,
        mediaWikiXml({ [name]: [revision(1, 'Old hand', WIKITEXT), revision(2, 'Young hand', second)] }),
      );
      const spaceKey = `OLD${newId().toUpperCase()}`;
      const words = ['import-wiki', file, '--space', spaceKey, '--markup', 'wikitext', '--json'];
      const { code, err } = await startCommand(server, ...words).ended;
      expect([code, err]).toEqual([0, '']);
      const { space } = await ann.ask<{ space: { rootPages: { slug: string; urlId: string }[] } }>(
        'query ($key: String!) { space(key: $key) { rootPages { slug urlId } } }',
        { key: spaceKey },
      );
      const [page] = space.rootPages;
      await open(`/p/${page?.slug}-${page?.urlId}`);
      expect(await choose('autumn')).toMatch(/Young hand \(imported author\)[\s\S]*change 2/);
      expect(await choose('spring')).toContain('Old hand');
      await window.inspect('who-wikitext');
    } finally {
      folder.remove();
    }
  }, 240_000);

  it('offers no walk through the words of a page that shows none', async () => {
    const page = await writePage(ann, 'HANDBOOK', title('Pictures'), '![the plan of the hall](plan.png)');
    await attributed(page);
    await window.visit(`${page.path}?who=1`);
    await panel().getByText('No words are shown that you could point at.').waitFor();
    expect(
      await panel()
        .getByRole('button', { name: /word by word/ })
        .count(),
    ).toBe(0);
  }, 90_000);

  it('answers a finger on a phone, in Chinese', async () => {
    const one = await newColleague(server);
    await one.visitor.ask('mutation { setLocale(locale: "zh-Hant") }');
    const text = '# 冷卻系統\n\n冷卻水泵每週一檢查。\n\n| 水泵 | 公升 |\n| --- | --- |\n| 北側 | 40 |';
    const page = await writePage(one.visitor, 'HANDBOOK', title('冷卻'), text);
    await attributed(page);
    const context = await browser.newContext({
      ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'zh-TW' },
    });
    try {
      await context.addCookies(
        one.visitor.cookie.split('; ').map((pair) => {
          const at = pair.indexOf('=');
          return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
        }),
      );
      const phone = await context.newPage();
      await phone.goto(`${url}${page.path}?who=1`);
      await phone.waitForFunction(() => CSS.highlights.size > 0);
      const touched = phone.getByRole('dialog', { name: '這些文字是誰寫的' });
      for (const word of ['週', '北']) {
        const { x, y } = await pointOf(phone, word);
        await phone.touchscreen.tap(x, y);
        await touched.locator('q', { hasText: word }).waitFor();
        expect(await touched.innerText()).toContain(one.name);
      }
      await touched.getByRole('button', { name: '下一個字詞' }).tap();
      await touched.locator('q', { hasText: '側' }).waitFor();
      await touched.getByRole('button', { name: '關閉卡片' }).tap();
      await touched.waitFor({ state: 'hidden' });
    } finally {
      await context.close();
    }
  }, 120_000);
});
