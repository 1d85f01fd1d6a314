import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XzReadableStream } from 'xz-decompress';

const FOLDER = new URL('../../../../../../../../shared/data/wiki/', import.meta.url);

/** Current text of a page of a real handbook. */
export interface HandbookPage {
  readonly title: string;
  readonly text: string;
}

/** Whether the handbooks lie beside the project. */
export const handbooksAreThere = existsSync(fileURLToPath(FOLDER));

const unescape = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');

/** The newest text of every page of an export that was packed with xz. Reads page by page; memory for one of them. */
export async function* handbookPages(fileName: string): AsyncGenerator<HandbookPage> {
  const packed = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(readFileSync(new URL(fileName, FOLDER))));
      controller.close();
    },
  });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of new XzReadableStream(packed) as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('</page>'); end >= 0; end = text.indexOf('</page>')) {
      const page = text.slice(0, end);
      text = text.slice(end + '</page>'.length);
      const title = /<title>(.*?)<\/title>/.exec(page)?.[1] ?? '';
      const last = page.slice(page.lastIndexOf('<revision>'));
      const body = /<text[^>]*>([\s\S]*?)<\/text>/.exec(last)?.[1] ?? '';
      yield { title: unescape(title), text: unescape(body) };
    }
  }
}
