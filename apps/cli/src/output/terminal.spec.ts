import { Writable } from 'node:stream';
import { keepingStream } from '../testing/captured-terminal.js';
import { writeJsonList } from './json.js';
import { OutputClosed, terminalOn } from './terminal.js';

/** A pipe whose reader goes away after some pieces. */
function closingStream(pieces: number): Writable {
  let left = pieces;
  return new Writable({
    write: (_piece, _encoding, done) =>
      done(left-- > 0 ? null : Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
}

async function* numbered(count: number, made: { count: number }): AsyncGenerator<object> {
  for (; made.count < count; made.count++) yield { page: made.count };
}

describe('a terminal', () => {
  it('tells the writer that nobody reads any more', async () => {
    const terminal = terminalOn(closingStream(1), keepingStream());
    await terminal.write('first');
    await expect(terminal.write('second')).rejects.toBeInstanceOf(OutputClosed);
    await expect(terminal.write('third')).rejects.toBeInstanceOf(OutputClosed);
    expect(() => terminal.writeNow('help')).not.toThrow();
  });

  it('stops the work behind a list when its reader goes away', async () => {
    const made = { count: 0 };
    const terminal = terminalOn(closingStream(3), keepingStream());
    await expect(writeJsonList(terminal, 'pages', numbered(1000, made))).rejects.toBeInstanceOf(OutputClosed);
    expect(made.count).toBeLessThan(5);
  });

  it('waits for a slow reader, so that nothing piles up', async () => {
    const pending: (() => void)[] = [];
    const slow = new Writable({ highWaterMark: 1, write: (_piece, _encoding, done) => pending.push(done) });
    const made = { count: 0 };
    const written = writeJsonList(terminalOn(slow, keepingStream()), 'pages', numbered(5, made));
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(made.count).toBe(0);
    while (made.count < 5 || pending.length > 0) {
      pending.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await written;
  });
});

describe('a streamed list', () => {
  it.each([0, 1, 3])('of %i items is JSON', async (count) => {
    const stdout = keepingStream();
    await writeJsonList(terminalOn(stdout, keepingStream()), 'pages', numbered(count, { count: 0 }));
    expect(JSON.parse(stdout.text())).toEqual({
      pages: Array.from({ length: count }, (_, page) => ({ page })),
    });
  });
});
