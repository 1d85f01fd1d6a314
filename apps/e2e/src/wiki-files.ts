import { createHash } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** Packs files into a zip as other programs do. */
export async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

/** The files of a zip by path, as text. */
export async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  }
  return files;
}

/** A revision as a MediaWiki export has it. */
export interface ExportedRevision {
  readonly id: number;
  readonly at: string;
  /** XML of who wrote it. */
  readonly contributor: string;
  readonly comment: string;
  readonly text: string;
}

/** A MediaWiki export of some pages with all their revisions. */
export function mediaWikiXml(pages: Readonly<Record<string, readonly ExportedRevision[]>>): string {
  const entries = Object.entries(pages).map(
    ([title, revisions], at) => `  <page>
    <title>${title}</title>
    <ns>0</ns>
    <id>${at + 1}</id>
${revisions.map(revisionXml).join('\n')}
  </page>`,
  );
  return `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo><sitename>Old wiki</sitename><dbname>old</dbname><generator>MediaWiki 1.39.7</generator><case>first-letter</case></siteinfo>
${entries.join('\n')}
</mediawiki>
`;
}

const revisionXml = ({ id, at, contributor, comment, text: written }: ExportedRevision) => `    <revision>
      <id>${id}</id>
      <timestamp>${at}</timestamp>
      <contributor>${contributor}</contributor>
      <comment>${comment}</comment>
      <model>wikitext</model>
      <format>text/x-wiki</format>
      <text bytes="${Buffer.byteLength(written)}" xml:space="preserve">${escaped(written)}</text>
      <sha1>${sha1Base36(written)}</sha1>
    </revision>`;

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** MediaWiki's way to write a SHA-1: 31 digits to the base of 36. */
export function sha1Base36(words: string): string {
  const hex = createHash('sha1').update(words).digest('hex');
  return BigInt(`0x${hex}`).toString(36).padStart(31, '0');
}
