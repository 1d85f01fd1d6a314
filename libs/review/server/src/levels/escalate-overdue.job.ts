import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { Notices } from '@wellspring/notices-server';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { JobRegistry } from '@wellspring/platform-jobs';
import { EscalateReviewItem } from '../queue/escalate-review-item.service.js';
import { OVERDUE_SUBJECT } from './overdue-notices.read-model.js';

/** How often the clock looks. Ours: the shortest level is hours. */
const EVERY_MINUTES = 15;
/** At most so many items a transaction. */
const BATCH = 500;
/** Reviewers hear of overdue items at most so often: in between, the notice counts up. Ours: half a working day. */
const NOTICE_EVERY_MS = 4 * 3_600_000;

/** Escalates what should have been decided, once each, and tells reviewers by role. */
@Injectable()
export class EscalateOverdue implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly escalate: EscalateReviewItem,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.registry.every('review.escalate-overdue', EVERY_MINUTES, async () => {
      await this.run(systemClock.now());
    });
  }

  /** Gives how many were escalated. What somebody holds at the moment waits for the end of their lease. */
  async run(now: Date): Promise<number> {
    let escalated = 0;
    for (;;) {
      const count = await this.unitOfWork.run(async (tx) => {
        const due = await tx.query<{ id: string }>(
          `SELECT id FROM review_item
           WHERE state = 'waiting' AND due_at < $1 AND (claimed_until IS NULL OR claimed_until < $1)
           ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
          [now, BATCH],
        );
        if (due.length === 0) return 0;
        return this.escalate.write(
          tx,
          SYSTEM_ACTOR,
          due.map(({ id }) => id),
          now,
        );
      });
      escalated += count;
      if (count < BATCH) break;
    }
    if (escalated > 0) await this.tell(now);
    return escalated;
  }

  /** One notice each with how many are overdue now; what comes within hours joins it. */
  private async tell(now: Date): Promise<void> {
    const [overdue] = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM review_item WHERE state IN ('waiting', 'escalated') AND due_at < $1`,
      [now],
    );
    const reviewers = await this.database.query<{ personId: string }>(
      `SELECT role.person_id AS "personId" FROM account_role AS role JOIN account ON account.person_id = role.person_id
       JOIN person ON person.id = role.person_id
       WHERE role.role = 'reviewer' AND account.disabled_at IS NULL AND person.status = 'active' ORDER BY 1`,
    );
    await this.unitOfWork.run((tx) =>
      this.notices.publish(
        tx,
        reviewers.map(({ personId }) => ({
          ...{ personId, kind: 'review.items-overdue', actorId: null, subjectKind: OVERDUE_SUBJECT },
          ...{ subjectId: 'queue', details: { count: overdue?.count ?? 0 } },
          joins: { withinMs: NOTICE_EVERY_MS, keeps: [] },
        })),
      ),
    );
  }
}
