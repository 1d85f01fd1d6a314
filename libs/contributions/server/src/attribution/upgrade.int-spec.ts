import { type Actor, SYSTEM_ACTOR } from '@wellspring/kernel';
import { JobRuns } from '@wellspring/platform-jobs';
import { aPerson, createTestDatabase, type TestDatabase } from '@wellspring/testing';
import { wikiEntities } from '@wellspring/wiki-server';
import { contributionsEntities } from '../contributions.entities.js';
import { makeSpace, openContributions, writePages } from '../testing/open-contributions.js';
import { randomHistory } from '../testing/random-history.js';

describe('the first start after an upgrade', () => {
  let test: TestDatabase;
  let ada: Actor;
  beforeAll(async () => {
    test = await createTestDatabase([...wikiEntities, ...contributionsEntities]);
    ada = await aPerson(test.database);
  }, 60_000);
  afterAll(() => test.close());

  const runs = () => test.database.query<{ id: string }>(`SELECT id FROM job_run ORDER BY created_at`);
  const names = async () =>
    (await test.database.query<{ name: string }>(`SELECT name FROM schema_migration`)).map((row) => row.name);
  const shares = () =>
    test.database.query(
      `SELECT page_id, person_id, surviving_words FROM page_share ORDER BY page_id, person_id`,
    );

  it('attributes by itself what an earlier version left, and nothing at the next start', async () => {
    const first = await openContributions(test);
    await makeSpace(first, ada, 'ENG');
    const pages = Object.fromEntries(
      [1, 2, 3].map((seed) => [
        `page ${seed}`,
        randomHistory([ada], 10, { seed, firstAt: new Date('2024-01-01') }),
      ]),
    );
    const ids = [...(await writePages(test, first, ada, 'ENG', pages)).values()];
    await first.drain();
    await first.close();
    const attributed = await shares();
    expect(attributed).toHaveLength(3);

    // Back to the tables of before with a state of then, and forth again as an upgrade goes.
    while ((await names()).some((name) => name.startsWith('ContributionsWords')))
      await test.dataSource.undoLastMigration();
    await test.database.query(
      `INSERT INTO page_authorship (page_id, method_version, revision_number, surviving_tokens, state, attributed_at)
       VALUES ($1, 1, 10, 40, '\\x01', now())`,
      [ids[0]],
    );
    await test.dataSource.runMigrations();
    expect(await shares()).toEqual([]);

    const second = await openContributions(test);
    const [run] = await runs();
    await second.drain();
    expect(await second.get(JobRuns).get(SYSTEM_ACTOR, run?.id ?? '')).toMatchObject({
      ...{ kind: 'contributions.rebuild', state: 'done', unit: 'pages', done: 3, total: 3 },
    });
    expect(await shares()).toEqual(attributed);
    await second.close();

    const third = await openContributions(test);
    expect(await runs()).toHaveLength(1);
    await third.close();
  });

  it('does again what was attributed by another method', async () => {
    const before = await shares();
    await test.database.query(`UPDATE page_authorship SET method_version = method_version - 1`);
    await test.database.query(`UPDATE page_share SET surviving_words = 0`);
    const modules = await openContributions(test);
    await modules.drain();
    expect(await shares()).toEqual(before);
    await modules.close();
  });
});
