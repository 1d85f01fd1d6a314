import { seededRandom } from '@wellspring/kernel';
import { analyseMail } from './analyse-mail.js';
import { bootstrapPart, stabilityOf } from './bootstrap.js';
import { collectMail } from './collect-mail.js';
import { finishRanking } from './finish-ranking.js';
import type { MailMessage } from './mail-message.js';
import { planRanking } from './plan-ranking.js';
import { aMessage } from './testing/mail.js';

const { next } = seededRandom(3);
const pick = () => `p${Math.floor(next() ** 2 * 25)}`;
const messages: MailMessage[] = Array.from({ length: 600 }, () =>
  aMessage(pick(), [pick(), pick()], { hours: Math.floor(next() * 20 * 168) }),
);
const options = { replicates: 24 };

describe('bootstrap in parts', () => {
  it('gives the same digits as in one go, whatever the parts and their order, on threads too', async () => {
    const mail = await collectMail(messages, undefined);
    const plan = planRanking(mail, options);
    const posted = structuredClone(plan.bootstrap);
    const parts = [
      bootstrapPart(posted, 17, 24),
      bootstrapPart(plan.bootstrap, 0, 5),
      bootstrapPart(posted, 5, 17),
    ];
    const expected = JSON.stringify(await analyseMail(messages, undefined, options));
    expect(JSON.stringify(finishRanking(mail, structuredClone(plan), parts))).toBe(expected);
  });

  it('does not take replicates twice or leave some out', async () => {
    const plan = planRanking(await collectMail(messages, undefined), options).bootstrap;
    const [first, last] = [bootstrapPart(plan, 0, 12), bootstrapPart(plan, 12, 24)];
    expect(() => stabilityOf(plan, [first])).toThrow('12 of 24 replicates');
    expect(() => stabilityOf(plan, [first, first, last])).toThrow('Replicate 12 is missing or there twice');
    expect(stabilityOf(plan, [last, first]).replicates).toBe(24);
  });

  it('keeps rank intervals around ranks, and inclusion adding up to the top', async () => {
    const { people, method } = await analyseMail(messages, undefined, options);
    for (const { rankInterval } of people)
      expect(rankInterval && rankInterval.low <= rankInterval.high && rankInterval.low >= 1).toBe(true);
    const sum = people.reduce((total, { inclusionRatio }) => total + (inclusionRatio ?? 0), 0);
    expect(sum).toBeCloseTo(method.topCount, 9);
  });
});
