import { type Pool } from 'pg';

/** Connections of a pool that transactions leave to reads. Ours: reads are short, and gathered. */
const LEFT_FOR_READS = 4;

/**
 * How many transactions may be open on a pool at once. A transaction that reads on another connection meanwhile would wait
 * for ever if all of them were held by transactions that do the same: some are always left, so that each read comes to its
 * turn. Whoever is over the number waits, first come, first served.
 */
export class TransactionTurns {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /** Waits for a turn; {@link give} it back. */
  async take(): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Ends a turn: whoever has waited longest has the next one. */
  give(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }
}

const turnsOfPools = new WeakMap<Pool, TransactionTurns>();

/** The turns of a pool: all but {@link LEFT_FOR_READS} of its connections, half of them where it has few. */
export function turnsOf(pool: Pool): TransactionTurns {
  const known = turnsOfPools.get(pool);
  if (known) return known;
  const { max } = pool.options;
  const turns = new TransactionTurns(Math.max(1, max - Math.min(LEFT_FOR_READS, Math.floor(max / 2))));
  turnsOfPools.set(pool, turns);
  return turns;
}
