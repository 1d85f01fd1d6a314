import { type Token } from 'markdown-it';
import { MARKDOWN_MAX_CHARS, parsePage, type Heading, type ParsedPage } from './parse-page.js';
import { textOfHtml } from './raw-html.js';
import { textOfInline } from './token-text.js';

/** A stretch of a page below one heading, up to the next heading of any level. The text before the first has null. */
export interface PageSection {
  readonly heading: Heading | null;
  /** Words without markup, blocks separated by line breaks; without the heading's own text. */
  readonly text: string;
}

/** What search needs of a page. */
export interface PageText {
  /** All words without markup, headings included, blocks separated by line breaks. */
  readonly plainText: string;
  /** The page's first words outside headings and code, at most {@link EXCERPT_MAX_CHARS} characters. */
  readonly excerpt: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly PageSection[];
}

/** Longest excerpt in code points, ellipsis included: two lines in a list of hits. */
export const EXCERPT_MAX_CHARS = 200;

/** The words of a Markdown page for the search index. Cost: parsing, about half of rendering. */
export function pageText(text: string): PageText {
  if (text.length > MARKDOWN_MAX_CHARS) {
    return {
      plainText: text,
      excerpt: excerptOf(text.slice(0, 2_000)),
      headings: [],
      sections: [{ heading: null, text }],
    };
  }
  return textOfPage(parsePage(text));
}

/** As {@link pageText}, for a page that is parsed already. Must see the tokens before rendering rewrites them. */
export function textOfPage({ tokens, headings }: ParsedPage): PageText {
  const blocks: string[] = [];
  const lead: string[] = [];
  const sections: { heading: Heading | null; blocks: string[] }[] = [{ heading: null, blocks: [] }];
  let headingAt = 0;
  tokens.forEach((token, index) => {
    const text = textOfBlock(token).trim();
    const isHeading = tokens[index - 1]?.type === 'heading_open';
    if (isHeading) sections.push({ heading: headings[headingAt++] ?? null, blocks: [] });
    if (text === '') return;
    blocks.push(text);
    if (isHeading) return;
    sections.at(-1)?.blocks.push(text);
    if (token.type === 'inline' && lead.length < EXCERPT_MAX_CHARS) lead.push(text);
  });
  return {
    plainText: blocks.join('\n'),
    excerpt: excerptOf(lead.join(' ')),
    headings,
    sections: sections
      .map((section) => ({ heading: section.heading, text: section.blocks.join('\n') }))
      .filter((section) => section.heading !== null || section.text !== ''),
  };
}

/** The first words of a text on one line, cut between words (Chinese: between characters) with an ellipsis. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, EXCERPT_MAX_CHARS * 8)
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  if (characters.length <= EXCERPT_MAX_CHARS) return line;
  const cut = characters.slice(0, EXCERPT_MAX_CHARS - 1).join('');
  const lastBlank = cut.lastIndexOf(' ');
  // A blank far back means a script without blanks, or one very long word: cut where we are.
  return `${(lastBlank > cut.length - 25 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}

function textOfBlock(token: Token): string {
  switch (token.type) {
    case 'inline':
      return textOfInline(token.children ?? []);
    case 'fence':
    case 'code_block':
      return token.content;
    case 'html_block':
      return textOfHtml(token.content);
    default:
      return '';
  }
}
