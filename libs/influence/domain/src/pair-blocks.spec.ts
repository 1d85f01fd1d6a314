import { DAY_MS } from '@wellspring/kernel';
import { DEFAULT_TIE_OPTIONS } from './build-ties.js';
import { collectMail } from './collect-mail.js';
import type { MailMessage } from './mail-message.js';
import { cappedCount, countBlocks, pairBlocks } from './pair-blocks.js';
import { aMessage } from './testing/mail.js';

async function blocksOf(messages: MailMessage[], asOf = messages.at(-1)?.sentAt ?? new Date(0)) {
  const { log } = await collectMail(messages, undefined, { asOf });
  return pairBlocks(log, asOf.getTime(), 7, DEFAULT_TIE_OPTIONS);
}

describe('pairBlocks', () => {
  it('weighs a message by 1/n, by role and by age', async () => {
    const asOf = new Date(aMessage('a', 'b').sentAt.getTime() + 90 * DAY_MS);
    const blocks = await blocksOf([aMessage('a', ['b', 'c', 'd'], { cc: ['e'] })], asOf);
    // People are a..e = 0..4; four recipients, one half-life ago.
    expect([...blocks.pairSender]).toEqual([0, 0, 0, 0]);
    expect([...blocks.pairRecipient]).toEqual([1, 2, 3, 4]);
    expect([...blocks.cellWeight]).toEqual([0.125, 0.125, 0.125, 0.0625]);
    expect([...blocks.cellAgedCount]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('keeps the recipients that a store has dropped in the weight', async () => {
    const blocks = await blocksOf([aMessage('a', 'b', { recipientCount: 5 })]);
    expect(blocks.cellWeight[0]).toBeCloseTo(0.2, 12);
  });

  it('caps a day of one ordered pair, and not the next day', async () => {
    const day = Array.from({ length: 10 }, () => aMessage('a', 'b'));
    const [capped] = (await blocksOf(day)).cellWeight;
    expect(capped).toBeCloseTo(3 * (1 + Math.log(10 / 3)), 12);
    const blocks = await blocksOf([
      ...day.slice(0, 3),
      aMessage('b', 'a'),
      ...day.slice(0, 3).map((m) => ({ ...m, sentAt: new Date(m.sentAt.getTime() + DAY_MS) })),
    ]);
    expect(blocks.cellWeight[0]).toBeCloseTo(3 + 3 * 2 ** (-1 / 90), 12);
    expect(blocks.cellPair).toHaveLength(2);
  });

  it('leaves mass mail out from eleven recipients on', async () => {
    const people = Array.from({ length: 11 }, (_, at) => `p${at}`);
    expect((await blocksOf([aMessage('a', people)])).pairCount).toBe(0);
    expect((await blocksOf([aMessage('a', people.slice(1))])).pairCount).toBe(10);
  });

  it('puts Sunday and Monday into different weeks and finds the way back of each pair', async () => {
    const messages = [
      aMessage('a', 'b', { hours: -24 }),
      aMessage('b', 'a'),
      aMessage('a', 'b', { hours: 6 * 24 }),
    ];
    const blocks = await blocksOf([...messages, aMessage('b', 'c', { hours: 7 * 24 })]);
    expect(blocks.blockCount).toBe(3);
    expect([...blocks.cellBlock]).toEqual([0, 1, 1, 2]);
    expect([...blocks.reversePair]).toEqual([1, 0, -1]);
  });

  it('counts the blocks between first and last message, and none without messages', async () => {
    const { log } = await collectMail(
      [aMessage('a', 'b'), aMessage('a', 'b', { hours: 24 * 15 })],
      undefined,
    );
    expect([countBlocks(log, 7), countBlocks(log, 1)]).toEqual([3, 16]);
    expect((await blocksOf([])).blockCount).toBe(0);
  });
});

describe('cappedCount', () => {
  it('is the count up to the cap and grows by less than one beyond', () => {
    expect([1, 2, 3].map((count) => cappedCount(count, 3))).toEqual([1, 2, 3]);
    expect(cappedCount(6, 3)).toBeCloseTo(3 * (1 + Math.LN2), 12);
  });
});
