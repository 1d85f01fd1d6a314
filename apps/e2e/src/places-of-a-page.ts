import { type TwoPages } from './closed-page.js';
import { type WatchedPage } from './watched-page.js';

/** Somewhere in the web app where pages are shown. */
export interface Place {
  readonly name: string;
  /** The elements that show them there. */
  readonly shown: string;
  readonly open: (window: WatchedPage) => Promise<void>;
}

/** Every place where both pages show, as long as both may be read. */
export function placesOf(pages: TwoPages): readonly Place[] {
  const { spaceKey, parent, pointing, pointedAt, sharedLabel } = pages;
  const at =
    (path: string) =>
    ({ page }: WatchedPage) =>
      page.goto(path).then(() => undefined);
  const addressOf = ({ slug, urlId }: typeof parent) => `/p/${slug}-${urlId}`;
  const place = (name: string, shown: string, open: string | Place['open']): Place => ({
    ...{ name, shown, open: typeof open === 'string' ? at(open) : open },
  });
  return [
    place('the start page: changed last', section('Changed last'), '/'),
    place('the start page: my pages', section('My pages'), '/'),
    place('the tree', '[role="tree"] [aria-level="3"]', addressOf(pointing)),
    place('the pages below its parent', section('Pages below'), addressOf(parent)),
    place('the neighbours of a page', 'nav[aria-label="Previous and next page"]', addressOf(pointing)),
    place('a link on another page', 'article', addressOf(pointing)),
    place('the pages that link to a page', '#backlinks', addressOf(pointedAt)),
    place('the screen of its space', section('Changed last in this space'), `/s/${spaceKey}`),
    place('the files of its space', 'main ul', `/s/${spaceKey}/files`),
    place('the labels', 'main ul', `/labels?space=${spaceKey}`),
    place('the pages with a label', 'main ul', `/labels/${sharedLabel}`),
    place('the report of orphans', '[role="tabpanel"]', `/s/${spaceKey}/reports?report=orphans`),
    place('the inbox', 'main ul', '/inbox'),
    place('the results of a search', 'main', async ({ page }) => {
      await page.goto('/me');
      await searchFor(page, pages.inTexts);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=/);
    }),
    place('search while typing', '[role="listbox"]', async ({ page }) => {
      await page.goto('/me');
      await searchFor(page, pages.known);
    }),
    place('pages like a new one', '[aria-live="polite"]', async ({ page }) => {
      await page.goto(`/new?space=${spaceKey}`);
      await page.getByLabel('Title').first().fill(pages.known);
    }),
    place('[[ in the visual editor', '#editor-completion', async ({ page }) => {
      await page.goto(`/new?space=${spaceKey}`);
      await page.getByText('Visual', { exact: true }).click();
      await page.locator('.ProseMirror').click();
      await page.keyboard.type(`[[${pages.known}`);
    }),
    place('[[ in the source editor', '.cm-tooltip-autocomplete', async ({ page }) => {
      await page.goto(`/new?space=${spaceKey}`);
      await page.getByText('Markdown', { exact: true }).click();
      await page.locator('.cm-content').click();
      await page.keyboard.type(`[[${pages.known}`);
    }),
    place('the places to move a page to', '[role="dialog"]', async ({ page }) => {
      await page.goto(addressOf(pointing));
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Move…' }).click();
    }),
  ];
}

async function searchFor(page: WatchedPage['page'], words: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search for' }).fill(words);
}

const section = (heading: string) => `section:has(> h2:text-is("${heading}"))`;
