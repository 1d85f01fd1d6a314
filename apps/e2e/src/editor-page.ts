import { type Locator, type Page } from 'playwright-core';
import { type Visitor } from './visitor.js';
import { type WatchedPage } from './watched-page.js';

/** A page that a journey writes on. */
export interface WrittenPage {
  readonly id: string;
  readonly urlId: string;
  readonly path: string;
  readonly title: string;
}

interface MadePage {
  readonly createPage: {
    readonly page?: { readonly id: string; readonly urlId: string; readonly slug: string };
  };
}

const PARENT = '($key: String!) { space(key: $key) { rootPages { id } } }';
const CREATE = `mutation ($input: CreatePageInput!) { createPage(input: $input) {
  ... on SavedPage { page { id urlId slug } } } }`;

/** Makes a page below the first one of a space, or at its top where it has none. */
export async function writePage(
  visitor: Visitor,
  spaceKey: string,
  title: string,
  text: string,
): Promise<WrittenPage> {
  const { space } = await visitor.ask<{ space: { rootPages: { id: string }[] } }>(`query ${PARENT}`, {
    key: spaceKey,
  });
  const made = await visitor.ask<MadePage>(CREATE, {
    input: { spaceKey, parentId: space.rootPages[0]?.id ?? null, title, text, idempotencyKey: title },
  });
  const { page } = made.createPage;
  if (page === undefined) throw new Error(`The page “${title}” was not made.`);
  return { id: page.id, urlId: page.urlId, path: `/p/${page.slug}-${page.urlId}`, title };
}

/** What the server knows of a page that was written on. */
export async function standOf(
  visitor: Visitor,
  page: WrittenPage,
): Promise<{ text: string; headNumber: number; tags: string[][]; drafts: string[] }> {
  const answer = await visitor.ask<{
    page: {
      text: string;
      headNumber: number;
      revisions: { nodes: { tags: string[] }[] };
      drafts: { text: string }[];
    };
  }>(
    `query ($urlId: String!) { page(urlId: $urlId) { text headNumber drafts { text }
       revisions(first: 50) { nodes { tags } } } }`,
    { urlId: page.urlId },
  );
  const { text, headNumber, revisions, drafts } = answer.page;
  const tags = revisions.nodes.map((revision) => revision.tags).reverse();
  return { text, headNumber, tags, drafts: drafts.map((draft) => draft.text) };
}

/** The source editor of a window; what it holds is exactly what is saved. */
export const sourceOf = (page: Page): Locator => page.locator('.cm-content');

/** Makes every window of this browser context write in the source editor. */
export async function preferSource({ context }: WatchedPage): Promise<void> {
  await context.addInitScript(() => localStorage.setItem('wellspring.editor-mode', 'source'));
}

/** Opens a page's editor and waits until one can type. */
export async function openEditor(window: WatchedPage, path: string): Promise<void> {
  await window.page.goto(path + '/edit');
  await sourceOf(window.page).waitFor();
}

/** Writes a text over what stands in the editor. */
export async function rewrite({ page }: WatchedPage, text: string): Promise<void> {
  await sourceOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Waits until the newest words are kept there. */
export async function keptOn({ page }: WatchedPage, where: 'device' | 'server'): Promise<void> {
  await page.locator(`[data-draft-${where}="kept"]`).waitFor({ state: 'attached' });
}
