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
 * What a block looks like by the rules that render pages, in a form to be compared with another's and NEVER to be shown.
 * Equal fingerprints mean that readers see the same: it makes no difference whether a link stands in bold type or the
 * bold type in the link, nor whether a blank at its edge belongs to it. Raw HTML, comments included, counts as written.
 * Cost: as rendering the block.
 */
export function blockFingerprint(source: string, { links, footnoteLabels }: PageDefinitions): string {
  const env: ParserEnv = {
    references: Object.fromEntries(links),
    footnotes: { refs: Object.fromEntries(footnoteLabels.map((label) => [`:${label}`, -1])) },
  };
  return flattened(syntax.render(source, env));
}

const PIECE = /<(\/?)([a-z-]+)[^>]*>|[^<]+|</gi;
const FORMATS = new Set(['strong', 'em', 's', 'a']);

/** HTML with every word marked by the formats that are open around it, in place of the formats' own tags. */
function flattened(html: string): string {
  const open: { readonly tag: string; readonly opening: string }[] = [];
  let codeDepth = 0;
  let marks = '';
  let out = '';
  for (const [piece, slash, name] of html.matchAll(PIECE)) {
    const tag = name?.toLowerCase() ?? '';
    if (FORMATS.has(tag)) {
      if (slash === '') open.push({ tag, opening: piece });
      else open.splice(open.map((format) => format.tag).lastIndexOf(tag), 1);
      marks =
        open.length === 0 ? '' : `{${[...new Set(open.map(({ opening }) => opening))].sort().join('')}}`;
    } else if (name !== undefined) {
      if (tag === 'code' || tag === 'pre') codeDepth += slash === '' ? 1 : -1;
      out += tag === 'code' || tag === 'img' ? marks + piece : piece;
    } else if (codeDepth > 0) out += marks + piece;
    else
      for (const [, blanks, word] of piece.matchAll(/([ \t]+)|([^ \t]+)/g))
        out += blanks === undefined ? marks + (word ?? '') : out.endsWith(' ') ? '' : ' ';
  }
  return out;
}
