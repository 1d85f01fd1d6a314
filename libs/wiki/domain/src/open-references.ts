import { type Token } from 'markdown-it';
import { anchorOf } from './heading-anchors.js';
import { linkTarget } from './link-target.js';
import { type WikiLinkMeta } from './markdown-syntax.js';
import { type Heading } from './parse-page.js';
import { rewriteRawHtml } from './raw-html.js';
import { textOfInline } from './token-text.js';

/**
 * A link or image of a page. `target` is the address as written, percent-encoding undone; for pages and files it is the
 * key under which resolve-references.ts expects the answer. A wiki link's target is `[[Title]]` or `[[Title#Heading]]`.
 */
export type PageLink =
  | {
      readonly kind: 'page';
      readonly target: string;
      /** The title asked for by a `[[wiki link]]`; null for a path, to be resolved with `resolveRelativePath`. */
      readonly title: string | null;
      readonly anchor: string | null;
      readonly text: string;
    }
  | { readonly kind: 'file'; readonly target: string; readonly text: string; readonly embedded: boolean }
  | { readonly kind: 'external'; readonly target: string; readonly text: string; readonly embedded: boolean }
  | { readonly kind: 'anchor'; readonly target: string; readonly anchor: string; readonly text: string }
  | { readonly kind: 'person'; readonly target: string; readonly personId: string; readonly text: string };

/** Most raw HTML tags of one page that are passed on; the handbooks' richest page has some hundreds. */
const RAW_TAGS_MAX = 20_000;

/**
 * Rewrites links, images, raw HTML and column alignment in the tokens to what may be printed, and gives the links in
 * reading order. Changes the tokens: they are made for one rendering. Linear.
 */
export function openReferences(tokens: readonly Token[], headings: readonly Heading[]): PageLink[] {
  const anchors = new Set(headings.map((heading) => heading.anchor));
  const links: PageLink[] = [];
  let rawTags = 0;
  const rewriteRaw = (html: string): string =>
    rewriteRawHtml(
      html,
      (tag, address) => {
        const { link, attributes } = referenceTo(address, null, '', tag === 'img', anchors);
        if (link) links.push(link);
        return new Map(attributes);
      },
      () => ++rawTags <= RAW_TAGS_MAX,
    );
  for (const token of tokens) {
    if (token.type === 'html_block') token.content = rewriteRaw(token.content);
    if (token.type === 'th_open' || token.type === 'td_open') alignWithoutStyle(token);
    const children = token.children ?? [];
    children.forEach((child, index) => {
      if (child.type === 'html_inline') child.content = rewriteRaw(child.content);
      if (child.type === 'image') rewriteImage(child, links, anchors);
      if (child.type === 'link_open') rewriteLink(child, children, index, links, anchors);
    });
  }
  return links;
}

function rewriteLink(
  open: Token,
  siblings: readonly Token[],
  index: number,
  links: PageLink[],
  anchors: ReadonlySet<string>,
): void {
  let closeAt = index + 1;
  while (closeAt < siblings.length && siblings[closeAt]?.type !== 'link_close') closeAt++;
  const text = textOfInline(siblings.slice(index + 1, closeAt));
  // Set by our own wiki link rule, which is the only writer of `meta.wiki`.
  const wiki = (open.meta?.['wiki'] as WikiLinkMeta | undefined) ?? null;
  const { link, attributes } = referenceTo(String(open.attrGet('href')), wiki, text, false, anchors);
  const title = open.attrGet('title');
  open.attrs = title === null ? attributes : [...attributes, ['title', title]];
  if (link) links.push(link);
  const close = siblings[closeAt];
  if (link?.kind !== 'person' || !close) return;
  // One text without markup, so that the name can be replaced when the page is read.
  open.tag = close.tag = 'span';
  siblings.slice(index + 1, closeAt).forEach((token, at) => {
    token.type = 'text';
    token.content = at === 0 ? text : '';
  });
}

function rewriteImage(image: Token, links: PageLink[], anchors: ReadonlySet<string>): void {
  const text = textOfInline(image.children ?? []);
  const { link, attributes } = referenceTo(String(image.attrGet('src')), null, text, true, anchors);
  const title = image.attrGet('title');
  // The renderer fills `alt` from the children, and only where the attribute exists.
  image.attrs = [
    ...attributes,
    ['alt', ''],
    ...(title === null ? [] : [['title', title] satisfies [string, string | number]]),
  ];
  if (link) links.push(link);
}

/** markdown-it aligns columns with a style attribute, which the content security policy would drop. */
function alignWithoutStyle(cell: Token): void {
  const side = /text-align:(left|center|right)/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  cell.attrs = side === undefined ? null : [['align', side]];
}

type Attributes = [name: string, value: string][];

/** What an address becomes: the link to report (null for a refused address) and the attributes to print. */
function referenceTo(
  address: string,
  wiki: WikiLinkMeta | null,
  text: string,
  embedded: boolean,
  anchors: ReadonlySet<string>,
): { link: PageLink | null; attributes: Attributes } {
  const target = wiki ? address : percentDecoded(address);
  if (wiki && wiki.title !== '') {
    const anchor = wiki.heading === null ? null : anchorOf(wiki.heading);
    return {
      link: { kind: 'page', target, title: wiki.title, anchor, text },
      attributes: [['data-page-ref', target]],
    };
  }
  const found = linkTarget(wiki ? `#${wiki.heading ?? ''}` : address);
  switch (found.kind) {
    case 'refused':
      return { link: null, attributes: [] };
    case 'person': {
      const { personId } = found;
      const attributes: Attributes = [
        ['class', 'mention'],
        ['data-person-ref', personId],
      ];
      return embedded ? { link: null, attributes: [] } : { link: { ...found, target, text }, attributes };
    }
    case 'external': {
      const attributes: Attributes = embedded
        ? [
            ['src', found.href],
            ['loading', 'lazy'],
            ['referrerpolicy', 'no-referrer'],
          ]
        : [
            ['href', found.href],
            ['rel', 'noopener noreferrer nofollow'],
          ];
      return { link: { kind: 'external', target: found.href, text, embedded }, attributes };
    }
    case 'anchor': {
      const written = percentDecoded(found.anchor);
      const anchor = anchors.has(written)
        ? written
        : anchors.has(anchorOf(written))
          ? anchorOf(written)
          : written;
      return { link: { kind: 'anchor', target, anchor, text }, attributes: [['href', `#${anchor}`]] };
    }
    case 'page':
    case 'file': {
      if (found.kind === 'file' || embedded) {
        return { link: { kind: 'file', target, text, embedded }, attributes: [['data-file-ref', target]] };
      }
      const anchor = /#(.+)$/s.exec(target)?.[1] ?? null;
      return {
        link: { kind: 'page', target, title: null, anchor, text },
        attributes: [['data-page-ref', target]],
      };
    }
  }
}

function percentDecoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
