import { type Actor } from '@wellspring/kernel';
import { Database } from '@wellspring/platform-database';
import { aPerson } from '@wellspring/testing';
import { jest } from '@jest/globals';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { ReviewItemList } from './review-items.read-model.js';
import { NO_QUEUE_FILTER, ReviewQueue } from './review-queue.read-model.js';

describe('the queue', () => {
  let review: OpenReview;
  let ada: Actor;
  let rhea: Actor;
  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    ada = await aPerson(database, { displayName: 'Ada' });
    rhea = await aPerson(database, { displayName: 'Rhea', roles: ['employee', 'reviewer'] });
    await review.space('ENG');
    for (let at = 0; at < 6; at++) await review.page(ada, 'ENG', `Page ${at}`, `Words ${at}.`);
    await review.page(rhea, 'ENG', 'Own', 'Rhea’s own words.');
    await review.drain();
    // Different and equal priorities; nothing passed by trust.
    await database.query(
      `UPDATE review_item SET risk_ratio = 0.1 * (1 + abs(hashtext(id::text)) % 3), is_sample = false, state = 'waiting',
         decided_at = NULL, decided_by_id = NULL, verdict = NULL`,
    );
  }, 60_000);
  afterAll(() => review.close());

  const queue = () => review.get(ReviewQueue);
  const page = (first: number, asOf: Date, after: { priority: string; id: string } | null) =>
    queue().page(rhea, NO_QUEUE_FILTER, { first, asOf, after });

  it('has what is worth most first, page by page the same as at once, and never one’s own', async () => {
    const asOf = new Date();
    const all = await page(50, asOf, null);
    const priorities = all.map((item) => Number(item.priority));
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
    expect(all.map((item) => item.authorId)).not.toContain(rhea.personId);
    const paged = [];
    for (let after = null as { priority: string; id: string } | null; ;) {
      const rows = await page(2, asOf, after);
      paged.push(...rows);
      const last = rows.at(-1);
      if (!last) break;
      after = last;
    }
    expect(paged.map((item) => item.id)).toEqual(all.map((item) => item.id));
  });

  it('is empty to who reviews nothing, and tells them of no number', async () => {
    const asOf = new Date();
    expect(await queue().page(ada, NO_QUEUE_FILTER, { first: 10, asOf, after: null })).toEqual([]);
    expect(await queue().counts(ada, NO_QUEUE_FILTER, asOf)).toEqual([]);
    expect(await queue().waiting(ada, 100)).toBeNull();
    expect(await queue().waiting(rhea, 3)).toBe(3);
  });

  it('leaves out pages that the reviewer may not read, whatever their role', async () => {
    const asOf = new Date();
    const [first] = await page(1, asOf, null);
    const { database } = review.test;
    const [set] = await database.query<{ id: string }>(
      `INSERT INTO access_set (id) VALUES (gen_random_uuid()) RETURNING id`,
    );
    const [before] = await database.query<{ id: string }>(
      `SELECT access_set_id AS id FROM page WHERE id = $1`,
      [first?.pageId],
    );
    const move = (id: string | undefined) =>
      database.query(`UPDATE page SET access_set_id = $2 WHERE id = $1`, [first?.pageId, id]);
    await move(set?.id);
    expect((await page(50, asOf, null)).map((item) => item.id)).not.toContain(first?.id);
    expect((await review.get(ReviewItemList).byIds(rhea, [first?.id ?? ''])).size).toBe(0);
    await move(before?.id);
  });

  it('costs two statements, however many items are shown', async () => {
    const spy = jest.spyOn(Database.prototype, 'query');
    try {
      await page(2, new Date(), null);
      expect(spy).toHaveBeenCalledTimes(2);
      spy.mockClear();
      await page(50, new Date(), null);
      expect(spy).toHaveBeenCalledTimes(2);
    } finally {
      spy.mockRestore();
    }
  });
});
