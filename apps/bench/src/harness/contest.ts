import { median, summaryOf, type Summary } from './statistics.js';

/** One of those that are compared. */
export interface Side {
  /** What it does, in a few words. */
  readonly name: string;
  /** Runs one round and gives its figure; what must stand before is put there first and not counted. */
  run(): Promise<number>;
}

/** What ours is held against. */
export interface Peer extends Side {
  /** Least ratio that we want, or null where the ratio is only stated. */
  readonly target: number | null;
}

/** A comparison to be made. */
export interface Contest {
  readonly name: string;
  readonly unit: string;
  /** Whether a bigger figure is better (a rate) or a smaller one (a duration). */
  readonly better: 'more' | 'less';
  readonly ours: Side;
  readonly peers: readonly Peer[];
}

/** How ours did against one peer. Ratios are speeds: 0.5 is half as fast as the peer, 2 twice as fast. */
export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly ours: Summary & { readonly name: string };
  readonly peer: Summary & { readonly name: string };
  /** Of the rounds' ratios: neighbours in time share the noise of the machine. */
  readonly ratio: Summary;
  readonly target: number | null;
  /** Null where there is no target. */
  readonly isMet: boolean | null;
  readonly rounds: number;
  /** Every figure in the order of the rounds. */
  readonly figures: { readonly ours: readonly number[]; readonly peer: readonly number[] };
}

/** How long a contest goes on. */
export interface Length {
  readonly rounds: number;
  /** Asked from the fourth round on: whether the time is up. Fewer rounds than three give no median. */
  readonly isTimeUp: () => boolean;
}

const LEAST_ROUNDS = 3;

/**
 * Runs ours and its peers in turn (A B A B …), once for warming up and then so many rounds.
 *
 * @param onRound told before each round; round 0 is the warm-up
 */
export async function hold(
  contest: Contest,
  { rounds, isTimeUp }: Length,
  onRound: (round: number) => void = () => undefined,
): Promise<Comparison[]> {
  const sides = [contest.ours, ...contest.peers];
  const figures: number[][] = sides.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    if (round > LEAST_ROUNDS && isTimeUp()) break;
    onRound(round);
    for (const [at, side] of sides.entries()) {
      const figure = await side.run();
      if (round > 0) figures[at]?.push(figure);
    }
  }
  const [ours = [], ...theirs] = figures;
  return contest.peers.map((peer, at) => compare(contest, peer, ours, theirs[at] ?? []));
}

/** The comparison that figures of the same rounds give. */
export function compare(
  { name, unit, better, ours: our }: Contest,
  { name: peerName, target }: Peer,
  ours: readonly number[],
  peer: readonly number[],
): Comparison {
  const ratios = ours.map((figure, round) => {
    const other = peer[round] ?? Number.NaN;
    return better === 'more' ? figure / other : other / figure;
  });
  return {
    ...{ name, unit, target },
    ours: { name: our.name, ...summaryOf(ours) },
    peer: { name: peerName, ...summaryOf(peer) },
    ratio: summaryOf(ratios),
    isMet: target === null ? null : median(ratios) >= target,
    rounds: ours.length,
    figures: { ours, peer },
  };
}
