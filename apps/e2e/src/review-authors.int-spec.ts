import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { openEditor, preferSource, rewrite } from './editor-page.js';
import { pathOf, protectedSpace, queued, type QueuedItem, saveHeld } from './protected-space.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { type MadePage } from './wiki-commands.js';

const TEXT = '# Crane\n\nThe crane lifts two tons.\n\nAsk the yard.\n';
const FIVE_TONS = TEXT.replace('two tons', 'five tons');
const NARROW = { width: 360, height: 780 };

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A change that waits for review', () => {
  const { url } = demoServer();
  const windows: WatchedPage[] = [];
  let browser: Browser;
  let reviewer: Visitor;
  let author: Visitor;
  let ofAuthor: WatchedPage;
  let ofReviewer: WatchedPage;
  let ofReader: WatchedPage;
  let page: MadePage;
  let spaceId: string;

  beforeAll(async () => {
    browser = await startBrowser();
    [reviewer, author] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'EMPLOYEE'),
    ]);
    ofAuthor = await signedInWindow(browser, url, 'EMPLOYEE');
    ofReviewer = await signedInWindow(browser, url, 'REVIEWER');
    ofReader = await signedInWindow(browser, url, 'ANALYST');
    windows.push(ofAuthor, ofReviewer, ofReader);
    await preferSource(ofAuthor);
    await preferSource(ofReviewer);
  }, 120_000);
  beforeEach(() => writtenBy(reviewer), 60_000);
  afterEach(() => expect(windows.flatMap((window) => window.troubles.splice(0))).toEqual([]));
  afterAll(() => browser?.close());

  /** A page that is published, in a new space that asks for review. */
  const writtenBy = async (writer: Visitor) => {
    const space = await protectedSpace(reviewer, ['Crane'], TEXT, writer);
    const [made] = space.pages;
    if (!made) throw new Error('The space has no page.');
    [page, spaceId] = [made, space.id];
  };
  /** Saves in the author's editor what a reviewer has to look at. */
  const saveInEditor = async (text: string) => {
    await openEditor(ofAuthor, pathOf(page));
    await rewrite(ofAuthor, text);
    await ofAuthor.page.getByRole('button', { name: 'Save page' }).click();
    await ofAuthor.page.getByRole('heading', { name: 'Saved, and waiting for a reviewer' }).waitFor();
  };
  const openItem = async (window: WatchedPage, source = 'PENDING'): Promise<string> => {
    const ofSource = (items: readonly QueuedItem[]) => items.find((one) => one.source === source);
    const item = ofSource(await queued(reviewer, spaceId, 1, (items) => ofSource(items) !== undefined));
    if (!item) throw new Error('Nothing waits.');
    await window.visit(`/review/item/${item.id}`);
    return item.id;
  };
  const isMine = () => ofReviewer.page.getByText(/You have this item until/).waitFor();

  it('is shown to readers only once somebody else has published it', async () => {
    await saveInEditor(FIVE_TONS);
    await ofAuthor.visit(pathOf(page));
    await ofAuthor.page.locator('[data-review-waiting]').getByText('Your change waits for review').waitFor();
    await ofAuthor.page.locator('article').getByText('two tons').waitFor();
    await ofAuthor.inspect('review-own-change-waits');
    await ofAuthor.page.getByRole('link', { name: 'View your change' }).click();
    await ofAuthor.page.locator('ins', { hasText: 'five' }).waitFor();
    await ofReader.visit(pathOf(page));
    await ofReader.page.locator('article').getByText('two tons').waitFor();

    await openItem(ofReviewer);
    await isMine();
    await ofReviewer.page.locator('ins', { hasText: 'five' }).waitFor();
    await ofReviewer.page.keyboard.press('g');
    await ofReviewer.page.getByRole('status').getByText('Decided: good. Crane').waitFor();

    await ofReader.visit(pathOf(page));
    await ofReader.page.locator('article').getByText('five tons').waitFor();
    await ofReader.page
      .locator('[data-review-mark]')
      .getByText(/^Reviewed by /)
      .waitFor();
    await ofAuthor.visit(pathOf(page));
    await ofAuthor.page
      .locator('[data-review-mark]')
      .getByText(/^Reviewed by /)
      .waitFor();
    expect(await ofAuthor.page.locator('[data-review-waiting]').count()).toBe(0);
  }, 120_000);

  it('comes back to its author with a note, as a draft that is saved again', async () => {
    await saveInEditor(FIVE_TONS);
    await openItem(ofReviewer);
    await isMine();
    await ofReviewer.page.keyboard.press('r');
    await ofReviewer.page.getByRole('dialog').getByLabel('Reason').fill('Which crane? Name it.');
    await ofReviewer.page.getByRole('button', { name: 'Return with a note' }).last().click();
    await ofReviewer.page.getByRole('status').getByText('Returned to its author. Crane').waitFor();

    await ofAuthor.page.setViewportSize(NARROW);
    await ofAuthor.visit('/review/mine');
    const row = ofAuthor.page.locator('[data-change]').filter({ hasText: 'Which crane? Name it.' }).first();
    await row.getByText(/^returned/).waitFor();
    await ofAuthor.inspect('review-mine');
    await ofAuthor.page.setViewportSize(NARROW);
    await row.getByRole('link', { name: 'Open the draft' }).click();
    await ofAuthor.page.locator('[data-review-note]').getByText('Which crane? Name it.').waitFor();
    await ofAuthor.page
      .locator('[data-draft]')
      .getByRole('button', { name: 'Go on with the draft' })
      .first()
      .click();
    await ofAuthor.page.locator('.cm-content').getByText('five tons').waitFor();
    await rewrite(ofAuthor, FIVE_TONS.replace('The crane', 'Crane 7'));
    await ofAuthor.page.getByRole('button', { name: 'Save page' }).click();
    await ofAuthor.page.getByRole('heading', { name: 'Saved, and waiting for a reviewer' }).waitFor();
    await ofAuthor.page.setViewportSize({ width: 1280, height: 900 });

    await openItem(ofReviewer);
    await isMine();
    await ofReviewer.page.locator('ins', { hasText: '7' }).first().waitFor();
  }, 120_000);

  it('is in the hands of one reviewer, and the other one is told who and what was decided', async () => {
    const { me } = await (
      await signInAsPersona(url, 'ANALYST')
    ).ask<{ me: { person: { id: string } } }>('{ me { person { id } } }');
    await reviewer.ask('mutation ($s: ID!, $p: ID!) { assignReviewer(spaceId: $s, personId: $p) { id } }', {
      s: spaceId,
      p: me.person.id,
    });
    await saveHeld(author, page, 1, FIVE_TONS);
    const id = await openItem(ofReviewer);
    await isMine();
    await ofReader.visit(`/review/item/${id}`);
    await ofReader.page.getByText(/You can look, not decide/).waitFor();
    expect(await ofReader.page.locator('[data-decision]').count()).toBe(0);
    await ofReader.page.keyboard.press('g');
    await ofReviewer.page.keyboard.press('g');
    await ofReviewer.page.getByRole('status').getByText('Decided: good. Crane').waitFor();
    await ofReader.page.reload();
    await ofReader.page.getByText(/decided this .*: good/).waitFor();
  }, 120_000);

  it('is not decided when the text changes while somebody looks: the newer one is shown first', async () => {
    await saveHeld(author, page, 1, FIVE_TONS);
    const id = await openItem(ofReviewer);
    await isMine();
    await ofReviewer.page.locator('ins', { hasText: 'five' }).waitFor();
    const [before] = await queued(reviewer, spaceId, 1);
    await saveHeld(author, page, 2, FIVE_TONS.replace('five', 'nine'));
    await queued(reviewer, spaceId, 1, ([item]) => item?.version !== before?.version);
    await ofReviewer.page.keyboard.press('g');
    await ofReviewer.page.getByText('The text changed while you looked.', { exact: false }).waitFor();
    await ofReviewer.page.locator('ins', { hasText: 'nine' }).waitFor();
    const { reviewItem } = await reviewer.ask<{ reviewItem: { state: string } }>(
      'query ($id: ID!) { reviewItem(id: $id) { state } }',
      { id },
    );
    expect(reviewItem.state).toBe('WAITING');
    await ofReviewer.page.keyboard.press('g');
    await ofReviewer.page.getByRole('status').getByText('Decided: good. Crane').waitFor();
  }, 120_000);

  it('or a report of a reader is answered, and the reader learns what became of it', async () => {
    // The reviewer may not judge what they wrote themselves.
    await writtenBy(author);
    await ofReader.visit(pathOf(page));
    await ofReader.page.getByRole('button', { name: 'More actions' }).click();
    await ofReader.page.getByRole('menuitem', { name: 'Report this page…' }).click();
    const dialog = ofReader.page.getByRole('dialog');
    await dialog.getByLabel('out of date').check();
    await dialog.getByLabel('In your own words (optional)').fill('The crane was sold.');
    await ofReader.inspect('review-report');
    await dialog.getByRole('button', { name: 'Report', exact: true }).click();
    await dialog.getByText('You will be told what they decided.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    await openItem(ofReviewer, 'REPORT');
    await isMine();
    await ofReviewer.page.getByText('The crane was sold.').waitFor();
    await ofReviewer.inspect('review-reported');
    await ofReviewer.page.keyboard.press('g');
    await ofReviewer.page.getByRole('dialog').getByLabel('Reason').fill('It was only lent.');
    await ofReviewer.page.getByRole('dialog').getByRole('button', { name: 'Dismiss the reports' }).click();
    await ofReviewer.page.getByRole('status').getByText('Reports dismissed. Crane').waitFor();

    await ofReader.visit('/review/mine');
    const row = ofReader.page.locator('[data-report]').filter({ hasText: 'It was only lent.' });
    await row
      .first()
      .getByText(/^dismissed/)
      .waitFor();
  }, 120_000);

  it('was published at once elsewhere, and is mended in the editor by a reviewer', async () => {
    await writtenBy(author);
    await ofReader.visit(pathOf(page));
    await reviewer.ask(
      `mutation ($s: ID!) { setSpaceReview(input: { spaceId: $s, reviewsBeforePublishing: false, welcomesVolunteers: true }) { id } }`,
      { s: spaceId },
    );
    await ofReader.page.getByRole('button', { name: 'More actions' }).click();
    await ofReader.page.getByRole('menuitem', { name: 'Report this page…' }).click();
    await ofReader.page.getByRole('dialog').getByLabel('something is wrong').check();
    await ofReader.page.getByRole('dialog').getByRole('button', { name: 'Report', exact: true }).click();
    await ofReader.page.getByText('You will be told what they decided.', { exact: false }).waitFor();

    const id = await openItem(ofReviewer, 'REPORT');
    await isMine();
    await ofReviewer.page.keyboard.press('m');
    await ofReviewer.page.getByText('You are mending this for a review.', { exact: false }).waitFor();
    await rewrite(ofReviewer, TEXT.replace('two tons', 'three tons'));
    await ofReviewer.page.getByRole('button', { name: 'Save page' }).click();
    await ofReviewer.page.waitForURL(`${url}/review/item/${id}`);
    await ofReviewer.page.getByRole('status').getByText('Decided: mended. Crane').waitFor();
    await ofReader.visit(pathOf(page));
    await ofReader.page.locator('article').getByText('three tons').waitFor();
  }, 120_000);
});
