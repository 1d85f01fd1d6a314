import { type CompanyCalendar, dayNumberOf } from './company-calendar.js';
import { type DemoPage, type DemoView } from './demo-company.js';
import { drawFor, weightedPicker } from './draw.js';
import { isEmployed, type PlannedPerson } from './people.js';
import { isGranted, SPACE_PLANS } from './spaces.js';

/** Days of readings. */
const VIEW_DAYS = 90;
/** Readings of one person on a full working day, on average. */
const VIEWS_PER_DAY = 2.6;
/** Exponent of popularity by rank; at 1.05 about one page in twenty gets half of the readings of 300. */
const POPULARITY_EXPONENT = 1.05;

/** Streams who read what, oldest first: few pages are read by many, most by few. */
export function* streamViews(
  seed: number,
  today: Date,
  people: readonly PlannedPerson[],
  pages: readonly DemoPage[],
  calendar: CompanyCalendar,
): Generator<DemoView> {
  const draw = drawFor(seed, 'views');
  const ranked = draw
    .sample(pages, pages.length)
    .map((page, rank) => ({ page, popularity: (rank + 1) ** -POPULARITY_EXPONENT }));
  const spaceOf = new Map(SPACE_PLANS.map((space) => [space.key, space]));
  const pickPage = weightedPicker(ranked, ({ popularity }) => popularity);
  const curiosity = people.map(() => Math.exp(0.7 * draw.normal() - 0.25));
  const last = dayNumberOf(today);
  let waiting: DemoView[] = [];
  for (let day = last - VIEW_DAYS; day <= last + 1; day++) {
    people.forEach((person, index) => {
      if (day > last || !isEmployed(person, day)) return;
      const mean = VIEWS_PER_DAY * (curiosity[index] ?? 1) * calendar.activityRatio(day, person.place);
      for (let count = draw.poisson(mean); count > 0; count--) {
        const page = pickPage(draw)?.page;
        const space = page && spaceOf.get(page.spaceKey);
        const at = calendar.momentOf(day, person.place, draw);
        if (!page || !space || !isGranted(space, person, 'read') || at < page.createdAt || at >= today)
          continue;
        if (page.language !== 'en' && person.language === 'en' && draw.chance(0.85)) continue;
        waiting.push({ pageKey: page.key, at, viewer: person.email });
      }
    });
    // A later local day can still reach into the UTC day before it, no further.
    const [ready, rest] = [
      waiting.filter(({ at }) => dayNumberOf(at) < day),
      waiting.filter(({ at }) => dayNumberOf(at) >= day),
    ];
    waiting = rest;
    yield* ready.sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}
