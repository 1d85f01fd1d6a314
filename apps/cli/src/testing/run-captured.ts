import { runWellspring } from '../run.js';
import { capturedTerminal } from './captured-terminal.js';

/** A command that has ended. */
export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process as a shell would, without a screen. */
export async function runCaptured(...words: string[]): Promise<Ended> {
  const { terminal, stdout, stderr } = capturedTerminal();
  const exitCode = await runWellspring(words, terminal);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

/** The JSON that a command printed; fails with its error when it printed none. */
export async function jsonOf<Shape>(...words: string[]): Promise<Shape> {
  const { exitCode, stdout, stderr } = await runCaptured(...words, '--json');
  if (exitCode !== 0 || stderr !== '') throw new Error(`exit code ${exitCode}: ${stderr}`);
  return JSON.parse(stdout) as Shape; // the test says what it expects
}
