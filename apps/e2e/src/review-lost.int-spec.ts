import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { type Colleague, newColleague } from './colleague.js';
import { demoServer } from './demo-server.js';
import { itemOf, pathOf, protectedSpace, saveHeld } from './protected-space.js';
import { giveRoles, windowOf } from './roles-of-colleague.js';
import { inDatabaseOf } from './server-database.js';
import { signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { type MadePage } from './wiki-commands.js';

const TEXT = '# Crane\n\nThe crane lifts two tons.\n';
const NOTE = 'Which crane? Please name it, there are four of them.';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A reviewer who has an item in hand', () => {
  const server = demoServer();
  const { url } = server;
  let browser: Browser;
  let manager: Visitor;
  let author: Visitor;
  let admin: Visitor;
  let first: Colleague;
  let second: Colleague;
  let ofFirst: WatchedPage;
  let ofSecond: WatchedPage;
  let page: MadePage;
  let itemId: string;

  beforeAll(async () => {
    browser = await startBrowser();
    [manager, author, admin] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'EMPLOYEE'),
      signInAsPersona(url, 'ADMIN'),
    ]);
    first = await newColleague(server);
    second = await newColleague(server);
    await giveRoles(admin, second, ['REVIEWER']);
    ofFirst = await windowOf(browser, url, first);
    ofSecond = await windowOf(browser, url, second);
  }, 120_000);
  beforeEach(async () => {
    await giveRoles(admin, first, ['REVIEWER']);
    const space = await protectedSpace(manager, ['Crane'], TEXT);
    const [made] = space.pages;
    if (!made) throw new Error('The space has no page.');
    page = made;
    await saveHeld(author, page, 1, TEXT.replace('two', 'five'));
    itemId = (await itemOf(manager, space.id, page, 'PENDING')).id;
    await ofFirst.visit(`/review/item/${itemId}`);
    await ofFirst.page.getByText(/You have this item until/).waitFor();
  }, 60_000);
  afterEach(() => expect([ofFirst, ofSecond].flatMap((window) => window.troubles.splice(0))).toEqual([]));
  afterAll(async () => {
    for (const one of [first, second]) await giveRoles(admin, one, []);
    await browser?.close();
  });

  /** What a quarter of an hour does without a sign of life. */
  const leaseRunsOut = () =>
    inDatabaseOf(server, `UPDATE review_item SET claimed_until = now() - interval '1 second' WHERE id = $1`, [
      itemId,
    ]);
  const publishedText = async (): Promise<string> => {
    const { page: found } = await author.ask<{ page: { text: string } }>(
      'query ($urlId: String!) { page(urlId: $urlId) { text } }',
      { urlId: page.urlId },
    );
    return found.text;
  };
  const writeReturn = async () => {
    await ofFirst.page.keyboard.press('r');
    const dialog = ofFirst.page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill(NOTE);
    return dialog;
  };

  it('and loses the claim to somebody else is told who has it, decides nothing, and keeps the words', async () => {
    const dialog = await writeReturn();
    await leaseRunsOut();
    await ofSecond.visit(`/review/item/${itemId}`);
    await ofSecond.page.getByText(/You have this item until/).waitFor();

    await dialog.getByRole('button', { name: 'Return with a note' }).click();
    await ofFirst.page
      .getByRole('alert')
      .getByText('Nothing was decided: somebody else has taken this item meanwhile.', { exact: false })
      .waitFor();
    await ofFirst.page.getByText(`${second.name} has this item until`, { exact: false }).waitFor();
    expect(await ofFirst.page.locator('[data-decision]').count()).toBe(0);
    await ofFirst.inspect('review-lease-lost');

    // Given back, it is anybody's again, and what was written is still there.
    await ofSecond.page.keyboard.press('u');
    await ofSecond.page.waitForURL(/\/review$/);
    await ofSecond.page.locator('[data-item]').first().waitFor();
    await ofFirst.page.getByRole('button', { name: 'Look again' }).click();
    await ofFirst.page.getByRole('button', { name: 'Claim it' }).click();
    await ofFirst.page.getByText(/You have this item until/).waitFor();
    await ofFirst.page.keyboard.press('r');
    expect(await dialog.getByLabel('Reason').inputValue()).toBe(NOTE);
    await dialog.getByRole('button', { name: 'Return with a note' }).click();
    await ofFirst.page.getByRole('status').getByText('Returned to its author. Crane').waitFor();
    const { myReviewedChanges } = await author.ask<{
      myReviewedChanges: { nodes: { id: string; note: string }[] };
    }>('{ myReviewedChanges(first: 5) { nodes { id note } } }');
    expect(myReviewedChanges.nodes.find(({ id }) => id === itemId)?.note).toBe(NOTE);
  }, 120_000);

  it('and reads for longer than the claim lasts may still decide what nobody else has taken', async () => {
    await leaseRunsOut();
    await ofFirst.page.keyboard.press('g');
    await ofFirst.page.getByRole('status').getByText('Decided: good. Crane').waitFor();
    expect(await publishedText()).toContain('five tons');
  }, 120_000);

  it('and loses the role meanwhile decides nothing, is told so and led out', async () => {
    const dialog = await writeReturn();
    await giveRoles(admin, first, []);
    await dialog.getByRole('button', { name: 'Return with a note' }).click();
    await ofFirst.page.getByRole('heading', { name: 'You no longer review this' }).waitFor();
    await ofFirst.page.getByRole('alert').getByText('Nothing was decided.', { exact: false }).waitFor();
    expect(await ofFirst.page.locator('main').innerText()).not.toContain('tons');
    await ofFirst.inspect('review-role-lost');
    expect(await publishedText()).toContain('two tons');

    await ofFirst.page.getByRole('link', { name: 'Back to the queue' }).click();
    await ofFirst.page.getByRole('heading', { name: 'My contributions under review' }).waitFor();
    // Nobody waits for them: the item is in no hands.
    await ofSecond.visit(`/review/item/${itemId}`);
    await ofSecond.page.getByText(/You have this item until/).waitFor();
    await ofSecond.page.keyboard.press('g');
    await ofSecond.page.getByRole('status').getByText('Decided: good. Crane').waitFor();
    await ofFirst.visit(pathOf(page));
    await ofFirst.page.locator('article').getByText('five tons').waitFor();
  }, 120_000);
});
