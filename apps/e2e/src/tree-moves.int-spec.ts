import { randomUUID } from 'node:crypto';
import { type Browser, type Page } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { signInAsPersona, signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';
import { createPage, createSpace } from './wiki-commands.js';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A page in the tree', () => {
  const { url } = demoServer();
  const spaceKey = `TREE${randomUUID().slice(0, 6).toUpperCase()}`;
  let browser: Browser;
  let window: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    const visitor = await signInAsPersona(url, 'EMPLOYEE');
    await createSpace(visitor, spaceKey, 'OPEN');
    for (const title of ['Oak', 'Elm', 'Ash', 'Fir'])
      await createPage(visitor, spaceKey, title, `A ${title}.`);
    window = await signedInWindow(browser, url, 'EMPLOYEE');
    ({ page } = window);
    await window.visit(`/s/${spaceKey}`);
    await tree().getByRole('treeitem', { name: 'Fir' }).waitFor();
    // Moving is loaded once the page can be read.
    await page.locator('[data-portal] [aria-live="assertive"]').first().waitFor({ state: 'attached' });
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  const tree = () => page.getByRole('tree', { name: 'Spaces' });
  const row = (title: string) => tree().getByRole('treeitem', { name: title, exact: true });
  /** The pages of the space as the tree shows them, those below others indented. */
  const shown = () =>
    tree()
      .getByRole('treeitem')
      .evaluateAll((rows, name) => {
        const titles = rows.map(
          (one) => `${'  '.repeat(Number(one.getAttribute('aria-level')) - 1)}${one.getAttribute('title')}`,
        );
        const from = titles.indexOf(name) + 1;
        const next = titles.findIndex((title, at) => at >= from && !title.startsWith(' '));
        return titles.slice(from, next === -1 ? undefined : next).map((title) => title.slice(2));
      }, `Space ${spaceKey}`);
  const untilShown = (expected: readonly string[]) =>
    eventually(
      `the tree is ${expected.join(', ')}`,
      async () => JSON.stringify(await shown()) === JSON.stringify(expected),
      10_000,
    );
  const untilTops = (expected: readonly string[]) =>
    eventually(
      `the tree begins with ${expected.join(', ')}`,
      async () =>
        JSON.stringify((await shown()).filter((title) => !title.startsWith(' '))) ===
        JSON.stringify(expected),
      10_000,
    );
  /** Takes the page by its middle to a height of another row: 0 is its upper edge, 1 its lower one. */
  const drag = async (title: string, over: string, ratio: number, whileHeld?: () => Promise<unknown>) => {
    await row(title).scrollIntoViewIfNeeded();
    await row(over).scrollIntoViewIfNeeded();
    const [from, to] = [await row(title).boundingBox(), await row(over).boundingBox()];
    if (!from || !to) throw new Error('Both rows stand in the window.');
    await page.mouse.move(from.x + 80, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + to.height * ratio, { steps: 8 });
    await whileHeld?.();
    await page.mouse.up();
  };
  const saved = (title: string) => page.getByText(`“${title}” was moved.`).waitFor();

  it('is dragged with the mouse between two others and below one, and stays there', async () => {
    await untilShown(['Oak', 'Elm', 'Ash', 'Fir']);
    await drag('Fir', 'Elm', 0.1);
    await untilShown(['Oak', 'Fir', 'Elm', 'Ash']);
    await saved('Fir');
    // Dragging ends no visit: nothing was followed.
    expect(new URL(page.url()).pathname).toBe(`/s/${spaceKey}`);
    await drag('Ash', 'Oak', 0.5);
    await saved('Ash');
    await page.reload();
    await window.complete();
    await row('Oak').locator('[title^="Open"]').or(row('Oak').locator('span').first()).first().click();
    await untilShown(['Oak', '  Ash', 'Fir', 'Elm']);
  }, 60_000);

  it('is left where it was by Escape in the middle of a drag', async () => {
    await drag('Elm', 'Oak', 0.1, () => page.keyboard.press('Escape'));
    await page.reload();
    await window.complete();
    await row('Fir').waitFor();
    await untilTops(['Oak', 'Fir', 'Elm']);
  }, 60_000);

  it('is picked up, moved and dropped by keyboard, and taken back by Undo', async () => {
    await row('Fir').focus();
    await page.keyboard.press('Space');
    await page.getByText(/^Picked up “Fir”/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.getByText('After “Elm”.').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await saved('Fir');
    await page.reload();
    await window.complete();
    await row('Fir').waitFor();
    await untilTops(['Oak', 'Elm', 'Fir']);

    await row('Elm').focus();
    await page.keyboard.press('Space');
    await page.getByText(/^Picked up “Elm”/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await saved('Elm');
    await untilTops(['Oak', 'Fir']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“Elm” is back where it was.').waitFor();
    await page.reload();
    await window.complete();
    await row('Fir').waitFor();
    await untilTops(['Oak', 'Elm', 'Fir']);
  }, 60_000);
});
