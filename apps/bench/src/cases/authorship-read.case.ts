import { PageCredits } from '@wellspring/contributions-server';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import pg from 'pg';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { median } from '../harness/statistics.js';
import { handbookMissing, importHandbook } from '../stage/handbook.js';
import { DROP_SEARCH_JOBS, query } from '../stage/served-handbook.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

/** Pages with the longest texts, which are the hardest. */
const PAGES = 40;
const CATCH_UP_TIMEOUT_MS = 300_000;

interface ReadPage {
  readonly id: string;
  readonly urlId: string;
  readonly publishedNumber: number;
}

/** How long it takes to read who wrote a page's words, beside the SQL of the same rows and nothing else. */
export const authorshipRead: BenchCase = {
  name: 'authorship-read',
  description: 'who wrote which words of a page as the screen reads it, against bare SQL of the same rows',
  missing: handbookMissing,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  bench.note('importing and attributing the handbook …');
  const stage = await openStage(temporaryFolder(bench));
  bench.defer(() => stage.close());
  await importHandbook(stage);
  await query(stage.databaseUrl, DROP_SEARCH_JOBS);
  await stage.startJobs();
  const left = await stage.drained('', CATCH_UP_TIMEOUT_MS);
  if (left > 0) throw new Error(`${left} jobs of the handbook still wait.`);
  await query(stage.databaseUrl, 'VACUUM ANALYZE');
  const pages = await query<ReadPage>(
    stage.databaseUrl,
    `SELECT p.id, p.url_id AS "urlId", p.published_number AS "publishedNumber"
     FROM page AS p JOIN revision AS v ON v.id = p.published_revision_id JOIN body ON body.hash = v.body_hash
     ORDER BY body.size_bytes DESC LIMIT ${PAGES}`,
  );
  const statements = await statementsOf(stage, pages);
  const pool = new pg.Pool({ connectionString: stage.databaseUrl, max: 4 });
  bench.defer(() => pool.end());
  const credits = stage.get(PageCredits);
  const comparisons = await bench.hold({
    ...{ name: 'authorship-read', unit: 'ms', better: 'less' },
    ours: {
      name: `PageCredits, the ${PAGES} longest pages of the handbook, median`,
      run: () => medianMs(pages, (page) => credits.of(SYSTEM_ACTOR, page, null)),
    },
    peers: [
      {
        ...{ name: 'bare SQL of the same rows, side by side', target: null },
        run: () => medianMs(statements, (texts) => Promise.all(texts.map((text) => pool.query(text)))),
      },
    ],
  });
  const [held] = comparisons;
  const besideMs = (held?.ours.median ?? NaN) - (held?.peer.median ?? NaN);
  return { comparisons, facts: [{ label: 'beside the bare SQL (at most 10)', value: besideMs, unit: 'ms' }] };
}

/** Milliseconds of the work on each, one after the other, in the middle. */
async function medianMs<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const times: number[] = [];
  for (const item of items) {
    const startedMs = performance.now();
    await work(item);
    times.push(performance.now() - startedMs);
  }
  return median(times);
}

/** The rows that a page's authorship is made of: the state, the text, the revisions that stand and their people. */
async function statementsOf(stage: Stage, pages: readonly ReadPage[]): Promise<string[][]> {
  const all: string[][] = [];
  for (const page of pages) {
    const view = await stage.get(PageCredits).of(SYSTEM_ACTOR, page, null);
    if (view?.state !== 'ready') throw new Error('A page of the handbook is not attributed.');
    const numbers = [...new Set(view.credits.map(({ revisionNumber }) => revisionNumber))].join(',') || '0';
    const people = view.authors.flatMap(({ person }) => (person ? [`'${person.id}'`] : [])).join(',');
    const of = `page_id = '${page.id}'`;
    all.push([
      `SELECT revision_number, current_credits FROM page_authorship WHERE ${of}`,
      `SELECT v.*, body.codec, body.data FROM revision AS v JOIN body ON body.hash = v.body_hash
       WHERE ${of} AND v.number = ${page.publishedNumber}`,
      `SELECT person_id, count(*), min(saved_at), max(saved_at) FROM revision_credit WHERE ${of} GROUP BY person_id`,
      `SELECT * FROM revision WHERE ${of} AND number IN (${numbers})`,
      `SELECT revision_number, added_words, surviving_words FROM revision_credit
       WHERE ${of} AND revision_number IN (${numbers})`,
      `SELECT * FROM person WHERE id IN (${people || 'NULL'})`,
    ]);
  }
  return all;
}
