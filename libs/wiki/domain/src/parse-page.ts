import { type Token } from 'markdown-it';
import { splitFrontMatter } from './front-matter.js';
import { anchorGiver } from './heading-anchors.js';
import { markdownSyntax } from './markdown-syntax.js';
import { textOfInline } from './token-text.js';

/** A heading of a page. `level` is 1 to 6; `anchor` is its `id`, unique on the page. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** A page after parsing: tokens whose `heading_open`s carry their `id`, and the headings in order. */
export interface ParsedPage {
  readonly tokens: Token[];
  readonly headings: Heading[];
}

/**
 * Largest text in UTF-16 code units that is parsed as Markdown; longer ones are shown as source and searched as they
 * are. Ten times the longest page of the three handbooks. Raise it and a hostile page may hold a process for seconds.
 */
export const MARKDOWN_MAX_CHARS = 1_000_000;

const syntax = markdownSyntax();

/** Parses a Markdown page: front matter off, direction overrides made visible. Throws nothing; any text is Markdown. */
export function parsePage(text: string): ParsedPage {
  // U+202D and U+202E turn the letters after them around; nobody writes them by accident, so they are shown as "�".
  const body = splitFrontMatter(text).body.replace(/[\u202d\u202e]/g, '\ufffd');
  const tokens = syntax.parse(body, {});
  const giveAnchor = anchorGiver();
  const headings: Heading[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const headingText = textOfInline(tokens[index + 1]?.children ?? []).trim();
    const anchor = giveAnchor(headingText);
    token.attrSet('id', anchor);
    headings.push({ level: Number(token.tag.slice(1)), text: headingText, anchor });
  });
  return { tokens, headings };
}
