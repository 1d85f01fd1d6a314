import { Inject, Injectable } from '@nestjs/common';
import { type Actor, forbidden, hasRole, notFound, systemClock } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { Access, SpaceReviewers, Spaces } from '@wellspring/wiki-server';
import { type ItemSight } from './counted-items-sql.js';
import { daysOf, type ReviewScope, type ReviewScopeQuestion } from './review-scope.js';

/** What is counted, and what of it the actor may open. */
export interface ReadReviewScope extends ItemSight {
  readonly scope: ReviewScope;
}

/** Checks what somebody wants to know of review, and whether they may. */
@Injectable()
export class ReviewNumberScopes {
  constructor(
    private readonly spaces: Spaces,
    private readonly reviewers: SpaceReviewers,
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
    const [space, readable, reviewedSpaceIds] = await Promise.all([
      spaceKey === null ? null : this.spaces.byKey(actor, spaceKey),
      actor.kind === 'system' ? null : this.access.searchableAccessSets(actor),
      this.reviewers.reviewed(actor),
    ]);
    if (spaceKey !== null && space === null) throw notFound(`There is no space ${spaceKey}.`);
    const isForAll = (['reviewer', 'analyst', 'admin'] as const).some((role) => hasRole(actor, role));
    const reviewsSpace =
      space !== null && (reviewedSpaceIds === 'all' || reviewedSpaceIds.includes(space.id));
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
      reviewedSpaceIds,
    };
  }
}
