import type pg from 'pg';
import { type Bench, type BenchCase, type CaseResult, type Fact } from '../harness/bench-case.js';
import { copyOfPlainBodies, plainBodies } from '../stage/body-rows.js';
import { connect, copyTables, packTables } from '../stage/copy-rows.js';
import { handbookMissing, handbookPath, importHandbook } from '../stage/handbook.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { readHistory } from '../stage/read-history.js';
import { straightImport } from '../stage/straight-import.js';
import { temporaryFolder } from '../stage/temporary-folder.js';
import { secondsOf } from '../stage/seconds.js';

/** At most four times the time of COPY (issue: the wiki, speed and size). */
const TARGET = 0.25;
/** Longest wait until all pages are attributed, and again until all can be found. */
const CATCH_UP_TIMEOUT_MS = 60_000;
/** What an import writes; foreign keys want them in this order. */
const TABLES = [
  { name: 'person', where: `kind = 'imported'` },
  { name: 'body' },
  { name: 'page' },
  { name: 'revision' },
];

/** How long the handbook takes until it is stored, beside the least that any program has to do. */
export const wikiImport: BenchCase = {
  name: 'wiki-import',
  description: "a company's handbook with its history until it is stored, against COPY",
  missing: handbookMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const path = handbookPath() ?? '';
  const stage = await openStage(temporaryFolder(bench));
  bench.defer(() => stage.close());
  const client = await connect(stage.databaseUrl);
  bench.defer(() => client.end());
  const expected = await importHandbook(stage);
  const packed = await packTables(client, TABLES);
  const bodies = await plainBodies(client);
  const plain = packed.map((table) =>
    table.name === 'body' ? { name: 'body', bytes: () => copyOfPlainBodies(bodies) } : table,
  );
  const share = await bodyShare(client);
  const target = await spaceOf(client);
  const fromEmpty = async (work: () => Promise<unknown>): Promise<number> => {
    await empty(client);
    const seconds = await secondsOf(work);
    const stored = await countOf(client);
    if (stored !== expected.revisions)
      throw new Error(`${stored} of ${expected.revisions} revisions were stored.`);
    return seconds;
  };
  const comparisons = await bench.hold({
    ...{ name: 'wiki-import', unit: 's', better: 'less' },
    ours: {
      name: `ImportWikiHistory, ${expected.pages} pages, ${expected.revisions} revisions`,
      run: () => fromEmpty(() => importHandbook(stage)),
    },
    peers: [
      {
        // Rows as a program holds them: what is to be written is known, nothing is read, unpacked, hashed or packed.
        ...{ name: 'COPY of the same rows from memory, texts as they are', target: TARGET },
        run: () => fromEmpty(() => copyTables(client, plain)),
      },
      {
        ...{ name: 'COPY of the same rows, packed and in the form of the wire already', target: null },
        run: () => fromEmpty(() => copyTables(client, packed)),
      },
      {
        name: 'a plain program that reads, hashes, packs and COPYs',
        target: null,
        run: () => fromEmpty(() => straightImport(client, readHistory(path), target)),
      },
    ],
  });
  await empty(client);
  return { comparisons, facts: [share, ...(await catchUp(bench, stage))] };
}

/** Everything that an import wrote is gone, and nothing of it waits to be written any more. */
async function empty(client: pg.Client): Promise<void> {
  await client.query('TRUNCATE page, revision, body, graphile_worker._private_jobs CASCADE');
  await client.query(`DELETE FROM person WHERE kind = 'imported'`);
  await client.query('VACUUM person');
  await client.query('CHECKPOINT');
}

async function countOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ stored: number }>('SELECT count(*)::integer AS stored FROM revision');
  return rows[0]?.stored ?? 0;
}

async function bodyShare(client: pg.Client): Promise<Fact> {
  const { rows } = await client.query<{ share: number }>(
    'SELECT sum(octet_length(data))::float / sum(size_bytes) AS share FROM body',
  );
  return {
    label: 'stored bodies, of their plain text (at most 0.4)',
    value: rows[0]?.share ?? NaN,
    unit: '×',
  };
}

async function spaceOf(client: pg.Client): Promise<{ spaceId: string; accessSetId: string }> {
  const { rows } = await client.query<{ spaceId: string; accessSetId: string }>(
    'SELECT id AS "spaceId", access_set_id AS "accessSetId" FROM space',
  );
  const [space] = rows;
  if (!space) throw new Error('The import made no space.');
  return space;
}

/** How long after an import all is attributed and can be found. */
async function catchUp(bench: Bench, stage: Stage): Promise<Fact[]> {
  const imported = await secondsOf(() => importHandbook(stage));
  bench.note('wiki-import: waiting until all is attributed and can be found');
  const startedMs = performance.now();
  await stage.startJobs();
  const facts: Fact[] = [{ label: 'once more, stored after', value: imported, unit: 's' }];
  for (const [prefix, label] of [
    ['contributions.', 'all attributed'],
    ['search.', 'all findable'],
  ] as const) {
    const left = await stage.drained(prefix, CATCH_UP_TIMEOUT_MS);
    const seconds = (performance.now() - startedMs) / 1000;
    if (left === 0) facts.push({ label: `${label}, so long after it`, value: seconds, unit: 's' });
    else facts.push({ label: `not ${label} after ${seconds.toFixed(0)} s`, value: left, unit: 'pages' });
  }
  return facts;
}
