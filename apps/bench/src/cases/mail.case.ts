import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type pg from 'pg';
import {
  betweenness,
  buildTies,
  collectMail,
  pageRank,
  pairBlocks,
  rankLeaders,
  rankOptions,
  reciprocityThreshold,
  toGraphology,
  type CollectedMail,
} from '@wellspring/influence-domain';
import { type MessageRow, readMailFile } from '@wellspring/influence-formats';
import { AnalyseMail, Leaders } from '@wellspring/influence-server';
import { DAY_MS, SYSTEM_ACTOR, systemClock } from '@wellspring/kernel';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { connect, copyTables, packTables } from '../stage/copy-rows.js';
import {
  importMailFile,
  mailMissing,
  mailRows,
  prepareMailRecording,
  writeEuCoreCsv,
} from '../stage/mail-of-eu-core.js';
import { openStage } from '../stage/open-stage.js';
import { secondsOf } from '../stage/seconds.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

// The package's types describe transpiled modules; what is imported is the function itself.
const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default;
const pagerankCentrality = pagerankModule as unknown as typeof pagerankModule.default;

const REPLICATES = 200;
/** The target is for two workers. */
const WORKERS = 2;
/** Centralities take a fraction of a second: so often a round, and the mean counts. */
const TIMES = 5;
/** What an import writes; foreign keys want them in this order. */
const TABLES = [{ name: 'mail_import' }, { name: 'mail_message' }, { name: 'mail_recipient' }];
const BLOCK_DAYS = 7;
const POLL_MS = 50;
const SNAPSHOT_WITHIN_MS = 240_000;

/** How long two years of a research institute's mail take to come in, and to be ranked. */
export const mailImportAndRanking: BenchCase = {
  name: 'mail-import-and-ranking',
  description: "two years of an institute's mail: import against COPY, ranking against graphology",
  missing: mailMissing,
  run: async (bench) => {
    const [imported, ranked] = [await runImport(bench), await runRanking(bench)];
    return {
      comparisons: [...imported.comparisons, ...ranked.comparisons],
      facts: [...imported.facts, ...ranked.facts],
    };
  },
};

/** Ours: an import may take three times as long as the bare COPY. */
const IMPORT_TARGET = 1 / 3;

async function runImport(bench: Bench): Promise<CaseResult> {
  const stage = await openStage(temporaryFolder(bench));
  bench.defer(() => stage.close());
  const client = await connect(stage.databaseUrl);
  bench.defer(() => client.end());
  await prepareMailRecording(stage);
  const csv = join(temporaryFolder(bench), 'mail.csv');
  await writeEuCoreCsv(csv);
  const expected = await importMailFile(stage, csv);
  const packed = await packTables(client, TABLES);
  const fromEmpty = async (work: () => Promise<unknown>): Promise<number> => {
    await client.query('TRUNCATE mail_import, mail_message, mail_recipient CASCADE');
    await client.query('CHECKPOINT');
    const seconds = await secondsOf(work);
    if ((await countOf(client)) !== expected.messagesKept) throw new Error('Not all messages were stored.');
    return seconds;
  };
  const comparisons = await bench.hold({
    ...{ name: 'mail-import', unit: 's', better: 'less' },
    ours: {
      name: `ImportMail of a CSV, ${expected.messagesKept} messages of ${expected.people} people`,
      run: () => fromEmpty(() => importMailFile(stage, csv)),
    },
    peers: [
      {
        ...{ name: 'COPY of the same rows, in memory', target: IMPORT_TARGET },
        run: () => fromEmpty(() => copyTables(client, packed)),
      },
    ],
  });
  const reading = await secondsOf(async () => {
    const rows = readMailFile(csv, { fileName: csv, now: systemClock.now() });
    while (!(await rows.next()).done);
  });
  const publishing = await fromFileToSnapshot(bench, csv);
  return {
    comparisons,
    facts: [
      { label: 'of the import, reading the file', value: reading, unit: 's' },
      {
        label: `from file to published snapshot, ${REPLICATES} resamples, ${WORKERS} workers (at most 20)`,
        value: publishing,
        unit: 's',
      },
    ],
  };
}

/** Import and analysis in a Wellspring that does what an analyst's button does. */
async function fromFileToSnapshot(bench: Bench, csv: string): Promise<number> {
  const stage = await openStage(temporaryFolder(bench), WORKERS);
  bench.defer(() => stage.close());
  await prepareMailRecording(stage);
  await stage.startJobs();
  const leaders = stage.get(Leaders);
  return secondsOf(async () => {
    await importMailFile(stage, csv);
    await stage.get(AnalyseMail).start(SYSTEM_ACTOR);
    for (const begun = Date.now(); (await leaders.newestSnapshot()) === null; await sleep(POLL_MS))
      if (Date.now() - begun > SNAPSHOT_WITHIN_MS) throw new Error('No snapshot was published.');
  });
}

async function runRanking(bench: Bench): Promise<CaseResult> {
  const mail = await collectMail(messages(), undefined);
  const ties = tiesOf(mail);
  const graph = toGraphology(ties, mail.people);
  const graphology = {
    ...{ name: 'graphology-metrics: PageRank and betweenness once, on the same tie graph', target: null },
    run: () =>
      meanSecondsOf(() => {
        pagerankCentrality(graph, { getEdgeWeight: 'weight', tolerance: 1e-10, maxIterations: 500 });
        betweennessCentrality(graph, { getEdgeWeight: null, normalized: false });
      }),
  };
  const once = await bench.hold({
    ...{ name: 'centralities', unit: 's', better: 'less', peers: [graphology] },
    ours: {
      name: `PageRank and betweenness of ${ties.personCount} people with ${ties.tieCount} ties`,
      run: () =>
        meanSecondsOf(() => {
          pageRank(ties);
          betweenness(ties);
        }),
    },
  });
  const whole = await bench.hold({
    ...{ name: 'ranking', unit: 's', better: 'less', peers: [graphology] },
    ours: {
      name: `rankLeaders: ties, five measures, communities, ${REPLICATES} bootstrap replicates, reasons`,
      run: () => secondsOf(() => rankLeaders(mail, { replicates: REPLICATES })),
    },
  });
  return { comparisons: [...once, ...whole], facts: [] };
}

async function meanSecondsOf(work: () => void): Promise<number> {
  const seconds = await secondsOf(() => {
    for (let time = 0; time < TIMES; time++) work();
  });
  return seconds / TIMES;
}

/** The ties as a ranking builds them. */
function tiesOf(mail: CollectedMail) {
  const options = rankOptions({});
  const windowDays = (mail.asOfMs - (mail.log.sentAtMs[0] ?? 0)) / DAY_MS;
  const threshold = reciprocityThreshold(options.reciprocatedPerYear, windowDays, options.halfLifeDays);
  return buildTies(pairBlocks(mail.log, mail.asOfMs, BLOCK_DAYS, options), threshold);
}

async function* messages(): AsyncGenerator<MessageRow> {
  for await (const row of mailRows()) if (row.kind === 'message') yield row;
}

async function countOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ stored: number }>(
    'SELECT count(*)::integer AS stored FROM mail_message',
  );
  return rows[0]?.stored ?? 0;
}
