import { type Readable } from 'node:stream';

/** A file of a folder or zip. */
export interface ArchiveEntry {
  /** Relative, `/` between the parts, no `.` or `..`, NFC; no two entries have one that differs by case alone. */
  readonly path: string;
  readonly sizeBytes: number;
  /** The unpacked bytes. Errors of the stream are BAD_INPUT and name the entry. */
  open(): Promise<Readable>;
}

/** A file that was not taken, and why. */
export interface RefusedEntry {
  /** Its name, made printable. */
  readonly path: string;
  /** A sentence. */
  readonly reason: string;
}

/** Files that lie together, read in any order and as often as wanted. Close it at the end. */
export interface Archive {
  /** In the order of their paths, upper and lower case together. */
  readonly entries: readonly ArchiveEntry[];
  readonly refused: readonly RefusedEntry[];
  close(): Promise<void>;
}

/** How much an archive may hold. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Unpacked, of one entry; larger ones are refused one by one. */
  readonly entryBytes: number;
  /** Unpacked, of all of them; a larger archive is refused whole. */
  readonly totalBytes: number;
  /** Unpacked : packed, of entries over a megabyte. Deflate itself ends at 1032. */
  readonly ratio: number;
}

/**
 * Ours: ten times the largest handbook known (1,238 pages), and files of any sensible size. Text packs to a tenth, a log
 * to a hundredth; what packs better is made to fill disks.
 */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 50_000,
  entryBytes: 512 * 1024 * 1024,
  totalBytes: 8 * 1024 * 1024 * 1024,
  ratio: 250,
};

/** Leftovers of operating systems and tools that nobody means: no page, no file, no line in a report. */
const LEFTOVER = /(^|\/)(__MACOSX|node_modules|\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/i;

/** Whether the path is one of those that are passed over without a word. */
export const isLeftover = (path: string): boolean => LEFTOVER.test(path);

/** By path, upper and lower case together, then as they are: the same on every machine. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => {
  const [x, y] = [a.path.toLowerCase(), b.path.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a.path < b.path ? -1 : 1;
};
