import { DomainError, SYSTEM_ACTOR, unavailable } from '@wellspring/kernel';
import { JobRuns } from '@wellspring/platform-jobs';
import { Interrupted } from '../failure.js';
import { type Session } from './with-wellspring.js';

const POLL_MS = 200;

/**
 * Waits until a long job has ended and gives how many units it did. Ctrl-C cancels it.
 *
 * @throws INTERNAL with the job's own words when it failed, UNAVAILABLE when somebody cancelled it
 */
export async function waitForRun(session: Session, runId: string, label: string): Promise<{ done: number }> {
  const { wellspring, progress, interruption } = session;
  const runs = wellspring.get(JobRuns);
  return progress.during(label, async (tell) => {
    for (;;) {
      const { state, done, total, message, error } = await runs.get(SYSTEM_ACTOR, runId);
      if (state === 'done') return { done };
      if (state === 'failed') throw new DomainError('INTERNAL', error ?? `${label} failed.`);
      if (state === 'cancelled') throw unavailable(`${label}: somebody cancelled it.`);
      tell(total === null ? null : done / total, message);
      try {
        await interruption.sleep(POLL_MS);
      } catch (interrupted) {
        if (interrupted instanceof Interrupted) await runs.cancel(SYSTEM_ACTOR, runId);
        throw interrupted;
      }
    }
  });
}
