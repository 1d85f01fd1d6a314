import { type Actor } from '@wellspring/kernel';
import { Inbox, NoticeKinds, NoticeSubjects } from '@wellspring/notices-server';
import { type Verdict } from '@wellspring/review-domain';
import { aPerson } from '@wellspring/testing';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { DecideReviewItem } from './decide-review-item.service.js';
import { MyReviewedChanges } from './my-reviewed-changes.read-model.js';

describe('the notice that changes were found good', () => {
  let review: OpenReview;
  let ada: Actor;
  let rhea: Actor;
  let ravi: Actor;
  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    rhea = await aPerson(database, { displayName: 'Rhea', roles: ['employee', 'reviewer'] });
    ravi = await aPerson(database, { displayName: 'Ravi', roles: ['employee', 'reviewer'] });
    await review.space('ENG');
  }, 60_000);
  afterAll(() => review.close());
  beforeEach(async () => {
    ada = await aPerson(review.test.database, { displayName: 'Ada' });
  });

  let pages = 0;
  /** A published change of Ada's that nobody has looked at. */
  const change = async (): Promise<{ id: string; version: number }> => {
    const pageId = await review.page(ada, 'ENG', `Page ${pages++}`, 'Words.');
    await review.drain();
    const [item] = await review.test.database.query<{ id: string; version: number }>(
      `SELECT id, version FROM review_item WHERE page_id = $1`,
      [pageId],
    );
    if (!item) throw new Error('Nothing waits.');
    return item;
  };
  const decide = async (by: Actor, item: { id: string; version: number }, verdict: Verdict, note = '') => {
    const outcome = await review.get(DecideReviewItem).run(by, {
      ...{ id: item.id, version: item.version, verdict, note, madeNumber: null },
      ...{ fromNumber: null, toNumber: null, verifiedUntil: null },
    });
    expect(outcome.kind).toBe('done');
  };
  const notices = () => review.get(Inbox).page(ada.personId, { limit: 20, after: null });

  it('is one a reviewer and day, counts, and comes up again with each more', async () => {
    await decide(rhea, await change(), 'good');
    const [first, ...others] = await notices();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'review.changes-found-good', details: { count: 1 } });
    await review.test.database.query(`UPDATE notice SET read_at = now() WHERE person_id = $1`, [
      ada.personId,
    ]);
    await decide(rhea, await change(), 'good');
    await decide(rhea, await change(), 'good');
    await decide(ravi, await change(), 'good');
    const counted = (await notices()).map(({ actorId, details, readAt }) => ({ actorId, details, readAt }));
    expect(counted).toHaveLength(2);
    expect(counted).toEqual(
      expect.arrayContaining([
        { actorId: rhea.personId, details: { count: 3 }, readAt: null },
        { actorId: ravi.personId, details: { count: 1 }, readAt: null },
      ]),
    );
  });

  it('counts both of two that are decided at once', async () => {
    const both = [await change(), await change()];
    await Promise.all(both.map((item) => decide(rhea, item, 'good')));
    expect((await notices()).map(({ details }) => details)).toEqual([{ count: 2 }]);
  });

  it('is another one on another day', async () => {
    await decide(rhea, await change(), 'good');
    await review.test.database.query(
      `UPDATE review_item SET decided_at = decided_at - interval '1 day' WHERE author_id = $1`,
      [ada.personId],
    );
    await review.test.database.query(
      `UPDATE notice SET subject_id = replace(subject_id, right(subject_id, 10), '2020-01-01'),
         dedupe_key = replace(dedupe_key, right(dedupe_key, 10), '2020-01-01') WHERE person_id = $1`,
      [ada.personId],
    );
    await decide(rhea, await change(), 'good');
    expect((await notices()).map(({ details }) => details)).toEqual([{ count: 1 }, { count: 1 }]);
  });

  it('leads to what was looked at, in three languages, and no mail tells of it', async () => {
    const item = await change();
    await decide(rhea, item, 'good');
    const [notice] = await notices();
    if (!notice) throw new Error('Nothing was told.');
    const subject = (
      await review.get(NoticeSubjects).describe(ada, notice.subjectKind, [notice.subjectId])
    ).get(notice.subjectId);
    expect(subject).toEqual({ name: '', href: '/review/mine' });
    const { sentences } = review.get(NoticeKinds).of(notice.kind);
    const say = (count: number) =>
      Object.values(sentences).map((sentence) =>
        sentence({ actor: 'Rhea', subject: '', details: { count } }),
      );
    expect(say(1)[0]).toBe('Rhea looked at a change of yours and found it good');
    expect(say(3)).toEqual([
      'Rhea looked at 3 of your changes and found them good',
      'Rhea 審核了您的 3 項修改，認為沒有問題',
      'Rhea 审核了您的 3 项修改，认为没有问题',
    ]);
    const mine = await review.get(MyReviewedChanges).page(ada, { first: 5, after: null });
    expect(mine.map(({ id, verdict }) => ({ id, verdict }))).toEqual([{ id: item.id, verdict: 'good' }]);
    const mailed = await review.test.database.query(
      `SELECT FROM notice WHERE person_id = $1 AND mail_state <> 'none'`,
      [ada.personId],
    );
    expect(mailed).toEqual([]);
  });

  it('is none of what somebody had a word for, and none of what trust passed', async () => {
    await decide(rhea, await change(), 'good', 'Well said.');
    await decide(rhea, await change(), 'thanked', '');
    expect((await notices()).map(({ kind }) => kind).sort()).toEqual([
      'contributions.revision-thanked',
      'review.found-good',
    ]);
    const trusted = await aPerson(review.test.database, { displayName: 'Trusted' });
    await review.test.database.query(
      `INSERT INTO review_trust (person_id, kind, since) VALUES ($1, 'earned', now())`,
      [trusted.personId],
    );
    // One change in twenty is drawn by lot and waits; the others are passed.
    for (let at = 0; at < 3; at++) await review.page(trusted, 'ENG', `Trusted ${at}`, 'Words.');
    await review.drain();
    expect(await review.get(Inbox).page(trusted.personId, { limit: 5, after: null })).toEqual([]);
  });
});
