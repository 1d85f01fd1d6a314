import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { lengthAlone, MboxSplitter, readMailFile } from '@wellspring/influence-formats';
import { systemClock } from '@wellspring/kernel';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { mboxMissing, writeMbox } from '../stage/mail-mbox.js';
import { secondsOf } from '../stage/seconds.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

/** How often the mailbox holds the real messages. */
const TIMES = 8;
/** Ours: reading the metadata may take twice as long as only finding where the messages begin. */
const SPLITTING_TARGET = 0.5;
const MEGABYTE = 1_000_000;

/** How fast a mailbox is read. */
export const mailMbox: BenchCase = {
  name: 'mail-mbox',
  description: 'a mailbox of 48,368 real messages: metadata of each, against finding the messages alone',
  missing: mboxMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const path = join(temporaryFolder(bench), 'mail.mbox');
  const expected = await writeMbox(path, TIMES);
  const megabytes = statSync(path).size / MEGABYTE;
  const rate = async (work: () => Promise<number>): Promise<number> => {
    let found = 0;
    const seconds = await secondsOf(async () => (found = await work()));
    if (found !== expected) throw new Error(`${found} of ${expected} messages were found.`);
    return megabytes / seconds;
  };
  const comparisons = await bench.hold({
    ...{ name: 'mail-mbox', unit: 'MB/s', better: 'more' },
    ours: { name: 'readMailFile: metadata of each message', run: () => rate(() => readAll(path)) },
    peers: [
      {
        ...{
          name: 'reading the file and splitting it into messages, with their lines',
          target: SPLITTING_TARGET,
        },
        run: () => rate(() => splitAlone(path)),
      },
      {
        ...{ name: 'reading the file and looking for "From " after a line end, no more', target: null },
        run: () => rate(() => searchAlone(path)),
      },
    ],
  });
  return { comparisons, facts: [{ label: 'size of the mailbox', value: megabytes, unit: 'MB' }] };
}

async function readAll(path: string): Promise<number> {
  let rows = 0;
  for await (const row of readMailFile(path, { fileName: path, now: systemClock.now() }))
    if (row.kind === 'message' || row.kind === 'problem') rows++;
  return rows;
}

/** Our splitter without anything made of the headers: all four dialects, and the line where each message starts. */
async function splitAlone(path: string): Promise<number> {
  const splitter = new MboxSplitter(lengthAlone);
  let messages = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }))
    for (const part of splitter.push(chunk as Buffer)) messages += Math.sign(part.line); // a byte stream yields buffers
  for (const part of splitter.end()) messages += Math.sign(part.line);
  return messages;
}

/** What no reader can do without, and too little for one: text that looks like a separator is taken for it. */
async function searchAlone(path: string): Promise<number> {
  const separator = Buffer.from('\nFrom ');
  let messages = 0;
  let rest: Buffer = Buffer.from('\n');
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]); // a byte stream yields buffers
    let from = bytes.indexOf(separator);
    for (let next = from; next >= 0; from = next) {
      next = bytes.indexOf(separator, from + 1);
      messages++;
      if (next < 0) break;
    }
    // The last message goes on in the next chunk; it is counted there.
    if (from >= 0) messages--;
    rest = from >= 0 ? bytes.subarray(from) : bytes;
  }
  return messages + 1;
}
