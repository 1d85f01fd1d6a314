import { Inject, Injectable } from '@nestjs/common';
import { type Actor, badInput, dayInZone } from '@wellspring/kernel';
import { WELLSPRING_CONFIG, type WellspringConfig } from '@wellspring/platform-config';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { verifiedUntilProblem } from '@wellspring/wiki-domain';
import { type ReachedPage } from '../comments/reachable-page.policy.js';
import { revisionPublished } from '../wiki.events.js';

/** Writes down until when somebody vouches for a page. */
@Injectable()
export class NoteVerification {
  constructor(
    private readonly events: EventBus,
    @Inject(WELLSPRING_CONFIG) private readonly config: Pick<WellspringConfig, 'timeZone'>,
  ) {}

  /** BAD_INPUT unless `until` (`YYYY-MM-DD`, company's zone) is a day that one can vouch for. */
  requireDay(until: string, now: Date): void {
    const problem = verifiedUntilProblem(until, dayInZone(now, this.config.timeZone));
    if (problem !== null) throw badInput(problem, { field: 'until' });
  }

  /** Writes it, and tells whoever shows it; null: nobody vouches any more. The caller has asked for right and day. */
  async write(tx: Tx, actor: Actor, page: ReachedPage, until: string | null, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO page_care (page_id, verified_until, verified_at, verified_by_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT page_care_pkey DO UPDATE SET verified_until = excluded.verified_until,
         verified_at = excluded.verified_at, verified_by_id = excluded.verified_by_id`,
      [page.id, until, until === null ? null : now, until === null ? null : actor.personId],
    );
    await this.tell(tx, page);
  }

  /** Tells whoever shows the page or its care. */
  tell(tx: Tx, page: ReachedPage): Promise<void> {
    const { id: pageId, publishedNumber: revisionNumber } = page;
    return this.events.publish(tx, revisionPublished, { pageId, revisionNumber });
  }
}
