import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { pathOf } from './protected-space.js';
import { type OwnSpace, ownSpace } from './rule-commands.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { savePage } from './wiki-commands.js';

/** From a click until the server says so. */
const SAID_WITHIN_MS = 15_000;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('What is settled about review', () => {
  const { url } = demoServer();
  let browser: Browser;
  let manager: Visitor;
  let author: Visitor;
  let space: OwnSpace;
  const windows: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    // An administrator manages the space: neither reviewer by role nor the author.
    [manager, author] = await Promise.all([signInAsPersona(url, 'ADMIN'), signInAsPersona(url, 'EMPLOYEE')]);
  }, 60_000);
  beforeEach(async () => {
    space = await ownSpace(manager, ['The depot opens at eight.', 'It closes at six.']);
  }, 60_000);
  afterEach(async () => {
    const done = windows.splice(0);
    await Promise.all(done.map((window) => window.context.close()));
    expect(done.flatMap((window) => window.troubles)).toEqual([]);
  });
  afterAll(() => browser?.close());

  const windowOf = async (role: 'ADMIN' | 'EMPLOYEE'): Promise<WatchedPage> => {
    const window = await signedInWindow(browser, url, role);
    windows.push(window);
    return window;
  };

  it('a manager has a space ask for review, a page goes its own way, and volunteers sign up and leave', async () => {
    const window = await windowOf('ADMIN');
    const { page } = window;
    await window.visit(`/s/${space.key}/settings`);
    const section = page.locator('section[aria-labelledby="space-review"]');
    const before = section.getByRole('switch', { name: 'Review before publishing' });
    await before.click();
    await section.locator('input:checked').first().waitFor({ state: 'attached' });
    await section.getByLabel('Class of its pages').selectOption('POLICY');
    await eventuallySaid(author, 'POLICY');
    await window.inspect('space-review');

    const [first, second] = space.pages;
    if (first === undefined || second === undefined) throw new Error('The space has no pages.');
    expect((await savePage(author, first, 1, 'The depot opens at seven.')).__typename).toBe('HeldForReview');
    await window.visit(pathOf(second));
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /^Page details/ }).click();
    const details = page.getByRole('dialog');
    await details.getByLabel('Review before publishing').selectOption('No');
    await eventuallyOfPage(second.urlId, false);
    await window.inspect('page-review');
    expect((await savePage(author, second, 1, 'It closes at five.')).__typename).toBe('SavedPage');

    const volunteer = await windowOf('EMPLOYEE');
    await volunteer.visit(`/s/${space.key}/settings`);
    await volunteer.page.getByText('Changes here are published after somebody has looked at them.').waitFor();
    await volunteer.page.getByRole('button', { name: 'Sign up as a reviewer' }).click();
    await volunteer.page.getByText('You review this space.').waitFor();
    await volunteer.inspect('volunteer');
    expect(await reviews(author)).toBe(true);
    await volunteer.page.getByRole('button', { name: 'Stop reviewing here' }).click();
    await volunteer.page.getByRole('button', { name: 'Sign up as a reviewer' }).waitFor();
    expect(await reviews(author)).toBe(false);
  }, 240_000);

  it('administrators see who is trusted and why, and how soon somebody should look', async () => {
    const window = await windowOf('ADMIN');
    const { page } = window;
    await window.visit('/review/settings');
    await page.getByRole('heading', { name: 'Trusted authors' }).waitFor();
    await page.getByLabel('Business hours for Safety').waitFor();
    await window.inspect('review-settings');
    await page.getByRole('button', { name: 'Grant trust' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Grant trust' }).isDisabled()).toBe(true);
    await window.inspect('grant-trust');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    const field = page.getByLabel('Business hours for Safety');
    const hours = await field.inputValue();
    const more = String(Number(hours) + 1);
    for (const value of [more, hours]) {
      await field.fill(value);
      await page.getByRole('button', { name: 'Save the service level of Safety' }).click();
      await page.getByRole('status').getByText('Saved.').waitFor();
    }
  }, 120_000);

  const ofSpace = async (visitor: Visitor) => {
    const answer = await visitor.ask<{ space: { iReview: boolean; reviewClass: string } }>(
      'query ($key: String!) { space(key: $key) { iReview reviewClass } }',
      { key: space.key },
    );
    return answer.space;
  };
  const reviews = async (visitor: Visitor) => (await ofSpace(visitor)).iReview;
  const eventuallySaid = (visitor: Visitor, reviewClass: string) =>
    eventually(
      `the space has the class ${reviewClass}`,
      async () => (await ofSpace(visitor)).reviewClass === reviewClass,
      SAID_WITHIN_MS,
    );
  const eventuallyOfPage = (urlId: string, wanted: boolean) =>
    eventually(
      'the page says so itself',
      async () => {
        const { page } = await author.ask<{ page: { reviewsBeforePublishing: boolean | null } }>(
          'query ($urlId: String!) { page(urlId: $urlId) { reviewsBeforePublishing } }',
          { urlId },
        );
        return page.reviewsBeforePublishing === wanted;
      },
      SAID_WITHIN_MS,
    );
});
