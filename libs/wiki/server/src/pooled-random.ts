import { type Random, secureRandom } from '@wellspring/kernel';

const POOL_BYTES = 4_096;

/** Cryptographic randomness drawn in blocks: for thousands of ids at once, where one call each costs more than the id. */
export function pooledRandom(): Random {
  let pool: Uint8Array = new Uint8Array(0);
  return {
    next: () => secureRandom.next(),
    bytes: (count) => {
      if (pool.length < count) pool = secureRandom.bytes(Math.max(count, POOL_BYTES));
      const taken = pool.slice(0, count);
      pool = pool.subarray(count);
      return taken;
    },
  };
}
