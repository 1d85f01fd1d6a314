import { sqlStateOf } from '@wellspring/platform-database';

const FOREIGN_KEY_VIOLATION = '23503';

/** Does what writes of a page; where the page was purged meanwhile there is nothing to write of, and that is no failure. */
export async function unlessPurged(
  work: () => Promise<void>,
  isThere: () => Promise<boolean>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (sqlStateOf(error) !== FOREIGN_KEY_VIOLATION || (await isThere())) throw error;
  }
}
