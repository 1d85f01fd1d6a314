import { anchorOf } from './heading-anchors.js';

/** Where a reference leads for this reader. `title` becomes the tooltip where the author gave none. */
export interface ResolvedReference {
  readonly href: string;
  readonly title: string;
}

const PAGE_REF = /<a data-page-ref="([^"]*)"([^>]*)>/g;
const FILE_LINK = /<a data-file-ref="([^"]*)"/g;
const FILE_IMAGE = /<img data-file-ref="([^"]*)"([^>]*)>/g;
const PERSON_REF = /<span class="mention" data-person-ref="([^"]*)">([^<]*)<\/span>/g;

/**
 * Puts the addresses of pages into HTML from `renderMarkdown`. `resolved` is keyed by the links' `target`; a page that
 * does not exist, or that this reader may not see, is null or absent and becomes a link of class `wanted` that can be
 * focused, is announced as unavailable and goes nowhere; its `data-page-ref` stays for an offer to write the page. An
 * anchor in the target is added to the address unless it has one. One pass over the text, no parsing: about 1 µs a link.
 */
export const resolvePageLinks = (
  html: string,
  resolved: ReadonlyMap<string, ResolvedReference | null>,
): string =>
  html.replace(PAGE_REF, (_, ref: string, rest: string) => {
    const target = unescapeAttribute(ref);
    const page = resolved.get(target);
    if (!page)
      return `<a class="wanted" role="link" aria-disabled="true" tabindex="0" data-page-ref="${ref}"${rest}>`;
    const title = rest.includes(' title="') ? '' : ` title="${escapeAttribute(page.title)}"`;
    return `<a href="${escapeAttribute(withAnchor(page.href, target))}"${title}${rest}>`;
  });

/** Where a file lies, and how large a picture is if that is known, so that the page leaves room for it. */
export interface ResolvedFile {
  readonly href: string;
  readonly size?: { readonly widthPx: number; readonly heightPx: number } | null;
}

/**
 * Puts the addresses of attachments into links and images. Unknown files: a link of class `wanted`, an image that
 * shows its alternative text. Keys and cost as with {@link resolvePageLinks}.
 */
export const resolveFileReferences = (html: string, files: ReadonlyMap<string, ResolvedFile>): string =>
  html
    .replace(FILE_LINK, (_, ref: string) => {
      const file = files.get(unescapeAttribute(ref));
      return file === undefined
        ? `<a class="wanted" role="link" aria-disabled="true" tabindex="0" data-file-ref="${ref}"`
        : `<a href="${escapeAttribute(file.href)}"`;
    })
    .replace(FILE_IMAGE, (whole, ref: string, rest: string) => {
      const file = files.get(unescapeAttribute(ref));
      if (file === undefined) return whole;
      // Half a size of the author's own would distort the picture.
      const isSized = / (width|height)="/.test(rest);
      const size =
        file.size && !isSized ? ` width="${file.size.widthPx}" height="${file.size.heightPx}"` : '';
      const loading = rest.includes(' loading="') ? '' : ' loading="lazy"';
      return `<img src="${escapeAttribute(file.href)}"${size}${loading}${rest}>`;
    });

/** A person as a mention names them; without a screen of their own there is no address. */
export interface ResolvedPerson {
  readonly name: string;
  readonly href: string | null;
}

/**
 * Puts today's names and addresses of people into mentions, keyed by person id. A person who is not in the map stays as
 * the author wrote the name, without a link; null (erased) likewise loses the name: `@…`.
 */
export const resolveMentions = (html: string, people: ReadonlyMap<string, ResolvedPerson | null>): string =>
  html.replace(PERSON_REF, (whole, personId: string) => {
    const person = people.get(personId);
    if (person === undefined) return whole;
    if (person === null) return '<span class="mention">@…</span>';
    const name = `@${escapeAttribute(person.name)}`;
    return person.href === null
      ? `<span class="mention">${name}</span>`
      : `<a class="mention" href="${escapeAttribute(person.href)}">${name}</a>`;
  });

function withAnchor(href: string, target: string): string {
  const hashAt = target.indexOf('#');
  if (hashAt < 0 || href.includes('#')) return href;
  const isWikiLink = target.startsWith('[[');
  const anchor = isWikiLink
    ? anchorOf(target.slice(hashAt + 1, -2))
    : target.slice(hashAt + 1).replace(/\.md$/i, '');
  return anchor === '' ? href : `${href}#${anchor}`;
}

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const unescapeAttribute = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
