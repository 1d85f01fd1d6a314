import { Inject, Injectable } from '@nestjs/common';
import { type Actor, forbidden, hasRole, notFound, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Database } from '@wellspring/platform-database';
import { Access, Spaces } from '@wellspring/wiki-server';
import { daysOf, type ReviewScope, type ReviewScopeQuestion } from './review-scope.js';

/** What is counted, and what of it the actor may open. */
export interface ReadReviewScope {
  readonly scope: ReviewScope;
  /** Access sets whose pages the actor may open; null: all. */
  readonly readableSets: readonly string[] | null;
}

/** Checks what somebody wants to know of review, and whether they may. */
@Injectable()
export class ReviewNumberScopes {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly access: Access,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /**
   * For reviewers by role, analysts and administrators; of a space also for its managers and its own reviewers. FORBIDDEN
   * for others, NOT_FOUND for a space that the actor can't read, BAD_INPUT for what is no day.
   */
  async resolve(
    actor: Actor,
    question: ReviewScopeQuestion,
    now = systemClock.now(),
  ): Promise<ReadReviewScope> {
    const { spaceKey = null } = question;
    const days = daysOf(question);
    const [space, readable, reviewsSpace] = await Promise.all([
      spaceKey === null ? null : this.spaces.byKey(actor, spaceKey),
      actor.kind === 'system' ? null : this.access.searchableAccessSets(actor),
      spaceKey === null ? false : this.isReviewerOf(actor, spaceKey),
    ]);
    if (spaceKey !== null && space === null) throw notFound(`There is no space ${spaceKey}.`);
    const isForAll = (['reviewer', 'analyst', 'admin'] as const).some((role) => hasRole(actor, role));
    if (!isForAll && !reviewsSpace && space?.mayManage !== true)
      throw forbidden(
        space === null
          ? 'Figures of the whole wiki are for reviewers by role. Choose a space that you review.'
          : 'Figures of review are for those who review the space or manage it.',
      );
    return {
      scope: {
        ...{ spaceId: space?.id ?? null, spaceKey, ...days },
        ...{ timeZone: this.config.timeZone, now },
      },
      readableSets: readable?.map((set) => set.id) ?? null,
    };
  }

  private async isReviewerOf(actor: Actor, spaceKey: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM space_reviewer AS mine JOIN space AS s ON s.id = mine.space_id
       WHERE s.key = $1 AND mine.person_id = $2`,
      [spaceKey, actor.personId],
    );
    return rows.length > 0;
  }
}
