import { Writable } from 'node:stream';
import { terminalOn, type ScreenStream, type Terminal } from '../output/terminal.js';

/** What a command wrote, for tests. */
export interface Captured {
  readonly terminal: Terminal;
  stdout(): string;
  stderr(): string;
}

/** A stream that keeps what it gets. */
export function keepingStream(facts: { readonly isTTY?: boolean } = {}): ScreenStream & { text(): string } {
  const pieces: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (piece, _encoding, done) => {
      pieces.push(String(piece));
      done();
    },
  });
  return Object.assign(stream, { columns: 80, text: () => pieces.join('') }, facts);
}

/** A terminal that keeps what is written; with `isTTY` stderr is a screen. */
export function capturedTerminal(facts: { readonly isTTY?: boolean } = {}): Captured {
  const [stdout, stderr] = [keepingStream(), keepingStream(facts)];
  return { terminal: terminalOn(stdout, stderr), stdout: () => stdout.text(), stderr: () => stderr.text() };
}
