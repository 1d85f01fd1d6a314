import { Injectable } from '@nestjs/common';
import { type Actor, isUuid, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { type JobRunRow, JobRuns } from '@wellspring/platform-jobs';
import { checkedSpaces, detectorOf } from './checked-rule.js';
import { detectorHash, RehearsalRepository, REHEARSE_RULE } from './rehearsals.repository.js';
import { type RehearsalResult } from './review-rehearsal.entity.js';
import { requireRuleMaker } from './rule.policy.js';
import { RuleSpaces } from './rule-spaces.read-model.js';

/** A rehearsal as its asker sees it. */
export interface RehearsalView {
  readonly id: string;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  /** Null until it is done. */
  readonly result: RehearsalResult | null;
  /** Null once finished jobs are forgotten. */
  readonly run: JobRunRow | null;
}

/** Starts rehearsals of rules, and shows them. */
@Injectable()
export class RehearseRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly runs: JobRuns,
    private readonly rehearsals: RehearsalRepository,
    private readonly spaces: RuleSpaces,
  ) {}

  /**
   * Queues a rehearsal of a detector on the newest revisions that the actor may read, and gives its id. One at a time a
   * person. FORBIDDEN for who makes no rules; BAD_INPUT for a wrong detector and spaces that the actor can't open.
   */
  async start(actor: Actor, detectorJson: string, spaceIds: readonly string[] | null): Promise<string> {
    requireRuleMaker(actor);
    const detector = detectorOf(detectorJson);
    const wanted = await this.spaces.checked(actor, checkedSpaces(spaceIds));
    const askedAt = systemClock.now();
    const id = uuidv7(askedAt, secureRandom);
    await this.unitOfWork.run(async (tx) => {
      const jobRunId = await this.runs.start(tx, actor, {
        ...{ kind: REHEARSE_RULE, label: 'Rehearsal of a rule', payload: { rehearsalId: id } },
        queue: `${REHEARSE_RULE}:${actor.personId}`,
      });
      await this.rehearsals.ask(tx, {
        ...{ id, personId: actor.personId, jobRunId, detector, detectorHash: detectorHash(detector) },
        ...{ spaceIds: wanted === null ? null : [...wanted], askedAt },
      });
    });
    return id;
  }

  /** One's own rehearsal. NOT_FOUND for others': their examples are of pages that they could open. */
  async get(actor: Actor, id: string): Promise<RehearsalView> {
    const [row] = isUuid(id)
      ? await this.database.query<Omit<RehearsalView, 'run'> & { jobRunId: string }>(
          `SELECT id, asked_at AS "askedAt", finished_at AS "finishedAt", result, job_run_id AS "jobRunId"
           FROM review_rehearsal WHERE id = $1 AND person_id = $2`,
          [id, actor.personId],
        )
      : [];
    if (!row) throw notFound('There is no such rehearsal.');
    const { jobRunId, ...view } = row;
    const run = await this.runs.get(actor, jobRunId).catch((error: unknown) => {
      if (view.finishedAt === null) throw error;
      return null;
    });
    return { ...view, run };
  }
}
