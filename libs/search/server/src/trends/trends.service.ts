import { Injectable } from '@nestjs/common';
import { type Actor, DAY_MS, notFound, systemClock } from '@wellspring/kernel';
import {
  Access,
  type LabelTrends,
  LabelTrendList,
  PageTrendList,
  type PageTrends,
  type RisingRule,
  Spaces,
  trendPeriodOf,
} from '@wellspring/wiki-server';
import { type Keyword } from './keyword.repository.js';
import { Keywords } from './keywords.read-model.js';
import { KEYWORD_PAGES_MIN } from './rank-keywords.js';

/** What rising means; see docs/methods/trends.md. Ours: 1 → 2 and 2 → 5 are none, 0 → 5 and 12 → 48 are. */
export const RISING: RisingRule = { minViews: 5, minGrowth: 1.5, smoothingViews: 5 };

/** Rows that the screen has room for. */
const [PAGES, LABELS] = [10, 20];
/** Keywords of a space by itself, spaces beside each other, and keywords of each of those. */
const [KEYWORDS_OF_ONE, SPACES, KEYWORDS_OF_MANY] = [30, 12, 8];

/** The keywords of a space. */
export interface SpaceKeywords {
  readonly spaceKey: string;
  readonly spaceName: string;
  /** Most telling first; never empty. */
  readonly words: readonly string[];
}

/** What is going on. */
export interface TrendsView extends Pick<PageTrends, 'popular' | 'rising'> {
  /** Views from here (inclusive) … */
  readonly since: Date;
  /** … to here (exclusive) are counted; a full hour. */
  readonly until: Date;
  readonly labels: LabelTrends['viewed'];
  readonly newLabels: LabelTrends['fresh'];
  /** Of the one space, or of spaces with most views first. */
  readonly keywords: readonly SpaceKeywords[];
}

/** Tells what is read, what is read more than before, and what spaces are about. */
@Injectable()
export class Trends {
  constructor(
    private readonly pages: PageTrendList,
    private readonly labels: LabelTrendList,
    private readonly keywords: Keywords,
    private readonly access: Access,
    private readonly spaces: Spaces,
  ) {}

  /**
   * Of what the actor may read, in one space or (null) all that are in use. `days`: 1 to 90. NOT_FOUND for a space that they
   * may not read. Six queries, whatever there is.
   */
  async of(actor: Actor, spaceKey: string | null, days: number): Promise<TrendsView> {
    const space = spaceKey === null ? null : await this.spaces.byKey(actor, spaceKey);
    if (spaceKey !== null && !space) throw notFound('There is no such space.');
    const spaceId = space?.id ?? null;
    const period = trendPeriodOf(days, systemClock.now());
    // Each list is cut after rights were applied; of keywords they are applied below, so more are read than shown.
    const [pages, labels] = await Promise.all([
      this.pages.of(actor, { spaceId, period, first: PAGES, spaces: SPACES, ...RISING }),
      this.labels.of(actor, { spaceId, period, first: LABELS }),
    ]);
    const candidates = spaceId
      ? await this.keywords.ofSpace(spaceId)
      : await this.keywords.ofSpaces(pages.busiestSpaceIds, SPACES * 2, KEYWORDS_OF_MANY * 2);
    const [spacesMax, wordsMax] = spaceId ? [1, KEYWORDS_OF_ONE] : [SPACES, KEYWORDS_OF_MANY];
    return {
      since: new Date(period.until.getTime() - days * DAY_MS),
      until: period.until,
      popular: pages.popular,
      rising: pages.rising,
      labels: labels.viewed,
      newLabels: labels.fresh,
      keywords: (await this.shown(actor, candidates, wordsMax)).slice(0, spacesMax),
    };
  }

  /**
   * A word is shown to whom so many of its pages are open now that it names no single one. So a page that was closed since
   * the night takes part no more, and guests see words of what they may read alone.
   */
  private async shown(actor: Actor, candidates: readonly Keyword[], first: number): Promise<SpaceKeywords[]> {
    const [open, spaces] = await Promise.all([
      this.access.canRead(actor, [...new Set(candidates.flatMap((word) => word.pageIds))]),
      this.spaces.byIds(actor, [...new Set(candidates.map((word) => word.spaceId))]),
    ]);
    const words = new Map<string, string[]>();
    for (const { spaceId, word, pageIds } of candidates) {
      if (pageIds.filter((id) => open.has(id)).length < KEYWORD_PAGES_MIN) continue;
      words.set(spaceId, [...(words.get(spaceId) ?? []), word]);
    }
    return [...words].flatMap(([spaceId, best]) => {
      const space = spaces.get(spaceId);
      if (!space || space.archivedAt !== null) return [];
      return [{ spaceKey: space.key, spaceName: space.name, words: best.slice(0, first) }];
    });
  }
}
