import { randomUUID } from 'node:crypto';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { known } from './closed-page.js';
import { demoServer } from './demo-server.js';
import { holdingRule } from './holding-rule.js';
import { itemOf, pathOf, patrolledSpace, saveHeld } from './protected-space.js';
import { switchOff } from './rule-commands.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { savePage } from './wiki-commands.js';

const TEXT = '# Crane\n\nThe crane lifts two tons.\n';
const NARROW = { width: 360, height: 780 };
const GOOD = `mutation ($id: ID!, $version: Int!) {
  decideReviewItem(input: { id: $id, version: $version, verdict: GOOD }) { __typename } }`;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('An author', () => {
  const { url } = demoServer();
  let browser: Browser;
  let reviewer: Visitor;
  let author: Visitor;
  let admin: Visitor;
  let ofAuthor: WatchedPage;
  let ofReviewer: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    [reviewer, author, admin] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'EMPLOYEE'),
      signInAsPersona(url, 'ADMIN'),
    ]);
    ofAuthor = await signedInWindow(browser, url, 'EMPLOYEE');
    ofReviewer = await signedInWindow(browser, url, 'REVIEWER');
  }, 120_000);
  afterEach(() => expect([ofAuthor, ofReviewer].flatMap((window) => window.troubles.splice(0))).toEqual([]));
  afterAll(() => browser?.close());

  it('whose text a rule holds appeals at once, and it is published when a reviewer decides for them', async () => {
    const title = `Crane ${randomUUID().slice(0, 8)}`;
    const { id: spaceId, pages } = await patrolledSpace(reviewer, [title], TEXT);
    const [page] = pages;
    if (!page) throw new Error('The space has no page.');
    const ruleId = await holdingRule(admin, `Held ${title}`, spaceId, 'quokka');
    await saveHeld(author, page, 1, TEXT.replace('two tons', 'a quokka'));
    await itemOf(reviewer, spaceId, page, 'PENDING');

    await ofAuthor.page.setViewportSize(NARROW);
    await ofAuthor.visit('/review/mine');
    const row = ofAuthor.page.locator('[data-change]').filter({ hasText: title });
    await row.getByText('waits for review').waitFor();
    await row.getByRole('button', { name: 'Appeal' }).click();
    const dialog = ofAuthor.page.getByRole('dialog');
    await dialog.getByText('A rule holds this text.', { exact: false }).waitFor();
    await dialog.getByLabel('What should they know?').fill('We really lifted one, in its crate.');
    await dialog.getByRole('button', { name: 'Appeal', exact: true }).click();
    await dialog.getByText('Your appeal is in the queue.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await row.getByText('Your appeal waits for another reviewer.').waitFor();
    await ofAuthor.page.setViewportSize({ width: 1280, height: 900 });

    const appeal = await itemOf(reviewer, spaceId, page, 'APPEAL');
    await ofReviewer.visit(`/review/item/${appeal.id}`);
    await ofReviewer.page.getByText(/You have this item until/).waitFor();
    await ofReviewer.page.getByText('It is about a text that a rule holds.', { exact: false }).waitFor();
    await ofReviewer.page.locator('ins', { hasText: 'quokka' }).waitFor();
    await ofReviewer.inspect('review-appeal-held');
    await ofReviewer.page.getByRole('button', { name: 'Decide for the author' }).click();
    await ofReviewer.page.getByRole('dialog').getByRole('button', { name: 'Decide for the author' }).click();
    await ofReviewer.page.getByRole('status').getByText(`Decided for the author. ${title}`).waitFor();

    await ofReviewer.visit(pathOf(page));
    await ofReviewer.page.locator('article').getByText('lifts a quokka').waitFor();
    await ofAuthor.visit('/review/mine');
    await row.getByText('Your appeal was decided for you.').waitFor();
    await switchOff(admin, ruleId);
  }, 180_000);

  it('hears quietly, and once, how many of their changes were found good', async () => {
    const titles = ['Hoist', 'Winch'].map((word) => `${word} ${randomUUID().slice(0, 8)}`);
    const { id: spaceId, pages } = await patrolledSpace(reviewer, titles, TEXT);
    for (const page of pages) {
      await savePage(author, page, 1, TEXT.replace('two', 'three'));
      const { id, version } = await itemOf(reviewer, spaceId, page, 'PATROL');
      await reviewer.ask(GOOD, { id, version });
    }
    await ofAuthor.visit('/inbox');
    const { name } = await known(reviewer);
    const notices = ofAuthor.page.locator('li[data-unread="true"]').getByRole('link', {
      name: new RegExp(`^${name} looked at \\d+ of your changes and found them good$`),
    });
    await notices.first().waitFor();
    expect(await notices.count()).toBe(1);
    await notices.click();
    await ofAuthor.page.getByRole('heading', { name: 'My contributions under review' }).waitFor();
    for (const title of titles)
      await ofAuthor.page.locator('[data-change]').filter({ hasText: title }).getByText(/^good/).waitFor();
  }, 120_000);
});
