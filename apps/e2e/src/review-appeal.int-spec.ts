import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { known } from './closed-page.js';
import { demoServer } from './demo-server.js';
import { itemOf, pathOf, protectedSpace, saveHeld } from './protected-space.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { type MadePage, savePage } from './wiki-commands.js';

const TEXT = '# Crane\n\nThe crane lifts two tons.\n';
const FIVE_TONS = TEXT.replace('two', 'five');
const NARROW = { width: 360, height: 780 };
const RETURN = `mutation ($id: ID!, $version: Int!, $note: String!) {
  decideReviewItem(input: { id: $id, version: $version, verdict: RETURNED, note: $note }) { __typename } }`;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An author whose text was returned', () => {
  const { url } = demoServer();
  const windows: WatchedPage[] = [];
  let browser: Browser;
  let first: Visitor;
  let second: Visitor;
  let author: Visitor;
  let ofFirst: WatchedPage;
  let ofSecond: WatchedPage;
  let ofAuthor: WatchedPage;
  let page: MadePage;
  let spaceId: string;

  beforeAll(async () => {
    browser = await startBrowser();
    [first, second, author] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'ANALYST'),
      signInAsPersona(url, 'EMPLOYEE'),
    ]);
    ofFirst = await signedInWindow(browser, url, 'REVIEWER');
    ofSecond = await signedInWindow(browser, url, 'ANALYST');
    ofAuthor = await signedInWindow(browser, url, 'EMPLOYEE');
    windows.push(ofFirst, ofSecond, ofAuthor);
  }, 120_000);
  beforeEach(async () => {
    const space = await protectedSpace(first, ['Crane'], TEXT);
    const [made] = space.pages;
    if (!made) throw new Error('The space has no page.');
    [page, spaceId] = [made, space.id];
    const { personId } = await known(second);
    await first.ask('mutation ($s: ID!, $p: ID!) { assignReviewer(spaceId: $s, personId: $p) { id } }', {
      s: spaceId,
      p: personId,
    });
    await saveHeld(author, page, 1, FIVE_TONS);
    const { id, version } = await itemOf(first, spaceId, page, 'PENDING');
    await first.ask(RETURN, { id, version, note: 'The plate says two.' });
  }, 60_000);
  afterEach(() => expect(windows.flatMap((window) => window.troubles.splice(0))).toEqual([]));
  afterAll(() => browser?.close());

  /** Appeals on a phone; gives the appeal as the second reviewer finds it. */
  const appeal = async (words: string): Promise<string> => {
    await ofAuthor.page.setViewportSize(NARROW);
    await ofAuthor.visit('/review/mine');
    await myRow()
      .getByText(/^returned/)
      .waitFor();
    await myRow().getByRole('button', { name: 'Appeal' }).click();
    const dialog = ofAuthor.page.getByRole('dialog');
    await dialog.getByLabel('What should they know?').fill(words);
    await dialog.getByRole('button', { name: 'Appeal', exact: true }).click();
    await dialog.getByText('Your appeal is in the queue.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await myRow().getByText('Your appeal waits for another reviewer.').waitFor();
    expect(await myRow().getByRole('button', { name: 'Appeal' }).count()).toBe(0);
    await ofAuthor.page.setViewportSize({ width: 1280, height: 900 });
    // Whoever returned the text does not have it in the queue.
    return (await itemOf(second, spaceId, page, 'APPEAL')).id;
  };
  // The newest change comes first, and every test makes one.
  const myRow = () =>
    ofAuthor.page.locator('[data-change]').filter({ hasText: 'The plate says two.' }).first();
  const decide = async (button: string, note: string) => {
    await ofSecond.page.getByRole('button', { name: button }).click();
    const dialog = ofSecond.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(note);
    await dialog.getByRole('button', { name: button }).click();
  };

  it('appeals, and may save the text once somebody else has decided for them', async () => {
    const id = await appeal('The plate was changed last week.');
    // Whoever returned it may read what is said against that, and not decide.
    await ofFirst.visit(`/review/item/${id}`);
    await ofFirst.page.getByText('The plate was changed last week.').waitFor();
    await ofFirst.page.getByText('You can look at this, not decide it', { exact: false }).waitFor();
    expect(await ofFirst.page.locator('[data-decision]').count()).toBe(0);

    await ofSecond.visit(`/review/item/${id}`);
    await ofSecond.page.getByText(/You have this item until/).waitFor();
    await ofSecond.page.getByText('Reason given then: The plate says two.').waitFor();
    await ofSecond.page.locator('ins', { hasText: 'five' }).waitFor();
    await ofSecond.inspect('review-appeal');
    await decide('Decide for the author', 'The new plate says five.');
    await ofSecond.page.getByRole('status').getByText('Decided for the author. Crane').waitFor();

    await ofAuthor.visit('/review/mine');
    await myRow().getByText('Your appeal was decided for you.').waitFor();
    const saved = await savePage(author, page, 1, FIVE_TONS);
    expect(saved.__typename).toBe('SavedPage');
    await ofFirst.visit(pathOf(page));
    await ofFirst.page.locator('article').getByText('five tons').waitFor();
  }, 120_000);

  it('appeals, and is told why the decision stands', async () => {
    const id = await appeal('I have seen it lift five.');
    await ofSecond.visit(`/review/item/${id}`);
    await ofSecond.page.getByText(/You have this item until/).waitFor();
    await decide('Uphold the decision', 'What it lifted once is not what it may lift.');
    await ofSecond.page.getByRole('status').getByText('Decision upheld. Crane').waitFor();

    await ofAuthor.visit('/review/mine');
    await myRow().getByText('Your appeal was decided: it stays as it is.').waitFor();
    await ofAuthor.visit('/inbox');
    await ofAuthor.page.getByText('What it lifted once is not what it may lift.').first().waitFor();
    const saved = await savePage(author, page, 1, FIVE_TONS);
    expect(saved.__typename).toBe('HeldForReview');
  }, 120_000);
});
