/**
 * Fingerprint of a list of lines by their numbers, 53 bits: two different lists of one page have the same with a
 * chance of 10^-16. Takes the place of a SHA-256 of the text, which would cost ten times as much as all the rest of
 * an ordinary edit. Lists are alike here when their lines are, blank lines and blanks around lines apart.
 */
export function fingerprint(count: number, lineAt: (index: number) => number): number {
  let high = 0x9e3779b9 ^ count;
  let low = 0x85ebca6b;
  for (let i = 0; i < count; i++) {
    const line = lineAt(i) + 1;
    high = Math.imul(high ^ line, 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ line, 0x5bd1e995);
    low ^= low >>> 13;
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}
