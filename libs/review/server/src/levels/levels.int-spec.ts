import { type Actor, DAY_MS } from '@wellspring/kernel';
import { Inbox, NoticeSubjects } from '@wellspring/notices-server';
import { aPerson } from '@wellspring/testing';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { ReviewItems } from '../queue/review-items.service.js';
import { EscalateOverdue } from './escalate-overdue.job.js';
import { PageClasses } from './page-classes.read-model.js';
import { ServiceLevels } from './service-levels.service.js';
import { SetReviewClass } from './set-review-class.service.js';

const NOW = new Date('2026-03-04T12:00:00Z');

describe('service levels', () => {
  let review: OpenReview;
  let admin: Actor;
  let reviewer: Actor;
  let employee: Actor;
  let spaceId: string;
  let pageId: string;

  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    admin = await aPerson(database, { roles: ['employee', 'admin'] });
    reviewer = await aPerson(database, { roles: ['employee', 'reviewer'] });
    employee = await aPerson(database);
    spaceId = await review.space('LEVELS');
    pageId = await review.page(review.owner, 'LEVELS', 'Ladders', 'Check the feet.');
  });
  afterAll(() => review.close());

  const urlIdOf = async (id: string) =>
    (
      await review.test.database.query<{ urlId: string }>(
        `SELECT url_id AS "urlId" FROM page WHERE id = $1`,
        [id],
      )
    )[0]?.urlId ?? '';
  const report = (openedAt: Date) =>
    review.test.unitOfWork.run((tx) =>
      review.get(ReviewItems).open(tx, { source: 'report', pageId, spaceId, authorId: null, openedAt }),
    );
  const itemOf = async (id: string) =>
    (
      await review.test.database.query<{ class: string; dueAt: Date; state: string; version: number }>(
        `SELECT class, due_at AS "dueAt", state, version FROM review_item WHERE id = $1`,
        [id],
      )
    )[0];
  const noticesOf = async (actor: Actor) => {
    const page = await review.get(Inbox).page(actor.personId, { limit: 20, after: null });
    return page.filter(({ kind }) => kind === 'review.items-overdue');
  };

  it('say when something is due, in business hours of the class', async () => {
    const levels = review.get(ServiceLevels);
    const from = new Date('2026-03-02T09:00:00Z');
    const due = await Promise.all(
      (['safety', 'policy', 'other'] as const).map((one) => levels.dueAt(one, from)),
    );
    expect(due.map((at) => at.toISOString())).toEqual([
      ...['2026-03-02T13:00:00.000Z', '2026-03-02T18:00:00.000Z', '2026-03-04T18:00:00.000Z'],
    ]);
  });

  it('belong to spaces, and to pages against their space; open items follow', async () => {
    const { itemId } = await report(new Date('2026-03-02T09:00:00Z'));
    const set = review.get(SetReviewClass);
    await set.ofSpace(review.owner, 'LEVELS', 'policy');
    expect(await itemOf(itemId)).toMatchObject({ class: 'policy', dueAt: new Date('2026-03-02T18:00:00Z') });
    await set.ofPage(review.owner, await urlIdOf(pageId), 'safety');
    expect(await itemOf(itemId)).toMatchObject({ class: 'safety', dueAt: new Date('2026-03-02T13:00:00Z') });
    await set.ofSpace(review.owner, 'LEVELS', 'other');
    expect((await itemOf(itemId))?.class).toBe('safety');
    expect((await review.get(PageClasses).detailed([pageId])).get(pageId)).toEqual({
      ...{ own: 'safety', effective: 'safety' },
    });
    await set.ofPage(review.owner, await urlIdOf(pageId), null);
    expect((await itemOf(itemId))?.class).toBe('other');
    await expect(set.ofSpace(employee, 'LEVELS', 'safety')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(set.ofPage(employee, await urlIdOf(pageId), 'safety')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('are set by administrators, and what waits is due by the new one', async () => {
    const { itemId } = await report(new Date('2026-03-02T09:00:00Z'));
    const levels = review.get(ServiceLevels);
    await expect(levels.set(reviewer, 'other', 3)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(levels.set(admin, 'other', 0)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await levels.set(admin, 'other', 3);
    expect((await itemOf(itemId))?.dueAt).toEqual(new Date('2026-03-02T12:00:00Z'));
    await levels.set(admin, 'other', 27);
    expect((await itemOf(itemId))?.dueAt).toEqual(new Date('2026-03-04T18:00:00Z'));
  });

  it('escalate what is overdue once, and tell reviewers by role in one notice', async () => {
    const { itemId } = await report(new Date('2026-03-02T09:00:00Z'));
    const job = review.get(EscalateOverdue);
    expect(await job.run(new Date('2026-03-04T17:00:00Z'))).toBe(0);
    const late = new Date('2026-03-05T09:00:00Z');
    expect(await job.run(late)).toBe(1);
    expect((await itemOf(itemId))?.state).toBe('escalated');
    expect(await job.run(late)).toBe(0);
    const notices = await noticesOf(reviewer);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.details).toEqual({ count: 1 });
    expect(await noticesOf(employee)).toEqual([]);
    const described = await review.get(NoticeSubjects).describe(reviewer, 'review-queue', ['queue']);
    expect(described.get('queue')?.href).toMatch(/^\/review/);
    expect((await review.get(NoticeSubjects).describe(employee, 'review-queue', ['queue'])).size).toBe(0);
  });

  it('wait for whoever holds an overdue item', async () => {
    const other = await review.page(review.owner, 'LEVELS', 'Harness', 'Check the belt.');
    const { itemId } = await review.test.unitOfWork.run((tx) =>
      review.get(ReviewItems).open(tx, {
        ...{ source: 'report', pageId: other, spaceId, authorId: null },
        openedAt: new Date(NOW.getTime() - 30 * DAY_MS),
      }),
    );
    await review.test.database.query(
      `UPDATE review_item SET claimed_by_id = $2, claimed_until = $3 WHERE id = $1`,
      [itemId, reviewer.personId, new Date(NOW.getTime() + 60_000)],
    );
    await review.get(EscalateOverdue).run(NOW);
    expect((await itemOf(itemId))?.state).toBe('waiting');
    await review.get(EscalateOverdue).run(new Date(NOW.getTime() + 120_000));
    expect((await itemOf(itemId))?.state).toBe('escalated');
  });
});
