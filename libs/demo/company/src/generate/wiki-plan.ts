import { type CompanyCalendar, type DayNumber, dayNumberOf } from './company-calendar.js';
import { type DemoLanguage } from './demo-company.js';
import { type Draw, weightedPicker } from './draw.js';
import { CITIES } from './organisation.js';
import { SPACE_PLANS, type SpacePlan } from './spaces.js';
import { toSimplified } from './simplified.js';
import { TOPICS } from './topics/index.js';
import { type Topic } from './topics/topic.js';

/** A page that will be written. */
export interface PagePlan {
  readonly key: string;
  readonly space: SpacePlan;
  readonly parentKey: string | null;
  /** `null` for the start page of a space. */
  readonly topic: Topic | null;
  readonly role: 'start' | 'index' | 'subject';
  readonly language: DemoLanguage;
  readonly subject: string;
  readonly title: string;
  /** The title it begins with, where it is renamed later. */
  readonly firstTitle: string;
  readonly createdDay: DayNumber;
  /** How much is edited here, relative. */
  readonly weight: number;
}

/** Something that happens to a page on a day. `size` is the number of revisions a session makes at most. */
export interface PageEvent {
  readonly day: DayNumber;
  readonly pageKey: string;
  readonly kind: 'create' | 'session' | 'single' | 'wanted' | 'rename' | 'vandalism' | 'dispute';
  readonly size: number;
}

/** Years that the wiki is old. */
const WIKI_DAYS = 1095;
/** Revisions by ordinary editing; creations, index links, vandalism with its reverts, and renames come on top. */
const ORDINARY_REVISIONS = 5150;
const VANDALISMS = 78;
const DISPUTES = 6;
const RENAMES = 16;
const WANTED_LINKS = 4;
/** A rename is followed by edits of the pages that link there; they must lie before today. */
const RELINK_DAYS = 12;

/** The day on which the wiki opened. */
export const firstWikiDay = (today: Date): DayNumber => dayNumberOf(today) - WIKI_DAYS;

const LANGUAGE_SHARES: Record<DemoLanguage, readonly (readonly [DemoLanguage, number])[]> = {
  en: [['en', 0.74], ['zh-Hant', 0.16], ['zh-Hans', 0.1]],
  'zh-Hant': [['zh-Hant', 0.55], ['en', 0.32], ['zh-Hans', 0.13]],
  'zh-Hans': [['zh-Hans', 0.62], ['en', 0.25], ['zh-Hant', 0.13]],
}; // prettier-ignore

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const inLanguage = (zh: string, language: DemoLanguage) => (language === 'zh-Hans' ? toSimplified(zh) : zh);

/** Plans every page: a start page a space, under it an index a topic, under that a page a subject. Parents first. */
export function planPages(today: Date, draw: Draw): PagePlan[] {
  const opened = firstWikiDay(today);
  const pages: PagePlan[] = [];
  for (const space of SPACE_PLANS) {
    const startKey = `${space.key.toLowerCase()}-start`;
    const { startTitle, language } = space;
    const start = {
      key: startKey,
      space,
      parentKey: null,
      topic: null,
      role: 'start',
      language,
      subject: startTitle,
    } as const;
    pages.push({
      ...start,
      title: startTitle,
      firstTitle: startTitle,
      createdDay: opened + draw.int(0, 3),
      weight: 0,
    });
    for (const topic of TOPICS.filter(({ spaceKey }) => spaceKey === space.key)) {
      const words = space.language === 'en' ? topic.en : topic.zh;
      const index = inLanguage(words.index, space.language);
      const indexKey = `${topic.key}-index`;
      const createdDay = opened + draw.int(4, 24);
      const common = {
        space,
        topic,
        subject: space.language === 'en' ? index.toLowerCase() : index,
      } as const;
      pages.push({
        ...common,
        key: indexKey,
        parentKey: startKey,
        role: 'index',
        language,
        title: index,
        firstTitle: index,
        createdDay,
        weight: 0.5,
      });
      topic.subjects.forEach(([en, zh], place) => {
        const own = drawLanguage(space.language, draw);
        const subject = own === 'en' ? en : inLanguage(zh, own);
        const template = own === 'en' ? topic.en.title : inLanguage(topic.zh.title, own);
        const title = upperFirst(template.replace('{s}', subject));
        const early = draw.chance(0.42);
        const day = opened + (early ? draw.int(25, 200) : draw.int(200, WIKI_DAYS - 25));
        const key = `${topic.key}-${place + 1}`;
        pages.push({
          key, space, parentKey: indexKey, topic, role: 'subject', language: own, subject, title, firstTitle: title,
          createdDay: day, weight: Math.exp(0.65 * draw.normal()) * (early ? 1.5 : 1),
        }); // prettier-ignore
      });
    }
  }
  return withRenames(pages, draw);
}

function drawLanguage(home: DemoLanguage, draw: Draw): DemoLanguage {
  let rest = draw.next();
  return LANGUAGE_SHARES[home].find(([, share]) => (rest -= share) < 0)?.[0] ?? home;
}

function withRenames(pages: readonly PagePlan[], draw: Draw): PagePlan[] {
  const candidates = pages.filter(
    ({ role, createdDay }, place) =>
      role === 'subject' && createdDay < (pages[0]?.createdDay ?? 0) + 700 && place > 0,
  );
  const renamed = new Set(draw.sample(candidates, RENAMES));
  const firstTitle = ({ language, title }: PagePlan) =>
    language === 'en'
      ? draw.pick([`${title} (draft)`, `Notes: ${title}`])
      : draw.pick([`${title}（草稿）`, inLanguage(`關於${title}`, language)]);
  return pages.map((page) => (renamed.has(page) ? { ...page, firstTitle: firstTitle(page) } : page));
}

/** Plans what happens when, by day; within a day in the order planned. */
export function planEvents(
  pages: readonly PagePlan[],
  today: Date,
  calendar: CompanyCalendar,
  draw: Draw,
): PageEvent[] {
  const last = dayNumberOf(today) - 1;
  const home = CITIES[0];
  const workingDay = (from: DayNumber, to: DayNumber): DayNumber => {
    for (;;) {
      const day = draw.int(Math.min(from, to), to);
      if (!home || draw.chance(calendar.activityRatio(day, home) / 1.1 + 0.01)) return day;
    }
  };
  const events: PageEvent[] = pages.map((page) => ({
    day: page.createdDay,
    pageKey: page.key,
    kind: 'create',
    size: 1,
  }));
  const editable = pages.filter((page) => page.weight > 0);
  const pickPage = weightedPicker(editable, (page) => page.weight);
  const someDay = (page: PagePlan) =>
    draw.chance(0.3)
      ? workingDay(page.createdDay, Math.min(last, page.createdDay + 45))
      : workingDay(page.createdDay + 1, last);
  for (let planned = 0; planned < ORDINARY_REVISIONS;) {
    const page = pickPage(draw);
    if (!page) break;
    const size = draw.chance(0.55) ? 1 : draw.int(2, 4);
    events.push({ day: someDay(page), pageKey: page.key, kind: 'session', size });
    planned += size;
  }
  const subjects = editable.filter((page) => page.role === 'subject');
  const rare = (
    kind: PageEvent['kind'],
    chosen: readonly PagePlan[],
    notBeforeDays: number,
    until = last,
  ) => {
    for (const { createdDay, key } of chosen) {
      const day = workingDay(Math.min(until, createdDay + notBeforeDays), until);
      events.push({ day, pageKey: key, kind, size: 1 });
    }
  };
  const open = subjects.filter(({ space }) =>
    space.grants.some(({ to, level }) => to === 'everyone' && level === 'edit'),
  );
  const pickOpen = weightedPicker(open, (page) => page.weight);
  const vandalised = Array.from({ length: VANDALISMS }, () => pickOpen(draw)).filter(
    (page) => page !== undefined,
  );
  rare('vandalism', vandalised, 30);
  rare('dispute', draw.sample(open, DISPUTES), 60);
  rare(
    'rename',
    subjects.filter((page) => page.firstTitle !== page.title),
    20,
    last - RELINK_DAYS,
  );
  rare('wanted', draw.sample(open, WANTED_LINKS), 20);
  return events
    .map((event, place) => ({ event, place }))
    .sort((a, b) => a.event.day - b.event.day || a.place - b.place)
    .map(({ event }) => event);
}
