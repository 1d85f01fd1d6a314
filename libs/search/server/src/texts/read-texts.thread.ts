import { readText, type ReadText } from './plain-page.js';

/** A saved page as it is read for search. */
export interface UnreadPage {
  readonly pageId: string;
  readonly revisionNumber: number;
  readonly title: string;
  readonly language: string;
  readonly contentModel: string;
  /** As it was saved. */
  readonly text: string;
}

export type ReadPage = Omit<UnreadPage, 'contentModel' | 'text'> & ReadText;

/** Reads pages; pure, so that it runs in a thread or here. */
export const run = (pages: readonly UnreadPage[]): ReadPage[] =>
  pages.map(({ contentModel, text, ...page }) => ({ ...page, ...readText(page.title, contentModel, text) }));
