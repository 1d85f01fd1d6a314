import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { type Colleague, signInByLink } from './colleague.js';
import { demoServer } from './demo-server.js';
import { windowOf } from './roles-of-colleague.js';
import { signInAsPersona, signedInWindow } from './sign-in.js';
import { type WatchedPage } from './watched-page.js';

const PURPOSE = 'Planning a second pair of eyes for the extrusion pages';

const describeInBrowser = noBrowserReason === null ? describe : describe.skip;
if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);

describeInBrowser('A look at a person', () => {
  const { url } = demoServer();
  let browser: Browser;
  let analyst: WatchedPage;
  let looker: string;
  let one: Colleague;
  let own: WatchedPage;

  beforeAll(async () => {
    browser = await startBrowser();
    const visitor = await signInAsPersona(url, 'ANALYST');
    // In these words, whatever another file that shares the server said.
    await visitor.ask('mutation ($purpose: String!) { statePurpose(purpose: $purpose) { __typename } }', {
      purpose: PURPOSE,
    });
    const { me, signInOptions, keyContributors } = await visitor.ask<{
      me: { person: { displayName: string } };
      signInOptions: { demoPersonas: { personId: string }[] };
      keyContributors: { few: { person: { id: string; displayName: string } }[] };
    }>(`{ me { person { displayName } } signInOptions { demoPersonas { personId } }
         keyContributors(measure: SURVIVING_WORDS) { few { person { id displayName } } } }`);
    looker = me.person.displayName;
    const offered = new Set(signInOptions.demoPersonas.map(({ personId }) => personId));
    const { person } = keyContributors.few.find((few) => !offered.has(few.person.id)) ?? {};
    if (person === undefined) throw new Error('All of the few are personas.');
    one = {
      ...{ personId: person.id, name: person.displayName },
      visitor: await signInByLink(url, person.id),
    };
    analyst = await signedInWindow(browser, url, 'ANALYST');
    own = await windowOf(browser, url, one);
  }, 120_000);
  afterEach(() => {
    expect(analyst.troubles.splice(0)).toEqual([]);
    expect(own.troubles.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  /** The newest entries of the person's own list. */
  const entries = async (): Promise<string[]> => {
    await own.visit('/me');
    const looks = own.page.getByRole('region', { name: 'Who looked at me, and what was done' });
    await looks.getByRole('row').first().waitFor();
    return looks.getByRole('row').allInnerTexts();
  };

  it.each([
    ['key contributors', '/contributors?measure=SURVIVING_WORDS', 'key contributors'],
    ['what is lost with them', null, 'knowledge at risk'],
    [
      'people behind a number',
      '/contributions/rows?kind=PEOPLE&measure=SURVIVING_WORDS&of=EDITORS',
      'people or revisions behind a number',
    ],
  ])(
    'at %s is read by that person, with who looked and why',
    async (_name, path, where) => {
      await analyst.visit(path ?? `/contributors/risk?person=${one.personId}`);
      await analyst.page.getByText(one.name).first().waitFor();
      const entry = (await entries()).find((text) => text.includes(where) && text.includes(PURPOSE));
      expect(entry).toContain(looker);
      expect(entry).toContain('looked at contributions with names');
    },
    120_000,
  );

  it('can be read back to the first one, page by page', async () => {
    const { page } = own;
    const first = (await entries()).length;
    const looks = page.getByRole('region', { name: 'Who looked at me, and what was done' });
    const next = looks.getByRole('button', { name: 'Next' });
    await own.inspect('me-looks');
    let all = first;
    while ((await next.count()) > 0 && (await next.isEnabled())) {
      await Promise.all([
        page.waitForResponse((response) => response.request().postData()?.includes('LooksAtMe') === true),
        next.click(),
      ]);
      await own.complete();
      all += await looks.getByRole('row').count();
    }
    const { auditEntriesAboutMe } = await one.visitor.ask<{ auditEntriesAboutMe: { nodes: unknown[] } }>(
      '{ auditEntriesAboutMe(first: 100) { nodes { id } } }',
    );
    expect(Math.min(all, 100)).toBe(auditEntriesAboutMe.nodes.length);
  }, 120_000);
});
