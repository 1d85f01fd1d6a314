/** Source of randomness as a parameter. `next()` is uniform in [0, 1); `bytes(n)` gives n random bytes. */
export interface Random {
  next(): number;
  bytes(count: number): Uint8Array;
}

/** Cryptographic randomness of the platform. */
export const secureRandom: Random = {
  next: () => {
    const word = crypto.getRandomValues(new Uint32Array(2));
    return ((word[0] ?? 0) * 2 ** 21 + ((word[1] ?? 0) >>> 11)) / 2 ** 53;
  },
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};

/**
 * Deterministic generator (mulberry32) for demo data, bootstraps and tests: the same seed gives the same sequence on
 * every machine. 32 bits of state, not for secrets. Source: Tommy Ettinger, public domain.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)) };
}
