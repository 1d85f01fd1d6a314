import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { insertJobs } from './event-bus.js';
import { type EventPayload } from './events.js';
import { JobRunRow } from './job-run.entity.js';

export interface JobRunRequest {
  /** A kind declared with {@link JobRegistry.define}. */
  readonly kind: string;
  readonly label: string;
  readonly payload: EventPayload;
  /** Runs with the same key wait for each other; null runs freely. */
  readonly queue: string | null;
}

/** Starts, shows and cancels long jobs. */
@Injectable()
export class JobRuns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Queues a long job in the caller's transaction and gives its id. */
  async start(tx: Tx, actor: Actor, request: JobRunRequest): Promise<string> {
    const id = uuidv7(systemClock.now(), secureRandom);
    await tx.manager.getRepository(JobRunRow).insert({
      id,
      kind: request.kind,
      label: request.label,
      state: 'queued',
      requestedById: actor.personId,
      createdAt: systemClock.now(),
    });
    await insertJobs(tx, [
      {
        identifier: request.kind,
        payload: { ...request.payload, jobRunId: id },
        queue: request.queue,
        key: `run:${id}`,
      },
    ]);
    return id;
  }

  /** The newest runs first: an administrator sees all, everybody else what they started. */
  async list(actor: Actor, limit: number): Promise<JobRunRow[]> {
    const repository = this.database.dataSource.getRepository(JobRunRow);
    const where = hasRole(actor, 'admin') ? {} : { requestedById: actor.personId };
    return repository.find({ where, order: { createdAt: 'DESC', id: 'DESC' }, take: limit });
  }

  /** One run. NOT_FOUND when there is none that the actor may see. */
  async get(actor: Actor, id: string): Promise<JobRunRow> {
    const row = await this.database.dataSource.getRepository(JobRunRow).findOneBy({ id });
    if (!row || !(hasRole(actor, 'admin') || row.requestedById === actor.personId))
      throw notFound('There is no such job.');
    return row;
  }

  /** The run of a kind that waits or works now, or null. A run whose job is lost does not count. */
  async unfinished(tx: Tx, kind: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT run.id FROM job_run AS run JOIN graphile_worker._private_jobs AS job ON job.key = 'run:' || run.id::text
       WHERE run.kind = $1 AND run.state IN ('queued', 'running') ORDER BY run.created_at LIMIT 1`,
      [kind],
    );
    return row?.id ?? null;
  }

  /** Asks a run to stop. One that still waits is cancelled at once. */
  async cancel(actor: Actor, id: string): Promise<JobRunRow> {
    await this.get(actor, id);
    await this.unitOfWork.run(async (tx) => {
      await tx.query(
        `UPDATE job_run SET cancel_requested = true,
           state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,
           finished_at = CASE WHEN state = 'queued' THEN now() ELSE finished_at END
         WHERE id = $1 AND state IN ('queued', 'running')`,
        [id],
      );
    });
    return this.get(actor, id);
  }
}
