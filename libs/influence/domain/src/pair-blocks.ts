import { DAY_MS } from '@wellspring/kernel';
import type { MailLog } from './mail-log.js';
import { pairEvents, type PairEvents } from './pair-events.js';

/** How one message weighs. Defaults and who chose them: {@link DEFAULT_TIE_OPTIONS}. */
export interface WeightOptions {
  /** Mail older than this counts half, twice as old a quarter, and so on. */
  readonly halfLifeDays: number;
  /** Messages to more people than this are mass mail: they count as volume and build no tie. */
  readonly maxRecipients: number;
  /** Weight of a recipient in Cc where one in To weighs 1. */
  readonly ccWeight: number;
  /** Messages of one ordered pair on one UTC day that count in full; x beyond count `cap · (1 + ln(x / cap))`. */
  readonly dailyCap: number;
}

/**
 * Weight and count of mail for every ordered pair and time block (weeks, or days of a short log), so that any choice
 * of blocks can be added up without looking at messages again: this is what the bootstrap resamples. Pairs are in
 * order of (sender, recipient), cells in order of (pair, block).
 */
export interface PairBlocks {
  readonly personCount: number;
  readonly pairCount: number;
  readonly pairSender: Uint32Array;
  readonly pairRecipient: Uint32Array;
  /** Index of the pair in the other direction, or -1. */
  readonly reversePair: Int32Array;
  readonly blockDays: number;
  readonly blockCount: number;
  readonly cellPair: Uint32Array;
  readonly cellBlock: Uint32Array;
  /** Sum of message weights, capped by day. */
  readonly cellWeight: Float64Array;
  /** Messages, each aged by the half-life: what the reciprocity threshold looks at. */
  readonly cellAgedCount: Float64Array;
}

/**
 * Adds up a log by ordered pair and block. A message to n people weighs `(1/n) · (To 1, Cc ccWeight) ·
 * 2^(-age/halfLife)` for each of them; a pair's day is capped. Weeks begin on Monday, days at midnight, both UTC.
 * O(people + recipients). Source: analytics of the method card, steps 1 to 3.
 */
export function pairBlocks(
  log: MailLog,
  asOfMs: number,
  blockDays: 1 | 7,
  options: WeightOptions,
  events: PairEvents = pairEvents(log, options.maxRecipients),
): PairBlocks {
  const block = blockNumbering(log, blockDays);
  const cells = {
    pair: [] as number[],
    block: [] as number[],
    weight: [] as number[],
    agedCount: [] as number[],
  };
  const pairSender: number[] = [];
  const pairRecipient: number[] = [];
  let lastSender = -1;
  let lastRecipient = -1;
  for (let from = 0; from < events.count;) {
    const message = events.message[from] ?? 0;
    const sender = log.sender[message] ?? 0;
    const recipient = events.recipient[from] ?? 0;
    const day = dayOf(log.sentAtMs[message] ?? 0);
    if (sender !== lastSender || recipient !== lastRecipient) {
      pairSender.push((lastSender = sender));
      pairRecipient.push((lastRecipient = recipient));
    }
    let [weight, agedCount, end] = [0, 0, from];
    for (; end < events.count; end++) {
      const next = events.message[end] ?? 0;
      const sentAtMs = log.sentAtMs[next] ?? 0;
      if (log.sender[next] !== sender || events.recipient[end] !== recipient || dayOf(sentAtMs) !== day)
        break;
      const age = 2 ** (-(asOfMs - sentAtMs) / DAY_MS / options.halfLifeDays);
      weight += ((events.isCc[end] ? options.ccWeight : 1) * age) / (log.recipientCount[next] ?? 1);
      agedCount += age;
    }
    const pair = pairSender.length - 1;
    const inBlock = block.of(day);
    const share = cappedCount(end - from, options.dailyCap) / (end - from);
    const last = cells.pair.length - 1;
    if (cells.pair[last] === pair && cells.block[last] === inBlock) {
      cells.weight[last] = (cells.weight[last] ?? 0) + weight * share;
      cells.agedCount[last] = (cells.agedCount[last] ?? 0) + agedCount;
    } else {
      cells.pair.push(pair);
      cells.block.push(inBlock);
      cells.weight.push(weight * share);
      cells.agedCount.push(agedCount);
    }
    from = end;
  }
  const pairs = { pairSender: Uint32Array.from(pairSender), pairRecipient: Uint32Array.from(pairRecipient) };
  return {
    ...pairs,
    personCount: log.personCount,
    pairCount: pairSender.length,
    reversePair: reversePairs(pairs.pairSender, pairs.pairRecipient),
    blockDays,
    blockCount: block.count,
    cellPair: Uint32Array.from(cells.pair),
    cellBlock: Uint32Array.from(cells.block),
    cellWeight: Float64Array.from(cells.weight),
    cellAgedCount: Float64Array.from(cells.agedCount),
  };
}

/** Messages of a pair's day as they count: all up to the cap, then logarithmically (continuous, slope 1 at the cap). */
export function cappedCount(count: number, cap: number): number {
  return count <= cap ? count : cap * (1 + Math.log(count / cap));
}

/** Blocks between the first and the last message of a log, empty ones included. */
export function countBlocks(log: MailLog, blockDays: 1 | 7): number {
  return blockNumbering(log, blockDays).count;
}

const dayOf = (unixMs: number) => Math.floor(unixMs / DAY_MS);

/** Day 0 of Unix time was a Thursday, the fourth day of its week. */
const MONDAY_SHIFT_DAYS = 3;

function blockNumbering(log: MailLog, blockDays: 1 | 7) {
  const numberOf = (day: number) => (blockDays === 1 ? day : Math.floor((day + MONDAY_SHIFT_DAYS) / 7));
  if (log.messageCount === 0) return { count: 0, of: () => 0 };
  const first = numberOf(dayOf(log.sentAtMs[0] ?? 0));
  const last = numberOf(dayOf(log.sentAtMs[log.messageCount - 1] ?? 0));
  return { count: last - first + 1, of: (day: number) => numberOf(day) - first };
}

/** Pairs are sorted by sender, then recipient: the reverse is found by halving the recipient's own row. */
function reversePairs(sender: Uint32Array, recipient: Uint32Array): Int32Array {
  const find = (from: number, to: number) => {
    let [low, high] = [0, sender.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = (sender[middle] ?? 0) - from || (recipient[middle] ?? 0) - to;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return sender[low] === from && recipient[low] === to ? low : -1;
  };
  return Int32Array.from(sender, (from, pair) => find(recipient[pair] ?? 0, from));
}
