import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { type PageClass } from '@wellspring/review-domain';
import { type ReviewablePage, type ReviewableRevision, ReviewableRevisions } from '@wellspring/wiki-server';
import { PageClasses } from '../levels/page-classes.read-model.js';
import { ServiceLevels } from '../levels/service-levels.service.js';
import { type AuthorFacts, AuthorFactsOf } from './author-facts.read-model.js';
import { type ChangeUnit } from './change-units.js';
import { type ScoredChange } from './changes.repository.js';
import { type FoundHits, HitsOfChange } from './hits-of-change.js';
import { ReviewItems } from './review-items.service.js';
import { ScoreChange } from './score-change.service.js';

/** What is the same for all changes of a page that are scored together. */
export interface Surroundings {
  readonly page: ReviewablePage;
  readonly pageClass: PageClass;
  readonly authors: ReadonlyMap<string, AuthorFacts>;
  readonly impactViews: number;
  readonly now: Date;
}

/** A change with what was found out about it, ready to be written. */
export interface AssessedChange {
  readonly change: ScoredChange;
  readonly hits: FoundHits;
  readonly isTrusted: boolean;
}

/** Edits that are looked at together. */
export type Unit = ChangeUnit<ReviewableRevision>;

/** Finds out about a change what its item says: risk, hits of rules, and when it is due. Writes nothing. */
@Injectable()
export class AssessChange {
  constructor(
    private readonly revisions: ReviewableRevisions,
    private readonly classes: PageClasses,
    private readonly levels: ServiceLevels,
    private readonly authors: AuthorFactsOf,
    private readonly scores: ScoreChange,
    private readonly hits: HitsOfChange,
    private readonly items: ReviewItems,
  ) {}

  /** What is known of a page and the authors of these revisions, of which there is one. */
  async surroundings(page: ReviewablePage, revisions: readonly ReviewableRevision[]): Promise<Surroundings> {
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

  /** A change by an author against the text that it is a change of. Cost: matching and scoring, linear in the texts. */
  async run(
    unit: Unit,
    author: AuthorFacts,
    { page, pageClass, impactViews }: Surroundings,
    known: Pick<ScoredChange, 'source' | 'baseNumber' | 'fromNumber' | 'isSample'>,
  ): Promise<AssessedChange> {
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
}
