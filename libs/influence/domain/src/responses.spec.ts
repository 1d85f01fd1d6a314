import { businessClock } from '@wellspring/kernel';
import { collectMail } from './collect-mail.js';
import type { MailMessage } from './mail-message.js';
import { DEFAULT_RANK_OPTIONS } from './rank-options.js';
import { pairBlocks } from './pair-blocks.js';
import { pairEvents } from './pair-events.js';
import { measureResponses, responseFactors, smoothedRatio } from './responses.js';
import { aMessage } from './testing/mail.js';

/** Long after everything else, so that nothing still waits for an answer. */
const LATER = aMessage('zoe', 'yan', { hours: 24 * 60 });

async function responsesOf(messages: MailMessage[]) {
  const { log, people, asOfMs } = await collectMail([...messages, LATER], undefined);
  const events = pairEvents(log, 10);
  const { reversePair, pairSender, pairRecipient } = pairBlocks(log, asOfMs, 7, DEFAULT_RANK_OPTIONS, events);
  const clock = businessClock(DEFAULT_RANK_OPTIONS, log.sentAtMs[0] ?? 0, asOfMs);
  const found = measureResponses(log, events, reversePair, clock);
  const keys = people.map(({ key }) => key);
  const pair = (from: string, to: string) =>
    pairSender.findIndex((sender, at) => keys[sender] === from && keys[pairRecipient[at] ?? -1] === to);
  return { ...found, reversePair, pair, of: (key: string) => keys.indexOf(key) };
}

describe('measureResponses', () => {
  it('takes the next mail back for the answer and counts business hours', async () => {
    // Monday nine o'clock, answered at three: six hours. Friday at five, answered on Monday at ten: two.
    const found = await responsesOf([
      aMessage('ann', 'bo'),
      aMessage('bo', 'ann', { hours: 6 }),
      aMessage('ann', 'bo', { hours: 4 * 24 + 8 }),
      aMessage('bo', 'ann', { hours: 7 * 24 + 1 }),
    ]);
    expect([found.asked[found.pair('ann', 'bo')], found.answered[found.pair('ann', 'bo')]]).toEqual([2, 2]);
    expect(found.responseHours[found.of('bo')]).toBe(4);
    expect(found.answeredRatio[found.of('bo')]).toBe(smoothedRatio(2, 2));
    // Ann's answer to the first mail of Bo came on Friday: after 38 business hours, too late to be in time.
    expect(found.answered[found.pair('bo', 'ann')]).toBe(0);
    expect(found.responseHours[found.of('ann')]).toBe(38);
  });

  it('believes in-reply-to over the order of mails', async () => {
    const found = await responsesOf([
      aMessage('ann', 'bo', { messageKey: 'first' }),
      aMessage('ann', 'bo', { messageKey: 'second', hours: 1 }),
      aMessage('bo', 'ann', { messageKey: 'third', inReplyTo: 'second', hours: 2 }),
    ]);
    expect([found.asked[found.pair('ann', 'bo')], found.answered[found.pair('ann', 'bo')]]).toEqual([2, 1]);
    expect(found.responseHours[found.of('bo')]).toBe(1);
  });

  it('does not believe a clock that puts the answer before the question', async () => {
    const found = await responsesOf([
      aMessage('ann', 'bo', { messageKey: 'first', hours: 5 }),
      aMessage('bo', 'ann', { messageKey: 'second', inReplyTo: 'first', hours: 2 }),
    ]);
    expect([found.asked[found.pair('ann', 'bo')], found.answered[found.pair('ann', 'bo')]]).toEqual([1, 0]);
    expect(found.responseHours[found.of('bo')]).toBeNaN();
    expect(found.medianHours).toBe(3);
  });

  it('asks nobody in Cc, and nobody who may still answer', async () => {
    const found = await responsesOf([
      aMessage('ann', 'bo', { cc: ['cy'] }),
      aMessage('ann', 'bo', { hours: 24 * 59 + 20 }),
    ]);
    expect(found.asked[found.pair('ann', 'cy')]).toBe(0);
    expect(found.asked[found.pair('ann', 'bo')]).toBe(1);
    expect(found.answeredRatio[found.of('cy')]).toBeNaN();
    expect(found.answeredRatio[found.of('bo')]).toBe(1 / 5);
  });

  it('multiplies strengths the same in both directions', async () => {
    const found = await responsesOf([aMessage('ann', 'bo'), aMessage('bo', 'ann', { hours: 2 })]);
    const factors = responseFactors(found, found.reversePair, 1);
    // One of two mails was answered: bo's; nobody answered bo's answer.
    expect(factors[found.pair('ann', 'bo')]).toBeCloseTo(1 + smoothedRatio(1, 2), 12);
    expect(factors[found.pair('bo', 'ann')]).toBe(factors[found.pair('ann', 'bo')]);
  });
});
