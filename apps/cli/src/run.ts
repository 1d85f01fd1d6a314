import { endingOf, EXIT } from './failure.js';
import { type Terminal } from './output/terminal.js';
import { wellspringProgram } from './program.js';

/**
 * Runs one command and gives its exit code; never throws. An error is one line on stderr, followed by its stack for
 * whoever asked for it with `isDebugging`.
 *
 * @param words what stands after `wellspring`
 */
export async function runWellspring(
  words: readonly string[],
  terminal: Terminal,
  isDebugging = false,
): Promise<number> {
  try {
    await wellspringProgram(terminal).parseAsync([...words], { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    const { exitCode, message } = endingOf(error);
    if (message !== null) terminal.note(`wellspring: ${message}`);
    if (isDebugging && exitCode === EXIT.failed && error instanceof Error) terminal.note(error.stack ?? '');
    return exitCode;
  }
}
