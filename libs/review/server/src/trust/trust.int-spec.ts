import { type Actor } from '@wellspring/kernel';
import { Inbox, NoticeSubjects } from '@wellspring/notices-server';
import { aPerson } from '@wellspring/testing';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { EarnTrust } from './earn-trust.job.js';
import { SetTrust, type TrustDecision } from './set-trust.service.js';
import { Trust } from './trust.read-model.js';

const NIGHT = new Date('2026-03-04T03:00:00Z');

describe('trust in authors', () => {
  let review: OpenReview;
  let reviewer: Actor;
  let good: Actor;
  let hasty: Actor;
  let fresh: Actor;
  let imported: Actor;

  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    reviewer = await aPerson(database, { roles: ['employee', 'reviewer'] });
    [good, hasty, fresh] = [await aPerson(database), await aPerson(database), await aPerson(database)];
    imported = await aPerson(database, { kind: 'imported' });
    await review.space('TRUST');
    const pageId = await review.page(review.owner, 'TRUST', 'Counted', 'One.');
    await credit(pageId, 1_000, good, 50, 0.95);
    await credit(pageId, 2_000, hasty, 80, 0.9);
    await credit(pageId, 3_000, fresh, 49, 1);
    await credit(pageId, 4_000, imported, 60, 1);
  });
  afterAll(() => review.close());

  /** So many edits of ten words each, of which this share lasted. */
  const credit = (pageId: string, from: number, by: Actor, edits: number, ratio: number) =>
    review.test.database.query(
      `INSERT INTO revision_credit (page_id, revision_number, person_id, saved_at, added_words, removed_words,
         surviving_words, lasting_words)
       SELECT $1, n, $2, now(), 10, 0, 10, 10 * $5::float8 FROM generate_series($3::integer, $4::integer) AS n`,
      [pageId, by.personId, from, from + edits - 1, ratio],
    );
  const trusted = async () =>
    [...(await review.get(Trust).of([good, hasty, fresh, imported].map(({ personId }) => personId)))].sort();
  const decide = (actor: Actor, person: Actor, decision: TrustDecision, reason = 'Because.') =>
    review.get(SetTrust).run(actor, { personId: person.personId, decision, reason });
  const told = async (person: Actor) => {
    const page = await review.get(Inbox).page(person.personId, { limit: 20, after: null });
    return page.map(({ kind }) => kind).filter((kind) => kind.startsWith('review.trust'));
  };

  it('is earned above .9 of the words over at least fifty edits, once, by whoever has an account', async () => {
    expect(await review.get(EarnTrust).run(NIGHT)).toEqual({ earned: 1, lost: 0 });
    expect(await review.get(EarnTrust).run(NIGHT)).toEqual({ earned: 0, lost: 0 });
    expect(await trusted()).toEqual([good.personId]);
    expect(await review.get(Trust).one(good.personId)).toMatchObject({
      ...{ kind: 'earned', edits: 50, byId: null },
    });
    expect(await told(good)).toEqual(['review.trust-given']);
  });

  it('is lost as it was earned', async () => {
    await review.test.database.query(
      `UPDATE revision_credit SET lasting_words = 1 WHERE person_id = $1 AND revision_number < 1010`,
      [good.personId],
    );
    expect(await review.get(EarnTrust).run(NIGHT)).toEqual({ earned: 0, lost: 1 });
    expect(await trusted()).toEqual([]);
    expect((await told(good)).sort()).toEqual(['review.trust-given', 'review.trust-withdrawn']);
    await review.test.database.query(`UPDATE revision_credit SET lasting_words = 9.5 WHERE person_id = $1`, [
      good.personId,
    ]);
    await review.get(EarnTrust).run(NIGHT);
    expect(await trusted()).toEqual([good.personId]);
  });

  it('is withdrawn with a reason that the author reads, and not earned back by the next night', async () => {
    await expect(decide(reviewer, good, 'withdrawn', ' ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await decide(reviewer, good, 'withdrawn', '請先與品保確認數值。');
    await review.get(EarnTrust).run(NIGHT);
    expect(await trusted()).toEqual([]);
    const subject = await review.get(NoticeSubjects).describe(good, 'review-trust', [good.personId]);
    expect(subject.get(good.personId)).toMatchObject({ quote: '請先與品保確認數值。' });
    expect((await review.get(NoticeSubjects).describe(hasty, 'review-trust', [good.personId])).size).toBe(0);
    await decide(reviewer, good, 'as-earned', '');
    expect(await trusted()).toEqual([good.personId]);
  });

  it('is granted to others, and stays whatever the nights say', async () => {
    await decide(reviewer, hasty, 'granted');
    await review.get(EarnTrust).run(NIGHT);
    expect(await trusted()).toEqual([good.personId, hasty.personId].sort());
    expect(await told(hasty)).toEqual(['review.trust-given']);
    await decide(reviewer, hasty, 'as-earned', '');
    expect(await review.get(Trust).one(hasty.personId)).toBeNull();
    const { rows, total } = await review.get(Trust).list(null, 10);
    expect([rows.map(({ personId }) => personId), total]).toEqual([[good.personId], 1]);
  });

  it('is decided by reviewers and administrators, never of oneself, never of who writes nothing here', async () => {
    await expect(decide(good, hasty, 'granted')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(decide(reviewer, reviewer, 'granted')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(decide(reviewer, imported, 'granted')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(
      decide(reviewer, { ...good, personId: '00000000-0000-4000-8000-000000000000' }, 'granted'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
