import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import {
  keptOn,
  openEditor,
  preferSource,
  rewrite,
  sourceOf,
  standOf,
  writePage,
  type WrittenPage,
} from './editor-page.js';
import { ServerProcess } from './server-process.js';
import { type Role, signInAsFirstAdmin, signInAsPersona } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { type Visitor } from './visitor.js';
import { WatchedPage } from './watched-page.js';

const SPACE = 'HANDBOOK';
const TEXT =
  '# Travel\n\nThe hotel limit is 900.\n\n報銷期限為三十天。\n\nTaxis need a receipt.\n\nLast line.\n';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('What somebody typed', () => {
  const { url } = demoServer();
  const windows: WatchedPage[] = [];
  let browser: Browser;
  let reader: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    reader = await signInAsPersona(url, 'EMPLOYEE');
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(async () => {
    const troubles = windows.flatMap((window) => window.troubles);
    for (const window of windows.splice(0)) await window.context.close();
    expect(troubles).toEqual([]);
  });

  /** A window of somebody who is signed in already. */
  const windowOf = async (visitor: Visitor, address = url): Promise<WatchedPage> => {
    const window = await WatchedPage.open(browser, address);
    windows.push(window);
    await preferSource(window);
    const cookies = visitor.cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
    });
    await window.context.addCookies(cookies);
    return window;
  };
  const enter = async (role: Role) => windowOf(await signInAsPersona(url, role));
  const aPage = () => writePage(reader, SPACE, `Travel ${randomUUID().slice(0, 8)}`, TEXT);
  const savePage = ({ page }: WatchedPage) => page.getByRole('button', { name: 'Save page' }).click();
  const isSaved = async ({ page }: WatchedPage, written: WrittenPage) => {
    await page.waitForURL((address) => decodeURI(address.pathname) === decodeURI(written.path));
    await page.locator('article').waitFor();
  };

  it('is joined with what somebody else saved meanwhile, after both saw each other', async () => {
    const written = await aPage();
    const [ann, bob] = [await enter('EMPLOYEE'), await enter('REVIEWER')];
    await openEditor(ann, written.path);
    await openEditor(bob, written.path);
    // Bob's editor has told the server; Ann's hears of it at the next beat, or when she comes back to her window.
    await bob.page.getByText('Also editing now:').waitFor();
    await rewrite(bob, TEXT.replace('900', '950'));
    await savePage(bob);
    await isSaved(bob, written);
    await rewrite(ann, TEXT.replace('三十天', '二十天'));
    await ann.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await ann.page.getByText(/saved revision 2/).waitFor();
    await savePage(ann);
    await isSaved(ann, written);
    const { text, tags } = await standOf(reader, written);
    expect(text).toBe(TEXT.replace('900', '950').replace('三十天', '二十天'));
    expect(tags).toEqual([[], [], ['merge']]);
  }, 60_000);

  it('is safe in a conflict whatever one does, and is settled place by place onto both bases', async () => {
    const written = await aPage();
    const [ann, bob] = [await enter('EMPLOYEE'), await enter('REVIEWER')];
    const mine = TEXT.replace('900', '1000').replace('Last line', 'My last line');
    await openEditor(ann, written.path);
    await openEditor(bob, written.path);
    await rewrite(bob, TEXT.replace('900', '950'));
    await savePage(bob);
    await isSaved(bob, written);
    await rewrite(ann, mine);
    await savePage(ann);
    await ann.page.getByRole('heading', { name: 'Somebody saved while you wrote' }).waitFor();
    await ann.inspect('merge');

    // The tab is closed on the merge screen: the words are offered again.
    await ann.page.close({ runBeforeUnload: false });
    const again = await windowOf(await signInAsPersona(url, 'EMPLOYEE'));
    await openEditor(again, written.path);
    await again.page.getByText('It met somebody else’s changes').waitFor();
    await again.page.getByRole('button', { name: 'Show what it changes' }).click();
    await again.page.locator('ins', { hasText: '1000' }).waitFor();
    await again.page.getByRole('button', { name: 'Go on with the draft' }).click();
    await savePage(again);
    await again.page.locator('mark', { hasText: '1000' }).waitFor();
    expect(await again.page.getByRole('button', { name: 'Save merged page' }).isDisabled()).toBe(true);
    await again.page.getByRole('button', { name: 'Take both' }).click();
    await again.page.getByRole('button', { name: 'Save merged page' }).click();
    await isSaved(again, written);
    const { text, tags, drafts } = await standOf(reader, written);
    expect(text).toContain('The hotel limit is 950.\nThe hotel limit is 1000.');
    expect(text).toContain('My last line');
    expect(tags).toEqual([[], [], ['merge']]);
    expect(drafts).toEqual([]);
  }, 60_000);

  it('outlives the session: one signs in above it, and another person is asked before it counts as theirs', async () => {
    const written = await aPage();
    const window = await enter('EMPLOYEE');
    const { page } = window;
    await openEditor(window, written.path);
    await rewrite(window, TEXT.replace('Taxis', 'All taxis'));
    await window.context.clearCookies();
    await savePage(window);
    await page.getByText('Your session has ended').waitFor();
    await page.locator('button[data-role="REVIEWER"]').click();
    await page.getByText('The text in the editor was written by').waitFor();
    expect((await standOf(reader, written)).headNumber).toBe(1);
    await page.getByRole('button', { name: /^Sign in as/ }).click();
    await page.locator('button[data-role="EMPLOYEE"]').click();
    await isSaved(window, written);
    expect(await standOf(reader, written)).toMatchObject({
      ...{ headNumber: 2, text: TEXT.replace('Taxis', 'All taxis'), drafts: [] },
    });
  }, 60_000);

  it('is not saved twice when the answer is lost, also not when one types on before trying again', async () => {
    const written = await aPage();
    const window = await enter('EMPLOYEE');
    const { page } = window;
    let dropNext = true;
    await page.route('**/graphql', async (route) => {
      if (dropNext && (route.request().postData() ?? '').includes('mutation SavePage(')) {
        dropNext = false;
        // The server has saved; nobody hears of it.
        await route.fetch();
        await route.abort('connectionreset');
      } else await route.continue();
    });
    await openEditor(window, written.path);
    await rewrite(window, `${TEXT}\nOne.`);
    await savePage(window);
    await page.getByRole('alert').getByText('Not saved').waitFor();
    expect((await standOf(reader, written)).headNumber).toBe(2);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await isSaved(window, written);
    expect((await standOf(reader, written)).headNumber).toBe(2);

    await openEditor(window, written.path);
    dropNext = true;
    await rewrite(window, `${TEXT}\nOne.\nTwo.`);
    await savePage(window);
    await page.getByRole('alert').getByText('Not saved').waitFor();
    await rewrite(window, `${TEXT}\nOne.\nTwo.\nThree.`);
    await savePage(window);
    await isSaved(window, written);
    const { text, tags } = await standOf(reader, written);
    expect(text).toBe(`${TEXT}\nOne.\nTwo.\nThree.`);
    expect(tags).toEqual([[], [], [], []]);
    window.expectTrouble(/ERR_CONNECTION_RESET/);
  }, 60_000);

  it('is kept when one goes back or follows a link, for a new page too, and two tabs keep two texts', async () => {
    const written = await aPage();
    const window = await enter('EMPLOYEE');
    const { page } = window;
    await window.visit(written.path);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await sourceOf(page).waitFor();
    await rewrite(window, `${TEXT}\nLeft by going back.`);
    await page.goBack();
    await page.getByText('without saving. Your text is kept as a draft.').waitFor();
    await page.getByRole('link', { name: 'Go on writing' }).click();
    await sourceOf(page).getByText('Left by going back.').waitFor();

    const tab = await window.context.newPage();
    await tab.goto(`${url}${written.path}/edit`);
    await sourceOf(tab).click();
    await tab.keyboard.insertText('Typed in the second tab. ');
    await tab.locator('[data-draft-server="kept"]').waitFor({ state: 'attached' });
    await keptOn(window, 'server');
    expect((await standOf(reader, written)).drafts.map((text) => text.includes('second tab')).sort()).toEqual(
      [...[false, true]],
    );
    await tab.close();

    await window.visit(`/new?space=${SPACE}`);
    const title = `Not there yet ${randomUUID().slice(0, 8)}`;
    await page.getByLabel('Title').first().fill(title);
    await rewrite(window, 'First words of a new page.');
    await page.getByRole('link', { name: 'Home', exact: true }).first().click();
    await page.getByText('without saving. Your text is kept as a draft.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'What you have not saved' }).waitFor();
    await page.getByRole('link', { name: title }).click();
    await sourceOf(page).getByText('First words of a new page.').waitFor();
    expect(await page.getByLabel('Title').first().inputValue()).toBe(title);
  }, 60_000);

  it('stays when code of another part can’t be fetched, and a screen comes once the server answers again', async () => {
    const written = await aPage();
    const window = await enter('EMPLOYEE');
    const { page } = window;
    await page.route(/search-dialog-.*\.js/, (route) => route.abort());
    await openEditor(window, written.path);
    await rewrite(window, `${TEXT}\nStill here.`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Search/ }).click();
    await page.getByText('This part could not be loaded').waitFor();
    await window.inspect('part-missing');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await sourceOf(page).getByText('Still here.').waitFor();
    await savePage(window);
    await isSaved(window, written);

    // The first time alone: the next document asks for it anew.
    await page.route(/history-screen-.*\.js/, (route) => route.abort(), { times: 1 });
    await page.goto(`${url}${written.path}`);
    await page.getByRole('link', { name: 'History' }).first().click();
    await page.getByLabel('Author').first().waitFor();
    window.expectTrouble(/ERR_FAILED|Failed to load|dynamically imported/);
  }, 60_000);

  it('survives a server that dies between typing and saving', async () => {
    const folder = temporaryFolder();
    const dataDir = join(folder.path, 'data');
    const env = { WELLSPRING_PORT: String(await freePort()) };
    let server = await ServerProcess.start({ dataDir, env });
    try {
      const admin = await signInAsFirstAdmin(() => server);
      await admin.ask(
        'mutation { createSpace(input: {key: "OPS", name: "Ops", access: OPEN}) { __typename } }',
      );
      const written = await writePage(admin, 'OPS', 'Runbook', TEXT);
      const window = await windowOf(admin, server.url);
      const { page } = window;
      await openEditor(window, written.path);
      await rewrite(window, `${TEXT}\nTyped before it died.`);
      await keptOn(window, 'server');
      await server.kill('wellspring', 'postgres', 'meilisearch');
      await sourceOf(page).press('Control+End');
      await page.keyboard.insertText(' And after.');
      await savePage(window);
      await page.getByRole('alert').getByText('Not saved').waitFor();
      await page.getByText('Wellspring can’t be reached now').waitFor();
      await keptOn(window, 'device');
      await window.inspect('server-away');

      server = await ServerProcess.start({ dataDir, env });
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await isSaved(window, written);
      const { text, headNumber, drafts } = await standOf(admin, written);
      expect(text).toBe(`${TEXT}\nTyped before it died. And after.`);
      expect([headNumber, drafts]).toEqual([2, []]);
      window.expectTrouble(/ERR_|Failed to load/);
      // The page loads its later parts when it has a moment: not from a server that is killed again.
      await window.context.close();
    } finally {
      await server.killAll();
      folder.remove();
    }
  }, 180_000);
});

/** A port that nobody listens on now, so that a server can come back under the same address. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
