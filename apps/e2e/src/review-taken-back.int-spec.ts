import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { known } from './closed-page.js';
import { demoServer } from './demo-server.js';
import { itemOf, pathOf, patrolledSpace } from './protected-space.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';
import { type MadePage, savePage } from './wiki-commands.js';

const TEXT = '# Crane\n\nThe crane lifts two tons.\n\nAsk the yard.\n\nIt is blue.\n';
const FIVE_TONS = TEXT.replace('two tons', 'five tons');
const HOME = TEXT.replace('Ask the yard.', 'Ask Quay Lane 12, second floor.');
const NARROW = { width: 360, height: 780 };

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A published change', () => {
  const { url } = demoServer();
  let browser: Browser;
  let reviewer: Visitor;
  let author: Visitor;
  let later: Visitor;
  let window: WatchedPage;
  let authorId: string;
  let page: MadePage;
  let spaceId: string;

  beforeAll(async () => {
    browser = await startBrowser();
    [reviewer, author, later] = await Promise.all([
      signInAsPersona(url, 'REVIEWER'),
      signInAsPersona(url, 'EMPLOYEE'),
      signInAsPersona(url, 'ANALYST'),
    ]);
    authorId = (await known(author)).personId;
    window = await signedInWindow(browser, url, 'REVIEWER');
  }, 120_000);
  beforeEach(async () => {
    const space = await patrolledSpace(reviewer, ['Crane'], TEXT);
    const [made] = space.pages;
    if (!made) throw new Error('The space has no page.');
    [page, spaceId] = [made, space.id];
  }, 60_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  /** Opens the author's change, which nobody has looked at, and has it in hand. */
  const openChange = async () => {
    const { id } = await itemOf(reviewer, spaceId, page, 'PATROL', (item) => item.author?.id === authorId);
    await window.visit(`/review/item/${id}`);
    await window.page.getByText(/You have this item until/).waitFor();
    return id;
  };

  it('is reverted by itself, and a good edit that came later stays', async () => {
    await savePage(author, page, 1, FIVE_TONS);
    await savePage(later, page, 2, FIVE_TONS.replace('blue', 'green'));
    await window.page.setViewportSize(NARROW);
    await openChange();
    await window.page.getByRole('button', { name: 'Revert', exact: true }).click();
    const dialog = window.page.getByRole('dialog');
    await dialog.getByText('Later good edits stay.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Revert', exact: true }).click();
    await dialog.getByText('Say why in a few words.').waitFor();
    await dialog.getByLabel('Reason').fill('The plate on the crane says two.');
    await dialog.getByRole('button', { name: 'Revert', exact: true }).click();
    await window.page.getByRole('status').getByText('Reverted. Crane').waitFor();
    await window.page.setViewportSize({ width: 1280, height: 900 });

    const reader = await signedInWindow(browser, url, 'EMPLOYEE');
    await reader.visit(pathOf(page));
    await reader.page.locator('article').getByText('lifts two tons').waitFor();
    await reader.page.locator('article').getByText('It is green.').waitFor();
    await reader.visit('/review/mine');
    const row = reader.page
      .locator('[data-change]')
      .filter({ hasText: 'The plate on the crane says two.' })
      .first();
    await row.getByText(/^reverted/).waitFor();
    expect(reader.troubles).toEqual([]);
    await reader.context.close();
  }, 120_000);

  it('is not reverted against a later edit of the same line: the reviewer is told, and mends by hand', async () => {
    await savePage(author, page, 1, FIVE_TONS);
    await savePage(later, page, 2, FIVE_TONS.replace('five tons', 'five tons on Sundays'));
    await openChange();
    await window.page.keyboard.press('v');
    const dialog = window.page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('The plate on the crane says two.');
    await dialog.getByRole('button', { name: 'Revert', exact: true }).click();
    await window.page
      .getByRole('alert')
      .getByText('later edits changed the same lines', { exact: false })
      .waitFor();
    await window.inspect('review-conflict');
    const text = await textOf();
    expect(text).toContain('five tons on Sundays');
    // The reason was not written in vain.
    await window.page.keyboard.press('v');
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('The plate on the crane says two.');
    await window.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await window.page.getByRole('button', { name: 'Mend it' }).click();
    await window.page.getByText('You are mending this for a review.', { exact: false }).waitFor();
    await window.complete();
  }, 120_000);

  it('with private data is hidden: no reader finds the words in the history, and an administrator can undo it', async () => {
    await savePage(author, page, 1, HOME);
    await openChange();
    await window.page.keyboard.press('h');
    const dialog = window.page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Somebody lives there.');
    await window.inspect('review-hide');
    await dialog.getByRole('button', { name: 'Hide the text' }).click();
    await window.page.getByRole('status').getByText('Hidden. Crane').waitFor();

    const [reader, admin] = [
      await signedInWindow(browser, url, 'ANALYST'),
      await signedInWindow(browser, url, 'ADMIN'),
    ];
    await reader.visit(pathOf(page));
    await reader.page.locator('article').getByText('Ask the yard.').waitFor();
    for (const path of ['/history/2', '/history/1/2', '/history/2/3', '/history']) {
      await reader.visit(pathOf(page) + path);
      expect([path, (await reader.page.locator('body').innerText()).includes('Quay Lane')]).toEqual([
        path,
        false,
      ]);
    }
    await reader.visit(`${pathOf(page)}/history/2`);
    await reader.page.getByRole('heading', { name: 'Hidden text' }).waitFor();

    await admin.visit(`${pathOf(page)}/history/2`);
    await admin.page.locator('#revision-text').getByText('Quay Lane 12').waitFor();
    await admin.page.getByRole('button', { name: 'Show the text again…' }).click();
    const showing = admin.page.getByRole('dialog');
    await showing.getByLabel('Reason').fill('It is the address of the yard');
    await showing.getByRole('button', { name: 'Show again' }).click();
    await admin.page.getByText('Only administrators see them').waitFor({ state: 'hidden' });
    await reader.visit(`${pathOf(page)}/history/2`);
    await reader.page.locator('#revision-text').getByText('Quay Lane 12').waitFor();
    for (const { context, troubles } of [reader, admin]) {
      expect(troubles.splice(0)).toEqual([]);
      await context.close();
    }
  }, 120_000);

  it.each([
    ['is left to who manages the page', 'ANALYST'],
    ['is deleted by a reviewer who manages it', 'REVIEWER'],
  ] as const)(
    'that is a whole new page has nothing to go back to, and %s',
    async (_name, managedBy) => {
      const space = await patrolledSpace(managedBy === 'REVIEWER' ? reviewer : later, ['Hoax'], TEXT, author);
      const [hoax] = space.pages;
      if (!hoax) throw new Error('The space has no page.');
      const { id } = await itemOf(reviewer, space.id, hoax, 'PATROL');
      await window.visit(`/review/item/${id}`);
      const { page: screen } = window;
      await screen.getByText('This is a new page: there is nothing before it', { exact: false }).waitFor();
      const bar = screen.getByRole('group', { name: 'Decide' });
      await bar.getByRole('button', { name: 'Mend it' }).waitFor();
      expect(await bar.getByRole('button', { name: /Revert|Hide/ }).count()).toBe(0);
      if (managedBy === 'ANALYST') {
        await screen.getByText('Whoever manages the page can do that.', { exact: false }).waitFor();
        await window.inspect('review-new-page');
        return;
      }
      await screen.getByRole('button', { name: 'Delete the page…' }).click();
      await screen.getByRole('dialog').getByRole('button', { name: 'Delete page' }).click();
      await screen.getByRole('status').getByText('Deleted. Hoax').waitFor();
      await window.complete();
      const { page: found } = await author.ask<{ page: unknown }>(
        'query ($urlId: String!) { page(urlId: $urlId) { id } }',
        { urlId: hoax.urlId },
      );
      expect(found).toBeNull();
    },
    120_000,
  );

  const textOf = async (): Promise<string> => {
    const { page: found } = await author.ask<{ page: { text: string } }>(
      'query ($urlId: String!) { page(urlId: $urlId) { text } }',
      { urlId: page.urlId },
    );
    return found.text;
  };
});
