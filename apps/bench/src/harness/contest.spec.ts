import { compare, hold, type Contest } from './contest.js';

const contest = (better: Contest['better'], target: number | null = null): Contest => ({
  ...{ name: 'case', unit: better === 'more' ? 'requests/s' : 's', better },
  ours: { name: 'ours', run: async () => 0 },
  peers: [{ name: 'peer', target, run: async () => 0 }],
});
const comparing = (better: Contest['better'], target: number | null, ours: number[], peer: number[]) => {
  const given = contest(better, target);
  return compare(given, given.peers[0]!, ours, peer); // made one line above
};

describe('a comparison', () => {
  it('calls half the rate and twice the time the same: half as fast', () => {
    expect(comparing('more', null, [50, 50], [100, 100]).ratio.median).toBe(0.5);
    expect(comparing('less', null, [2, 2], [1, 1]).ratio.median).toBe(0.5);
  });

  it('takes ratios round by round, so that noise that both sides share falls out', () => {
    const { ratio, ours } = comparing('more', 0.5, [60, 6, 600], [100, 10, 1000]);
    expect(ratio.least).toBeCloseTo(0.6);
    expect(ratio.most).toBeCloseTo(0.6);
    expect(ours).toMatchObject({ least: 6, most: 600, median: 60 });
  });

  it('meets a target that the median ratio reaches', () => {
    expect(comparing('more', 0.5, [50], [100]).isMet).toBe(true);
    expect(comparing('more', 0.5, [49], [100]).isMet).toBe(false);
    expect(comparing('more', null, [1], [100]).isMet).toBeNull();
  });
});

describe('a contest', () => {
  it('runs the sides in turn and leaves the warm-up out', async () => {
    const order: string[] = [];
    const side = (name: string, figures: number[]) => ({
      name,
      run: async () => {
        order.push(name);
        return figures.shift() ?? Number.NaN;
      },
    });
    const rounds: number[] = [];
    const [against, ...others] = await hold(
      {
        ...{ name: 'case', unit: 's', better: 'less' },
        ours: side('ours', [99, 4, 2]),
        peers: [
          { ...side('first', [99, 1, 1]), target: null },
          { ...side('second', [99, 2, 2]), target: 0.4 },
        ],
      },
      { rounds: 2, isTimeUp: () => true },
      (round) => rounds.push(round),
    );
    expect(order.join(' ')).toBe('ours first second ours first second ours first second');
    expect(rounds).toEqual([0, 1, 2]);
    expect(against).toMatchObject({ rounds: 2, figures: { ours: [4, 2], peer: [1, 1] } });
    expect(others).toMatchObject([{ peer: { name: 'second' }, ratio: { median: 0.75 }, isMet: true }]);
  });

  it('ends after three rounds when the time is up, and says how many there were', async () => {
    const [comparison] = await hold(contest('less'), { rounds: 50, isTimeUp: () => true });
    expect(comparison?.rounds).toBe(3);
  });
});
