import { type Browser } from 'playwright-core';
import { noBrowserReason, startBrowser } from './chromium-browser.js';
import { ServerProcess } from './server-process.js';
import { signInAsFirstAdmin } from './sign-in.js';
import { temporaryFolder } from './temporary-folder.js';
import { WatchedPage } from './watched-page.js';
import { createPage, createSpace, type MadePage } from './wiki-commands.js';

const LAST_LINE = 'The last line of all.';
const COLUMNS = 7;
const TEXT = [
  'See [the handbook](https://example.org/handbook) and [below](#steps).',
  '## Steps',
  `| ${'Heading of a column | '.repeat(COLUMNS)}`,
  `| ${'--- | '.repeat(COLUMNS)}`,
  `| ${'an_unbroken_word_that_is_wider_than_its_column | '.repeat(COLUMNS)}`,
  '',
  '```',
  'one-line-of-code-that-is-much-longer-than-a-sheet-of-paper-is-wide '.repeat(8),
  '```',
  '',
  ...Array.from({ length: 120 }, (_, i) => `Paragraph ${i} of a page that needs more than one sheet.\n`),
  LAST_LINE,
].join('\n');
/** A4 between the margins of the style sheet, in CSS pixels. */
const PAPER = { width: 672, height: 980 };

if (noBrowserReason !== null) process.stdout.write(`Skipped: ${noBrowserReason}\n`);
(noBrowserReason === null ? describe : describe.skip)('A page on paper', () => {
  const folder = temporaryFolder();
  let server: ServerProcess;
  let written: MadePage;
  let browser: Browser;
  let window: WatchedPage;

  beforeAll(async () => {
    server = await ServerProcess.start({ dataDir: `${folder.path}/data` });
    const visitor = await signInAsFirstAdmin(() => server);
    await createSpace(visitor, 'PAPER', 'OPEN');
    written = await createPage(visitor, 'PAPER', 'To be printed', TEXT);
    browser = await startBrowser();
    window = await WatchedPage.open(browser, server.url);
    await window.context.addCookies(
      visitor.cookie.split('; ').map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return { name, value, url: server.url };
      }),
    );
    await window.visit(`/p/to-be-printed-${written.urlId}`);
    // Dark on the screen: paper is white all the same.
    await window.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await window.page.setViewportSize(PAPER);
    await window.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop().finally(() => server.killAll());
    folder.remove();
  });

  it('is its title and its text, and nothing that is there to be clicked', async () => {
    const shown = await window.page.evaluate(() => document.body.innerText);
    expect(shown).toContain('To be printed');
    expect(shown).toContain(LAST_LINE);
    const { page } = window;
    expect(await page.locator('article').isVisible()).toBe(true);
    for (const role of ['search', 'banner', 'complementary', 'textbox'] as const)
      expect([role, await page.getByRole(role).filter({ visible: true }).allInnerTexts()]).toEqual([
        role,
        [],
      ]);
    // The way to the page says on paper where it is from.
    expect(await page.getByRole('navigation').filter({ visible: true }).allInnerTexts()).toEqual([
      'Space PAPER',
    ]);
    expect(await page.getByRole('link', { name: /^edit/i }).filter({ visible: true }).count()).toBe(0);
  });

  it('is black on white, also for whoever reads white on black', async () => {
    const colours = await window.page.evaluate(() => {
      const of = getComputedStyle(document.querySelector('article p') ?? document.body);
      return [of.color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it('shows where its links lead, but not where the place is on the same paper', async () => {
    const addresses = await window.page.evaluate(() =>
      Array.from(
        document.querySelectorAll('article p a'),
        (link) => getComputedStyle(link, '::after').content,
      ),
    );
    expect(addresses[0]).toContain('https://example.org/handbook');
    expect(addresses[1]).not.toContain('#steps');
  });

  it('loses nothing of wide tables and long lines at the edge of the paper', async () => {
    const tooWide = await window.page.evaluate(() =>
      Array.from(document.querySelectorAll('article *'))
        .filter(
          (element) =>
            element.getBoundingClientRect().right > innerWidth + 1 || element.scrollWidth > innerWidth,
        )
        .map((element) => element.localName),
    );
    expect(tooWide).toEqual([]);
  });

  it('goes on over as many sheets as it needs', async () => {
    const paper = (await window.page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = paper.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThanOrEqual(3);
  });
});
