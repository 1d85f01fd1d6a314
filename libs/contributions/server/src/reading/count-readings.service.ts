import { Inject, Injectable } from '@nestjs/common';
import { DAY_MS, dayInZone } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { UnitOfWork } from '@wellspring/platform-database';
import { PageViews, VIEW_READER_DAYS, type ViewsOfDay } from '@wellspring/wiki-server';
import { type StateAnswers } from '../attribution/page-state.thread.js';
import { PageStates } from '../attribution/page-states.service.js';
import { type PageToCount, ReadingRepository } from './reading.repository.js';
import { readingsOfPage } from './readings-of-page.js';

/** What was counted. */
export interface CountedReadings {
  readonly countedPages: number;
  /** Viewed pages that have to be attributed first; the next count takes them. */
  readonly waitingPages: number;
}

/** How to count. */
export interface CountingOptions {
  /** Everything whose readers are known, not only what is new. */
  readonly anew?: boolean;
  /** Told how many viewed pages were looked at so far. */
  readonly onPages?: (pages: number) => void;
}

/** Pages whose views are in memory at once: some 100,000 rows for busy pages of a month. */
const PAGES_PER_BATCH = 100;

const NONE: StateAnswers['wordsAt'] = new Map();

/** Counts by day how often pages are viewed and how much of whom is read: before wiki forgets the readers. */
@Injectable()
export class CountReadings {
  constructor(
    private readonly views: PageViews,
    private readonly states: PageStates,
    private readonly people: People,
    private readonly repository: ReadingRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /**
   * Counts from each page's last counted day on, that day again, or (`anew`) everything whose readers are known. A day
   * whose readers are forgotten stays as it was counted; one that never was is counted with everybody's views. Again
   * changes nothing. Run it before wiki's retention, and after views were brought in for days that are counted `anew`.
   */
  async run(now: Date, { anew = false, onPages }: CountingOptions = {}): Promise<CountedReadings> {
    const keptFromDay = dayInZone(
      new Date(now.getTime() - (VIEW_READER_DAYS - 1) * DAY_MS),
      this.config.timeZone,
    );
    let [countedPages, waitingPages] = [0, 0];
    for (let afterId: string | null = null; ;) {
      const pageIds: string[] = await this.views.viewedPages(afterId, PAGES_PER_BATCH);
      const counted = await this.count(pageIds, keptFromDay, anew);
      countedPages += counted;
      waitingPages += pageIds.length - counted;
      onPages?.(countedPages + waitingPages);
      afterId = pageIds.at(-1) ?? null;
      if (afterId === null || pageIds.length < PAGES_PER_BATCH) return { countedPages, waitingPages };
    }
  }

  /** Gives how many of the pages were counted. */
  private async count(pageIds: readonly string[], keptFromDay: string, anew: boolean): Promise<number> {
    const pages = (await this.repository.pagesToCount(pageIds)).map((page) => ({
      ...page,
      fromDay: anew ? null : page.lastDay,
    }));
    const [views, counted] = await Promise.all([
      this.views.byDay(pages, this.config.timeZone),
      this.repository.countedBefore(pageIds, keptFromDay),
    ]);
    const viewsOf = new Map<string, ViewsOfDay[]>(pageIds.map((pageId) => [pageId, []]));
    for (const view of views)
      if (view.day >= keptFromDay || !counted.has(`${view.pageId} ${view.day}`))
        viewsOf.get(view.pageId)?.push(view);
    const bots = await this.botsAmong(views);
    const results = await Promise.all(
      pages.map(async ({ fromDay, ...page }) => {
        const ofPage = viewsOf.get(page.pageId) ?? [];
        const wordsAt = await this.wordsAt(page, ofPage);
        if (wordsAt === null) return [];
        const replacedFromDay = fromDay !== null && fromDay > keptFromDay ? fromDay : keptFromDay;
        const readings = readingsOfPage(ofPage, wordsAt, (personId) => bots.has(personId));
        return [{ pageId: page.pageId, replacedFromDay, ...readings }];
      }),
    );
    await this.unitOfWork.run((tx) => this.repository.replace(tx, results.flat()));
    return results.flat().length;
  }

  /** Words by author after each shown revision; null where one is not attributed yet. */
  private async wordsAt(page: PageToCount, views: readonly ViewsOfDay[]) {
    const numbers = [...new Set(views.map((view) => view.revisionNumber))];
    if (numbers.some((number) => number > page.revisionNumber)) return null;
    const older = numbers.filter((number) => number < page.revisionNumber);
    const wordsAt = older.length === 0 ? NONE : await this.states.wordsAt(page.pageId, older);
    if (wordsAt === null) return null;
    return new Map([...wordsAt, [page.revisionNumber, page.words] as const]);
  }

  private async botsAmong(views: readonly ViewsOfDay[]): Promise<Set<string>> {
    const readers = new Set(views.flatMap((view) => view.personId ?? []));
    const people = await this.people.byIds([...readers]);
    return new Set([...readers].filter((id) => people.get(id)?.isBot === true));
  }
}
