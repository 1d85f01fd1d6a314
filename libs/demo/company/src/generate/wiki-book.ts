import { type Cast } from './casting.js';
import { type CompanyCalendar, type DayNumber } from './company-calendar.js';
import { type DemoRevision, type DemoRevisionKind } from './demo-company.js';
import { type Draw } from './draw.js';
import { drawSummary } from './edit-summaries.js';
import { type Edit, joinerOf, type LivePage } from './live-page.js';
import { renderPage } from './page-document.js';
import { type PlannedPerson } from './people.js';
import { TOPICS } from './topics/index.js';
import { type PagePlan } from './wiki-plan.js';
import { type WriterPool, type WritingTask } from './wiki-writers.js';

/** What everybody who plays a part in the wiki's history shares. */
export interface WikiContext {
  readonly draw: Draw;
  readonly today: Date;
  readonly people: readonly PlannedPerson[];
  readonly cast: Cast;
  readonly calendar: CompanyCalendar;
  readonly writers: WriterPool;
}

/** A page that exists, with what its next revision needs. */
export interface WikiPage extends LivePage {
  readonly plan: PagePlan;
  readonly createdBy: string;
  readonly createdAt: Date;
  title: string;
  revisions: number;
  lastAt: Date;
  lastText: string;
}

const MINOR: ReadonlySet<DemoRevisionKind> = new Set(['typo', 'number', 'tick', 'link', 'row']);
/** Sentences a paragraph, by how much somebody writes. */
const SENTENCES = { heavy: [1, 3], steady: [1, 3], seldom: [1, 2], once: [1, 1], never: [1, 1] } as const;

/** The pages that exist and all that was saved. */
export class WikiBook {
  readonly pages = new Map<string, WikiPage>();
  readonly revisions: DemoRevision[] = [];

  constructor(private readonly context: WikiContext) {}

  /** What a writer of the page has to fit to on that day. */
  task(plan: PagePlan, day: DayNumber): WritingTask {
    return { space: plan.space, owners: ownersOf(plan), language: plan.language, day };
  }

  /** A moment of the day when the person works, after the page's newest revision; `null` when that is past today. */
  moment(person: PlannedPerson, day: DayNumber, after: Date | null): Date | null {
    const drawn = this.context.calendar.momentOf(day, person.place, this.context.draw);
    const at =
      after && drawn <= after ? new Date(after.getTime() + this.context.draw.int(60, 1500) * 1000) : drawn;
    return at < this.context.today ? at : null;
  }

  /** An edit by that person, as long as they usually write. */
  editBy(person: PlannedPerson, at: Date): Edit {
    return {
      author: person.email,
      at,
      sentences: SENTENCES[this.context.cast.tierOf.get(person.email) ?? 'never'],
    };
  }

  /** Saves what the page's blocks say now. */
  saveBlocks(page: WikiPage, author: string, at: Date, kind: DemoRevisionKind): void {
    this.save(page, author, at, renderPage(page.blocks, joinerOf(page.language)), kind);
  }

  /** Saves any text as the page's next revision. */
  save(
    page: WikiPage,
    author: string,
    at: Date,
    text: string,
    kind: DemoRevisionKind,
    restoresNumber: number | null = null,
  ): void {
    page.revisions++;
    page.lastAt = at;
    page.lastText = text;
    this.revisions.push({
      pageKey: page.key,
      number: page.revisions,
      author,
      at,
      title: page.title,
      text,
      summary: drawSummary(kind, page.language, this.context.draw),
      isMinor: MINOR.has(kind) || (kind === 'reword' && this.context.draw.chance(0.2)),
      kind,
      restoresNumber,
    });
  }

  /** Other pages of the space that existed then. */
  neighbours(page: WikiPage, at: Date): WikiPage[] {
    return [...this.pages.values()].filter(
      (other) =>
        other !== page &&
        other.spaceKey === page.spaceKey &&
        other.plan.role === 'subject' &&
        other.createdAt < at,
    );
  }
}

const ownersOf = (plan: PagePlan): readonly string[] =>
  plan.topic?.owners ?? [
    ...new Set(TOPICS.filter(({ spaceKey }) => spaceKey === plan.space.key).flatMap(({ owners }) => owners)),
  ];
