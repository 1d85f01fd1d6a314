import { type Cast } from './casting.js';
import { type CompanyCalendar, dayNumberOf } from './company-calendar.js';
import {
  type DemoPage,
  type DemoPageMove,
  type DemoRevision,
  type PlantedParagraph,
  type PlantedTruth,
} from './demo-company.js';
import { type Draw, drawFor } from './draw.js';
import { joinerOf } from './live-page.js';
import { plantedParagraphs } from './page-document.js';
import { isEmployed, type PlannedPerson } from './people.js';
import { WikiBook, type WikiContext, type WikiPage } from './wiki-book.js';
import { disputePage, spoilPage } from './wiki-mishaps.js';
import { type PageEvent, type PagePlan, planEvents, planPages } from './wiki-plan.js';
import { WikiRoutine } from './wiki-routine.js';
import { WriterPool } from './wiki-writers.js';

/** The wiki with its history and what was planted in it. */
export interface WikiHistory {
  readonly pages: readonly DemoPage[];
  readonly revisions: readonly DemoRevision[];
  readonly pageMoves: readonly DemoPageMove[];
  readonly paragraphAuthors: Readonly<Record<string, readonly PlantedParagraph[]>>;
  readonly relocations: PlantedTruth['relocations'];
  readonly wantedLinks: PlantedTruth['wantedLinks'];
  readonly oneEditPeople: readonly string[];
}

/** Pages that stood elsewhere in the tree at first. */
const PAGE_MOVES = 6;
/** Chances for people who save once; far more than people, since most chances find nobody who can write there. */
const SINGLE_CHANCES = 700;

/** Lets the wiki be written, day by day over three years. The same seed and day give the same wiki. */
export function writeWiki(
  seed: number,
  today: Date,
  people: readonly PlannedPerson[],
  cast: Cast,
  calendar: CompanyCalendar,
): WikiHistory {
  const plans = planPages(today, drawFor(seed, 'pages'));
  const events = planEvents(plans, today, calendar, drawFor(seed, 'events'));
  const draw = drawFor(seed, 'wiki');
  const context: WikiContext = {
    draw,
    today,
    people,
    cast,
    calendar,
    writers: new WriterPool(people, cast, draw),
  };
  const book = new WikiBook(context);
  const routine = new WikiRoutine(book, context);
  const planOf = new Map(plans.map((plan) => [plan.key, plan]));
  for (const event of withSingles(events, draw)) {
    const plan = planOf.get(event.pageKey);
    if (plan) play(event, plan, book, routine, context);
  }
  const pages = plans.flatMap((plan) => book.pages.get(plan.key) ?? []);
  return {
    pages: pages.map(publicPage),
    revisions: book.revisions.sort(byTimeThenPage),
    pageMoves: drawPageMoves(pages, context),
    paragraphAuthors: Object.fromEntries(
      pages.map((page) => [page.key, plantedParagraphs(page.blocks, joinerOf(page.language))]),
    ),
    relocations: routine.relocations,
    wantedLinks: routine.wantedLinks,
    oneEditPeople: routine.singles,
  };
}

/** Puts chances for people who save a single revision between the other events. */
function withSingles(events: readonly PageEvent[], draw: Draw): PageEvent[] {
  const later = events.slice(Math.floor(events.length / 3)).filter((event) => event.kind === 'session');
  const chances = new Set(draw.sample(later, SINGLE_CHANCES));
  return events.flatMap((event) =>
    chances.has(event) ? [event, { ...event, kind: 'single' as const, size: 1 }] : [event],
  );
}

function play(
  event: PageEvent,
  plan: PagePlan,
  book: WikiBook,
  routine: WikiRoutine,
  context: WikiContext,
): void {
  if (event.kind === 'create') return routine.create(plan, event.day);
  const page = book.pages.get(plan.key);
  if (!page) return;
  switch (event.kind) {
    case 'session':
      return routine.session(page, event);
    case 'single':
      return routine.single(page, event.day);
    case 'wanted':
      return routine.wanted(page, event.day);
    case 'rename':
      return routine.rename(page, event.day);
    case 'vandalism':
      return spoilPage(book, context, page, event.day);
    case 'dispute':
      return disputePage(book, context, page, event.day);
  }
}

const publicPage = ({ key, spaceKey, plan, title, language, createdBy, createdAt }: WikiPage): DemoPage => ({
  key,
  spaceKey,
  parentKey: plan.parentKey,
  title,
  language,
  createdBy,
  createdAt,
});

const byTimeThenPage = (a: DemoRevision, b: DemoRevision): number =>
  a.at.getTime() - b.at.getTime() ||
  (a.pageKey < b.pageKey ? -1 : a.pageKey > b.pageKey ? 1 : a.number - b.number);

/** Some pages were made right under the start page and found their place days later. */
function drawPageMoves(pages: readonly WikiPage[], { draw, today, people }: WikiContext): DemoPageMove[] {
  const subjects = pages.filter(({ plan }) => plan.role === 'subject');
  const moves = draw.sample(subjects, PAGE_MOVES).flatMap((page): DemoPageMove[] => {
    const at = new Date(page.createdAt.getTime() + draw.int(4, 20) * 86_400_000);
    const author = people.find(({ email }) => email === page.createdBy);
    if (at >= today || !author || !isEmployed(author, dayNumberOf(at))) return [];
    const fromParentKey = `${page.spaceKey.toLowerCase()}-start`;
    return [{ pageKey: page.key, at, author: author.email, fromParentKey, toParentKey: page.plan.parentKey }];
  });
  return moves.sort((a, b) => a.at.getTime() - b.at.getTime());
}
