import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { LookAtReviewNumbers, NO_QUEUE_FILTER, ReviewQueue } from '@wellspring/review-server';
import { CreatePage, CreateSpace } from '@wellspring/wiki-server';
import { type Bench, type BenchCase, type CaseResult } from '../harness/bench-case.js';
import { connect } from '../stage/copy-rows.js';
import { openStage, type Stage } from '../stage/open-stage.js';
import { secondsOf } from '../stage/seconds.js';
import { temporaryFolder } from '../stage/temporary-folder.js';

const ITEMS = 100_000;
const PAGES = 5_000;
/** A screen of the queue. */
const ROWS = 50;
const TIMES = 5;
/** At most three times the time of the bare query. */
const TARGET = 1 / 3;
/** The instant at which the queue is looked at, for both. */
const AS_OF = new Date();

/** SQL: the same order and as many rows of the table, without a page, an author or a right. */
const BARE_QUERY = `SELECT * FROM review_item AS i WHERE state IN ('waiting', 'escalated')
  ORDER BY risk_ratio::float8 * sqrt((1 + impact_views)::float8)
    * (1 + extract(epoch FROM $1::timestamptz - opened_at)::float8 / extract(epoch FROM due_at - opened_at)::float8) DESC, id DESC
  LIMIT ${ROWS}`;

/** How long a page of the queue takes, beside sorting the same rows. */
export const reviewQueue: BenchCase = {
  name: 'review-queue',
  description: 'a page of the review queue, 50 of 100,000 open items, against the bare query',
  missing: () => null,
  run,
};

async function run(bench: Bench): Promise<CaseResult> {
  const stage = await openStage(temporaryFolder(bench));
  bench.defer(() => stage.close());
  const client = await connect(stage.databaseUrl);
  bench.defer(() => client.end());
  bench.note('making pages and items …');
  const reviewer = await makeWorld(stage, (sql) => client.query(sql));
  await client.query('VACUUM ANALYZE');
  const queue = stage.get(ReviewQueue);
  const page = () => queue.page(reviewer, NO_QUEUE_FILTER, { first: ROWS, asOf: AS_OF, after: null });
  const [ours, bare] = [await page(), await client.query<{ id: string }>(BARE_QUERY, [AS_OF])];
  const isSame = bare.rows.length === ROWS && bare.rows.every(({ id }, at) => ours[at]?.id === id);
  if (!isSame) throw new Error('The queue and the bare query do not list the same items.');
  const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
    const seconds = await secondsOf(async () => {
      for (let time = 0; time < TIMES; time++) await work();
    });
    return (seconds * 1000) / TIMES;
  };
  const comparisons = await bench.hold({
    ...{ name: 'review-queue', unit: 'ms', better: 'less' },
    ours: { name: `ReviewQueue: ${ROWS} of ${ITEMS} open items`, run: () => milliseconds(page) },
    peers: [
      {
        ...{ name: 'the bare query, the same order', target: TARGET },
        run: () => milliseconds(() => client.query(BARE_QUERY, [AS_OF])),
      },
    ],
  });
  await client.query(DECIDE_MOST);
  await client.query('VACUUM ANALYZE');
  const numbers = await milliseconds(() => stage.get(LookAtReviewNumbers).run(reviewer, {}));
  return {
    comparisons,
    facts: [{ label: `the dashboard of ${ITEMS} items, most decided`, value: numbers, unit: 'ms' }],
  };
}

/** A page that the others are made like, a reviewer, and the items. */
async function makeWorld(stage: Stage, query: (sql: string) => Promise<unknown>): Promise<Actor> {
  await stage
    .get(CreateSpace)
    .run(SYSTEM_ACTOR, { key: 'BENCH', name: 'Bench', description: '', access: 'open' });
  await stage.get(CreatePage).run(SYSTEM_ACTOR, {
    ...{ spaceKey: 'BENCH', parentId: null, title: 'First', text: 'First', summary: '' },
    idempotencyKey: 'first',
  });
  for (const sql of GENERATED) await query(sql);
  return { kind: 'person', personId: REVIEWER_ID, roles: ['employee', 'reviewer'], groupIds: [] };
}

const REVIEWER_ID = '00000000-0000-7000-8000-00000000be01';
const AUTHOR_ID = '00000000-0000-7000-8000-00000000be02';

/** The same rows each time, but for ids. */
const GENERATED = [
  `INSERT INTO page (id, url_id, space_id, position, access_set_id, title, published_revision_id, head_revision_id,
     created_by_id, created_at, published_number, head_number, last_number)
   SELECT gen_random_uuid(), 'bench-' || n, space_id, n, access_set_id, 'page ' || n, published_revision_id,
     head_revision_id, created_by_id, now(), 1, 1, 1 FROM page, generate_series(2, ${PAGES}) AS n WHERE title = 'First'`,
  `INSERT INTO person (id, kind, display_name, is_bot, created_at, updated_at)
   VALUES ('${REVIEWER_ID}', 'employee', 'Reviewer', false, now(), now()), ('${AUTHOR_ID}', 'employee', 'Author', false, now(), now())`,
  `INSERT INTO review_item (id, source, state, page_id, space_id, class, author_id, base_number, from_number, to_number,
     opened_at, changed_at, due_at, risk_score, risk_ratio, impact_views)
   SELECT gen_random_uuid(), CASE WHEN n % 9 = 0 THEN 'rule' ELSE 'patrol' END, 'waiting', page.id, page.space_id,
     (ARRAY['safety', 'policy', 'other'])[1 + n % 3], '${AUTHOR_ID}', n, n + 1, n + 1,
     now() - (n % 500) * interval '1 hour', now(), now() - (n % 500) * interval '1 hour' + interval '27 hours',
     0, ((n * 7919::bigint) % 9973) / 9973.0, (n * 104729::bigint) % 2000
   FROM generate_series(1, ${ITEMS}) AS n
   JOIN (SELECT id, space_id, row_number() OVER (ORDER BY id) AS place FROM page) AS page ON page.place = 1 + n % ${PAGES}`,
];

/** Nine of ten decided, within days of their opening. */
const DECIDE_MOST = `UPDATE review_item SET state = 'decided', decided_at = opened_at + (from_number % 90) * interval '1 hour',
    decided_by_id = '${REVIEWER_ID}', exposed_views = impact_views / 20, is_sample = from_number % 20 = 0,
    verdict = (ARRAY['good', 'good', 'good', 'thanked', 'mended', 'reverted'])[1 + from_number % 6]
  WHERE from_number % 10 > 0`;
