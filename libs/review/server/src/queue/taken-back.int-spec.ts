import { type Actor } from '@wellspring/kernel';
import { Inbox, NoticeSubjects } from '@wellspring/notices-server';
import { type Verdict, verdictsOf } from '@wellspring/review-domain';
import { aPerson } from '@wellspring/testing';
import {
  CreateSpace,
  DeletePage,
  MovePage,
  PurgePage,
  Revisions,
  SpaceReviewers,
} from '@wellspring/wiki-server';
import { Appeals } from '../appeals/appeals.service.js';
import { ReportPage } from '../reports/report-page.service.js';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { ClaimReviewItem } from './claim-review-item.service.js';
import { DecideReviewItem, type DecisionInput } from './decide-review-item.service.js';
import { reviewItemTypeOf } from './graphql/review-item.type.js';
import { MyReviewedChanges } from './my-reviewed-changes.read-model.js';
import { moveFactsOf } from './review-item.view.js';
import { ReviewItemList } from './review-items.read-model.js';
import { REVIEW_ITEM_SUBJECT } from './review-notices.read-model.js';
import { NO_QUEUE_FILTER, ReviewQueue } from './review-queue.read-model.js';

describe('what is taken back, moved or closed', () => {
  let review: OpenReview;
  let ada: Actor;
  let bo: Actor;
  let rhea: Actor;
  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    ada = await aPerson(database, { displayName: 'Ada' });
    bo = await aPerson(database, { displayName: 'Bo' });
    rhea = await aPerson(database, { displayName: 'Rhea', roles: ['employee', 'reviewer'] });
    await review.space('ENG');
    await review.space('HELD', { reviews: true });
  }, 60_000);
  afterAll(() => review.close());

  const itemOf = async (pageId: string, source = 'patrol', from: number | null = null) => {
    const [item] = await review.test.database.query<{ id: string; version: number; state: string }>(
      `SELECT id, version, state FROM review_item WHERE page_id = $1 AND source = $2
         AND ($3::integer IS NULL OR from_number = $3) ORDER BY from_number DESC LIMIT 1`,
      [pageId, source, from],
    );
    if (!item) throw new Error(`Nothing of ${source} waits.`);
    return item;
  };
  const decide = (
    actor: Actor,
    item: { readonly id: string; readonly version: number },
    verdict: Verdict,
    more: Partial<DecisionInput> = {},
  ) =>
    review.get(DecideReviewItem).run(actor, {
      ...{ id: item.id, version: item.version, verdict, note: 'Because.', madeNumber: null },
      ...{ fromNumber: null, toNumber: null, verifiedUntil: null, ...more },
    });
  /** Numbers of the page's revisions whose text a reader may have and that hold some words. */
  const readableWith = async (pageId: string, words: string): Promise<number[]> => {
    const rows = await review.get(Revisions).history(bo, pageId, { first: 50, before: null });
    const texts = await review.get(Revisions).texts(rows.map(({ hashHex }) => hashHex).filter(Boolean));
    return rows.filter(({ hashHex }) => texts.get(hashHex)?.includes(words)).map(({ number }) => number);
  };

  it('hides private data that later edits carried on', async () => {
    const pageId = await review.page(ada, 'ENG', 'Contacts', 'First line.\n\nSecond line.\n\nThird line.');
    await review.drain();
    await review.save(bo, pageId, 'First line.\n\nSecond line. Call 0912 345 678.\n\nThird line.');
    await review.save(ada, pageId, 'First line, mended.\n\nSecond line. Call 0912 345 678.\n\nThird line.');
    await review.drain();
    expect(await readableWith(pageId, '0912')).toEqual([3, 2]);
    const outcome = await decide(rhea, await itemOf(pageId, 'patrol', 2), 'hidden');
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(await readableWith(pageId, '0912')).toEqual([]);
    expect(await readableWith(pageId, 'First line, mended.')).toEqual([4]);
  });

  it('is no new page: nothing lies before its text, until readers see a later one', async () => {
    const verdicts = async (id: string) => {
      const view = (await review.get(ReviewItemList).byIds(rhea, [id])).get(id);
      return view && verdictsOf(view.state, moveFactsOf(rhea, view, new Date()));
    };
    const pageId = await review.page(ada, 'ENG', 'Nonsense', 'Call 0912 345 678.');
    await review.drain();
    const item = await itemOf(pageId);
    expect(await verdicts(item.id)).toEqual(['good', 'thanked', 'mended']);
    for (const verdict of ['reverted', 'hidden'] as const)
      expect(await decide(rhea, item, verdict)).toMatchObject({ kind: 'refused', problem: 'nothing-before' });
    const reader = await aPerson(review.test.database);
    await review
      .get(ReportPage)
      .run(reader, { pageId, revisionNumber: 1, reason: 'private-data', text: 'A number.' });
    const report = await itemOf(pageId, 'report');
    for (const verdict of ['reverted', 'hidden'] as const)
      expect(await decide(rhea, report, verdict, { fromNumber: 1, toNumber: 1 })).toMatchObject({
        ...{ kind: 'refused', problem: 'nothing-before' },
      });
    expect(await readableWith(pageId, '0912')).toEqual([1]);
    await review.save(bo, pageId, 'Ask at the desk.');
    await review.drain();
    expect(await verdicts(item.id)).toEqual(['good', 'thanked', 'mended', 'hidden']);
    expect(await decide(rhea, item, 'hidden')).toMatchObject({ kind: 'done' });
    expect(await readableWith(pageId, '0912')).toEqual([]);
  });

  it('goes with its page to the reviewers of another space', async () => {
    const spaceId = await review.space('NEW');
    const volunteer = await aPerson(review.test.database, { displayName: 'Vera' });
    await review.get(SpaceReviewers).assign(review.owner, spaceId, volunteer.personId);
    const pageId = await review.page(review.owner, 'HELD', 'Wanders', 'Waits.');
    await review.drain();
    const queued = async () =>
      (
        await review
          .get(ReviewQueue)
          .page(volunteer, NO_QUEUE_FILTER, { first: 50, asOf: new Date(), after: null })
      ).map((item) => item.page?.id);
    expect(await queued()).not.toContain(pageId);
    await review.get(MovePage).run(review.owner, { pageId, spaceKey: 'NEW', parentId: null });
    await review.drain();
    expect(await queued()).toContain(pageId);
    expect(await decide(volunteer, await itemOf(pageId, 'pending'), 'good')).toMatchObject({ kind: 'done' });
  });

  it('does not tell its author the name of a page that was closed to them', async () => {
    const pageId = await review.page(ada, 'ENG', 'Plan', 'One.\n\nTwo.');
    await review.save(bo, pageId, 'One.\n\nRubbish.');
    await review.drain();
    await decide(rhea, await itemOf(pageId, 'patrol', 2), 'reverted');
    const mine = async () => {
      const [view] = await review.get(MyReviewedChanges).page(bo, { first: 1, after: null });
      if (!view) throw new Error('Nothing was told.');
      return reviewItemTypeOf(view, { isReviewed: false, personId: bo.personId, now: new Date() }).page;
    };
    expect(await mine()).toMatchObject({ title: 'Plan' });
    await review
      .get(CreateSpace)
      .run(review.owner, { key: 'GONE', name: 'Gone', description: '', access: 'members' });
    await review.get(MovePage).run(review.owner, { pageId, spaceKey: 'GONE', parentId: null });
    expect(await mine()).toBeNull();
  });

  it('goes with its page while a reviewer has it in hand: they lose it, and the new reviewers decide', async () => {
    const spaceId = await review.space('MOVED');
    const vera = await aPerson(review.test.database, { displayName: 'Vera' });
    await review.get(SpaceReviewers).assign(review.owner, spaceId, vera.personId);
    const here = await aPerson(review.test.database, { displayName: 'Here' });
    const [held] = await review.test.database.query<{ id: string }>(
      `SELECT id FROM space WHERE key = 'HELD'`,
    );
    await review.get(SpaceReviewers).assign(review.owner, held?.id ?? '', here.personId);
    const pageId = await review.page(review.owner, 'HELD', 'In hand', 'Waits.');
    await review.drain();
    const item = await itemOf(pageId, 'pending');
    expect(await review.get(ClaimReviewItem).claim(here, item.id)).toMatchObject({ kind: 'done' });
    expect(await decide(rhea, item, 'good')).toMatchObject({ problem: 'claimed' });
    await review.get(MovePage).run(review.owner, { pageId, spaceKey: 'MOVED', parentId: null });
    await review.drain();
    // Whoever held it reviews nothing there: the refusal gives it back.
    await expect(decide(here, item, 'good')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide(vera, await itemOf(pageId, 'pending'), 'good')).toMatchObject({ kind: 'done' });
  });

  it('leaves nothing behind when its page is purged, and a reviewer who still looks is told that it is gone', async () => {
    const { database } = review.test;
    const admin = await aPerson(database, { roles: ['employee', 'admin'] });
    const author = await aPerson(database, { displayName: 'Author' });
    const pageId = await review.page(author, 'HELD', 'Purged', 'Waits with a number: 0912 345 678.');
    await review.drain();
    const item = await itemOf(pageId, 'pending');
    await review.get(ClaimReviewItem).claim(rhea, item.id);
    await review.get(DeletePage).run(review.owner, pageId);
    await review.get(PurgePage).run(admin, pageId, 'It held a number.');
    await expect(decide(rhea, item, 'good')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await review.drain();
    const left = await database.query(
      `SELECT id FROM review_item WHERE page_id = $1 OR id = $2 UNION ALL SELECT item_id FROM review_move WHERE item_id = $2
       UNION ALL SELECT id FROM review_rule_hit WHERE page_id = $1 UNION ALL SELECT page_id FROM review_page WHERE page_id = $1
       UNION ALL SELECT id FROM revision WHERE page_id = $1`,
      [pageId, item.id],
    );
    expect(left).toEqual([]);
    expect(await review.get(MyReviewedChanges).page(author, { first: 5, after: null })).toEqual([]);
  });

  it('is told to its author, with the reason, when a reader’s report brought it up, and can be appealed against', async () => {
    const pageId = await review.page(ada, 'ENG', 'Reported', 'One.\n\nTwo.');
    await review.save(bo, pageId, 'One.\n\nRubbish.');
    await review.drain();
    const reader = await aPerson(review.test.database, { displayName: 'Reader' });
    const report = { pageId, revisionNumber: 2, reason: 'wrong' as const, text: 'Nonsense.' };
    await review.get(ReportPage).run(reader, report);
    const item = await itemOf(pageId, 'report');
    const taken = { fromNumber: 2, toNumber: 2, note: 'It was two.' };
    expect(await decide(rhea, item, 'reverted', taken)).toMatchObject({ kind: 'done' });
    const told = async (who: Actor) =>
      (await review.get(Inbox).page(who.personId, { limit: 20, after: null })).filter(
        ({ subjectId }) => subjectId === item.id,
      );
    expect((await told(reader)).map(({ kind }) => kind)).toEqual(['review.report-answered']);
    expect((await told(bo)).map(({ kind }) => kind)).toEqual(['review.reverted']);
    expect(await told(ada)).toEqual([]);
    const subjects = await review.get(NoticeSubjects).describe(bo, REVIEW_ITEM_SUBJECT, [item.id]);
    expect(subjects.get(item.id)).toMatchObject({ name: 'Reported', quote: 'It was two.' });
    const [mine] = await review.get(MyReviewedChanges).page(bo, { first: 1, after: null });
    expect(mine).toMatchObject({ id: item.id, verdict: 'reverted', fromNumber: 2, toNumber: 2 });
    await review.get(Appeals).item(bo, item.id, 'It was right.');
    expect(await decide(rhea, await itemOf(pageId, 'appeal'), 'overturned')).toMatchObject({
      problem: 'own-decision',
    });
  });

  it('is shown to everybody who wrote some of it, waiting and decided', async () => {
    const { database } = review.test;
    const [first, second, third] = await Promise.all([
      aPerson(database),
      aPerson(database),
      aPerson(database),
    ]);
    const pageId = await review.page(ada, 'HELD', 'Written together', 'Zero.');
    await review.drain();
    await decide(rhea, await itemOf(pageId, 'pending'), 'good');
    await review.save(first, pageId, 'Zero.\n\nFirst.');
    await review.save(second, pageId, 'Zero.\n\nFirst.\n\nSecond.');
    await review.drain();
    const mine = async (who: Actor) =>
      (await review.get(MyReviewedChanges).page(who, { first: 5, after: null })).map(
        ({ pageId: of, state, verdict }) => ({
          ...{ of, state, verdict },
        }),
      );
    for (const who of [first, second])
      expect(await mine(who)).toEqual([{ of: pageId, state: 'waiting', verdict: null }]);
    expect(await mine(third)).toEqual([]);
    await decide(rhea, await itemOf(pageId, 'pending'), 'good');
    for (const who of [first, second])
      expect(await mine(who)).toEqual([{ of: pageId, state: 'decided', verdict: 'good' }]);
    // What somebody else writes alone later is not theirs.
    await review.save(third, pageId, 'Zero.\n\nFirst.\n\nSecond.\n\nThird.');
    await review.drain();
    expect(await mine(first)).toHaveLength(1);
    expect(await mine(third)).toEqual([{ of: pageId, state: 'waiting', verdict: null }]);
  });

  it('is not decided anew by somebody who wrote some of it', async () => {
    const { database } = review.test;
    const [first, second] = await Promise.all([
      aPerson(database, { roles: ['employee', 'reviewer'] }),
      aPerson(database, { roles: ['employee', 'reviewer'] }),
    ]);
    const home = await review.page(review.owner, 'HELD', 'Shared', 'Zero.');
    await review.drain();
    await decide(rhea, await itemOf(home, 'pending'), 'good');
    await review.save(first, home, 'Zero.\n\nFirst.');
    await review.save(second, home, 'Zero.\n\nFirst.\n\nSecond.');
    await review.drain();
    const pending = await itemOf(home, 'pending');
    expect(await decide(rhea, pending, 'returned')).toMatchObject({ kind: 'done' });
    await review.get(Appeals).item(first, pending.id, 'It was fine.');
    const appeal = await itemOf(home, 'appeal');
    expect(await decide(second, appeal, 'overturned')).toMatchObject({
      kind: 'refused',
      problem: 'own-text',
    });
  });
});
