import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { PRIVATE_DATA_TYPES } from '@wellspring/review-domain';
import { RehearseRule, SimilarPages } from '@wellspring/review-server';
import { aPerson, realData } from '@wellspring/testing';
import { type MediaWikiRow, openWikiFile, readMediaWikiXml } from '@wellspring/wiki-formats';
import { CreatePage, CreateSpace, ImportWikiHistory } from '@wellspring/wiki-server';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { type Comparison } from '../harness/contest.js';
import { WIKI_FILES, wikisMissing } from '../relevance/wiki-pages.js';
import { knownTexts } from '../review/known-texts.js';
import { storePages } from '../review/stored-pages.js';
import { connect } from '../stage/copy-rows.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { secondsOf } from '../stage/seconds.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

const REVISIONS = 5_000;
const REHEARSAL_LIMIT_SECONDS = 5;
const POLL_MS = 20;
const KNOWN_PAGES = 20_000;
const LOOK_UP_TARGET = 20;
/** A text that is this like a page is looked for: the least that a rule for copied text is usually given. */
const LEAST_RATIO = 0.5;

/** The same as `review-rules`, but where it happens: jobs, rows and texts in PostgreSQL. By the clock. */
export const reviewStored: BenchCase = {
  name: 'review-stored',
  description:
    'through PostgreSQL: the job that rehearses a rule on 5,000 revisions, near-duplicates of 20,000 pages',
  missing: wikisMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const comparisons: Comparison[] = [];
  for (const contest of [rehearsals, lookUps]) {
    const stage = await openStage(temporaryFolder(bench));
    bench.defer(() => stage.close());
    comparisons.push(...(await contest(bench, stage)));
  }
  return { comparisons, facts: [] };
}

const REHEARSED: readonly (readonly [string, unknown])[] = [
  ['words', { kind: 'words', words: ['password', 'confidential', 'salary', '机密'] }],
  ['private data', { kind: 'private-data', types: PRIVATE_DATA_TYPES }],
  ['copied text', { kind: 'copied-text', leastSimilarityRatio: 0.8, leastShingles: 50 }],
];

async function rehearsals(bench: Bench, stage: Stage): Promise<Comparison[]> {
  bench.note(`importing ${REVISIONS} revisions of the handbook …`);
  const path = realData(WIKI_FILES.handbook);
  if (path === null) throw new Error('The handbook is not there.');
  const { bytes, fileName } = await openWikiFile(path);
  const report = await stage
    .get(ImportWikiHistory)
    .run(SYSTEM_ACTOR, firstRevisions(readMediaWikiXml(bytes, fileName)), {
      spaceKey: 'HANDBOOK',
      markup: 'auto',
    });
  await stage.startJobs();
  bench.note(`${report.pages} pages; waiting for what follows from them …`);
  await stage.drained('', MINUTES_10_MS);
  await stage.get(Database).query('VACUUM ANALYZE');
  const admin = await aPerson(stage.get(Database), { displayName: 'Admin', roles: ['employee', 'admin'] });
  const comparisons: Comparison[] = [];
  for (const [name, detector] of REHEARSED) {
    let told = '';
    comparisons.push(
      ...(await bench.hold({
        ...{ name: `rehearsal through its job: ${name}`, unit: 's', better: 'less' },
        ours: {
          name: `${REVISIONS} revisions of the handbook`,
          run: () => secondsOf(async () => (told = await rehearsed(stage, admin, detector))),
        },
        peers: [{ name: 'what we allow', target: 1, run: () => Promise.resolve(REHEARSAL_LIMIT_SECONDS) }],
      })),
    );
    bench.note(`${name}: ${told}`);
  }
  return comparisons;
}

const MINUTES_10_MS = 600_000;

/** Asks for a rehearsal and waits for its result, as the screen does. */
async function rehearsed(stage: Stage, admin: Actor, detector: unknown): Promise<string> {
  const rehearse = stage.get(RehearseRule);
  const id = await rehearse.start(admin, JSON.stringify(detector), null);
  for (;;) {
    const { finishedAt, result, run: job } = await rehearse.get(admin, id);
    if (finishedAt && result) {
      if (result.revisions !== REVISIONS) throw new Error(`It looked at ${result.revisions} revisions.`);
      return `${result.hits} hits`;
    }
    if (job?.state === 'failed') throw new Error('The rehearsal failed.');
    await sleep(POLL_MS);
  }
}

/** Whole pages until there are enough revisions, the last one cut. */
async function* firstRevisions(rows: AsyncIterable<MediaWikiRow>): AsyncGenerator<MediaWikiRow> {
  let revisions = 0;
  for await (const row of rows) {
    if (row.kind === 'revision' && ++revisions > REVISIONS) return;
    yield row;
  }
}

async function lookUps(bench: Bench, stage: Stage): Promise<Comparison[]> {
  await stage
    .get(CreateSpace)
    .run(SYSTEM_ACTOR, { key: 'BENCH', name: 'Bench', description: '', access: 'open' });
  await stage.get(CreatePage).run(SYSTEM_ACTOR, {
    ...{ spaceKey: 'BENCH', parentId: null, title: 'First', text: 'First', summary: '' },
    idempotencyKey: 'first',
  });
  bench.note(`inventing and storing ${KNOWN_PAGES} pages …`);
  const known = knownTexts(KNOWN_PAGES);
  const client = await connect(stage.databaseUrl);
  bench.defer(() => client.end());
  const ids = await storePages(client, KNOWN_PAGES, known.text);
  await client.query('VACUUM ANALYZE');
  const similar = stage.get(SimilarPages);
  const milliseconds = async (
    times: number,
    find: (text: string) => Promise<string> | string,
  ): Promise<number> => {
    const asked = Array.from({ length: times }, (_, at) => known.asked(at * 37));
    const seconds = await secondsOf(async () => {
      for (const [at, text] of asked.entries())
        if ((await find(text)) !== ids[at * 37])
          throw new Error('The page that the text was made of was not found.');
    });
    return (seconds * 1000) / times;
  };
  return bench.hold({
    ...{ name: `near-duplicates among ${KNOWN_PAGES} stored pages`, unit: 'ms', better: 'less' },
    ours: {
      name: 'SimilarPages: sketch, bands by index, exact check of stored texts',
      run: () =>
        milliseconds(100, async (text) => (await similar.of(null, text, null, LEAST_RATIO))[0]?.pageId ?? ''),
    },
    peers: [
      {
        ...{ name: 'comparing with each, all in memory', target: LOOK_UP_TARGET },
        run: () => milliseconds(5, (text) => ids[known.byComparing(text)] ?? ''),
      },
    ],
  });
}
