import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { CreatePage, CreateSpace } from '@wellspring/wiki-server';
import type pg from 'pg';
import { type Stage } from './open-stage.js';

/** Of a wiki of ten years, made by SQL: the same rows each time, but for ids. */
export const MADE = {
  pages: 10_000,
  people: 1_000,
  revisions: 100_000,
  wordsReadDays: 1_000_000,
  views: 100_000,
};
/** Revisions of a page, each by somebody else. */
const REVISIONS_A_PAGE = MADE.revisions / MADE.pages;
const READ_DAYS = MADE.wordsReadDays / MADE.revisions;
/** One page in so many lies in the second space. */
const PAGES_TO_ONE_OF_SECOND = 20;

/** Keys of the two spaces. */
export const FIRST_SPACE = 'BENCH';
export const SECOND_SPACE = 'SECOND';

/** Fills an empty wiki with {@link MADE}: pages in two spaces, their shares, credits, words read and views. */
export async function makeManyContributions(stage: Stage, client: pg.Client): Promise<void> {
  for (const key of [FIRST_SPACE, SECOND_SPACE])
    await stage.get(CreateSpace).run(SYSTEM_ACTOR, { key, name: key, description: '', access: 'open' });
  await stage.get(CreatePage).run(SYSTEM_ACTOR, {
    ...{ spaceKey: FIRST_SPACE, parentId: null, title: 'First', text: 'First', summary: '' },
    idempotencyKey: 'first',
  });
  for (const sql of GENERATED) await client.query(sql);
  await client.query('VACUUM ANALYZE');
}

const GENERATED = [
  `INSERT INTO page (id, url_id, space_id, position, access_set_id, title, published_revision_id, head_revision_id,
     created_by_id, created_at, published_number, head_number, last_number)
   SELECT gen_random_uuid(), 'bench-' || n, home.id, n, home.access_set_id, 'page ' || n, first.published_revision_id,
     first.head_revision_id, first.created_by_id, now(), 1, 1, 1
   FROM page AS first CROSS JOIN generate_series(2, ${MADE.pages}) AS n
   JOIN space AS home ON home.key = CASE n % ${PAGES_TO_ONE_OF_SECOND} WHEN 0 THEN '${SECOND_SPACE}' ELSE '${FIRST_SPACE}' END
   WHERE first.title = 'First'`,
  `INSERT INTO person (id, kind, display_name, department, is_bot, created_at, updated_at)
   SELECT gen_random_uuid(), 'employee', 'person ' || n, 'department ' || n % 20, false, now(), now()
   FROM generate_series(1, ${MADE.people}) AS n`,
  `CREATE TEMPORARY TABLE bench_person AS
   SELECT id, row_number() OVER (ORDER BY id)::integer AS place FROM person WHERE display_name LIKE 'person %'`,
  `CREATE TEMPORARY TABLE bench_page AS SELECT id, row_number() OVER (ORDER BY id)::integer AS place FROM page`,
  // Few people have most, as in wikis: the cube of an even number.
  `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words, surviving_words, lasting_words)
   SELECT page.id, n, person.id, now() - ((page.place * 31 + n * 97) % 1500) * interval '1 day', page.place % 40 + 10.5, 0,
     page.place % 30, page.place % 35
   FROM bench_page AS page CROSS JOIN generate_series(1, ${REVISIONS_A_PAGE}) AS n JOIN bench_person AS person
     ON person.place = 1 + floor(${MADE.people} * power(((page.place * 7919 + n * 104729) % 9973) / 9973.0, 3))::integer`,
  `INSERT INTO page_share (page_id, person_id, edits, added_words, surviving_words, copied_words)
   SELECT page_id, person_id, count(*), sum(added_words), sum(surviving_words), 0 FROM revision_credit GROUP BY 1, 2`,
  `INSERT INTO page_authorship (page_id, method_version, revision_number, surviving_words, current_credits, attributed_at)
   SELECT page_id, 1, 1, sum(surviving_words), '', now() FROM page_share GROUP BY 1 ON CONFLICT DO NOTHING`,
  `INSERT INTO words_read_day (page_id, person_id, day, words_read)
   SELECT page_id, person_id, current_date - n * 7, surviving_words * n FROM page_share, generate_series(1, ${READ_DAYS}) AS n`,
  `INSERT INTO page_view (page_id, revision_number, person_id, viewed_at)
   SELECT page.id, 1, person.id, now() - ((page.place * 13 + n * 7) % 29) * interval '1 day'
   FROM bench_page AS page CROSS JOIN generate_series(1, ${MADE.views / MADE.pages}) AS n
   JOIN bench_person AS person ON person.place = 1 + (page.place * 31 + n * 101) % ${MADE.people}`,
  `INSERT INTO page_views_day (page_id, day, views, readers)
   SELECT id, current_date - n, 1 + place % 9, 1 FROM bench_page, generate_series(1, 30) AS n WHERE place % 3 > 0`,
];
