import { pageText } from '@wellspring/wiki-domain';
import { foldText, type Writing, writingOf } from './fold-text.js';

/** A heading, and where it stands in the page's plain text. */
export interface PlainHeading {
  readonly text: string;
  readonly anchor: string;
  /** UTF-16 units from the beginning of the text. */
  readonly at: number;
}

/** A page without markup. */
export interface PlainPage {
  readonly headings: readonly PlainHeading[];
  /** Headings and paragraphs in reading order, separated by line breaks. */
  readonly text: string;
}

/** What is kept of a page for search. */
export interface ReadText extends PlainPage {
  readonly writing: Writing;
  /** See `foldText`; so the next two. */
  readonly folded: string;
  readonly foldedTitle: string;
  /** One a line. */
  readonly foldedHeadings: string;
}

/** Version of the reading: a change makes every page be read again. */
export const READER_VERSION = 1;

/**
 * Longest text that is kept, in characters. Meilisearch looks at the first 65,535 words of a field; ours keeps a page of
 * a megabyte from filling the index, and what lies behind is reached through headings.
 */
const TEXT_MAX_CHARS = 400_000;

/** The words of a saved page. Wikitext is kept as it is: it is shown as source, without headings to jump to. */
export function plainPage(contentModel: string, text: string): PlainPage {
  if (contentModel !== 'markdown') return { headings: [], text: storable(text).slice(0, TEXT_MAX_CHARS) };
  const parts: string[] = [];
  const headings: PlainHeading[] = [];
  let length = 0;
  const add = (part: string) => {
    if (part === '') return;
    parts.push(part);
    length += part.length + 1;
  };
  for (const section of pageText(text).sections) {
    if (section.heading) {
      const words = storable(section.heading.text).replace(/\s+/gu, ' ').trim();
      headings.push({ text: words, anchor: section.heading.anchor, at: Math.min(length, TEXT_MAX_CHARS) });
      add(words);
    }
    add(storable(section.text));
  }
  return { headings, text: parts.join('\n').slice(0, TEXT_MAX_CHARS) };
}

/** Reads and folds a page. Cost: parsing, and for Traditional pages about 0.5 ms per 1,000 characters. */
export function readText(title: string, contentModel: string, text: string): ReadText {
  const plain = plainPage(contentModel, text);
  const writing = writingOf(`${title}\n${plain.text}`);
  return {
    ...plain,
    writing,
    folded: foldText(plain.text, writing),
    foldedTitle: foldText(title, writing),
    foldedHeadings: foldText(plain.headings.map((heading) => heading.text).join('\n'), writing),
  };
}

/** PostgreSQL keeps no zero characters, and half of a surrogate pair is no text. */
const storable = (text: string): string => text.replace(/[\p{Surrogate}\u0000]/gu, ' ');
