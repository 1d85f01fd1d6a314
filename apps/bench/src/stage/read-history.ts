import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import xz from 'xz-decompress';

/** A revision of an export, with its page's name. */
export interface PlainRevision {
  readonly pageId: string;
  readonly pageTitle: string;
  readonly revisionId: string;
  readonly timestamp: string;
  readonly author: string;
  readonly comment: string;
  readonly text: string;
}

/**
 * The shortest reader of a `.xml.xz` export: unpack, parse, no checks. For peers, which shall not use the reader that
 * they are there to judge.
 */
export async function* readHistory(path: string): AsyncGenerator<PlainRevision> {
  const parser = new SaxesParser();
  const ready: PlainRevision[] = [];
  const names: string[] = [];
  let fields: Record<string, string> = {};
  let text = '';
  parser.on('opentag', ({ name }) => {
    names.push(name);
    text = '';
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', () => {
    const name = names.pop() ?? '';
    fields[`${names.at(-1)}.${name}`] = text;
    text = '';
    if (name === 'page') fields = {};
    if (name === 'revision') ready.push(revisionOf(fields));
  });
  const decoder = new TextDecoder();
  const source = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>; // Node's and the DOM's declarations differ
  for await (const bytes of new xz.XzReadableStream(source) as unknown as AsyncIterable<Uint8Array>) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield* ready.splice(0);
  }
}

const revisionOf = (fields: Readonly<Record<string, string>>): PlainRevision => ({
  pageId: fields['page.id'] ?? '',
  pageTitle: fields['page.title'] ?? '',
  revisionId: fields['revision.id'] ?? '',
  timestamp: fields['revision.timestamp'] ?? '',
  author: fields['contributor.username'] ?? fields['contributor.ip'] ?? '',
  comment: fields['revision.comment'] ?? '',
  text: fields['revision.text'] ?? '',
});
