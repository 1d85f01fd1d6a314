/** Share of all changes that are drawn for the random lane. Analytics C2; more is dearer and says more. */
export const SAMPLE_RATIO = 0.05;

const TWO_TO_32 = 2 ** 32;

/**
 * Whether a change is in the random lane, by the id of its first revision: the same answer for ever, on every machine,
 * and nothing about the change weighs in. 32-bit FNV-1a of the id's code units, mixed by the finalizer of MurmurHash3
 * (Appleby, public domain), as FNV alone leaves neighbouring ids near each other. Authors can't choose ids. Cost: the id.
 */
export function isSample(revisionId: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < revisionId.length; at++)
    hash = Math.imul(hash ^ revisionId.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / TWO_TO_32 < SAMPLE_RATIO;
}
