import { slugOf } from '@wellspring/wiki-domain';

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Parts of a path that mean something else to us than a page. */
const MEANS_FOLDER = /^(_?index|readme|_files)$/i;
/** What no file system minds and no link needs to escape. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u;
const MAX_BYTES = 120;

/**
 * The name of a page's file without ending. What the page was called where it came from is kept where every file system
 * takes it, so that links that were written for it go on working; else it is made of the title.
 */
export function fileSegment(title: string, cameAs: string | null): string {
  const kept = cameAs?.normalize('NFC').trim() ?? '';
  const isUsable =
    PLAIN.test(kept) &&
    !kept.endsWith('.') &&
    !DEVICE.test(kept) &&
    !MEANS_FOLDER.test(kept) &&
    Buffer.byteLength(kept) <= MAX_BYTES;
  if (isUsable) return kept;
  const slug = cutToBytes(slugOf(title));
  return DEVICE.test(slug) || MEANS_FOLDER.test(slug) ? `page-${slug}` : slug;
}

function cutToBytes(text: string): string {
  let cut = text;
  while (Buffer.byteLength(cut) > MAX_BYTES) cut = Array.from(cut).slice(0, -1).join('');
  return cut;
}
