import { type PageAuthorship } from '@wellspring/contributions-domain';

/** Which state of a page is meant: every time one is stored it gets a stamp of its own. */
export interface StateVersion {
  /** The last revision that it knows of; 0 for a page that begins. */
  readonly revisionNumber: number;
  /** When it was stored, in milliseconds; null for a page that begins. */
  readonly stampMs: number | null;
}

interface Kept {
  readonly version: StateVersion;
  readonly state: PageAuthorship;
  readonly bytes: number;
}

/**
 * Bytes of stored states that are kept decoded in one thread. Ours: in memory they are four to eight times as large, so
 * that this is some 100 MB at most, and room for the busiest dozens of pages.
 */
const MAX_BYTES = 16_000_000;

/** The states that this thread used last, so that a busy page is not decoded at each of its saves. */
export class DecodedStates {
  /** In the order of their last use. */
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  constructor(private readonly maxBytes = MAX_BYTES) {}

  /** Takes a state out, so that whoever changes it and fails leaves none behind. */
  take(pageId: string, version: StateVersion): Omit<Kept, 'version'> | undefined {
    const kept = this.kept.get(pageId);
    if (!kept) return undefined;
    this.drop(pageId, kept);
    const isSame =
      kept.version.revisionNumber === version.revisionNumber && kept.version.stampMs === version.stampMs;
    return isSame ? kept : undefined;
  }

  /** Keeps a state of so many bytes when stored; the least used ones go for it. */
  put(pageId: string, version: StateVersion, state: PageAuthorship, bytes: number): void {
    const before = this.kept.get(pageId);
    if (before) this.drop(pageId, before);
    if (bytes > this.maxBytes) return;
    this.kept.set(pageId, { version, state, bytes });
    this.bytes += bytes;
    for (const [oldest, kept] of this.kept) {
      if (this.bytes <= this.maxBytes) return;
      this.drop(oldest, kept);
    }
  }

  private drop(pageId: string, { bytes }: Kept): void {
    this.kept.delete(pageId);
    this.bytes -= bytes;
  }
}
