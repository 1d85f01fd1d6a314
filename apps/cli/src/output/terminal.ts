import { type Writable } from 'node:stream';

/** A stream that may be a screen. */
export type ScreenStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Thrown by {@link Terminal.write} when nobody reads the output any more (`wellspring … | head`): end quietly. */
export class OutputClosed extends Error {
  constructor() {
    super('Nobody reads the output.');
    this.name = 'OutputClosed';
  }
}

/** Where a command writes: results on stdout alone, everything said to a person on stderr. */
export interface Terminal {
  /** For the progress bar. */
  readonly stderr: ScreenStream;
  /** Writes a piece of the result and waits until it has left, so that memory stays bounded. */
  write(text: string): Promise<void>;
  /** The same without waiting, for help texts. */
  writeNow(text: string): void;
  /** A line to whoever sits there. */
  note(line: string): void;
}

/** A terminal on two streams: those of the process, or of a test. */
export function terminalOn(stdout: ScreenStream, stderr: ScreenStream): Terminal {
  let isClosed = false;
  stdout.on('error', (error: unknown) => {
    if (!isBrokenPipe(error)) throw error;
    isClosed = true;
  });
  // Without a reader of stderr there is nobody to tell.
  stderr.on('error', () => undefined);
  return {
    stderr,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new OutputClosed());
        stdout.write(text, (error) => {
          if (!error) resolve();
          else reject(isBrokenPipe(error) ? new OutputClosed() : error);
        });
      }),
    writeNow: (text) => {
      if (!isClosed) stdout.write(text);
    },
    note: (line) => {
      stderr.write(`${line}\n`);
    },
  };
}

const isBrokenPipe = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
