import { type Comparison, type Contest } from './contest.js';

/** A figure beside the comparisons. */
export interface Fact {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

/** What a case found. */
export interface CaseResult {
  readonly comparisons: readonly Comparison[];
  readonly facts: readonly Fact[];
  /** Tables of the case's own, printed as they are. */
  readonly texts?: readonly string[];
}

/** What a case works with. */
export interface Bench {
  /** Holds a contest for as many rounds as were asked for. */
  hold(contest: Contest): Promise<Comparison[]>;
  /** A line to whoever watches. */
  note(line: string): void;
  /** Folder for CPU profiles of the servers that are measured, or null. */
  readonly profileFolder: string | null;
  /** Data folder that stays for the next run, or null. */
  readonly keepFolder: string | null;
  /** Whether to leave the peers out where the case can do so. */
  readonly oursAlone: boolean;
  /** Pages to work with where a case has a choice, or null for as many as it wants. */
  readonly pages: number | null;
  /** Undone in reverse order when the case ends, however it ends. */
  defer(undo: () => Promise<void> | void): void;
}

/** One subject and what it is held against. */
export interface BenchCase {
  /** As it is named on the command line. */
  readonly name: string;
  readonly description: string;
  /** Why it can't run here, or null. */
  missing(): string | null;
  run(bench: Bench): Promise<CaseResult>;
}
