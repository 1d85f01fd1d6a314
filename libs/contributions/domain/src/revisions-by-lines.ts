import { NONE } from './no-passage.js';

const FIRST_CAPACITY = 32;

/** Finds the newest revision of a page that had certain lines, by their fingerprint. Memory: 13 to 19 bytes a revision. */
export class RevisionsByLines {
  private readonly fingerprints: number[] = [];
  /** Number + 1 of the newest revision with a fingerprint, where its bits say or behind. */
  private slots = new Int32Array(0);
  private filled = 0;

  /** Fingerprint of the lines of a revision. */
  fingerprintOf(revision: number): number {
    return this.fingerprints[revision] ?? 0;
  }

  /** Takes up the next revision. */
  add(fingerprint: number): void {
    if (4 * this.filled >= 3 * this.slots.length) this.grow();
    const slot = this.slotOf(fingerprint);
    if (this.slots[slot] === 0) this.filled++;
    this.slots[slot] = this.fingerprints.push(fingerprint);
  }

  /** The newest revision with the fingerprint, or -1. */
  newestWith(fingerprint: number): number {
    return this.filled === 0 ? NONE : (this.slots[this.slotOf(fingerprint)] ?? 0) - 1;
  }

  private slotOf(fingerprint: number): number {
    const mask = this.slots.length - 1;
    let slot = fingerprint & mask;
    for (;;) {
      const revision = this.slots[slot] ?? 0;
      if (revision === 0 || this.fingerprints[revision - 1] === fingerprint) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const { slots: old } = this;
    this.slots = new Int32Array(Math.max(FIRST_CAPACITY, 2 * old.length));
    for (const revision of old) {
      if (revision !== 0) this.slots[this.slotOf(this.fingerprintOf(revision - 1))] = revision;
    }
  }
}
