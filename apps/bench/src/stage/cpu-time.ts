import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second wherever it runs. */
const TICK_MS = 10;
/** Places of user's and system's time behind the name, which may hold blanks and stands in brackets. */
const USER = 11;
const SYSTEM = 12;

/** Milliseconds of processor that a process has used, its threads included; NaN where that can't be seen. */
export function cpuMsOf(pid: number): number {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS;
  } catch {
    // No /proc on this system, or the process is gone.
    return NaN;
  }
}
