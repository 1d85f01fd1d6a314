import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often a dying process is looked at. */
const POLL_MS = 25;

/**
 * A text that tells one process from a later one with the same pid: boot id and start time on Linux, the start time
 * elsewhere. Null when the process is gone, or dead and not reaped yet.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform !== 'linux') return startTimeByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces and parentheses itself: count fields from the last one (man 5 proc).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X' || startTicks === undefined) return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${startTicks}`;
  } catch {
    return null;
  }
}

/** Whether the very process that once had this identity is still alive. */
export const isSameProcess = (pid: number, identity: string): boolean => processIdentity(pid) === identity;

/** The command line of a live process, arguments separated by spaces; empty where it can't be read. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Pids of live processes whose command line holds every text. Linux alone; elsewhere empty. A few ms. */
export function processesNaming(...texts: readonly string[]): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => pid !== process.pid)
    .filter((pid) => {
      const line = commandLine(pid);
      return line !== '' && texts.every((text) => line.includes(text)) && processIdentity(pid) !== null;
    });
}

/** Sends each signal in turn and waits for the process to go; true when it is gone. */
export async function endProcess(
  pid: number,
  steps: readonly { readonly signal: NodeJS.Signals; readonly waitMs: number }[],
): Promise<boolean> {
  const identity = processIdentity(pid);
  if (identity === null) return true;
  for (const { signal, waitMs } of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone in between, or not ours: the wait below finds out which.
    }
    for (let waited = 0; waited < waitMs; waited += POLL_MS) {
      if (!isSameProcess(pid, identity)) return true;
      await sleep(POLL_MS);
    }
  }
  return !isSameProcess(pid, identity);
}

function startTimeByPs(pid: number): string | null {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return started === '' ? null : started;
  } catch {
    return null;
  }
}
