import { dayNumberOf, type DayNumber } from './company-calendar.js';
import { type DemoLanguage } from './demo-company.js';
import { isEmployed } from './people.js';
import { isGranted } from './spaces.js';
import { vandalise } from './vandalism.js';
import { type WikiBook, type WikiContext, type WikiPage } from './wiki-book.js';

const OBJECTION: Record<DemoLanguage, string> = {
  en: 'This holds only where the department has agreed to it in writing; everywhere else the old practice goes on.',
  'zh-Hant': '本條僅適用於部門已書面同意者，其餘仍依舊規定辦理。',
  'zh-Hans': '本条仅适用于部门已书面同意者，其余仍按旧规定办理。',
};

/** A vandal spoils the page; within two days somebody restores it exactly. */
export function spoilPage(book: WikiBook, context: WikiContext, page: WikiPage, day: DayNumber): void {
  const { calendar, cast, draw, people, today, writers } = context;
  const vandal = people.find((person) => person.email === cast.vandals[draw.int(0, 2)]);
  if (!vandal || !isEmployed(vandal, day) || !isGranted(page.plan.space, vandal, 'edit')) return;
  const rescuer = writers.pick(book.task(page.plan, day), vandal.email);
  const at = book.moment(vandal, day, page.lastAt);
  const delayMs = 60_000 * Math.min(2800, Math.exp(5 + 1.3 * draw.normal()));
  const mendedAt =
    at && rescuer ? calendar.nextWorkingMoment(new Date(at.getTime() + delayMs), rescuer.place, draw) : null;
  if (!rescuer || !at || !mendedAt || mendedAt >= today || !isEmployed(rescuer, dayNumberOf(mendedAt) + 1))
    return;
  const [good, number] = [page.lastText, page.revisions];
  const bad = vandalise(good, page.language, draw);
  if (bad === good) return;
  book.save(page, vandal.email, at, bad, 'vandalism');
  book.save(page, rescuer.email, mendedAt, good, 'revert', number);
}

/** Two people put their own wording back by turns; the first one's stays. */
export function disputePage(book: WikiBook, context: WikiContext, page: WikiPage, day: DayNumber): void {
  const { draw, today, writers } = context;
  const first = writers.pick(book.task(page.plan, day));
  const second = writers.pick(book.task(page.plan, day), first?.email);
  const at = second && book.moment(second, day, page.lastAt);
  if (!first || !second || !at || !isEmployed(first, day + 3) || !isEmployed(second, day + 3)) return;
  const good = page.lastText;
  const numberOfGood = page.revisions;
  const paragraph = page.blocks.find((block) => block.kind === 'paragraph' && block.section !== 'lead');
  const said = paragraph?.segments[0]?.text;
  if (said === undefined) return;
  const other = good.replace(said, () => OBJECTION[page.language]);
  if (other === good || at.getTime() + 2 * 86_400_000 >= today.getTime()) return;
  book.save(page, second.email, at, other, 'dispute');
  const numberOfOther = page.revisions;
  const turns = draw.int(1, 2) * 2 + 1;
  for (let turn = 0; turn < turns; turn++) {
    const soon = new Date(page.lastAt.getTime() + draw.int(180, 9000) * 1000);
    if (turn % 2 === 0) book.save(page, first.email, soon, good, 'revert', numberOfGood);
    else book.save(page, second.email, soon, other, 'revert', numberOfOther);
  }
}
