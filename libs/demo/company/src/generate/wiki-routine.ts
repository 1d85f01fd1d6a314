import { type DayNumber } from './company-calendar.js';
import { type DemoLanguage, type DemoRevisionKind, type PlantedTruth } from './demo-company.js';
import { type Edit, type EditOutcome, ownSegment } from './live-page.js';
import { PageChanges } from './page-changes.js';
import { PageGrowth } from './page-growth.js';
import { isEmployed, type PlannedPerson } from './people.js';
import { Phrasebook } from './phrasebook.js';
import { TOPICS } from './topics/index.js';
import { type Topic } from './topics/topic.js';
import { type WikiBook, type WikiContext, type WikiPage } from './wiki-book.js';
import { type PageEvent, type PagePlan } from './wiki-plan.js';

/** Pages nobody has written yet. */
const WANTED: Record<DemoLanguage, readonly string[]> = {
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

/** Plays the everyday of the wiki: pages are made, edited, linked and renamed. */
export class WikiRoutine {
  readonly relocations: PlantedTruth['relocations'][number][] = [];
  readonly wantedLinks: PlantedTruth['wantedLinks'][number][] = [];
  /** People who saved their only revision. */
  readonly singles: string[] = [];
  private readonly waiting: PlannedPerson[];
  private readonly growth: PageGrowth;
  private readonly changes: PageChanges;

  constructor(
    private readonly book: WikiBook,
    private readonly context: WikiContext,
  ) {
    const { cast, draw, people } = context;
    this.waiting = people.filter((person) => cast.tierOf.get(person.email) === 'once');
    this.growth = new PageGrowth(draw, new Phrasebook(draw, people));
    this.changes = new PageChanges(draw, this.growth);
  }

  /** Somebody makes the page and adds it to the page above. */
  create(plan: PagePlan, day: DayNumber): void {
    const task = this.book.task(plan, day);
    const author =
      (this.context.draw.chance(0.2) ? this.context.writers.pickOf('heavy', task) : undefined) ??
      this.context.writers.pick(task);
    const parent = plan.parentKey === null ? undefined : this.book.pages.get(plan.parentKey);
    const at = author && this.book.moment(author, day, parent?.lastAt ?? null);
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
    const edit = this.book.editBy(author, at);
    if (plan.topic) this.growth.create(page, edit);
    else {
      const segments = plan.space.welcome.map((text) => ownSegment(text, author.email));
      page.blocks.push({ kind: 'paragraph', section: 'lead', segments, bornAt: at, copiedFrom: null });
    }
    this.book.pages.set(plan.key, page);
    this.book.saveBlocks(page, author.email, at, 'create');
    if (parent) this.linkFrom(parent, author, at, page.title);
  }

  /** One person edits the page, once or a few times in a row. */
  session(page: WikiPage, { day, size }: PageEvent): void {
    const author = this.context.writers.pick(this.book.task(page.plan, day));
    if (!author) return;
    let at = this.book.moment(author, day, page.lastAt);
    for (let count = 0; at && count < size; count++) {
      this.edit(page, author, at);
      at = new Date(page.lastAt.getTime() + this.context.draw.int(90, 1300) * 1000);
      if (at >= this.context.today) return;
    }
  }

  /** Somebody's only revision. */
  single(page: WikiPage, day: DayNumber): void {
    const able = this.context.writers
      .able('once', this.book.task(page.plan, day))
      .filter((person) => this.waiting.includes(person));
    const author = able[0];
    const at = author && this.book.moment(author, day, page.lastAt);
    if (!author || !at) return;
    this.waiting.splice(this.waiting.indexOf(author), 1);
    this.singles.push(author.email);
    const edit = this.book.editBy(author, at);
    const outcome =
      (this.context.draw.chance(0.4) ? this.changes.mend(page, edit) : null) ?? this.growth.add(page, edit);
    this.saveOutcome(page, edit, outcome);
  }

  /** Somebody links to a page that nobody has written. */
  wanted(page: WikiPage, day: DayNumber): void {
    const title = WANTED[page.language][this.wantedLinks.length % 2];
    const author = this.context.writers.pick(this.book.task(page.plan, day));
    const at = author && this.book.moment(author, day, page.lastAt);
    if (!author || !at || title === undefined) return;
    const edit = this.book.editBy(author, at);
    const outcome = this.growth.link(page, edit, title);
    if (!outcome) return;
    this.saveOutcome(page, edit, outcome);
    this.wantedLinks.push({ pageKey: page.key, title });
  }

  /** The title changes and the text does not; then the same person mends the links of other pages. */
  rename(page: WikiPage, day: DayNumber): void {
    const author = this.context.writers.pick(this.book.task(page.plan, day));
    let at = author && this.book.moment(author, day, page.lastAt);
    if (!author || !at || !isEmployed(author, day + 6)) return;
    const [from, to] = [page.title, page.plan.title];
    page.title = to;
    this.book.save(page, author.email, at, page.lastText, 'rename');
    for (const other of this.book.pages.values()) {
      if (other.spaceKey !== page.spaceKey) continue;
      at = new Date(Math.max(at.getTime(), other.lastAt.getTime()) + this.context.draw.int(40, 200) * 1000);
      const edit = this.book.editBy(author, at);
      if (this.changes.relink(other, edit, from, to)) this.book.saveBlocks(other, author.email, at, 'link');
    }
  }

  /** The author of a new page adds it to the page above. */
  private linkFrom(parent: WikiPage, author: PlannedPerson, pageAt: Date, title: string): void {
    const after = Math.max(pageAt.getTime(), parent.lastAt.getTime());
    const at = new Date(after + this.context.draw.int(60, 900) * 1000);
    if (at >= this.context.today) return;
    if (this.growth.link(parent, this.book.editBy(author, at), title))
      this.book.saveBlocks(parent, author.email, at, 'link');
  }

  private edit(page: WikiPage, author: PlannedPerson, at: Date): void {
    let rest = this.context.draw.next();
    const kind = EDIT_SHARES.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'add';
    const edit = this.book.editBy(author, at);
    const outcome = this.apply(kind, page, edit) ?? this.growth.add(page, edit);
    this.saveOutcome(page, edit, outcome);
  }

  private saveOutcome(page: WikiPage, edit: Edit, outcome: EditOutcome): void {
    this.book.saveBlocks(page, edit.author, edit.at, outcome.kind);
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
    switch (kind) {
      case 'section':
        return this.growth.addSection(page, edit);
      case 'item':
        return this.growth.item(page, edit);
      case 'row':
        return this.growth.row(page, edit);
      case 'tick':
        return this.changes.tick(page, edit);
      case 'reword':
        return this.changes.reword(page, edit);
      case 'typo':
        return this.changes.mend(page, edit);
      case 'number':
        return this.changes.number(page, edit);
      case 'move':
        return this.changes.move(page);
      case 'remove':
        return this.changes.remove(page, edit);
      case 'copy':
        return this.changes.copy(
          page,
          edit,
          this.book
            .neighbours(page, edit.at)
            .filter((other) => other.language === page.language && other.topic === page.topic),
        );
      case 'link': {
        const others = this.book.neighbours(page, edit.at);
        const near = others.filter((other) => other.topic === page.topic);
        const pool = near.length > 0 && this.context.draw.chance(0.75) ? near : others;
        return pool.length > 0 ? this.growth.link(page, edit, this.context.draw.pick(pool).title) : null;
      }
      default:
        return null;
    }
  }
}

/** Start pages only hold links; they are never edited by topic. */
function placeholderTopic(): Topic {
  const [topic] = TOPICS;
  if (!topic) throw new Error('The demo has no topics.');
  return topic;
}
