import { $nodeSchema, $remark } from '@milkdown/kit/utils';
import type { Construct, State, Tokenizer } from 'micromark-util-types';

/** Longest `[[…]]` in characters, as in the renderer. */
const WIKI_LINK_MAX_CHARS = 768;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;

/** `[[Title#Heading|text]]` taken apart. `text` is empty where the target itself is shown. */
export interface WikiLink {
  readonly target: string;
  readonly text: string;
}

/** Reads what stands between the brackets; null when there is no target. */
export function readWikiLink(inner: string): WikiLink | null {
  // In a table cell the bar has to be written `\|`.
  const [target = '', ...text] = inner.replaceAll('\\|', '|').split('|');
  return target.trim() === '' ? null : { target: target.trim(), text: text.join('|').trim() };
}

/** The source of a link to a page. Brackets and line breaks can't stand in it and become blanks. */
export function wikiLinkSource({ target, text }: WikiLink, inTable = false): string {
  const clean = (part: string) => part.replace(/[[\]\r\n]+/g, ' ').trim();
  const bar = inTable ? '\\|' : '|';
  const shown = clean(text);
  return `[[${clean(target).replaceAll('|', ' ')}${shown === '' || shown === clean(target) ? '' : bar + shown}]]`;
}

// The type of a token of ours can't be declared without a dependency on the package that lists them.
const WIKI_LINK = 'wikiLink' as 'data';

const tokenizeWikiLink: Tokenizer = (effects, ok, nok) => {
  let chars = 0;
  let hasWords = false;
  const start: State = (code) => {
    effects.enter(WIKI_LINK);
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== BRACKET_OPEN) return nok(code);
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    // Below -2 stand the line endings, null is the end of the text.
    if (code === null || code < -2 || code === BRACKET_OPEN || ++chars > WIKI_LINK_MAX_CHARS)
      return nok(code);
    if (code === BRACKET_CLOSE) {
      if (!hasWords) return nok(code);
      effects.consume(code);
      return last;
    }
    hasWords ||= code > 32;
    effects.consume(code);
    return inside;
  };
  const last: State = (code) => {
    if (code !== BRACKET_CLOSE) return nok(code);
    effects.consume(code);
    effects.exit(WIKI_LINK);
    return ok;
  };
  return start;
};

interface UnifiedData {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: unknown[];
  toMarkdownExtensions?: unknown[];
}
interface FromMarkdown {
  enter(node: object, token: object): void;
  exit(token: object): void;
  sliceSerialize(token: object): string;
}
interface ToMarkdown {
  readonly stack: readonly string[];
}

const construct: Construct = { name: 'wikiLink', tokenize: tokenizeWikiLink };

/** Teaches Milkdown's Markdown parser `[[links]]`. */
export const remarkWikiLink = $remark('remarkWikiLink', () => {
  return function wikiLinks(this: unknown) {
    // `this` is the processor; only its data is used, and the library types it by packages that are not ours.
    const data = (this as { data(): UnifiedData }).data();
    (data.micromarkExtensions ??= []).push({ text: { [BRACKET_OPEN]: construct } });
    (data.fromMarkdownExtensions ??= []).push({
      enter: {
        wikiLink(this: FromMarkdown, token: object) {
          const inner = this.sliceSerialize(token).slice(2, -2);
          this.enter({ type: 'wikiLink', ...(readWikiLink(inner) ?? { target: inner, text: '' }) }, token);
        },
      },
      exit: {
        wikiLink(this: FromMarkdown, token: object) {
          this.exit(token);
        },
      },
    });
    (data.toMarkdownExtensions ??= []).push({
      handlers: {
        wikiLink: (node: WikiLink, _parent: unknown, state: ToMarkdown) =>
          wikiLinkSource(node, state.stack.includes('tableCell')),
      },
    });
  };
});

/** A link to a page, one piece in the text. */
export const wikiLinkSchema = $nodeSchema('wiki_link', () => ({
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { target: { default: '', validate: 'string' }, text: { default: '', validate: 'string' } },
  parseDOM: [
    {
      tag: 'a[data-wiki-link]',
      priority: 60,
      getAttrs: (dom) => ({
        target: dom.getAttribute('data-wiki-link') ?? '',
        text: dom.dataset['text'] ?? '',
      }),
    },
  ],
  toDOM: ({ attrs }) => [
    'a',
    { 'data-wiki-link': String(attrs['target']), 'data-text': String(attrs['text']) },
    String(attrs['text'] || attrs['target']),
  ],
  leafText: ({ attrs }) => String(attrs['text'] || attrs['target']),
  parseMarkdown: {
    match: ({ type }) => type === 'wikiLink',
    runner: (state, node, type) => {
      state.addNode(type, { target: node['target'], text: node['text'] });
    },
  },
  toMarkdown: {
    match: (node) => node.type.name === 'wiki_link',
    runner: (state, { attrs }) => {
      state.addNode('wikiLink', undefined, undefined, { target: attrs['target'], text: attrs['text'] });
    },
  },
}));
