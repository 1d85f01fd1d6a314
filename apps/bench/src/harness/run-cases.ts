import { type Bench, type BenchCase, type CaseResult } from './bench-case.js';
import { hold } from './contest.js';

/** How cases are run. */
export interface RunSettings {
  readonly rounds: number;
  /** Milliseconds that the case may take; contests then end early, but after three rounds at the soonest. */
  readonly budgetMs: number;
  readonly profileFolder: string | null;
  readonly keepFolder: string | null;
  readonly oursAlone: boolean;
  readonly pages: number | null;
  readonly note: (line: string) => void;
  /** Asked between rounds; throws when somebody wants an end. */
  readonly checkStop: () => void;
}

/** Runs one case and puts away what it put up, also when it fails. */
export async function runCase(subject: BenchCase, settings: RunSettings): Promise<CaseResult> {
  const endMs = performance.now() + settings.budgetMs;
  const length = { rounds: settings.rounds, isTimeUp: () => performance.now() > endMs };
  const undos: (() => Promise<void> | void)[] = [];
  const bench: Bench = {
    hold: (contest) =>
      hold(contest, length, (round) => {
        settings.checkStop();
        const what = round === 0 ? 'warming up' : `round ${round} of ${settings.rounds}`;
        settings.note(`${contest.name}: ${what}`);
      }),
    note: settings.note,
    profileFolder: settings.profileFolder,
    keepFolder: settings.keepFolder,
    oursAlone: settings.oursAlone,
    pages: settings.pages,
    defer: (undo) => undos.push(undo),
  };
  try {
    return await subject.run(bench);
  } finally {
    for (const undo of undos.reverse()) await undo();
  }
}
