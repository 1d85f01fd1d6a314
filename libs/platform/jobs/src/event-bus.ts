import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type EventDefinition, type EventPayload } from './events.js';
import { JobRegistry } from './job-registry.js';

/** A job as it is inserted. */
interface JobRow {
  readonly identifier: string;
  readonly payload: EventPayload;
  readonly queue: string | null;
  readonly key: string | null;
}

/** A job is tried this often (backoff e^attempt seconds, so about three days) before it is left as failed. */
const MAX_ATTEMPTS = 12;

/** Publishes events: a job for each handler, inserted on the transaction's own connection, so that they commit together. */
@Injectable()
export class EventBus {
  constructor(private readonly registry: JobRegistry) {}

  /** Tells every handler of each event. Equal keys within the call and with waiting jobs become one job. */
  async publish<Payload extends EventPayload>(
    tx: Tx,
    event: EventDefinition<Payload>,
    payloads: Payload | readonly Payload[],
  ): Promise<void> {
    const list: readonly Payload[] = Array.isArray(payloads) ? payloads : [payloads as Payload]; // TS does not narrow readonly arrays
    const rows = new Map<string, JobRow>();
    for (const handler of this.registry.handlersFor(event.name)) {
      for (const payload of list) {
        const key = `${handler.handler}:${handler.keyOf(payload)}`;
        rows.set(key, { identifier: handler.handler, payload, queue: handler.queueOf(payload), key });
      }
    }
    await insertJobs(tx, [...rows.values()]);
  }
}

const INSERT_JOBS = `
  SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT ROW(identifier, payload, queue, NULL, ${MAX_ATTEMPTS}, key, NULL, NULL)::graphile_worker.job_spec
    FROM unnest($1::text[], $2::json[], $3::text[], $4::text[]) AS spec(identifier, payload, queue, key)
    ORDER BY key))`;

/** Inserts jobs on the transaction's connection. Keys must differ within one call. */
export async function insertJobs(tx: Tx, rows: readonly JobRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(INSERT_JOBS, [
    rows.map((row) => row.identifier),
    rows.map((row) => JSON.stringify(row.payload)),
    rows.map((row) => row.queue),
    rows.map((row) => row.key),
  ]);
}
