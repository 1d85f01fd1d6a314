import { DAY_MS } from '@wellspring/kernel';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { AskForFreshness } from './ask-for-freshness.job.js';

const NOW = new Date();

describe('stale pages', () => {
  let review: OpenReview;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    review = await openReview();
    await review.space('FRESH');
    // Nobody drains: what is read is written as it is.
    for (const title of ['Expired', 'Holds', 'Old and read', 'Old and forgotten', 'Young and read'])
      pages.set(title, await review.page(review.owner, 'FRESH', title, `${title}.`));
    for (let at = 0; at < 22; at++)
      pages.set(`Filler ${at}`, await review.page(review.owner, 'FRESH', `Filler ${at}`, 'Filler.'));
    await verify('Expired', -3);
    await verify('Holds', 30);
    await makeOld('Old and read', 400);
    await makeOld('Old and forgotten', 900);
    const titles = [...pages.keys()].filter((title) => title !== 'Expired' && title !== 'Holds');
    for (const title of titles) await read(title, title.endsWith('and read') ? 500 : 2);
  });
  afterAll(() => review.close());

  const query = (sql: string, values: unknown[]) => review.test.database.query(sql, values);
  const idOf = (title: string) => pages.get(title) ?? '';
  const verify = (title: string, days: number) =>
    query(
      `INSERT INTO page_care (page_id, verified_until, verified_at, verified_by_id)
       VALUES ($1, ($2::timestamptz AT TIME ZONE 'UTC')::date, now(), $3)
       ON CONFLICT (page_id) DO UPDATE SET verified_until = excluded.verified_until`,
      [idOf(title), new Date(NOW.getTime() + days * DAY_MS), review.owner.personId],
    );
  const makeOld = (title: string, days: number) =>
    query(`UPDATE revision SET saved_at = $2 WHERE page_id = $1`, [
      idOf(title),
      new Date(NOW.getTime() - days * DAY_MS),
    ]);
  const read = (title: string, views: number) =>
    query(`INSERT INTO page_views_day (page_id, day, views, readers) VALUES ($1, current_date - 5, $2, 1)`, [
      idOf(title),
      views,
    ]);
  const run = (daysLater = 0) =>
    review.get(AskForFreshness).run(new Date(NOW.getTime() + daysLater * DAY_MS));
  const open = async () =>
    (
      await review.test.database.query<{ title: string }>(
        `SELECT p.title FROM review_item AS i JOIN page AS p ON p.id = i.page_id
         WHERE i.source = 'freshness' AND i.state IN ('waiting', 'escalated') ORDER BY p.title`,
      )
    ).map(({ title }) => title);

  it('come into the queue when their verification has passed, or they are read a lot and old; once', async () => {
    expect(await run()).toEqual({ opened: 2, closed: 0 });
    expect(await open()).toEqual(['Expired', 'Old and read']);
    expect(await run()).toEqual({ opened: 0, closed: 0 });
    const [row] = await review.test.database.query<{ openedAt: Date; kinds: string[] }>(
      `SELECT opened_at AS "openedAt", ARRAY(SELECT part ->> 'kind' FROM jsonb_array_elements(risk_parts) AS part) AS kinds
       FROM review_item WHERE page_id = $1`,
      [idOf('Expired')],
    );
    const days = (NOW.getTime() - (row?.openedAt.getTime() ?? 0)) / DAY_MS;
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(4);
    expect(row?.kinds).toEqual(expect.arrayContaining(['overdue', 'owner-gone']));
  });

  it('leave the queue when somebody has verified or edited them meanwhile', async () => {
    await verify('Expired', 60);
    await makeOld('Old and read', 1);
    expect(await run()).toEqual({ opened: 0, closed: 2 });
    expect(await open()).toEqual([]);
    await makeOld('Old and read', 400);
  });

  it('are asked about again when the next verification has passed, or a year after somebody decided', async () => {
    expect(await run()).toEqual({ opened: 1, closed: 0 });
    await query(
      `UPDATE review_item SET state = 'decided', verdict = 'verified', decided_at = $2, decided_by_id = $3
       WHERE page_id = $1 AND state = 'waiting'`,
      [idOf('Old and read'), NOW, review.owner.personId],
    );
    expect((await run(1)).opened).toBe(0);
    await query(`UPDATE page_views_day SET day = current_date + 369`, []);
    await run(374);
    expect(await open()).toEqual(['Expired', 'Holds', 'Old and read', 'Young and read']);
  });
});
