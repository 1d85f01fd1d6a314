import { textFileType } from '@wellspring/wiki-domain';
import { FileTypeParser } from 'file-type';

/** Longest that looking into one file may take: a file made to keep the detector busy counts as unknown. */
const DETECTION_MS = 2_000;
/** Bytes of which nothing is known. */
const UNKNOWN_TYPE = 'application/octet-stream';

/** What a file is by its bytes: signatures, and whether it is a text and of which kind. Never by its name. */
export async function mediaTypeOf(path: string, head: Uint8Array, sizeBytes: number): Promise<string> {
  const asText = textFileType(head, head.length === sizeBytes);
  // A text has no signature but that of XML, and there we look closer.
  if (asText !== null && asText !== 'text/plain') return asText;
  const found = await new FileTypeParser({ signal: AbortSignal.timeout(DETECTION_MS) })
    .fromFile(path)
    .catch(() => undefined);
  const bySignature = found?.mime.replace(/;.*$/, '');
  // Their headers have control characters, so a text that begins with "BM" is no bitmap.
  const isChance = asText !== null && /^(image|audio|video|font)\//.test(bySignature ?? '');
  return (isChance ? null : bySignature) ?? asText ?? UNKNOWN_TYPE;
}
