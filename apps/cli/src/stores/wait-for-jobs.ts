import { DomainError } from '@wellspring/kernel';
import { SearchIndex } from '@wellspring/search-server';
import { counted, whole } from '../output/figures.js';
import { type Session } from './with-wellspring.js';

/** After this long without any change nobody works at it, or it fails over and over. */
const STALLED_MS = 120_000;

class Stalled extends Error {}

/**
 * Waits until the jobs of a scope have caught up, under a bar that starts when there is something to wait for.
 *
 * @param prefix of the handlers' names, for example `contributions.`
 * @returns how many jobs still wait because nothing moved for two minutes; 0 when all are done
 */
export async function waitForJobs(session: Session, prefix: string, label: string): Promise<number> {
  const { wellspring, progress, interruption } = session;
  let [most, last, lastChangeMs] = [0, -1, Date.now()];
  try {
    await progress.during(label, (tell) =>
      wellspring.drainJobs(prefix, (waiting) => {
        interruption.check();
        if (waiting !== last) [last, lastChangeMs] = [waiting, Date.now()];
        else if (Date.now() - lastChangeMs > STALLED_MS) throw new Stalled();
        most = Math.max(most, waiting);
        tell(most === 0 ? null : 1 - waiting / most, `${whole(waiting)} to go`);
      }),
    );
    return 0;
  } catch (error) {
    if (error instanceof Stalled) return last;
    throw error;
  }
}

/** What still waits after {@link catchUp}. */
export interface Waiting {
  readonly contributions: number;
  readonly search: number;
}

/** Waits until what was published is attributed and can be found. Search is left out where it is not there now. */
export async function catchUp(session: Session): Promise<Waiting> {
  const contributions = await waitForJobs(session, 'contributions.', 'Attributing');
  const search = (await isSearchThere(session))
    ? await waitForJobs(session, 'search.', 'Indexing')
    : await waitingNow(session, 'search.');
  tellOfWaiting(session, { contributions, search });
  return { contributions, search };
}

function tellOfWaiting({ note }: Session, { contributions, search }: Waiting): void {
  if (contributions > 0) note(`${counted(contributions, 'page')} could not be attributed yet; see the log.`);
  if (search > 0) note(`${counted(search, 'page')} will be found as soon as search is available.`);
}

async function isSearchThere({ wellspring }: Session): Promise<boolean> {
  try {
    await wellspring.get(SearchIndex).count();
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'UNAVAILABLE') return false;
    throw error;
  }
}

/** How many wait at this moment. */
async function waitingNow({ wellspring }: Session, prefix: string): Promise<number> {
  let seen = 0;
  const looked = new Stalled();
  await wellspring
    .drainJobs(prefix, (waiting) => {
      seen = waiting;
      throw looked;
    })
    .catch((error: unknown) => {
      if (error !== looked) throw error;
    });
  return seen;
}
