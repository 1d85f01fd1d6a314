import { randomUUID } from 'node:crypto';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { type Colleague, newColleague } from './colleague.js';
import { demoServer } from './demo-server.js';
import { eventually } from './eventually.js';
import { windowOf } from './roles-of-colleague.js';
import { signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';
import { createPage, createSpace, type MadePage } from './wiki-commands.js';

/** Attribution follows a save through the jobs. */
const ATTRIBUTED_WITHIN_MS = 60_000;
const TITLE = 'Carried this month by';
const SWITCH = 'Show on the space’s page who carried it this month';
const CARRIED = 'query ($key: String!) { space(key: $key) { carriedThisMonth { person { id } } } }';
const SHOW =
  'mutation ($key: String!, $shown: Boolean!) { showSpaceRecognition(spaceKey: $key, shown: $shown) { id } }';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('Who manages a space', () => {
  const server = demoServer();
  const key = `QUAY${randomUUID().slice(0, 6).toUpperCase()}`;
  let browser: Browser;
  let manager: Colleague;
  let made: MadePage;
  let managers: WatchedPage;
  let readers: WatchedPage;

  beforeAll(async () => {
    manager = await newColleague(server);
    await createSpace(manager.visitor, key, 'OPEN');
    const text = `Ropes of the quay ${key} are changed each spring, before the first barge comes down the river, and whoever ties them checks every knot twice.`;
    made = await createPage(manager.visitor, key, `Ropes of ${key}`, text);
    browser = await startBrowser();
    managers = await windowOf(browser, server.url, manager);
    readers = await signedInWindow(browser, server.url, 'EMPLOYEE');
  }, 120_000);
  afterEach(() => {
    expect(managers.troubles.splice(0)).toEqual([]);
    expect(readers.troubles.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  const turn = async () => {
    const answered = managers.page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('ShowSpaceRecognition'),
    );
    await managers.page.getByLabel(SWITCH).click();
    await answered;
  };

  it('lets it tell who carried it this month, by name and without numbers, and takes that back', async () => {
    await manager.visitor.ask(SHOW, { key, shown: false });
    await readers.visit(`/s/${key}`);
    expect(await readers.page.getByRole('region', { name: TITLE }).count()).toBe(0);

    await managers.visit(`/s/${key}/settings`);
    await managers.page.getByRole('switch', { name: SWITCH, checked: false, disabled: false }).waitFor();
    await turn();
    await managers.page.getByRole('switch', { name: SWITCH, checked: true }).waitFor();
    await managers.complete();
    await managers.inspect('carried-setting');
    await eventually(
      'the page is attributed',
      async () => {
        const { space } = await manager.visitor.ask<{ space: { carriedThisMonth: unknown[] } }>(CARRIED, {
          key,
        });
        return space.carriedThisMonth.length > 0;
      },
      ATTRIBUTED_WITHIN_MS,
    );
    await readers.visit(`/s/${key}`);
    const carried = readers.page.getByRole('region', { name: TITLE });
    await carried.getByText(manager.name).waitFor();
    expect(await carried.innerText()).toContain(`began ${made.title}`);
    expect((await carried.innerText()).replaceAll(key, '')).not.toMatch(/\d/);
    await readers.complete();
    await readers.inspect('carried-this-month');
    await carried.getByRole('link', { name: made.title }).click();
    await readers.page.getByRole('heading', { level: 1, name: made.title }).waitFor();
    await readers.complete();

    await turn();
    await managers.page.getByRole('switch', { name: SWITCH, checked: false }).waitFor();
    await readers.visit(`/s/${key}`);
    expect(await readers.page.getByRole('region', { name: TITLE }).count()).toBe(0);
  }, 180_000);

  it('is alone in this: who only reads finds no such switch', async () => {
    await readers.visit(`/s/${key}/settings`);
    expect(await readers.page.getByLabel(SWITCH).count()).toBe(0);
  }, 60_000);
});
