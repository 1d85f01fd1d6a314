/** A stored part of a page's state. */
export interface StoredPart {
  /** The last revision that it knows of. */
  readonly upToNumber: number;
  readonly bytes: number;
}

/** A part at most this many times as large as what comes behind it is put together with it. */
const FOLD_RATIO = 2;

/**
 * What to store behind the parts that are there: the new part, put together with those before it that are not much
 * larger. The sizes of what is left fall by half or more from part to part, so that a page has as many parts as its
 * size has digits, and each byte is written anew no more often than that.
 * @param encodeAfter encodes everything behind a revision
 */
export function foldedFrom(
  parts: readonly StoredPart[],
  newAfterNumber: number,
  encodeAfter: (afterNumber: number) => Uint8Array,
): { afterNumber: number; content: Uint8Array } {
  let content = encodeAfter(newAfterNumber);
  let bytes = content.length;
  let kept = parts.length;
  while (kept > 0 && (parts[kept - 1]?.bytes ?? 0) <= FOLD_RATIO * bytes) bytes += parts[--kept]?.bytes ?? 0;
  const afterNumber = parts[kept - 1]?.upToNumber ?? 0;
  if (kept < parts.length) content = encodeAfter(afterNumber);
  return { afterNumber, content };
}
