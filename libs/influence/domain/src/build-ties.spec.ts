import { DEFAULT_TIE_OPTIONS, buildTies, reciprocityThreshold, type TieOptions } from './build-ties.js';
import { collectMail } from './collect-mail.js';
import type { MailMessage } from './mail-message.js';
import { pairBlocks } from './pair-blocks.js';
import { pageRank } from './pagerank.js';
import { aMessage } from './testing/mail.js';
import { toGraphology } from './to-graphology.js';

async function tiesOf(
  messages: MailMessage[],
  threshold = 0,
  timesTaken?: Uint8Array,
  options: TieOptions = DEFAULT_TIE_OPTIONS,
) {
  const { log, asOfMs, people } = await collectMail(messages, undefined);
  return { people, ties: buildTies(pairBlocks(log, asOfMs, 7, options), threshold, timesTaken) };
}

describe('buildTies', () => {
  const oneDay = [
    aMessage('ann', 'bo'),
    aMessage('ann', 'bo'),
    aMessage('bo', 'ann', { cc: ['cy'] }),
    aMessage('cy', 'ann'),
    aMessage('dan', 'ann'),
  ];

  it('ties two people who write to each other, by the harmonic mean of both directions', async () => {
    const { ties } = await tiesOf(oneDay);
    expect(ties.tieCount).toBe(1);
    expect([...ties.start]).toEqual([0, 1, 2, 2, 2]);
    expect([...ties.neighbour]).toEqual([1, 0]);
    // ann to bo 2, bo to ann 1/2.
    expect(ties.strength[0]).toBeCloseTo((2 * 2 * 0.5) / 2.5, 12);
    expect([...ties.outWeight, ...ties.inWeight]).toEqual([2, 0.5, 0.5, 2]);
  });

  it('makes no tie of mail that weighs nothing: Cc where Cc counts 0, or hundreds of half-lives ago', async () => {
    const inCc = [
      { ...aMessage('ann', []), cc: ['bo'] },
      { ...aMessage('bo', []), cc: ['ann'] },
    ];
    const without = { ...DEFAULT_TIE_OPTIONS, ccWeight: 0 };
    expect((await tiesOf(inCc, 0, undefined, without)).ties).toMatchObject({ tieCount: 0 });
    const longAgo = [...oneDay, aMessage('dan', 'cy', { hours: 24 * 900 })];
    const forgetful = { ...DEFAULT_TIE_OPTIONS, halfLifeDays: 1 };
    const { ties } = await tiesOf(longAgo, 0, undefined, forgetful);
    expect(ties.tieCount).toBe(0);
    expect(pageRank(ties).every(Number.isFinite)).toBe(true);
  });

  it('counts everybody who writes to a person as reach, tie or not', async () => {
    const { ties } = await tiesOf(oneDay);
    expect([...ties.reach]).toEqual([3, 1, 1, 0]);
  });

  it('wants the threshold in the weaker direction', async () => {
    expect((await tiesOf(oneDay, 1)).ties.tieCount).toBe(1);
    expect((await tiesOf(oneDay, 1.5)).ties.tieCount).toBe(0);
  });

  it('takes a block as often as it is told', async () => {
    const messages = [...oneDay, aMessage('ann', 'cy', { hours: 24 * 7 })];
    const { ties } = await tiesOf(messages, 0, Uint8Array.from([0, 2]));
    expect(ties.tieCount).toBe(0);
    expect([...ties.reach]).toEqual([0, 0, 1, 0]);
    const twice = (
      await tiesOf(messages, 0, Uint8Array.from([2, 0]), { ...DEFAULT_TIE_OPTIONS, halfLifeDays: 1e9 })
    ).ties;
    expect(twice.outWeight[0]).toBeCloseTo(4, 6);
  });

  it('shows itself as a simple undirected graphology graph', async () => {
    const { ties, people } = await tiesOf(oneDay);
    const graph = toGraphology(ties, people);
    expect([graph.type, graph.order, graph.size]).toEqual(['undirected', 4, 1]);
    expect(graph.getEdgeAttribute('ann', 'bo', 'weight')).toBeCloseTo(0.8, 12);
  });
});

describe('reciprocityThreshold', () => {
  it('is what a steady rate has left after ageing', () => {
    expect(reciprocityThreshold(5, 1e6, 90)).toBeCloseTo(1.779, 3);
    expect(reciprocityThreshold(5, 73, 1e9)).toBeCloseTo(1, 6);
    expect(reciprocityThreshold(0, 365, 90)).toBe(0);
  });
});
