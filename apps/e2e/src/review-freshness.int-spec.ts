import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { demoServer } from './demo-server.js';
import { itemOf, pathOf, patrolledSpace } from './protected-space.js';
import { inDatabaseOf } from './server-database.js';
import { signedInWindow, signInAsPersona } from './sign-in.js';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

const TEXT = '# Crane\n\nThe crane lifts two tons.\n';
const NARROW = { width: 360, height: 780 };
const A_WEEK_MS = 7 * 86_400_000;

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A page whose verification has run out', () => {
  const server = demoServer();
  const { url } = server;
  let browser: Browser;
  let reviewer: Visitor;
  let window: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    reviewer = await signInAsPersona(url, 'REVIEWER');
    window = await signedInWindow(browser, url, 'REVIEWER');
  }, 120_000);
  afterEach(() => expect(window.troubles.splice(0)).toEqual([]));
  afterAll(() => browser?.close());

  it('is in the queue after the night, and counts as checked once a reviewer says on a phone that it is still right', async () => {
    const { id: spaceId, key, pages } = await patrolledSpace(reviewer, ['Crane'], TEXT);
    const [page] = pages;
    if (!page) throw new Error('The space has no page.');
    const until = new Date(Date.now() + A_WEEK_MS).toISOString().slice(0, 10);
    await reviewer.ask(
      'mutation ($id: ID!, $until: String) { verifyPage(pageId: $id, until: $until) { id } }',
      {
        id: page.id,
        until,
      },
    );
    // The week goes by, and the hour of nightly work comes.
    await inDatabaseOf(server, 'UPDATE page_care SET verified_until = current_date - 3 WHERE page_id = $1', [
      page.id,
    ]);
    await inDatabaseOf(server, `SELECT graphile_worker.add_job('review.ask-for-freshness')`);
    await itemOf(reviewer, spaceId, page, 'FRESHNESS');

    await window.page.setViewportSize(NARROW);
    await window.visit(`/review?space=${key}`);
    await window.page.getByRole('button', { name: /^Due for a check/ }).click();
    const row = window.page.locator('[data-source="FRESHNESS"]');
    await row.getByText(/verification ran out/).waitFor();
    await row.getByRole('link').first().click();
    await window.page.getByText(/You have this item until/).waitFor();
    await window.page.locator('article').getByText('two tons').waitFor();
    await window.complete();
    await window.inspect('review-freshness');
    await window.page.setViewportSize(NARROW);
    await window.page.getByRole('button', { name: 'Still right' }).click();
    const dialog = window.page.getByRole('dialog');
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Still right until').fill(day);
    await dialog.getByRole('button', { name: 'Still right' }).click();
    await window.page.getByRole('status').getByText('Confirmed as right. Crane').waitFor();
    await window.page.getByText('Nothing waits that matches these filters.').waitFor();

    const { page: checked } = await reviewer.ask<{
      page: { verification: { until: string; state: string } };
    }>('query ($urlId: String!) { page(urlId: $urlId) { verification { until state } } }', {
      urlId: page.urlId,
    });
    expect(checked.verification.until).toBe(day);
    const reader = await signedInWindow(browser, url, 'EMPLOYEE');
    await reader.visit(pathOf(page));
    await reader.page
      .locator('[data-review-mark]')
      .getByText(/^Reviewed by /)
      .waitFor();
    expect(reader.troubles).toEqual([]);
    await reader.context.close();
  }, 120_000);
});
