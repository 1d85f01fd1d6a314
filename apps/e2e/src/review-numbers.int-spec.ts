import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { protectedSpace, type ProtectedSpace, queued, saveHeld } from './protected-space.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

const TEXT = 'The gate opens at eight.';
const TITLES = ['Quay one', 'Quay two', 'Quay three'];
const DECIDE = `mutation ($input: DecideReviewItemInput!) { decideReviewItem(input: $input) { __typename } }`;
const CLAIM = `mutation ($id: ID!) { claimReviewItem(id: $id) { __typename } }`;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

/** A number of the screen and where it leads. */
interface ShownNumber {
  readonly text: string;
  readonly path: string;
}

describeInBrowser('The numbers of review', () => {
  const { url } = demoServer();
  let browser: Browser;
  let reviewer: Visitor;
  let author: Visitor;
  let window: WatchedPage;
  let space: ProtectedSpace;

  beforeAll(async () => {
    browser = await startBrowser();
    [reviewer, author] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'EMPLOYEE'),
    ]);
    window = await signedInWindow(browser, url, 'REVIEWER');
    space = await protectedSpace(reviewer, TITLES, TEXT);
    for (const page of space.pages) await saveHeld(author, page, 1, TEXT.replace('eight', 'seven'));
    const waiting = await queued(reviewer, space.id, TITLES.length);
    for (const [at, verdict] of ['GOOD', 'RETURNED'].entries()) await decide(waiting[at]?.id ?? '', verdict);
    await queued(reviewer, space.id, 1, (items) => items.length === 1);
  }, 180_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  /** Decides an item as it stands now. */
  async function decide(id: string, verdict: string): Promise<void> {
    await reviewer.ask(CLAIM, { id });
    const { reviewItem } = await reviewer.ask<{ reviewItem: { version: number } }>(
      'query ($id: ID!) { reviewItem(id: $id) { version } }',
      { id },
    );
    const input = { id, version: reviewItem.version, verdict, note: 'Seen at the gate.' };
    const { decideReviewItem } = await reviewer.ask<{ decideReviewItem: { __typename: string } }>(DECIDE, {
      input,
    });
    if (decideReviewItem.__typename !== 'ReviewItemDecided') throw new Error(decideReviewItem.__typename);
  }
  const numbersShown = (): Promise<ShownNumber[]> =>
    window.page
      .getByRole('main')
      .locator('a[href^="/review/numbers/rows?"]')
      .evaluateAll((all) =>
        all.map((link) => ({ text: link.textContent ?? '', path: link.getAttribute('href') ?? '' })),
      );
  /** Opens each number in the browser; gives those that are not as many rows, nor as many views. */
  async function walk(numbers: readonly ShownNumber[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const { text, path } of numbers) {
      await window.page.goto(url + path);
      const sum = window.page.locator('[data-rows]');
      await sum.waitFor();
      const [rows, views] = [await sum.getAttribute('data-rows'), await sum.getAttribute('data-views')];
      const value = /\d[\d,]*/.exec(text)?.[0].replaceAll(',', '');
      if (value !== rows && value !== views)
        wrong.push(`${path}: ${text} opens ${rows} rows, ${views} views`);
    }
    return wrong;
  }

  it('of a space are those of what was decided and waits there, and each opens its rows', async () => {
    const { page } = window;
    await window.visit(`/review/numbers?space=${space.key}`);
    await page.getByRole('heading', { name: 'Waiting now' }).waitFor();
    // Pages that were just made are patrolled as well, and their items come when they come.
    const pending = (section: string) =>
      page
        .locator(`section[aria-labelledby="${section}"] tbody tr`)
        .filter({ has: page.getByRole('rowheader', { name: 'Before publishing' }) })
        .locator('a')
        .first();
    expect(await pending('backlog').innerText()).toBe('1');
    expect(await pending('speed').innerText()).toBe('2');
    await window.inspect('review-numbers-of-space');
    const shown = await numbersShown();
    const settled = shown.filter(({ path }) => isSettled(path) || path.includes('source=PENDING'));
    expect(settled.length).toBeGreaterThan(10);
    expect(await walk(settled)).toEqual([]);
  }, 240_000);

  it('of the whole wiki begin with the number that matters, and open rows that come to them', async () => {
    const { page } = window;
    await window.visit('/review');
    await page.getByRole('link', { name: 'Numbers', exact: true }).click();
    await page.getByRole('heading', { name: 'Exposure' }).waitFor();
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()).toBe(
      'Exposure',
    );
    await window.complete();
    await window.inspect('review-numbers');
    // What waits may still grow by what other tests saved; what was decided stands.
    const all = (await numbersShown()).filter(({ path }) => isSettled(path));
    const byKind = new Map<string, ShownNumber[]>();
    for (const one of all) byKind.set(kindOf(one), [...(byKind.get(kindOf(one)) ?? []), one]);
    const numbers = [...byKind.values()].flatMap((same) =>
      same.length > 2 ? [...same.slice(0, 1), ...same.slice(-1)] : same,
    );
    process.stdout.write(`Numbers of review: ${all.length}, opened in the browser: ${numbers.length}\n`);
    expect(await walk(numbers)).toEqual([]);
    await window.inspect('review-number-rows');
  }, 400_000);
});

/** Whether a number is of what was decided: that stands, what waits may grow. */
const isSettled = (path: string): boolean => !/number=(WAITING|OVERDUE|OPENED)/.test(path);

/** What a link asks for, whatever the week or the space. */
function kindOf({ path }: ShownNumber): string {
  const params = new URLSearchParams(path.slice(path.indexOf('?')));
  return [...params.keys(), params.get('number') ?? ''].join(' ');
}
