import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '@wellspring/platform-database';

/** Why an import failed whose process is gone. */
export const INTERRUPTED =
  'The import was interrupted. Import the same file again: what is there already adds nothing.';

/** SQL: the number of the lock that an import holds while its process lives. */
const LOCK_OF = (id: string): string => `hashtextextended('mail import ' || ${id}, 0)`;

/** Knows which imports a living process works at: each holds a lock on a connection of its own, which ends with it. */
@Injectable()
export class LivingImports {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Does the work of an import; as long as it goes on, and the process lives, nobody takes it for interrupted. */
  async during<T>(importId: string, work: () => Promise<T>): Promise<T> {
    const connection = this.database.dataSource.createQueryRunner();
    try {
      // Where another process has it the work goes on all the same: batches keep each other from counting twice.
      await connection.query(`SELECT pg_try_advisory_lock(${LOCK_OF('$1::text')})`, [importId]);
      return await work();
    } finally {
      await connection
        .query(`SELECT pg_advisory_unlock(${LOCK_OF('$1::text')})`, [importId])
        .finally(() => connection.release());
    }
  }

  /**
   * Marks imports as failed that say they run and that no process works at any more. Those that came through the web app are
   * left out: their job goes on with them. Gives how many.
   */
  async markInterrupted(now: Date): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `WITH silent AS MATERIALIZED (SELECT id FROM mail_import WHERE state = 'running' AND job_run_id IS NULL)
         UPDATE mail_import SET state = 'failed', finished_at = $1, error = $2
         WHERE state = 'running' AND id IN (
           SELECT id FROM silent WHERE pg_try_advisory_xact_lock(${LOCK_OF('id::text')})) RETURNING id`,
        [now, INTERRUPTED],
      );
      return rows.length;
    });
  }
}
