import { LookAfterAttribution, LookAtContributions } from '@wellspring/contributions-server';
import { SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { waitForJobs } from './wait-for-jobs.js';
import { type Session } from './with-wellspring.js';

/**
 * Waits until all pages are attributed, and credits copies to where they are from at once instead of the next night, so
 * that the figures are those of the whole history, as of a file. NOT_FOUND for an unknown space.
 */
export async function untilAttributed(session: Session, spaceKey: string | null): Promise<void> {
  const { wellspring, note } = session;
  const { attributionPending, pages } = await wellspring
    .get(LookAtContributions)
    .run(SYSTEM_ACTOR, { spaceKey, includeBots: true });
  if (attributionPending > 0) note(`Waiting until ${attributionPending} of ${pages} pages are attributed.`);
  await waitForJobs(session, 'contributions.', 'Attributing');
  await wellspring.get(LookAfterAttribution).run(systemClock.now());
}
