import { collectMail, type MailMessage } from '@wellspring/influence-domain';
import { mailWhere } from './part-of-mail.js';

const MONDAY_MS = Date.UTC(2026, 0, 5, 9);
const HOUR_MS = 3_600_000;
const aMail = (
  hours: number,
  from: string,
  to: readonly string[],
  answers: number | null = null,
): MailMessage => ({
  ...{ messageKey: `m${hours}`, inReplyTo: answers === null ? null : `m${answers}` },
  ...{ sentAt: new Date(MONDAY_MS + hours * HOUR_MS), from, to, cc: hours % 2 === 0 ? ['cy'] : [] },
});
const MAIL = [
  aMail(0, 'ann', ['bo', 'dan']),
  aMail(1, 'bo', ['ann'], 0),
  aMail(2, 'dan', ['ann'], 0),
  aMail(3, 'ann', ['dan', 'cy'], 2),
];

describe('mailWhere', () => {
  it('is the same mail when all of it is kept', async () => {
    const mail = await collectMail(MAIL, undefined);
    expect(mailWhere(mail, () => true)).toEqual(mail);
  });

  it('is the mail that would have been collected of the kept messages, among the same people', async () => {
    const [mail, kept] = [await collectMail(MAIL, undefined), await collectMail(MAIL.slice(2), undefined)];
    const { log } = mailWhere(mail, (sentAtMs) => sentAtMs >= MONDAY_MS + 2 * HOUR_MS);
    const keysOf = (people: Uint32Array, of: typeof mail) =>
      Array.from(people, (person) => of.people[person]?.key);
    expect(keysOf(log.recipient, mail)).toEqual(keysOf(kept.log.recipient, kept));
    expect(keysOf(log.sender, mail)).toEqual(keysOf(kept.log.sender, kept));
    for (const column of ['sentAtMs', 'recipientCount', 'recipientStart', 'isCc', 'answers'] as const)
      expect([...log[column]]).toEqual([...kept.log[column]]);
  });
});
