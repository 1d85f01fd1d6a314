import unbzip2Stream from 'unbzip2-stream';
import { unbzip2 } from './unbzip2.js';

const FIRST_THEN_SECOND =
  'QlpoOTFBWSZTWaRjnbsAAACRgEAAASAcACAAIYAMAycu4u5IpwoSFIxzt2BCWmg5MUFZJlNZJooCNAAAAoGADgGIACAAIhhoMAcCmF3JFOFCQJooCNA=';
/** 700,000 × a, 5 × b, 259 × c, one d at the smallest block size: runs, a run within a run, several lengths. */
const RUNS = 'QlpoMTFBWSZTWcr38iwABV/hAOAAAgA8AAAIIABQhgQFKpptT1MzDYqSbykgHtuWby36KknPxdyRThQkMr38iwA=';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function unpacked(base64: string, pieceBytes = 7): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of unbzip2(inPieces(Buffer.from(base64, 'base64'), pieceBytes))) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('unbzip2', () => {
  it.each([1, 7, 1000])(
    'unpacks streams that follow each other, whatever the chunks (%i bytes)',
    async (size) => {
      expect(await unpacked(FIRST_THEN_SECOND, size)).toBe('first second');
    },
  );

  it('undoes long runs', async () => {
    const text = await unpacked(RUNS);
    expect(text === `${'a'.repeat(700_000)}bbbbb${'c'.repeat(259)}d`).toBe(true);
  });

  it('gives what the package unbzip2-stream gives', async () => {
    const theirs: Buffer[] = [];
    const stream = unbzip2Stream().on('data', (part: Buffer) => theirs.push(part));
    const ended = new Promise((resolve) => stream.on('end', resolve));
    stream.end(Buffer.from(RUNS, 'base64'));
    await ended;
    expect((await unpacked(RUNS)) === Buffer.concat(theirs).toString()).toBe(true);
  });

  it('never gives other bytes than the packed ones when a byte was changed', async () => {
    const whole = Buffer.from(FIRST_THEN_SECOND, 'base64');
    for (let at = 0; at < whole.length - 12; at += 3) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      const result = await unpacked(broken.toString('base64')).catch((error: Error) => error.message);
      // Some bits decide nothing (padding, codes that no symbol uses).
      expect(result).toMatch(/^(first second|damaged bzip2 data: .*|the data ends too early)$/);
    }
  });

  it('notices an early end anywhere in the data', async () => {
    const whole = Buffer.from(RUNS, 'base64');
    for (let length = 1; length < whole.length; length += 5) {
      await expect(unpacked(whole.subarray(0, length).toString('base64'))).rejects.toThrow(
        /damaged|too early/,
      );
    }
  });
});
