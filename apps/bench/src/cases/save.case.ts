import pg from 'pg';
import { secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { PreparingClient } from '@wellspring/platform-database';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { stepsOf, type CapturedRequest } from '../stage/captured-call.js';
import { handbookMissing } from '../stage/handbook.js';
import { NextValues } from '../stage/next-values.js';
import { operation } from '../stage/operations.js';
import { replay } from '../stage/replay.js';
import {
  copyDatabase,
  databaseUrlOf,
  holdJobs,
  letJobsRun,
  onDatabase,
  quiet,
  serveHandbook,
  startCapturing,
  type HandbookPage,
} from '../stage/served-handbook.js';
import { startServer } from '../stage/server-process.js';
import { visitorOf, type Visitor } from '../stage/visitor.js';
import { timesPerSecond } from '../stage/workers.js';

/** As many people who save at the same moment, each on a page of their own. */
const WRITERS = 8;
const SECONDS = 3;
/** Half the speed of the SQL alone. */
const TARGET = 0.5;

/** How many saves a second the server takes, beside the SQL of a save alone, both with durable commits. */
export const save: BenchCase = {
  name: 'save',
  description: 'eight writers on different pages through GraphQL, against the same SQL statements alone',
  missing: handbookMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const { dataDir, pages } = await serveHandbook(bench, WRITERS);
  const { cookie, writers, captures } = await captureSaves(dataDir, pages);
  const copy = await copyDatabase(dataDir);
  const server = await startServer(dataDir, { profileFolder: bench.profileFolder });
  bench.defer(() => server.stop());
  const databaseUrl = databaseUrlOf(dataDir);
  const visitor = visitorOf(server.url, cookie, WRITERS);
  bench.defer(() => visitor.close());
  const repeaters = await Promise.all(
    captures.map((pair) => repeaterOf(bench, onDatabase(databaseUrl, copy), pair)),
  );
  const saves = () => timesPerSecond(WRITERS, SECONDS, async (at) => writers[at]?.save(visitor));
  const alone = (way: keyof Repeater) => async () => {
    // The jobs of our saves must not take the peer's time.
    await quiet(databaseUrl);
    return timesPerSecond(WRITERS, SECONDS, async (at) => repeaters[at]?.[way]());
  };
  const oneByOne = {
    name: 'the same statements alone, one after the other, transaction included, jobs put but not worked',
    run: alone('oneByOne'),
  };
  const inOurMessages = {
    name: 'the same, in as few messages as ours',
    run: alone('inOurMessages'),
    target: null,
  };
  const withoutJobs = await bench.hold({
    ...{ name: 'save', unit: 'saves/s', better: 'more' },
    ours: {
      name: `GraphQL, ${WRITERS} writers, their jobs put but held back`,
      run: async () => {
        await holdJobs(databaseUrl);
        try {
          return await saves();
        } finally {
          await letJobsRun(databaseUrl);
        }
      },
    },
    peers: [{ ...oneByOne, target: TARGET }, inOurMessages],
  });
  const withJobs = await bench.hold({
    ...{ name: 'save with jobs', unit: 'saves/s', better: 'more' },
    ours: { name: `GraphQL, ${WRITERS} writers, their jobs worked beside them`, run: saves },
    peers: [{ ...oneByOne, target: null }, inOurMessages],
  });
  const comparisons = [...withoutJobs, ...withJobs];
  const statements = captures.reduce((sum, [, last]) => sum + last.calls.length, 0) / captures.length;
  return { comparisons, facts: [{ label: 'SQL statements a save', value: statements, unit: '' }] };
}

interface SaveAnswer {
  readonly savePage: {
    readonly __typename: string;
    readonly revision?: { readonly number: number };
    readonly message?: string;
  };
}

/** Somebody who saves one page again and again, each time with another last line. */
class Writer {
  private readonly mutation = operation('edit', 'SavePage');

  constructor(
    private readonly page: HandbookPage,
    private readonly text: string,
    private baseNumber: number,
  ) {}

  async save(visitor: Visitor, capture?: string): Promise<void> {
    const number = this.baseNumber + 1;
    const input = {
      ...{ pageId: this.page.id, baseNumber: this.baseNumber, title: this.page.title, isMinor: false },
      ...{ text: `${this.text}\nMeasured in revision ${number}.\n`, summary: `Revision ${number}` },
      idempotencyKey: `bench-${uuidv7(systemClock.now(), secureRandom)}`,
    };
    const { savePage } = await visitor.ask<SaveAnswer>(this.mutation, { input }, capture);
    if (savePage.revision?.number !== number)
      throw new Error(`A save gave ${savePage.__typename}: ${savePage.message ?? 'another number'}`);
    this.baseNumber = number;
  }
}

type Pair = readonly [CapturedRequest, CapturedRequest];

/** Two saves of each page, one after the other, with their statements. */
async function captureSaves(
  dataDir: string,
  pages: readonly HandbookPage[],
): Promise<{ cookie: string; writers: Writer[]; captures: Pair[] }> {
  const { server, cookie } = await startCapturing(dataDir);
  const visitor = visitorOf(server.url, cookie, 1);
  try {
    const writers: Writer[] = [];
    const captures: Pair[] = [];
    for (const page of pages) {
      const asked = await visitor.ask<{ page: { text: string } }>(operation('edit', 'EditScreen'), {
        urlId: page.urlId,
      });
      const writer = new Writer(page, asked.page.text, page.headNumber);
      // The first save of a page may do more than those that follow.
      await writer.save(visitor);
      const names = [`${page.id} 1`, `${page.id} 2`] as const;
      for (const name of names) await writer.save(visitor, name);
      captures.push([await server.captured(names[0]), await server.captured(names[1])]);
      writers.push(writer);
    }
    await quiet(databaseUrlOf(dataDir));
    return { cookie, writers, captures };
  } finally {
    visitor.close();
    await server.stop();
  }
}

/** What runs the statements of the next save of a page, by the server's socket. */
interface Repeater {
  /** As the driver alone does it: each statement waits for the answer to the one before. */
  oneByOne(): Promise<void>;
  /** On a connection of the server's kind, with as many messages as a save of ours. */
  inOurMessages(): Promise<void>;
}

async function repeaterOf(bench: Bench, databaseUrl: string, [first, second]: Pair): Promise<Repeater> {
  const [plain, preparing] = [pg.Client, PreparingClient].map(
    (Client) => new Client({ connectionString: databaseUrl }),
  );
  if (!plain || !preparing) throw new Error('Two kinds of connection were asked for.');
  await Promise.all([plain, preparing].map((client) => client.connect()));
  bench.defer(async () => {
    await Promise.all([plain, preparing].map((client) => client.end()));
  });
  const values = new NextValues(
    first.calls.map((call) => call.values),
    second.calls.map((call) => call.values),
  );
  const nextCalls = () => {
    const next = values.next();
    return second.calls.map((call, at) => ({ ...call, values: next[at] ?? [] }));
  };
  return {
    oneByOne: async () => {
      await replay(
        plain,
        nextCalls()
          .sort((a, b) => a.began - b.began)
          .map((call) => [call]),
      );
    },
    inOurMessages: async () => {
      await replay(preparing, stepsOf(nextCalls()));
    },
  };
}
