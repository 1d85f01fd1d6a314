import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { type Known, known, makeTwoPages, type TwoPages } from './closed-page.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { type Place, placesOf } from './places-of-a-page.js';
import { signInAsPersona } from './sign-in.js';
import { WatchedPage } from './watched-page.js';

/** Search, links and notices follow through the jobs. */
const FOLLOWS_WITHIN_MS = 90_000;
/** Long enough for a screen on a busy machine; then it is opened again. */
const LOOK_MS = 6_000;
/** An id that no page has. */
const NEVER_GIVEN = '2222222222';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A page that its manager closes', () => {
  const { url } = demoServer();
  let browser: Browser;
  let manager: Known;
  let member: Known;
  let outsider: Known;
  let pages: TwoPages;
  let places: readonly Place[];
  let ofManager: WatchedPage;
  let ofMember: WatchedPage;
  let ofOutsider: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    // A reviewer and an analyst have no key to closed pages either; the outsider is an employee and nothing else.
    manager = await known(await signInAsPersona(url, 'REVIEWER'));
    member = await known(await signInAsPersona(url, 'ANALYST'));
    outsider = await known(await signInAsPersona(url, 'EMPLOYEE'));
    pages = await makeTwoPages(manager.visitor, [member, outsider]);
    places = placesOf(pages);
    [ofManager, ofMember, ofOutsider] = [
      await windowOf(manager),
      await windowOf(member),
      await windowOf(outsider),
    ];
  }, 60_000);
  afterAll(() => browser?.close());

  const windowOf = async ({ visitor }: Known): Promise<WatchedPage> => {
    const window = await WatchedPage.open(browser, url);
    await window.context.addCookies(
      visitor.cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
      }),
    );
    return window;
  };
  const addresses = (urlId: string) =>
    ['', '/edit', '/history', '/history/2', '/history/1/2'].map((rest) => `/p/x-${urlId}${rest}`);

  /** Opens a place until it shows the word: what shows there may come through a job. */
  const seeAt = (window: WatchedPage, { name, shown, open }: Place, word: string) =>
    eventually(
      `${word} shows: ${name}`,
      async () => {
        await open(window);
        return eventually(name, async () => (await markupOf(window, shown)).includes(word), LOOK_MS);
      },
      FOLLOWS_WITHIN_MS,
    );
  const markupOf = async ({ page }: WatchedPage, selector: string): Promise<string> => {
    const parts = await page.locator(selector).evaluateAll((found) => found.map((one) => one.outerHTML));
    return parts.join('\n').toLowerCase();
  };
  const everythingOn = (window: WatchedPage) => markupOf(window, 'html');
  /** The file as the browser gets it, by its cache if it may: status and text. */
  const fileIn = ({ page }: WatchedPage): Promise<string> =>
    page.evaluate(async (href) => {
      const answer = await fetch(href);
      return `${answer.status} ${await answer.text()}`;
    }, pages.fileHref);
  const mainText = async (window: WatchedPage, path: string): Promise<string> => {
    await window.visit(path);
    const text = await window.page.locator('main').innerText();
    return text.replace(/Request id .*/, 'Request id');
  };

  it('could be seen by everybody in every place', async () => {
    for (const place of places) await seeAt(ofOutsider, place, pages.secret);
    for (const path of addresses(pages.closed.urlId)) {
      await ofOutsider.visit(path);
      expect([path, await everythingOn(ofOutsider)]).toEqual([path, expect.stringContaining(pages.secret)]);
    }
    expect(await fileIn(ofOutsider)).toContain('Depths in metres');
    expect(ofOutsider.troubles.splice(0)).toEqual([]);
  }, 120_000);

  it('is closed in the browser, which says beforehand who loses it', async () => {
    const { page } = ofManager;
    await ofManager.visit(`/p/x-${pages.closed.urlId}`);
    await page.getByRole('button', { name: 'Everyone can see it' }).click();
    await page.getByRole('button', { name: 'Give it rules of its own' }).click();
    await page.getByRole('button', { name: 'Take Every employee out' }).click();
    await page
      .getByRole('combobox', { name: 'Add somebody' })
      .or(page.getByLabel('Add somebody'))
      .first()
      .fill(member.name);
    await page.getByRole('option', { name: member.name }).first().click();
    await page.getByText(/people will lose access/).waitFor();
    await ofManager.inspect('page-rules');
    await page.getByRole('button', { name: 'Save rules' }).click();
    await page.getByRole('button', { name: 'Restricted' }).waitFor();
    expect(ofManager.troubles.splice(0)).toEqual([]);
  }, 60_000);

  it('is in every place for a member, and in none for anybody else', async () => {
    const leaks: string[] = [];
    await Promise.all([
      (async () => {
        for (const place of places) await seeAt(ofMember, place, pages.secret);
      })(),
      (async () => {
        for (const place of places) {
          // The other page shows there, so the place is complete.
          await seeAt(ofOutsider, place, pages.open);
          if ((await everythingOn(ofOutsider)).includes(pages.secret)) leaks.push(place.name);
        }
      })(),
    ]);
    expect(leaks).toEqual([]);
    expect([...ofOutsider.troubles, ...ofMember.troubles]).toEqual([]);
  }, 120_000);

  it('answers at its addresses like a page that never was', async () => {
    const never = addresses(NEVER_GIVEN);
    for (const [at, path] of addresses(pages.closed.urlId).entries()) {
      const text = await mainText(ofOutsider, path);
      expect([path, text]).toEqual([path, await mainText(ofOutsider, never[at] ?? '')]);
      expect(await everythingOn(ofOutsider)).not.toContain(pages.secret);
    }
    await ofOutsider.visit(`/p/x-${pages.closed.urlId}`);
    await ofOutsider.page.getByText('This page is not here').waitFor();
    await ofOutsider.inspect('page-closed');
    for (const path of [pages.fileHref, `/pages/${pages.closed.urlId}/markdown`]) {
      expect([path, (await ofOutsider.context.request.get(path)).status()]).toEqual([path, 404]);
      expect([path, (await ofMember.context.request.get(path)).status()]).toEqual([path, 200]);
    }
    // The browser had the file before.
    expect(await fileIn(ofOutsider)).toMatch(/^404 /);
    ofOutsider.expectTrouble(/404/);
    expect(ofOutsider.troubles.splice(0)).toEqual([]);
  }, 60_000);
});
