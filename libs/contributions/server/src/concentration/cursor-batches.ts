import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { TransactionTurns, type UnitOfWork } from '@wellspring/platform-database';

/**
 * Files that are sent at once: each holds a transaction, and opens others while it is sent. Ours: a few of the connections
 * that there are; whoever is over the number waits.
 */
const CURSORS_AT_ONCE = 4;
const turnsOfUnits = new WeakMap<UnitOfWork, TransactionTurns>();

function turnsOf(unitOfWork: UnitOfWork): TransactionTurns {
  const turns = turnsOfUnits.get(unitOfWork) ?? new TransactionTurns(CURSORS_AT_ONCE);
  turnsOfUnits.set(unitOfWork, turns);
  return turns;
}

/**
 * The rows of a statement through a server-side cursor, `size` at a time: the statement runs once, and neither here nor on
 * the way is more of it in memory than two batches. Holds a connection of the pool until the last row is taken, or until the
 * reader stops. `sql` is a SELECT or WITH; errors of the statement are thrown to the reader.
 */
export async function* batchesOf<Row>(
  unitOfWork: UnitOfWork,
  sql: string,
  values: readonly unknown[],
  size: number,
): AsyncGenerator<readonly Row[]> {
  const turns = turnsOf(unitOfWork);
  await turns.take();
  const batches = new PassThrough({ objectMode: true, highWaterMark: 1 });
  const stopped = new AbortController();
  batches.once('close', () => stopped.abort());
  const sent = unitOfWork
    .run(async (tx) => {
      await tx.query(`DECLARE rows_of_number NO SCROLL CURSOR FOR ${sql}`, [...values]);
      while (!stopped.signal.aborted) {
        const rows = await tx.query<Row>(`FETCH ${size} FROM rows_of_number`);
        if (rows.length === 0) break;
        if (!batches.write(rows)) await once(batches, 'drain', { signal: stopped.signal });
      }
    })
    .then(
      () => void batches.end(),
      // A reader that stopped early is no failure of the statement.
      (error: unknown) => void (stopped.signal.aborted || batches.destroy(asError(error))),
    );
  try {
    yield* batches;
  } finally {
    batches.destroy();
    await sent;
    turns.give();
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
