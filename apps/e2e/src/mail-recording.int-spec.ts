import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS } from '@wellspring/kernel';
import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { type Colleague } from './colleague.js';
import { jsonOfCommand } from './command-line.js';
import { eventually } from './eventually.js';
import { badRowsCsv, INITIAL_OF_FIRST, mailOfMembers, MEMBERS, membersCsv } from './mail-company.js';
import { windowOf } from './roles-of-colleague.js';
import { ServerProcess } from './server-process.js';
import { signInAsFirstAdmin } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

const DONE_WITHIN_MS = 60_000;
const PASSWORD = 'a long enough password for a test';
const START = `mutation ($input: StartMailRecordingInput!) { startMailRecording(input: $input) { purpose } }`;
const STATEMENT = {
  purpose: 'Find people to invite to the improvement forum',
  basis: 'Works agreement 12, section 4',
  until: new Date(Date.now() + 90 * DAY_MS).toISOString().slice(0, 10),
};

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A company that has recorded nothing yet', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  let server: ServerProcess;
  let browser: Browser;
  let adminVisitor: Visitor;
  let admin: WatchedPage;
  /** The first of the directory, to whom an unknown address leads as well. */
  let one: Colleague;
  let employee: WatchedPage;

  beforeAll(async () => {
    server = await ServerProcess.start({ dataDir });
    adminVisitor = await signInAsFirstAdmin(() => server);
    const people = join(folder.path, 'people.csv');
    writeFileSync(people, membersCsv());
    expect(await jsonOfCommand(dataDir, 'import-people', people)).toMatchObject({ added: MEMBERS.length });
    one = await colleagueNamed(MEMBERS[0]?.name ?? '');
    browser = await startBrowser();
    const itself = { visitor: adminVisitor, personId: '', name: '' };
    admin = await windowOf(browser, server.url, itself);
    employee = await windowOf(browser, server.url, one);
  }, 240_000);
  afterEach(() => {
    expect(admin.troubles.splice(0)).toEqual([]);
    expect(employee.troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    folder.remove();
  }, 60_000);

  /** Somebody of the directory, signed in by a one-time link. */
  async function colleagueNamed(name: string): Promise<Colleague> {
    const { people } = await adminVisitor.ask<{ people: { id: string; displayName: string }[] }>(
      'query ($text: String!) { people(text: $text, first: 5) { id displayName } }',
      { text: name },
    );
    const personId = people.find(({ displayName }) => displayName === name)?.id ?? '';
    const { issueSignInLink } = await adminVisitor.ask<{ issueSignInLink: { path: string } }>(
      'mutation ($id: ID!) { issueSignInLink(personId: $id) { path } }',
      { id: personId },
    );
    const visitor = new Visitor(() => server.url);
    await visitor.ask(
      'mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) { __typename } }',
      { input: { token: issueSignInLink.path.split('/').at(-1), password: PASSWORD } },
    );
    return { visitor, personId, name };
  }
  const recordingIsOn = () => adminVisitor.ask(START, { input: STATEMENT });
  const region = (window: WatchedPage, name: string) => window.page.getByRole('region', { name });
  /** The newest import. */
  const newest = () => region(admin, 'Imports').locator('ul > li').first();
  const send = async (name: string, text: string) => {
    const form = region(admin, 'Import a file');
    await form
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await form.getByRole('button', { name: 'Upload and import' }).click();
    await newest().getByText(name, { exact: true }).waitFor();
    await newest().getByText('done', { exact: true }).waitFor({ timeout: DONE_WITHIN_MS });
  };

  it('can’t take in a file before an administrator says why, on which basis and until when', async () => {
    await adminVisitor.answer('mutation { endMailRecording }');
    await employee.visit('/me/data');
    await employee.page.getByText(/^Nothing is recorded now/).waitFor();
    await employee.page.getByText('Nothing of yours is recorded.').waitFor();
    await admin.visit('/transfer/mail');
    const form = region(admin, 'Recording of mail metadata');
    await form.waitFor();
    expect(await region(admin, 'Import a file').count()).toBe(0);
    await admin.page.getByText('Nothing has been imported yet').waitFor();
    await admin.inspect('mail-recording-off');

    const start = form.getByRole('button', { name: 'Start recording' });
    await form.getByLabel('Purpose').fill(STATEMENT.purpose);
    expect(await start.isDisabled()).toBe(true);
    await form.getByLabel('Legal basis').fill(STATEMENT.basis);
    await form.getByLabel('Ends on').fill(STATEMENT.until);
    await start.click();
    await region(admin, 'Recording is on').getByText(STATEMENT.purpose, { exact: true }).waitFor();
    await region(admin, 'Recording is on').getByText('single messages for 90 days').waitFor();
    await region(admin, 'Import a file').waitFor();
    await employee.visit('/me/data');
    await employee.page.getByText(STATEMENT.basis).waitFor();
  }, 120_000);

  it('is offered somebody for an address that the directory does not have, and one press repairs the mail', async () => {
    await recordingIsOn();
    await admin.visit('/transfer/mail');
    await send(`mail-${randomUUID().slice(0, 6)}.csv`, mailOfMembers(randomUUID(), new Date()));
    await newest().getByText('3 of them wait for an address to be resolved.').waitFor();
    const address = region(admin, 'Whose address is this?')
      .locator('ul > li')
      .filter({ hasText: INITIAL_OF_FIRST });
    await address.getByText('Initial and family name').waitFor();
    await admin.complete();
    await admin.inspect('mail-unknown-address');
    await address
      .getByRole('button', { name: new RegExp(`^${INITIAL_OF_FIRST} belongs to ${one.name}`) })
      .click();
    await admin.page.getByText(/belongs to Alder North; 3 messages were repaired\.$/).waitFor();
    await admin.page.getByText('Every address has a person.').waitFor();
  }, 120_000);

  it('reads in Chinese what was wrong with which line', async () => {
    await recordingIsOn();
    await admin.visit('/transfer/mail');
    await send(`bad-${randomUUID().slice(0, 6)}.csv`, badRowsCsv());
    await admin.page.evaluate(() => localStorage.setItem('wellspring.locale', 'zh-Hans'));
    try {
      await admin.visit('/transfer/mail');
      await admin.page.getByRole('button', { name: '报告' }).first().click();
      const lines = admin.page.getByRole('list', { name: '无法读取的行' }).locator('li');
      await lines.first().waitFor();
      const said = await lines.allInnerTexts();
      expect(said).toHaveLength(13);
      for (const [at, words] of said.entries()) expect(words).toMatch(new RegExp(`^第 ${at + 3} 行`));
      // What stands beside the place: no English of the server.
      for (const words of said)
        expect(words.replace(/^第 \d+ 行(、列 \w+)?/, '')).toMatch(/\p{Script=Han}{2}/u);
      await admin.complete();
      await admin.inspect('mail-import-report-zh-hans');
    } finally {
      await admin.page.evaluate(() => localStorage.setItem('wellspring.locale', 'en'));
    }
  }, 120_000);

  it('forgets somebody’s mail at once when they opt out, and brings nothing back', async () => {
    await recordingIsOn();
    await one.visitor.ask('mutation { optOutOfMailRecording(value: false) }');
    await admin.visit('/transfer/mail');
    await send(`mail-${randomUUID().slice(0, 6)}.csv`, mailOfMembers(randomUUID(), new Date()));
    await analysed();
    const { page } = employee;
    await employee.visit('/me/network');
    await page.getByText(/Mail goes both ways with \d+ people/).waitFor();
    await employee.visit('/me/data');
    await page.getByRole('heading', { name: 'What analyses say of me' }).waitFor();
    await page.getByLabel('Do not record my mail').click();
    await page.getByText(/^You opted out on .*\. Nothing of yours has been recorded since\.$/).waitFor();
    await page.getByText('Nothing of yours is recorded.').waitFor();
    expect(await page.getByRole('heading', { name: 'What analyses say of me' }).count()).toBe(0);
    await employee.complete();
    await employee.inspect('my-data-opted-out');
    await employee.visit('/me/network');
    await page.getByText('You opted out of recording: there is nothing of you to show.').waitFor();
    await employee.inspect('my-network-opted-out');

    await employee.visit('/me/data');
    await page.getByLabel('Do not record my mail').click();
    await page.getByText(/^You opted out on/).waitFor({ state: 'detached' });
    await page.getByText('Nothing of yours is recorded.').waitFor();
    await employee.visit('/me/network');
    await page.getByText('You are not in the newest analysis.').waitFor();
  }, 180_000);

  it('stops at once when the administrator ends recording before its day', async () => {
    await recordingIsOn();
    await admin.visit('/transfer/mail');
    const statement = region(admin, 'Recording is on');
    await statement.getByRole('button', { name: 'End recording now …' }).click();
    await statement.getByRole('button', { name: 'Cancel' }).click();
    await statement.getByRole('button', { name: 'End recording now …' }).click();
    await statement.getByRole('button', { name: 'End recording', exact: true }).click();
    await region(admin, 'Recording of mail metadata').waitFor();
    expect(await region(admin, 'Import a file').count()).toBe(0);
    await admin.complete();
    await employee.visit('/me/data');
    await employee.page.getByText(/^Nothing is recorded now/).waitFor();
    const sent = await adminVisitor.fetch('/mail-imports?name=late.csv', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-wellspring-request': '1' },
      body: mailOfMembers('late', new Date()),
    });
    expect(sent.status).toBe(400);
  }, 120_000);

  /** An analysis by an analyst, from its start to its publication. */
  async function analysed(): Promise<void> {
    const analyst = await colleagueNamed(MEMBERS.at(-1)?.name ?? '');
    await adminVisitor.ask(
      'mutation ($id: ID!) { setRoles(personId: $id, roles: [EMPLOYEE, ANALYST]) { id } }',
      { id: analyst.personId },
    );
    const { analyseMail } = await analyst.visitor.ask<{ analyseMail: { id: string } }>(
      'mutation { analyseMail { id } }',
    );
    await eventually(
      'the mail is analysed',
      async () => {
        const { jobRun } = await analyst.visitor.ask<{ jobRun: { state: string; error: string | null } }>(
          'query ($id: ID!) { jobRun(id: $id) { state error } }',
          { id: analyseMail.id },
        );
        if (jobRun.state === 'FAILED') throw new Error(jobRun.error ?? 'failed');
        return jobRun.state === 'DONE';
      },
      DONE_WITHIN_MS,
    );
  }
});
