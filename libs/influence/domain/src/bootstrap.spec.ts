import { seededRandom } from '@wellspring/kernel';
import { analyseMail } from './analyse-mail.js';
import { bootstrapPart, stabilityOf } from './bootstrap.js';
import { collectMail } from './collect-mail.js';
import { finishRanking } from './finish-ranking.js';
import type { MailMessage } from './mail-message.js';
import { planRanking } from './plan-ranking.js';
import { aMessage, clique } from './testing/mail.js';

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

  it('is as sure of one as of another whose mail is the same, whatever their names', async () => {
    // Ten people alike, each with four others of their own: the top of fifty is five, so half of the ten fit.
    const ten = Array.from({ length: 10 }, (_, at) => `t${at}`);
    const pairs = [
      ...clique(ten),
      ...ten.flatMap((one) => Array.from({ length: 4 }, (_, at): [string, string] => [one, `u${one}${at}`])),
    ];
    const mail = Array.from({ length: 12 }, (_, week) =>
      pairs.flatMap(([a, b]) => [
        aMessage(a, b, { hours: week * 168 }),
        aMessage(b, a, { hours: week * 168 }),
      ]),
    ).flat();
    const { people, method } = await analyseMail(mail, undefined, { replicates: 40 });
    expect(method.topCount).toBe(5);
    const alike = people.filter(({ key }) => ten.includes(key));
    for (const person of alike)
      expect(person).toMatchObject({
        ...{ rank: 1, inclusionRatio: 0.5, tier: 2, rankInterval: { low: 1, high: 1 } },
        secondOpinionRank: 1,
      });
    expect(people.filter(({ tier }) => tier !== null)).toHaveLength(10);
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
