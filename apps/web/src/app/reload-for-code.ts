const KEY = 'wellspring.reloaded-for-code';
/** A second failure within this time is no accident of a restart: it is shown instead. Milliseconds. */
const AGAIN_AFTER_MS = 30_000;

/** A chunk that is gone: the server was updated under an open tab, or it was away while the browser asked for it. */
export const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|Importing a module script failed/i.test(error.message);

/**
 * For the code of a whole screen that could not be fetched. Browsers remember such a failure for as long as the tab
 * lives, so where the server answers now the document is loaded again, at the address that was asked for.
 * @throws the error itself where that would not help
 */
export async function reloadForCode(error: unknown): Promise<never> {
  if (!isMissingChunk(error) || hasJustReloaded() || !(await serverAnswers())) throw error;
  window.location.reload();
  return new Promise<never>(() => undefined);
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function hasJustReloaded(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    sessionStorage.setItem(KEY, String(Date.now()));
    return Date.now() - last < AGAIN_AFTER_MS;
  } catch {
    // Without a memory it could go on for ever.
    return true;
  }
}
