import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR, SYSTEM_PERSON_ID, systemClock } from '@wellspring/kernel';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { isSample, type PageClass } from '@wellspring/review-domain';
import {
  type ReviewablePage,
  ReviewablePages,
  type ReviewableRevision,
  ReviewableRevisions,
} from '@wellspring/wiki-server';
import { CloseAppeals } from '../appeals/close-appeals.service.js';
import { PageClasses } from '../levels/page-classes.read-model.js';
import { ServiceLevels } from '../levels/service-levels.service.js';
import { type AuthorFacts, AuthorFactsOf } from './author-facts.read-model.js';
import { type ChangeUnit, unitsOf } from './change-units.js';
import { ChangesRepository, type NewestChange, type ScoredChange } from './changes.repository.js';
import { type FoundHits, HitsOfChange } from './hits-of-change.js';
import { ReviewItems } from './review-items.service.js';
import { ReviewMoves } from './review-moves.repository.js';
import { ReviewPageRepository } from './review-page.repository.js';
import { ScoreChange } from './score-change.service.js';

/** Revisions that are read and scored at a time: their texts are in memory together. */
const BATCH = 50;

/** What is the same for all changes of a page that are scored together. */
interface Surroundings {
  readonly page: ReviewablePage;
  readonly pageClass: PageClass;
  readonly authors: ReadonlyMap<string, AuthorFacts>;
  readonly impactViews: number;
  readonly now: Date;
}

/** A unit with what was found out about it, ready to be written. */
interface ReadyUnit {
  readonly change: ScoredChange;
  readonly hits: FoundHits;
  readonly isTrusted: boolean;
}

type Unit = ChangeUnit<ReviewableRevision>;

/** Catches a page up: every published change becomes an item or goes on with one, what waits becomes one pending item. */
@Injectable()
export class ScorePage {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: ReviewablePages,
    private readonly revisions: ReviewableRevisions,
    private readonly classes: PageClasses,
    private readonly levels: ServiceLevels,
    private readonly authors: AuthorFactsOf,
    private readonly scores: ScoreChange,
    private readonly hits: HitsOfChange,
    private readonly changes: ChangesRepository,
    private readonly notes: ReviewPageRepository,
    private readonly items: ReviewItems,
    private readonly moves: ReviewMoves,
    private readonly appeals: CloseAppeals,
  ) {}

  /** Idempotent; tolerates a page that is gone. Cost: that of the revisions since the last time. */
  async run(pageId: string): Promise<void> {
    for (;;) {
      const page = (await this.pages.of([pageId])).get(pageId);
      if (!page) return;
      if (page.isDeleted) return this.close(pageId);
      const [row] = await this.database.query<{ scored: number }>(
        `SELECT scored_number AS scored FROM review_page WHERE page_id = $1`,
        [pageId],
      );
      const scored = row?.scored ?? 0;
      const batch = await this.revisions.after(pageId, scored, BATCH);
      if (batch.length > 0) await this.catchUp(page, scored, batch);
      if (batch.length < BATCH) return this.holdPending(page);
    }
  }

  /** Closes what is open about a page that is deleted. */
  async close(pageId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.notes.lock(tx, pageId);
      const open = await this.changes.openOf(tx, pageId);
      await this.items.close(tx, SYSTEM_ACTOR, open, systemClock.now());
    });
  }

  private async catchUp(
    page: ReviewablePage,
    scored: number,
    batch: readonly ReviewableRevision[],
  ): Promise<void> {
    const around = await this.surroundings(page, batch);
    const shown = batch.filter((revision) => !revision.isReturned && !revision.isHeld);
    await this.unitOfWork.run(async (tx) => {
      // Somebody else scored meanwhile: the next round reads what is left.
      if ((await this.notes.lock(tx, page.pageId)) !== scored) return;
      const newest = await this.changes.newest(tx, page.pageId, around.now);
      const open = newest && isOpen(newest, shown[0]) ? newest : null;
      const { units, isContinued } = unitsOf(shown, open && { ...open, startedAt: open.openedAt });
      for (const [at, unit] of units.entries())
        await this.write(tx, unit, around, at === 0 && isContinued ? open : null);
      await this.notes.noteScored(tx, page.pageId, batch.at(-1)?.number ?? scored);
    });
  }

  private async write(tx: Tx, unit: Unit, around: Surroundings, goesOn: NewestChange | null): Promise<void> {
    const author = around.authors.get(unit.authorId);
    const [first, last] = [unit.revisions[0], unit.revisions.at(-1)];
    if (!first || !last || !author || author.isLeftOut || unit.revisions.some((one) => one.isImported))
      return;
    const baseNumber = goesOn ? goesOn.baseNumber : first.previousNumber;
    const { change, hits, isTrusted } = await this.ready(unit, author, around, {
      ...{ source: 'patrol', baseNumber, fromNumber: goesOn?.fromNumber ?? first.number },
      isSample: goesOn?.isSample ?? isSample(first.id),
    });
    const { now } = around;
    if (goesOn) {
      const source = goesOn.source === 'rule' ? 'rule' : change.source;
      const version = await this.changes.extend(tx, goesOn.id, { ...change, source }, now);
      this.moves.log(tx, SYSTEM_ACTOR, [{ itemId: goesOn.id, move: 'extended', at: now, version }]);
    } else {
      const isPassed = isTrusted && !change.isSample && change.source === 'patrol';
      const id = await this.changes.insert(tx, change, {
        now,
        trustedBy: isPassed ? SYSTEM_PERSON_ID : null,
      });
      const opened = { move: isPassed ? 'passed' : 'opened', at: now, version: 1 };
      if (id) this.moves.log(tx, SYSTEM_ACTOR, [{ itemId: id, ...opened }]);
    }
    await this.hits.record(tx, hits);
  }

  /** Makes the one item of what waits on the page, brings it up to date, or closes it where nothing waits any more. */
  private async holdPending(page: ReviewablePage): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.notes.lock(tx, page.pageId);
      const [held, open] = [
        await this.notes.held(tx, page.pageId),
        await this.changes.pending(tx, page.pageId),
      ];
      if (!held) {
        if (open) await this.supersede(tx, open.id, systemClock.now());
        return;
      }
      const isKnown =
        open?.fromNumber === held.fromNumber &&
        open.toNumber === held.headNumber &&
        open.baseNumber === held.publishedNumber;
      if (isKnown) return;
      const head = (await this.revisions.byNumbers(page.pageId, [held.headNumber])).get(held.headNumber);
      if (!head) return;
      const around = await this.surroundings(page, [head]);
      const author = around.authors.get(head.authorId);
      if (!author) return;
      const unit = { authorId: head.authorId, startedAt: held.since, revisions: [head] };
      const { change, hits } = await this.ready(unit, author, around, {
        ...{
          source: 'pending',
          baseNumber: held.publishedNumber,
          fromNumber: held.fromNumber,
          isSample: false,
        },
      });
      const { now } = around;
      if (open) {
        const version = await this.changes.extend(tx, open.id, change, now);
        this.moves.log(tx, SYSTEM_ACTOR, [{ itemId: open.id, move: 'extended', at: now, version }]);
        await this.appeals.overtaken(tx, open.id, now);
      } else {
        const id = await this.changes.insert(tx, change, { now, trustedBy: null });
        if (id) this.moves.log(tx, SYSTEM_ACTOR, [{ itemId: id, move: 'opened', at: now, version: 1 }]);
      }
      await this.hits.record(tx, hits);
    });
  }

  private async supersede(tx: Tx, itemId: string, now: Date): Promise<void> {
    await this.items.close(tx, SYSTEM_ACTOR, [itemId], now, 'superseded');
    await this.appeals.overtaken(tx, itemId, now);
  }

  private async ready(
    unit: Unit,
    author: AuthorFacts,
    { page, pageClass, impactViews }: Surroundings,
    known: Pick<ScoredChange, 'source' | 'baseNumber' | 'fromNumber' | 'isSample'>,
  ): Promise<ReadyUnit> {
    const last = unit.revisions.at(-1);
    if (!last) throw new Error('A unit has a revision.');
    const before =
      known.baseNumber === null
        ? null
        : ((await this.revisions.byNumbers(page.pageId, [known.baseNumber])).get(known.baseNumber) ?? null);
    const hits = await this.hits.of(page.spaceId, unit.revisions, before, author.isTrusted);
    const risk = await this.scores.run({
      ...{ before, after: last, author, pageClass },
      summaries: unit.revisions.map((revision) => revision.summary),
      isByOwner: page.ownerId === unit.authorId,
      privateDataHits: hits.privateDataHits,
    });
    return {
      hits,
      isTrusted: author.isTrusted,
      change: {
        ...known,
        source: known.source === 'patrol' && hits.asksForLook ? 'rule' : known.source,
        ...{ pageId: page.pageId, spaceId: page.spaceId, class: pageClass, authorId: unit.authorId },
        ...{ toNumber: last.number, openedAt: unit.startedAt, risk, impactViews },
        dueAt: await this.levels.dueAt(pageClass, unit.startedAt),
      },
    };
  }

  private async surroundings(
    page: ReviewablePage,
    revisions: readonly ReviewableRevision[],
  ): Promise<Surroundings> {
    const now = systemClock.now();
    const first = revisions[0]?.savedAt ?? now;
    const [classes, authors, views] = await Promise.all([
      this.classes.of([page.pageId]),
      this.authors.of([...new Set(revisions.map((revision) => revision.authorId))], first),
      this.items.impactOf([page.pageId], now),
    ]);
    const impactViews = views.get(page.pageId) ?? 0;
    return { page, pageClass: classes.get(page.pageId) ?? 'other', authors, impactViews, now };
  }
}

/** Whether the next revision may go on with the newest item: nobody has it in hand, and nothing lies between. */
const isOpen = (newest: NewestChange, next: ReviewableRevision | undefined): boolean =>
  newest.state === 'waiting' && !newest.isClaimed && next?.previousNumber === newest.toNumber;
