import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type EventDefinition, type EventPayload } from './events.js';
import { jobBell } from './job-bell.js';
import { JobRegistry } from './job-registry.js';

/** A job as it is inserted. */
interface JobRow {
  readonly identifier: string;
  readonly payload: EventPayload;
  readonly queue: string | null;
  readonly key: string | null;
}

/** One order for all: two transactions that tell of the same pages then wait for each other and don't deadlock. */
const byKey = (a: JobRow, b: JobRow): number => ((a.key ?? '') < (b.key ?? '') ? -1 : 1);

/** A job is tried this often (backoff e^attempt seconds, so about three days) before it is left as failed. */
const MAX_ATTEMPTS = 12;

/**
 * Publishes events: a job for each handler, inserted on the transaction's own connection, so that they commit together.
 * All jobs of a transaction are inserted by one statement, which goes out with the commit.
 */
@Injectable()
export class EventBus {
  private readonly jobs = new WeakMap<Tx, Map<string, JobRow>>();

  constructor(private readonly registry: JobRegistry) {}

  /**
   * Tells every handler of each event. Equal keys within the transaction and with waiting jobs become one job, with the
   * payload that came last. The jobs are there with the commit, not before.
   */
  publish<Payload extends EventPayload>(
    tx: Tx,
    event: EventDefinition<Payload>,
    payloads: Payload | readonly Payload[],
  ): Promise<void> {
    const list: readonly Payload[] = Array.isArray(payloads) ? payloads : [payloads as Payload]; // TS does not narrow readonly arrays
    const told = this.registry.handlersFor(event.name).flatMap((handler) =>
      list.map((payload) => ({
        ...{ identifier: handler.handler, payload, queue: handler.queueOf(payload) },
        key: `${handler.handler}:${handler.keyOf(payload)}`,
      })),
    );
    const rows = this.jobsOf(tx);
    for (const row of told.sort(byKey)) rows.set(row.key, row);
    return Promise.resolve();
  }

  private jobsOf(tx: Tx): Map<string, JobRow> {
    const known = this.jobs.get(tx);
    if (known) return known;
    const rows = new Map<string, JobRow>();
    this.jobs.set(tx, rows);
    tx.beforeCommit(this, () => {
      if (rows.size === 0) return;
      void tx.send(...jobsStatement([...rows.values()])); // where it fails, the commit does
      tx.afterCommit(() => jobBell.ring(rows.size));
    });
    return rows;
  }
}

const INSERT_JOBS = `
  SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT ROW(identifier, payload, queue, NULL, ${MAX_ATTEMPTS}, key, NULL, NULL)::graphile_worker.job_spec
    FROM unnest($1::text[], $2::json[], $3::text[], $4::text[]) WITH ORDINALITY AS spec(identifier, payload, queue, key, place)
    ORDER BY place))`;

/** Inserts jobs on the transaction's connection. Keys must differ within one call. */
export async function insertJobs(tx: Tx, rows: readonly JobRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(...jobsStatement([...rows].sort(byKey)));
  tx.afterCommit(() => jobBell.ring(rows.length));
}

const jobsStatement = (rows: readonly JobRow[]): [sql: string, parameters: unknown[]] => [
  INSERT_JOBS,
  [
    rows.map((row) => row.identifier),
    rows.map((row) => JSON.stringify(row.payload)),
    rows.map((row) => row.queue),
    rows.map((row) => row.key),
  ],
];
