import { createHash } from 'node:crypto';
import { type Contributor, type MediaWikiRow, type PageRow, type RevisionRow, type SiteRow } from './rows.js';
import { writeWellspringFacts } from './wellspring-facts.js';
import { escapeAttribute, escapeText, representable } from './xml-text.js';

type Writable<Row> = Row extends unknown ? Omit<Row, 'line'> : never;
/** What `writeMediaWikiXml` takes: the rows of the reader, without their lines. */
export type MediaWikiOutRow = Writable<MediaWikiRow>;

const SCHEMA = 'http://www.mediawiki.org/xml/export-0.11/';
/** The namespaces that every MediaWiki has, by their English names. Source: includes/Defines.php of 1.39. */
export const STANDARD_NAMESPACES: SiteRow['namespaces'] = [
  ...['Media', 'Special'].map((name, index) => ({ key: index - 2, name })),
  ...['', 'Talk', 'User', 'User talk', 'Project', 'Project talk', 'File', 'File talk', 'MediaWiki'].map(
    (name, key) => ({ key, name }),
  ),
  ...['MediaWiki talk', 'Template', 'Template talk', 'Help', 'Help talk', 'Category', 'Category talk'].map(
    (name, index) => ({ key: index + 9, name }),
  ),
];
/** Length of a SHA-1 in base 36 as MediaWiki pads it. */
const SHA1_DIGITS = 31;

/**
 * Writes a MediaWiki export of schema 0.11: the site first, then each page followed by its revisions. Gives pieces of
 * text, at most one revision each; nothing is asked of `rows` while the consumer is busy. What `readMediaWikiXml` gives
 * of the result are the same rows, but for characters that XML can't hold (U+FFFD stands for them) and times, which are
 * whole seconds there.
 *
 * A file without a site row has none; one without pages is well-formed, too.
 */
export async function* writeMediaWikiXml(rows: AsyncIterable<MediaWikiOutRow>): AsyncGenerator<string> {
  yield (
    `<mediawiki xmlns="${SCHEMA}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
    `xsi:schemaLocation="${SCHEMA} http://www.mediawiki.org/xml/export-0.11.xsd" version="0.11" xml:lang="en">\n`
  );
  let inPage = false;
  for await (const row of rows) {
    if (row.kind !== 'revision' && inPage) {
      inPage = false;
      yield '  </page>\n';
    }
    switch (row.kind) {
      case 'site':
        yield siteXml(row);
        break;
      case 'page':
        inPage = true;
        yield pageXml(row);
        break;
      case 'revision':
        yield revisionXml(row);
    }
  }
  yield `${inPage ? '  </page>\n' : ''}</mediawiki>\n`;
}

/** A text's SHA-1 as MediaWiki writes it: base 36, 31 digits. */
export const sha1Base36 = (text: string): string =>
  BigInt(`0x${createHash('sha1').update(text, 'utf8').digest('hex')}`)
    .toString(36)
    .padStart(SHA1_DIGITS, '0');

const element = (name: string, text: string): string =>
  `<${name}>${escapeText(representable(text))}</${name}>`;

function siteXml(row: Writable<SiteRow>): string {
  const namespaces = row.namespaces.map(({ key, name }) => {
    const head = `<namespace key="${key}" case="${row.titleCase}"`;
    return name === '' ? `      ${head} />` : `      ${head}>${escapeText(representable(name))}</namespace>`;
  });
  return [
    '  <siteinfo>',
    `    ${element('sitename', row.siteName)}`,
    `    ${element('generator', row.generator)}`,
    `    <case>${row.titleCase}</case>`,
    '    <namespaces>',
    ...namespaces,
    '    </namespaces>',
    '  </siteinfo>\n',
  ].join('\n');
}

function pageXml(row: Writable<PageRow>): string {
  const redirect =
    row.redirect === undefined ? '' : `\n    <redirect title="${escapeAttribute(row.redirect)}" />`;
  return (
    `  <page>\n    ${element('title', row.title)}\n    <ns>${row.namespace}</ns>\n` +
    `    ${element('id', row.sourceId)}${redirect}\n`
  );
}

function revisionXml(row: Writable<RevisionRow>): string {
  const text = representable(row.text);
  const sha1 = row.textHidden ? '' : sha1Base36(text);
  const bytes = Buffer.byteLength(text, 'utf8');
  const parts = [
    element('id', row.sourceId),
    ...(row.parentSourceId === undefined ? [] : [element('parentid', row.parentSourceId)]),
    `<timestamp>${row.timestamp.toISOString().replace(/\.\d+Z$/, 'Z')}</timestamp>`,
    contributorXml(row.contributor),
    ...(row.isMinor ? ['<minor />'] : []),
    ...commentXml(row),
    `<origin>${escapeText(row.sourceId)}</origin>`,
    element('model', row.model),
    `<format>${row.model === 'wikitext' ? 'text/x-wiki' : 'text/plain'}</format>`,
    ...(row.wellspring ? [`<?wellspring ${writeWellspringFacts(row.wellspring)}?>`] : []),
    row.textHidden
      ? '<text bytes="0" deleted="deleted" />'
      : `<text bytes="${bytes}" sha1="${sha1}" xml:space="preserve"${bytes === 0 ? ' />' : `>${escapeText(text)}</text>`}`,
    ...(row.textHidden ? ['<sha1 />'] : [`<sha1>${sha1}</sha1>`]),
  ];
  return `    <revision>\n      ${parts.join('\n      ')}\n    </revision>\n`;
}

function contributorXml(contributor: Contributor): string {
  switch (contributor.kind) {
    case 'hidden':
      return '<contributor deleted="deleted" />';
    case 'anonymous':
      return `<contributor>${element('ip', contributor.text)}</contributor>`;
    case 'user': {
      const { name, sourceId } = contributor;
      const id = sourceId === undefined ? '' : element('id', sourceId);
      return `<contributor>${element('username', name)}${id}</contributor>`;
    }
  }
}

function commentXml({ summary, summaryHidden }: Writable<RevisionRow>): string[] {
  if (summaryHidden) return ['<comment deleted="deleted" />'];
  return summary === '' ? [] : [element('comment', summary)];
}
