import { type Token } from 'markdown-it';
import { fenceLanguage } from './code-languages.js';
import { highlightCode } from './highlight-code.js';
import { markdownSyntax } from './markdown-syntax.js';
import { openReferences, type PageLink } from './open-references.js';
import { pageText, textOfPage } from './page-text.js';
import { MARKDOWN_MAX_CHARS, parsePage, type Heading } from './parse-page.js';
import { renderSource } from './render-source.js';
import { sanitiseHtml } from './sanitise-html.js';

/** Part of the cache key of rendered HTML. Raise it with every change that alters what any page renders to. */
export const RENDERER_VERSION = 2;

/** A rendered page: HTML with references still open, and everything else that its text says. */
export interface RenderedPage {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** In reading order, repetitions kept. */
  readonly links: readonly PageLink[];
  readonly plainText: string;
  readonly excerpt: string;
}

const printer = markdownSyntax();
printer.renderer.rules['fence'] = (tokens, index) => printCode(tokens[index]);

/**
 * Renders a Markdown page to safe HTML, independent of who reads it and of which pages exist, so that it can be cached
 * by body hash and {@link RENDERER_VERSION}. Links to pages have no `href` but `data-page-ref`, files and relative images
 * `data-file-ref`, mentions (`[@Name](person:<uuid>)`) `data-person-ref`; resolve-references.ts fills them in per reading.
 *
 * Raw HTML: the tags that imported handbooks live on (tables, `br`, `details`, `img`, `kbd` …) are written anew with few
 * attributes; every other tag is escaped and so shown, since `<cluster-name>` in a manual is a word and not markup. No
 * `style`, no event handlers, no `class` of the author's. The result passes the sanitiser, which shares no code with
 * that. Links go to http, https, mailto and tel only, outside links with `rel="noopener noreferrer nofollow"`.
 *
 * Never throws. Cost: about 1 ms per 4,000 characters; a text beyond {@link MARKDOWN_MAX_CHARS} is shown as source.
 */
export function renderMarkdown(text: string): RenderedPage {
  if (text.length > MARKDOWN_MAX_CHARS) {
    const { plainText, excerpt } = pageText(text);
    return { html: renderSource(text), headings: [], links: [], plainText, excerpt };
  }
  const page = parsePage(text);
  const { plainText, excerpt } = textOfPage(page);
  const links = openReferences(page.tokens, page.headings);
  const html = sanitiseHtml(printer.renderer.render(page.tokens, printer.options, {}));
  return { html, headings: page.headings, links, plainText, excerpt };
}

function printCode(fence: Token | undefined): string {
  if (!fence) return '';
  const language = fenceLanguage(fence.info);
  const { escapeHtml } = printer.utils;
  const code = highlightCode(fence.content, language) ?? escapeHtml(fence.content);
  const classes = language === '' ? '' : ` class="hljs language-${escapeHtml(language)}"`;
  return `<pre><code${classes}>${code}</code></pre>\n`;
}
