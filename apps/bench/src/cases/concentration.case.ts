import { LookAtContributions } from '@wellspring/contributions-server';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { CreatePage, CreateSpace } from '@wellspring/wiki-server';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { connect } from '../stage/copy-rows.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { secondsOf } from '../stage/seconds.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

const PAGES = 10_000;
const PEOPLE = 1_000;
/** Authors of a page. */
const AUTHORS = 4;
const TIMES = 5;
/** At most three times the time of the aggregate. */
const TARGET = 1 / 3;

/** SQL: what everybody made and of whom how much was read, without a name, a denominator or a figure. */
const BARE_AGGREGATE = `SELECT * FROM (
    SELECT share.person_id, sum(edits) AS edits, sum(added_words) AS added, sum(surviving_words) AS surviving
    FROM page_share AS share JOIN page ON page.id = share.page_id WHERE page.deleted_at IS NULL GROUP BY 1) AS made
  FULL JOIN (
    SELECT reading.person_id, sum(words_read) AS words
    FROM words_read_day AS reading JOIN page ON page.id = reading.page_id WHERE page.deleted_at IS NULL GROUP BY 1) AS was_read
  USING (person_id)`;

/** How long the report of all contributions takes, beside adding up the same rows. */
export const concentration: BenchCase = {
  name: 'concentration',
  description: 'concentration over 10,000 pages and 1,000 people, against the bare aggregate query',
  missing: () => null,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const stage = await openStage(temporaryFolder(bench));
  bench.defer(() => stage.close());
  const client = await connect(stage.databaseUrl);
  bench.defer(() => client.end());
  bench.note('making pages and shares …');
  await makePage(stage);
  for (const sql of GENERATED) await client.query(sql);
  await client.query('VACUUM ANALYZE');
  const look = stage.get(LookAtContributions);
  const report = await look.run(SYSTEM_ACTOR, {});
  if (report.pages !== PAGES || report.editors < PEOPLE / 2)
    throw new Error(`${report.pages} pages of ${report.editors} people are counted.`);
  const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
    const seconds = await secondsOf(async () => {
      for (let time = 0; time < TIMES; time++) await work();
    });
    return (seconds * 1000) / TIMES;
  };
  const comparisons = await bench.hold({
    ...{ name: 'concentration', unit: 'ms', better: 'less' },
    ours: {
      name: `LookAtContributions: 4 measures over 3 denominators, ${PAGES} pages, ${PAGES * AUTHORS} shares`,
      run: () => milliseconds(() => look.run(SYSTEM_ACTOR, {})),
    },
    peers: [
      {
        ...{ name: 'the bare aggregate query of shares and words read', target: TARGET },
        run: () => milliseconds(() => client.query(BARE_AGGREGATE)),
      },
    ],
  });
  return { comparisons, facts: [{ label: 'people who saved', value: report.editors, unit: '' }] };
}

/** The page that the others are made like. */
async function makePage(stage: Stage): Promise<void> {
  await stage
    .get(CreateSpace)
    .run(SYSTEM_ACTOR, { key: 'BENCH', name: 'Bench', description: '', access: 'open' });
  await stage.get(CreatePage).run(SYSTEM_ACTOR, {
    ...{ spaceKey: 'BENCH', parentId: null, title: 'First', text: 'First', summary: '' },
    idempotencyKey: 'first',
  });
}

/** Shares as wikis have them: few people have most. The same rows each time, but for ids. */
const GENERATED = [
  `INSERT INTO page (id, url_id, space_id, position, access_set_id, title, published_revision_id, head_revision_id,
     created_by_id, created_at, published_number, head_number, last_number)
   SELECT gen_random_uuid(), 'bench-' || n, space_id, n, access_set_id, 'page ' || n, published_revision_id,
     head_revision_id, created_by_id, now(), 1, 1, 1 FROM page, generate_series(2, ${PAGES}) AS n WHERE title = 'First'`,
  `INSERT INTO person (id, kind, display_name, department, is_bot, created_at, updated_at)
   SELECT gen_random_uuid(), 'employee', 'person ' || n, 'department ' || n % 20, false, now(), now()
   FROM generate_series(1, ${PEOPLE}) AS n`,
  `CREATE TEMPORARY TABLE bench_person AS
   SELECT id, row_number() OVER (ORDER BY id)::integer AS place FROM person WHERE display_name LIKE 'person %'`,
  `CREATE TEMPORARY TABLE bench_page AS SELECT id, row_number() OVER (ORDER BY id)::integer AS place FROM page`,
  `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
   SELECT DISTINCT ON (page.id, person.id) page.id, person.id, 1 + (page.place % 7), page.place % 400 + 10.5, page.place % 300, 0
   FROM bench_page AS page CROSS JOIN generate_series(1, ${AUTHORS}) AS author
   JOIN bench_person AS person
     ON person.place = 1 + floor(${PEOPLE} * power(((page.place * 7919 + author * 104729) % 9973) / 9973.0, 3))::integer`,
  `INSERT INTO words_read_day (page_id, person_id, day, words_read)
   SELECT page_id, person_id, current_date, surviving_words * 3 FROM page_share`,
];
