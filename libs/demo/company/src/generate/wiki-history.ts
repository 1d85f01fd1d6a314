import { type Cast } from './casting.js';
import { type CompanyCalendar, type DayNumber, dayNumberOf } from './company-calendar.js';
import {
  type DemoPage,
  type DemoPageMove,
  type DemoRevision,
  type DemoRevisionKind,
  type PlantedParagraph,
  type PlantedTruth,
} from './demo-company.js';
import { type Draw, drawFor } from './draw.js';
import { drawSummary } from './edit-summaries.js';
import { plantedParagraphs, renderPage } from './page-document.js';
import { isEmployed, type PlannedPerson } from './people.js';
import { Phrasebook } from './phrasebook.js';
import { isGranted } from './spaces.js';
import { TOPICS } from './topics/index.js';
import { type Topic } from './topics/topic.js';
import { vandalise } from './vandalism.js';
import { type Edit, type EditOutcome, joinerOf, type LivePage, PageEditor } from './wiki-edits.js';
import { type PageEvent, type PagePlan, planEvents, planPages } from './wiki-plan.js';
import { WriterPool, type WritingTask } from './wiki-writers.js';

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

/** A page that exists, with what its next revision needs. */
interface WikiPage extends LivePage {
  readonly plan: PagePlan;
  readonly createdBy: string;
  readonly createdAt: Date;
  title: string;
  revisions: number;
  lastAt: Date;
  lastText: string;
}

/** Pages nobody has written yet. */
const WANTED: Record<DemoPage['language'], readonly string[]> = {
  en: ['Fibre cleaving', 'Canteen menu'],
  'zh-Hant': ['光纖切割', '社團活動'],
  'zh-Hans': ['光纤切割', '班车时刻'],
};

/** Weights of what an ordinary edit does. */
const EDIT_SHARES: readonly (readonly [DemoRevisionKind, number])[] = [
  ['add', 0.3],
  ['section', 0.1],
  ['item', 0.07],
  ['row', 0.03],
  ['tick', 0.04],
  ['reword', 0.2],
  ['typo', 0.07],
  ['number', 0.07],
  ['move', 0.04],
  ['copy', 0.025],
  ['remove', 0.035],
  ['link', 0.02],
];
const MINOR: ReadonlySet<DemoRevisionKind> = new Set(['typo', 'number', 'tick', 'link', 'row']);
const PAGE_MOVES = 6;

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
  const scribe = new Scribe(seed, today, people, cast, calendar, plans);
  for (const event of scribe.withSingles(events)) scribe.play(event);
  return scribe.history();
}

/** Keeps the state of the wiki while events are played in order of days. */
class Scribe {
  private readonly draw: Draw;
  private readonly writers: WriterPool;
  private readonly editor: PageEditor;
  private readonly planOf: ReadonlyMap<string, PagePlan>;
  private readonly pages = new Map<string, WikiPage>();
  private readonly revisions: DemoRevision[] = [];
  private readonly relocations: PlantedTruth['relocations'][number][] = [];
  private readonly wantedLinks: PlantedTruth['wantedLinks'][number][] = [];
  private readonly singles: string[] = [];
  private readonly waiting: PlannedPerson[];

  constructor(
    seed: number,
    private readonly today: Date,
    private readonly people: readonly PlannedPerson[],
    private readonly cast: Cast,
    private readonly calendar: CompanyCalendar,
    private readonly plans: readonly PagePlan[],
  ) {
    this.draw = drawFor(seed, 'wiki');
    this.writers = new WriterPool(people, cast, this.draw);
    this.editor = new PageEditor(this.draw, new Phrasebook(this.draw, people));
    this.planOf = new Map(plans.map((plan) => [plan.key, plan]));
    this.waiting = people.filter((person) => cast.tierOf.get(person.email) === 'once');
  }

  /** Puts one event for each person who saves a single revision between the others. */
  withSingles(events: readonly PageEvent[]): PageEvent[] {
    const later = events.slice(Math.floor(events.length / 3)).filter((event) => event.kind === 'session');
    // Far more chances than people: a chance passes when nobody of them can write on that page that day.
    const chances = new Set(this.draw.sample(later, 700));
    return events.flatMap((event) =>
      chances.has(event) ? [event, { ...event, kind: 'single' as const, size: 1 }] : [event],
    );
  }

  play(event: PageEvent): void {
    const plan = this.planOf.get(event.pageKey);
    if (!plan) return;
    const page = this.pages.get(plan.key);
    if (event.kind === 'create') return this.create(plan, event.day);
    if (!page) return;
    switch (event.kind) {
      case 'session':
        return this.session(page, event);
      case 'single':
        return this.single(page, event.day);
      case 'wanted':
        return this.wanted(page, event.day);
      case 'rename':
        return this.rename(page, event.day);
      case 'vandalism':
        return this.vandalise(page, event.day);
      case 'dispute':
        return this.dispute(page, event.day);
    }
  }

  /** What came of it all. */
  history(): WikiHistory {
    const pages = this.plans.flatMap((plan) => this.pages.get(plan.key) ?? []);
    const moved = this.draw.sample(
      pages.filter(({ plan }) => plan.role === 'subject'),
      PAGE_MOVES,
    );
    const pageMoves = moved.flatMap((page) => {
      const start = `${page.spaceKey.toLowerCase()}-start`;
      const at = new Date(page.createdAt.getTime() + this.draw.int(4, 20) * 86_400_000);
      const author = page.createdBy;
      return at < this.today && this.isThere(author, dayNumberOf(at))
        ? [{ pageKey: page.key, at, author, fromParentKey: start, toParentKey: page.plan.parentKey }]
        : [];
    });
    return {
      pages: pages.map(({ key, spaceKey, plan, title, language, createdBy, createdAt }) => ({
        key, spaceKey, parentKey: plan.parentKey, title, language, createdBy, createdAt,
      })), // prettier-ignore
      revisions: this.revisions.sort(
        (a, b) =>
          a.at.getTime() - b.at.getTime() ||
          (a.pageKey < b.pageKey ? -1 : a.pageKey > b.pageKey ? 1 : a.number - b.number),
      ),
      pageMoves: pageMoves.sort((a, b) => a.at.getTime() - b.at.getTime()),
      paragraphAuthors: Object.fromEntries(
        pages.map((page) => [page.key, plantedParagraphs(page.blocks, joinerOf(page.language))]),
      ),
      relocations: this.relocations,
      wantedLinks: this.wantedLinks,
      oneEditPeople: this.singles,
    };
  }

  private isThere(email: string, day: DayNumber): boolean {
    return this.people.some((person) => person.email === email && isEmployed(person, day));
  }

  private task(plan: PagePlan, day: DayNumber): WritingTask {
    return { space: plan.space, owners: ownersOf(plan), language: plan.language, day };
  }

  /** A moment of the day when the person works, after the page's newest revision; `null` when that is past today. */
  private moment(person: PlannedPerson, day: DayNumber, after: Date | null): Date | null {
    const drawn = this.calendar.momentOf(day, person.place, this.draw);
    const at = after && drawn <= after ? new Date(after.getTime() + this.draw.int(60, 1500) * 1000) : drawn;
    return at < this.today ? at : null;
  }

  private editBy(person: PlannedPerson, at: Date): Edit {
    const sentences = { heavy: [2, 4], steady: [1, 3], seldom: [1, 2], once: [1, 1], never: [1, 1] } as const;
    return { author: person.email, at, sentences: sentences[this.cast.tierOf.get(person.email) ?? 'never'] };
  }

  private save(
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
      summary: drawSummary(kind, page.language, this.draw),
      isMinor: MINOR.has(kind) || (kind === 'reword' && this.draw.chance(0.2)),
      kind,
      restoresNumber,
    });
  }

  private render(page: WikiPage): string {
    return renderPage(page.blocks, joinerOf(page.language));
  }

  private create(plan: PagePlan, day: DayNumber): void {
    const task = this.task(plan, day);
    const author =
      (this.draw.chance(0.5) ? this.writers.pickOf('heavy', task) : undefined) ?? this.writers.pick(task);
    const parent = plan.parentKey === null ? undefined : this.pages.get(plan.parentKey);
    const at = author && this.moment(author, day, parent?.lastAt ?? null);
    if (!author || !at || (plan.parentKey !== null && !parent)) return;
    const page: WikiPage = {
      key: plan.key,
      spaceKey: plan.space.key,
      plan,
      topic: plan.topic ?? placeholderTopic(),
      language: plan.language,
      subject: plan.subject,
      isGeneral: plan.role !== 'subject',
      blocks: [],
      title: plan.firstTitle,
      createdBy: author.email,
      createdAt: at,
      revisions: 0,
      lastAt: at,
      lastText: '',
    };
    const edit = this.editBy(author, at);
    if (plan.topic) this.editor.create(page, edit);
    else {
      const segments = plan.space.welcome.map((text) => ({
        text,
        author: author.email,
        isWhole: true,
        slip: null,
      }));
      page.blocks.push({ kind: 'paragraph', section: 'lead', segments, bornAt: at, copiedFrom: null });
    }
    this.pages.set(plan.key, page);
    this.save(page, author.email, at, this.render(page), 'create');
    if (parent) this.linkFrom(parent, author, at, page.title);
  }

  /** The author of a new page adds it to the page above. */
  private linkFrom(parent: WikiPage, author: PlannedPerson, pageAt: Date, title: string): void {
    const after = Math.max(pageAt.getTime(), parent.lastAt.getTime());
    const at = new Date(after + this.draw.int(60, 900) * 1000);
    if (at >= this.today) return;
    if (this.editor.link(parent, this.editBy(author, at), title))
      this.save(parent, author.email, at, this.render(parent), 'link');
  }

  private session(page: WikiPage, { day, size }: PageEvent): void {
    const author = this.writers.pick(this.task(page.plan, day));
    if (!author) return;
    let at = this.moment(author, day, page.lastAt);
    for (let count = 0; at && count < size; count++) {
      this.edit(page, author, at);
      at = new Date(page.lastAt.getTime() + this.draw.int(90, 1300) * 1000);
      if (at >= this.today) return;
    }
  }

  private edit(page: WikiPage, author: PlannedPerson, at: Date): void {
    let rest = this.draw.next();
    const kind = EDIT_SHARES.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'add';
    const edit = this.editBy(author, at);
    const outcome = this.apply(kind, page, edit) ?? this.editor.add(page, edit);
    this.saveOutcome(page, edit, outcome);
  }

  private saveOutcome(page: WikiPage, edit: Edit, outcome: EditOutcome): void {
    this.save(page, edit.author, edit.at, this.render(page), outcome.kind);
    const { kind, text, originalAuthor, fromPageKey } = outcome;
    if (
      (kind === 'move' || kind === 'copy') &&
      text !== undefined &&
      originalAuthor !== undefined &&
      fromPageKey !== undefined
    ) {
      this.relocations.push({
        kind,
        pageKey: page.key,
        number: page.revisions,
        text,
        author: originalAuthor,
        fromPageKey,
      });
    }
  }

  private apply(kind: DemoRevisionKind, page: WikiPage, edit: Edit): EditOutcome | null {
    const { editor } = this;
    switch (kind) {
      case 'section':
        return editor.addSection(page, edit);
      case 'item':
        return editor.item(page, edit);
      case 'row':
        return editor.row(page, edit);
      case 'tick':
        return editor.tick(page, edit);
      case 'reword':
        return editor.reword(page, edit);
      case 'typo':
        return editor.mend(page, edit);
      case 'number':
        return editor.number(page, edit);
      case 'move':
        return editor.move(page, edit);
      case 'remove':
        return editor.remove(page, edit);
      case 'copy':
        return editor.copy(
          page,
          edit,
          this.neighbours(page, edit.at).filter(
            (other) => other.language === page.language && other.topic === page.topic,
          ),
        );
      case 'link': {
        const others = this.neighbours(page, edit.at);
        const near = others.filter((other) => other.topic === page.topic);
        const pool = near.length > 0 && this.draw.chance(0.75) ? near : others;
        return pool.length > 0 ? editor.link(page, edit, this.draw.pick(pool).title) : null;
      }
      default:
        return null;
    }
  }

  /** Other pages of the space that existed then. */
  private neighbours(page: WikiPage, at: Date): WikiPage[] {
    return [...this.pages.values()].filter(
      (other) =>
        other !== page &&
        other.spaceKey === page.spaceKey &&
        other.plan.role === 'subject' &&
        other.createdAt < at,
    );
  }

  private single(page: WikiPage, day: DayNumber): void {
    const able = this.writers
      .able('once', this.task(page.plan, day))
      .filter((person) => this.waiting.includes(person));
    const author = able[0];
    const at = author && this.moment(author, day, page.lastAt);
    if (!author || !at) return;
    this.waiting.splice(this.waiting.indexOf(author), 1);
    this.singles.push(author.email);
    const edit = this.editBy(author, at);
    const outcome =
      (this.draw.chance(0.4) ? this.editor.mend(page, edit) : null) ?? this.editor.add(page, edit);
    this.saveOutcome(page, edit, outcome);
  }

  private wanted(page: WikiPage, day: DayNumber): void {
    const title = WANTED[page.language][this.wantedLinks.length % 2];
    const author = this.writers.pick(this.task(page.plan, day));
    const at = author && this.moment(author, day, page.lastAt);
    if (!author || !at || title === undefined) return;
    const edit = this.editBy(author, at);
    const outcome = this.editor.link(page, edit, title);
    if (!outcome) return;
    this.saveOutcome(page, edit, outcome);
    this.wantedLinks.push({ pageKey: page.key, title });
  }

  /** The title changes and the text does not; then the same person mends the links of other pages. */
  private rename(page: WikiPage, day: DayNumber): void {
    const author = this.writers.pick(this.task(page.plan, day));
    let at = author && this.moment(author, day, page.lastAt);
    if (!author || !at) return;
    const [from, to] = [page.title, page.plan.title];
    page.title = to;
    this.save(page, author.email, at, page.lastText, 'rename');
    for (const other of this.pages.values()) {
      if (other.spaceKey !== page.spaceKey) continue;
      at = new Date(Math.max(at.getTime(), other.lastAt.getTime()) + this.draw.int(40, 200) * 1000);
      const edit = this.editBy(author, at);
      if (this.editor.relink(other, edit, from, to))
        this.save(other, author.email, at, this.render(other), 'link');
    }
  }

  private vandalise(page: WikiPage, day: DayNumber): void {
    const vandal = this.people.find((person) => person.email === this.cast.vandals[this.draw.int(0, 2)]);
    if (!vandal || !isEmployed(vandal, day) || !isGranted(page.plan.space, vandal, 'edit')) return;
    const rescuer = this.writers.pick(this.task(page.plan, day), vandal.email);
    const at = this.moment(vandal, day, page.lastAt);
    const delayMs = 60_000 * Math.min(2800, Math.exp(5 + 1.3 * this.draw.normal()));
    const mendedAt =
      at && rescuer
        ? this.calendar.nextWorkingMoment(new Date(at.getTime() + delayMs), rescuer.place, this.draw)
        : null;
    if (
      !rescuer ||
      !at ||
      !mendedAt ||
      mendedAt >= this.today ||
      !isEmployed(rescuer, dayNumberOf(mendedAt) + 1)
    )
      return;
    const [good, number] = [page.lastText, page.revisions];
    const bad = vandalise(good, page.language, this.draw);
    if (bad === good) return;
    this.save(page, vandal.email, at, bad, 'vandalism');
    this.save(page, rescuer.email, mendedAt, good, 'revert', number);
  }

  /** Two people put their own wording back by turns; the first one's stays. */
  private dispute(page: WikiPage, day: DayNumber): void {
    const first = this.writers.pick(this.task(page.plan, day));
    const second = this.writers.pick(this.task(page.plan, day), first?.email);
    const at = second && this.moment(second, day, page.lastAt);
    if (!first || !second || !at || !isEmployed(first, day + 3) || !isEmployed(second, day + 3)) return;
    const good = page.lastText;
    const numberOfGood = page.revisions;
    const paragraph = page.blocks.find((block) => block.kind === 'paragraph' && block.section !== 'lead');
    const said = paragraph?.segments[0]?.text;
    if (said === undefined) return;
    const other = good.replace(said, () => OBJECTION[page.language]);
    if (other === good || at.getTime() + 2 * 86_400_000 >= this.today.getTime()) return;
    this.save(page, second.email, at, other, 'dispute');
    const numberOfOther = page.revisions;
    const turns = this.draw.int(1, 2) * 2 + 1;
    for (let turn = 0; turn < turns; turn++) {
      const soon = new Date(page.lastAt.getTime() + this.draw.int(180, 9000) * 1000);
      if (turn % 2 === 0) this.save(page, first.email, soon, good, 'revert', numberOfGood);
      else this.save(page, second.email, soon, other, 'revert', numberOfOther);
    }
  }
}

const OBJECTION: Record<DemoPage['language'], string> = {
  en: 'This holds only where the department has agreed to it in writing; everywhere else the old practice goes on.',
  'zh-Hant': '本條僅適用於部門已書面同意者，其餘仍依舊規定辦理。',
  'zh-Hans': '本条仅适用于部门已书面同意者，其余仍按旧规定办理。',
};

const ownersOf = (plan: PagePlan): readonly string[] =>
  plan.topic?.owners ?? [
    ...new Set(TOPICS.filter(({ spaceKey }) => spaceKey === plan.space.key).flatMap(({ owners }) => owners)),
  ];

/** Start pages only hold links; they are never edited by topic. */
function placeholderTopic(): Topic {
  const [topic] = TOPICS;
  if (!topic) throw new Error('The demo has no topics.');
  return topic;
}
