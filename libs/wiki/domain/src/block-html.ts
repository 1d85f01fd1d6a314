import { type StateCore } from 'markdown-it';
import { markdownSyntax } from './markdown-syntax.js';
import { splitFrontMatter } from './front-matter.js';

/** What a page defines in one place and uses in others: link addresses and footnotes. See {@link pageDefinitions}. */
export interface PageDefinitions {
  /** By normalised label, in markdown-it's form. */
  readonly links: ReadonlyMap<string, { readonly href: string; readonly title: string }>;
  readonly footnoteLabels: readonly string[];
}

const syntax = markdownSyntax();
// Texts of footnotes stay where they are defined, so that a block of nothing but a definition has a rendering too.
syntax.core.ruler.at('footnote_tail', (state: StateCore) => {
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open') {
      token.type = 'footnote_definition_open';
      token.tag = 'footnote-definition';
      token.attrs = [['label', String(token.meta?.['label'])]];
    }
    if (token.type === 'footnote_reference_close') {
      token.type = 'footnote_definition_close';
      token.tag = 'footnote-definition';
    }
  }
});
syntax.renderer.rules['footnote_ref'] = (tokens, index) =>
  `<footnote-ref label="${syntax.utils.escapeHtml(String(tokens[index]?.meta?.['label']))}">`;

/** All that the blocks of a page may refer to. Cost: as splitting the page into blocks. */
export function pageDefinitions(text: string): PageDefinitions {
  const env: ParserEnv = {};
  const body = splitFrontMatter(text).body.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  syntax.block.parse(body, syntax, env, []);
  return {
    links: new Map(Object.entries(env.references ?? {})),
    footnoteLabels: Object.keys(env.footnotes?.refs ?? {}).map((key) => key.slice(1)),
  };
}

/** What markdown-it and its footnote plug-in keep in the environment; neither publishes a type for it. */
interface ParserEnv extends Record<PropertyKey, unknown> {
  references?: Record<string, { href: string; title: string }>;
  footnotes?: { refs?: Record<string, number> };
}

/**
 * HTML of one block by the rules that render pages, to be compared with another and NEVER to be shown: raw HTML, comments
 * included, stands in it as written; headings have no anchors, code has no colours. Two sources of a block that give the
 * same HTML give the same page.
 */
export function blockHtml(source: string, { links, footnoteLabels }: PageDefinitions): string {
  const env: ParserEnv = {
    references: Object.fromEntries(links),
    footnotes: { refs: Object.fromEntries(footnoteLabels.map((label) => [`:${label}`, -1])) },
  };
  return syntax.render(source, env);
}
