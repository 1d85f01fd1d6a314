import { DAY_MS, seededRandom } from '@wellspring/kernel';
import { collectMail } from './collect-mail.js';
import type { MailMessage } from './mail-message.js';
import { pairBlocks } from './pair-blocks.js';
import { rankLeaders } from './rank-leaders.js';
import { DEFAULT_RANK_OPTIONS } from './rank-options.js';
import { messagesOfWeek } from './week-ties.js';

const MONDAY = new Date('2026-01-05T00:00:00Z');
const WEEKS = 20;
const PEOPLE = 30;

describe('mail of which the week alone is kept', () => {
  it.each([
    ['two messages, one to a single person, one to four', 1.25, 2],
    ['one message in Cc among ten', 0.05, 1],
    ['a hundred messages', 33.3, 100],
  ])('weighs what the messages did: %s', async (_, weight, messages) => {
    const mail = await collectMail(
      messagesOfWeek({ week: MONDAY, from: 'a', to: 'b', weight, messages }),
      undefined,
    );
    const options = { ...DEFAULT_RANK_OPTIONS, halfLifeDays: 36_500, dailyCap: 1_000 };
    const { cellWeight } = pairBlocks(mail.log, MONDAY.getTime(), 7, options);
    expect(mail.log.messageCount).toBe(messages);
    expect(cellWeight).toHaveLength(1);
    expect((cellWeight[0] ?? 0) / weight).toBeCloseTo(1, 3);
  });

  it.each([1, 8, 9, 10, 11, 40])(
    'keeps %d mails in Cc to ten people each, whatever their tenths sum up to',
    async (messages) => {
      let weight = 0;
      for (let mail = 0; mail < messages; mail++) weight += 0.5 / 10;
      for (const sum of [weight, Math.fround(weight)]) {
        const tie = { week: MONDAY, from: 'a', to: 'b', weight: sum, messages };
        const { log, asOfMs } = await collectMail(messagesOfWeek(tie), undefined);
        expect(pairBlocks(log, asOfMs, 7, DEFAULT_RANK_OPTIONS).cellWeight).toHaveLength(1);
      }
    },
  );

  it('ranks people nearly as their messages do, says so, and tells nothing of answers', async () => {
    const messages = company();
    const [whole, condensed] = [
      rankLeaders(await collectMail(messages, undefined), { replicates: 20 }),
      rankLeaders(await collectMail(byWeek(messages), undefined), { replicates: 20 }),
    ];
    const rankOf = new Map(whole.people.map(({ key, rank }) => [key, rank]));
    const moved = condensed.people.map(({ key, rank }) => Math.abs(rank - (rankOf.get(key) ?? NaN)));
    expect(moved.reduce((sum, places) => sum + places, 0) / PEOPLE).toBeLessThan(1);
    expect(condensed.people.slice(0, 3).map(({ key }) => key)).toEqual(
      whole.people.slice(0, 3).map(({ key }) => key),
    );
    expect(condensed.ties.count).toBe(whole.ties.count);
    expect(whole.method.notes.map(({ code }) => code)).not.toContain('MAIL_BY_WEEK');
    expect(condensed.method.notes.map(({ code }) => code)).toContain('MAIL_BY_WEEK');
    expect(whole.method.input.medianResponseHours).not.toBeNull();
    expect(condensed.method.input.medianResponseHours).toBeNull();
  });
});

/** Everybody writes to a few, the first three to many, now and then to two at once. */
function company(): MailMessage[] {
  const random = seededRandom(3);
  const messages: MailMessage[] = [];
  const someone = () => Math.floor(random.next() * PEOPLE);
  for (let day = 0; day < WEEKS * 7; day++)
    for (let from = 0; from < PEOPLE; from++) {
      const contacts = from < 3 ? PEOPLE : 4 + (from % 5);
      const to = (from + 1 + Math.floor(random.next() * contacts)) % PEOPLE;
      if (to === from || day % 7 > 4 || random.next() < 0.4) continue;
      const cc = random.next() < 0.2 ? someone() : from;
      messages.push({
        sentAt: new Date(MONDAY.getTime() + day * DAY_MS + Math.floor((9 + 8 * random.next()) * 3_600_000)),
        ...{ from: `p${from}`, to: [`p${to}`], cc: cc === from || cc === to ? [] : [`p${cc}`] },
      });
    }
  return messages;
}

/** What retention leaves of messages. */
function* byWeek(messages: readonly MailMessage[]): Generator<MailMessage> {
  const ties = new Map<string, { week: Date; from: string; to: string; weight: number; messages: number }>();
  for (const { sentAt, from, to, cc } of messages)
    for (const [recipient, role] of [
      ...to.map((one) => [one, 1] as const),
      ...cc.map((one) => [one, 0.5] as const),
    ]) {
      const number = Math.floor((sentAt.getTime() - MONDAY.getTime()) / (7 * DAY_MS));
      const key = `${number} ${from} ${recipient}`;
      const week = new Date(MONDAY.getTime() + number * 7 * DAY_MS);
      const tie = ties.get(key) ?? { ...{ week, from, to: recipient }, weight: 0, messages: 0 };
      ties.set(key, tie);
      tie.weight += role / (to.length + cc.length);
      tie.messages++;
    }
  for (const tie of ties.values()) yield* messagesOfWeek(tie);
}
