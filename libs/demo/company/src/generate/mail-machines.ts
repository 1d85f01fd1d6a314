import { DAY_MS } from '@wellspring/kernel';
import { type DayNumber } from './company-calendar.js';
import { type Draw } from './draw.js';
import { type MailBuckets } from './mail-buckets.js';
import { type MailPlan } from './mail-plan.js';
import { COMPANY_DOMAIN } from './organisation.js';
import { isEmployed } from './people.js';

const box = (name: string) => `${name}@${COMPANY_DOMAIN}`;

/** Addresses that send to lists. */
export const NEWSLETTERS: readonly string[] = [box('weekly'), box('safety-bulletin'), box('market-watch')];
/** Addresses that stand for a desk or a machine, not for a person. */
export const ROLE_MAILBOXES: readonly string[] = [
  box('helpdesk'),
  box('no-reply'),
  box('payroll'),
  box('quality-alerts'),
  box('reception'),
  box('all-staff'),
];

/** Files one day's mail of newsletters, desks and machines. */
export function automaticMail(plan: MailPlan, buckets: MailBuckets, day: DayNumber, draw: Draw): void {
  const weekday = new Date(day * DAY_MS).getUTCDay();
  const utc = (hour: number, minute = 0) => new Date(day * DAY_MS + hour * 3_600_000 + minute * 60_000);
  const present = plan.people.filter((person) => isEmployed(person, day - 1) && isEmployed(person, day + 1));
  NEWSLETTERS.forEach((from, index) => {
    if (weekday !== [1, 3, 5][index]) return;
    const readers = index === 0 ? present : present.filter((_, place) => place % 3 === index);
    for (let start = 0; start < readers.length; start += 40) {
      const to = readers.slice(start, start + 40).map((person) => person.email);
      buckets.put({
        at: utc(1, draw.int(0, 20)),
        from,
        to,
        cc: [],
        inReplyTo: null,
        kind: 'newsletter',
        listId: from.replace('@', '.'),
      });
    }
  });
  const base = { cc: [], inReplyTo: null };
  if (new Date(day * DAY_MS).getUTCDate() === 5) {
    buckets.put({
      ...base,
      at: utc(2),
      from: box('payroll'),
      to: [box('all-staff')],
      kind: 'automatic',
      isAutoSubmitted: true,
    });
  }
  if (present.length === 0) return;
  for (let count = draw.poisson(9); count > 0; count--) {
    const to = [draw.pick(present).email];
    buckets.put({
      ...base,
      at: utc(draw.int(0, 23), draw.int(0, 59)),
      from: box('no-reply'),
      to,
      kind: 'automatic',
      isAutoSubmitted: true,
    });
  }
  for (let count = draw.poisson(1.5); count > 0; count--) {
    const to = draw
      .sample(
        present.filter((person) => person.department === 'quality'),
        3,
      )
      .map((person) => person.email);
    buckets.put({
      ...base,
      at: utc(draw.int(0, 23), draw.int(0, 59)),
      from: box('quality-alerts'),
      to,
      kind: 'automatic',
      isAutoSubmitted: true,
    });
  }
  for (let count = draw.poisson(5); count > 0; count--) {
    const asker = draw.pick(present);
    if (!plan.calendar.isWorkday(day, asker.place)) continue;
    const at = plan.calendar.momentOf(day, asker.place, draw);
    const asked = buckets.put({
      ...base,
      at,
      from: asker.email,
      to: [box(draw.chance(0.85) ? 'helpdesk' : 'reception')],
      kind: 'role',
    });
    const receipt = {
      cc: [],
      inReplyTo: asked,
      from: box('helpdesk'),
      to: [asker.email],
      kind: 'role',
    } as const;
    buckets.put({ ...receipt, at: new Date(at.getTime() + 20_000), isAutoSubmitted: true });
    const answered = plan.calendar.nextWorkingMoment(
      new Date(at.getTime() + draw.int(1, 30) * 1_800_000),
      asker.place,
      draw,
    );
    buckets.put({ ...receipt, at: answered });
  }
}
