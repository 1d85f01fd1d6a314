/** An element or a piece of text of sanitised HTML, each with its source. */
export type HtmlNode = HtmlElement | HtmlText;

/** An element; `open` is its start tag as written. A void one has no end tag. */
export interface HtmlElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly open: string;
  readonly children: readonly HtmlNode[];
}

/** Text, escaped as in the source. */
export interface HtmlText {
  readonly kind: 'text';
  readonly html: string;
}

const VOID = new Set(['br', 'hr', 'img', 'input']);
// Start tags and end tags as the sanitiser writes them: attribute values in double quotes, no comments, no raw text.
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>|[^<]+|</gi;

/**
 * Reads HTML that the sanitiser has written: every element is closed and every `<` that is no tag is escaped. A stray end
 * tag is left out, a stray `<` becomes `&lt;`, an element that is not closed ends with its parent. Never throws.
 */
export function parseSanitisedHtml(html: string): readonly HtmlNode[] {
  interface Open {
    readonly tag: string;
    readonly open: string;
    readonly children: HtmlNode[];
  }
  const root: Open = { tag: '', open: '', children: [] };
  const stack: Open[] = [root];
  const top = (): Open => stack[stack.length - 1] ?? root;
  const close = (): void => {
    const { tag, open, children } = stack.pop() ?? root;
    top().children.push({ kind: 'element', tag, open, children });
  };
  for (const [piece, slash, name] of html.matchAll(PIECE)) {
    const tag = name?.toLowerCase();
    if (tag === undefined) top().children.push({ kind: 'text', html: piece === '<' ? '&lt;' : piece });
    else if (slash === '/') {
      if (!stack.some((open) => open.tag === tag)) continue;
      while (top().tag !== tag) close();
      close();
    } else if (VOID.has(tag)) top().children.push({ kind: 'element', tag, open: piece, children: [] });
    else stack.push({ tag, open: piece, children: [] });
  }
  while (stack.length > 1) close();
  return root.children;
}

/** The end tag of an element; nothing for a void one. */
export const endTag = (element: Pick<HtmlElement, 'tag'>): string =>
  VOID.has(element.tag) ? '' : `</${element.tag}>`;

/** The source of a node. */
export function htmlOf(node: HtmlNode): string {
  return node.kind === 'text' ? node.html : node.open + node.children.map(htmlOf).join('') + endTag(node);
}

/** The text of a node, entities as written. */
export function textOf(node: HtmlNode): string {
  return node.kind === 'text' ? node.html : node.children.map(textOf).join('');
}
