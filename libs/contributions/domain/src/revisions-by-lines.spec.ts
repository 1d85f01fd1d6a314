import fc from 'fast-check';
import { RevisionsByLines } from './revisions-by-lines.js';

describe('revisions by their lines', () => {
  it('gives the newest revision with a fingerprint, as a map would', () => {
    // Few high bits and few low ones: some share the slot and not the fingerprint.
    const fingerprint = fc
      .tuple(fc.integer({ min: 0, max: 2 ** 21 - 1 }), fc.integer({ min: 0, max: 3 }))
      .map(([high, low]) => high * 2 ** 32 + low);
    fc.assert(
      fc.property(fc.array(fingerprint, { maxLength: 100 }), fingerprint, (fingerprints, other) => {
        const revisions = new RevisionsByLines();
        const newest = new Map<number, number>();
        fingerprints.forEach((print, revision) => {
          revisions.add(print);
          newest.set(print, revision);
          expect(revisions.newestWith(print)).toBe(revision);
          expect(revisions.fingerprintOf(revision)).toBe(print);
        });
        for (const print of [...fingerprints, other])
          expect(revisions.newestWith(print)).toBe(newest.get(print) ?? -1);
      }),
    );
  });
});
