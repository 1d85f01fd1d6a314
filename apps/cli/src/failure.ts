import { CommanderError } from 'commander';
import { DomainError } from '@wellspring/kernel';
import { OutputClosed } from './output/terminal.js';

/** Exit codes, a public interface: docs/guide/cli.md. */
export const EXIT = { ok: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;

/** The command was called in a way that makes no sense; the message says which. */
export class WrongUse extends Error {}

/** The person pressed Ctrl-C. */
export class Interrupted extends Error {
  constructor() {
    super('Stopped before the end; what waits goes on when Wellspring runs.');
  }
}

/** How a command ends that threw: its exit code, and the one line that is said about it (null: nothing). */
export interface Ending {
  readonly exitCode: number;
  readonly message: string | null;
}

/** What is said and answered for anything that a command can throw. */
export function endingOf(error: unknown): Ending {
  if (error instanceof OutputClosed) return { exitCode: EXIT.ok, message: null };
  if (error instanceof Interrupted) return { exitCode: EXIT.interrupted, message: error.message };
  if (error instanceof WrongUse) return { exitCode: EXIT.wrongUse, message: oneLine(error.message) };
  if (error instanceof CommanderError) return endingOfCommander(error);
  return { exitCode: EXIT.failed, message: oneLine(messageOf(error)) };
}

/** Commander throws for help and version too; those were printed already. */
function endingOfCommander({ code, exitCode, message }: CommanderError): Ending {
  if (exitCode === 0) return { exitCode: EXIT.ok, message: null };
  if (code === 'commander.help') return { exitCode: EXIT.wrongUse, message: null };
  return { exitCode: EXIT.wrongUse, message: oneLine(message.replace(/^error: /, '')) };
}

/** A DomainError is written for people; anything else is a mistake of ours or of the machine, and says so. */
function messageOf(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `this should not happen: ${message} (WELLSPRING_LOG_LEVEL=debug shows where)`;
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');
