import { type Actor } from '@wellspring/kernel';
import { Inbox } from '@wellspring/notices-server';
import { type Verdict } from '@wellspring/review-domain';
import { aPerson } from '@wellspring/testing';
import { DecideReviewItem } from '../queue/decide-review-item.service.js';
import { ClaimReviewItem } from '../queue/claim-review-item.service.js';
import { NO_QUEUE_FILTER, ReviewQueue } from '../queue/review-queue.read-model.js';
import { RehearseRule } from '../rules/rehearse-rule.service.js';
import { ReviewRules } from '../rules/review-rules.read-model.js';
import { SaveReviewRule } from '../rules/save-review-rule.service.js';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { Appeals } from './appeals.service.js';
import { MyAppeals } from './my-appeals.read-model.js';

const HELD = 'Start, zinnober.';

describe('An appeal against a text’s being held', () => {
  let review: OpenReview;
  let admin: Actor;
  let rhea: Actor;
  let ravi: Actor;
  let ada: Actor;
  let ruleId: string;
  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    const reviewer = { roles: ['employee', 'reviewer'] as const };
    admin = await aPerson(database, { displayName: 'Admin', roles: ['employee', 'reviewer', 'admin'] });
    rhea = await aPerson(database, { displayName: 'Rhea', roles: [...reviewer.roles] });
    ravi = await aPerson(database, { displayName: 'Ravi', roles: [...reviewer.roles] });
    await review.space('ENG');
    const detectorJson = JSON.stringify({ kind: 'words', words: ['zinnober'] });
    await review.get(RehearseRule).start(admin, detectorJson, null);
    await review.drain();
    const outcome = await review.get(SaveReviewRule).run(
      admin,
      {
        ...{ id: null, name: 'No red', words: 'Red is for warnings.', detectorJson, action: 'hold' },
        ...{ spaceIds: null, exemptsTrusted: false, brakeShareRatio: 1, changeNote: '' },
      },
      false,
    );
    if (outcome.kind !== 'saved') throw new Error(outcome.kind);
    ({ ruleId } = outcome);
  }, 60_000);
  afterAll(() => review.close());
  beforeEach(async () => {
    ada = await aPerson(review.test.database, { displayName: 'Ada' });
  });

  interface Item {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly verdict: string | null;
  }
  const itemOf = async (pageId: string, source: 'pending' | 'appeal'): Promise<Item> => {
    const [item] = await review.test.database.query<Item>(
      `SELECT id, version, state, verdict FROM review_item WHERE page_id = $1 AND source = $2
       ORDER BY opened_at DESC, id DESC LIMIT 1`,
      [pageId, source],
    );
    if (!item) throw new Error(`There is no item of source ${source}.`);
    return item;
  };
  let pages = 0;
  /** A page with a text of Ada's that the rule holds. */
  const held = async (): Promise<{ pageId: string; item: Item }> => {
    const pageId = await review.page(ada, 'ENG', `Page ${pages++}`, 'Start.');
    expect(await review.save(ada, pageId, HELD)).toMatchObject({ kind: 'held' });
    await review.drain();
    return { pageId, item: await itemOf(pageId, 'pending') };
  };
  const appeal = (by: Actor, item: Item) => review.get(Appeals).item(by, item.id, 'It is a name.');
  const decide = (by: Actor, { id, version }: Item, verdict: Verdict) =>
    review.get(DecideReviewItem).run(by, {
      ...{ id, version, verdict, note: 'Because.', madeNumber: null },
      ...{ fromNumber: null, toNumber: null, verifiedUntil: null },
    });
  const published = async (pageId: string): Promise<number | undefined> => {
    const [page] = await review.test.database.query<{ number: number }>(
      `SELECT published_number AS number FROM page WHERE id = $1`,
      [pageId],
    );
    return page?.number;
  };
  const told = async (who: Actor) =>
    (await review.get(Inbox).page(who.personId, { limit: 20, after: null })).map(({ kind }) => kind);
  const mayAppeal = async (who: Actor, { id }: Item) =>
    (await review.get(MyAppeals).appealable(who, [id])).get(id) ?? false;

  it('is its author’s to make, at once, and once', async () => {
    const { pageId, item } = await held();
    expect(await mayAppeal(ada, item)).toBe(true);
    expect(await mayAppeal(ravi, item)).toBe(false);
    await expect(appeal(ravi, item)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await appeal(ada, item);
    expect(await itemOf(pageId, 'appeal')).toMatchObject({ state: 'waiting' });
    expect(await mayAppeal(ada, item)).toBe(false);
    await expect(appeal(ada, item)).rejects.toThrow('already');
    const figures = (await review.get(ReviewRules).figuresOf([ruleId])).get(ruleId);
    expect(figures?.appealed).toBe(1);
  });

  it('is none where review is asked for and no rule spoke against the text', async () => {
    const pageId = await review.page(ada, 'ENG', 'Asked for', 'Start.');
    await review.test.database.query(`UPDATE page SET reviews_before_publishing = true WHERE id = $1`, [
      pageId,
    ]);
    await review.save(ada, pageId, 'Start, again.');
    await review.drain();
    const item = await itemOf(pageId, 'pending');
    expect(await mayAppeal(ada, item)).toBe(false);
    await expect(appeal(ada, item)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is decided by somebody else than the author and who made the rule', async () => {
    const { pageId, item } = await held();
    await appeal(ada, item);
    const asked = await itemOf(pageId, 'appeal');
    const queued = async (who: Actor) =>
      (
        await review
          .get(ReviewQueue)
          .page(
            who,
            { ...NO_QUEUE_FILTER, sources: ['appeal'] },
            { first: 50, asOf: new Date(), after: null },
          )
      ).map(({ id }) => id);
    expect(await queued(admin)).not.toContain(asked.id);
    expect(await queued(rhea)).toContain(asked.id);
    expect(await decide(admin, asked, 'overturned')).toMatchObject({ problem: 'own-decision' });
    const promoted: Actor = { ...ada, roles: ['employee', 'reviewer'] };
    expect(await decide(promoted, asked, 'overturned')).toMatchObject({ problem: 'own-text' });
    expect(await published(pageId)).toBe(1);
  });

  it('publishes the text when it is decided for the author, who is told once', async () => {
    const { pageId, item } = await held();
    await appeal(ada, item);
    expect(await decide(rhea, await itemOf(pageId, 'appeal'), 'overturned')).toMatchObject({ kind: 'done' });
    expect(await published(pageId)).toBe(2);
    expect(await itemOf(pageId, 'pending')).toMatchObject({ state: 'decided', verdict: 'good' });
    expect((await told(ada)).filter((kind) => kind.startsWith('review.'))).toEqual([
      'review.appeal-published',
    ]);
    const [hit] = await review.test.database.query(
      `SELECT overturned_at IS NOT NULL AS overturned FROM review_rule_hit WHERE page_id = $1`,
      [pageId],
    );
    expect(hit).toEqual({ overturned: true });
  });

  it('leaves the text waiting when it is upheld, and a later return can be appealed against anew', async () => {
    const { pageId, item } = await held();
    await appeal(ada, item);
    expect(await decide(rhea, await itemOf(pageId, 'appeal'), 'upheld')).toMatchObject({ kind: 'done' });
    expect(await itemOf(pageId, 'pending')).toMatchObject({ state: 'waiting' });
    expect(await published(pageId)).toBe(1);
    expect(await mayAppeal(ada, item)).toBe(false);
    expect(await decide(ravi, await itemOf(pageId, 'pending'), 'returned')).toMatchObject({ kind: 'done' });
    expect(await mayAppeal(ada, item)).toBe(true);
    await appeal(ada, item);
    // Now it is about Ravi's decision.
    const anew = await itemOf(pageId, 'appeal');
    expect(await decide(ravi, anew, 'overturned')).toMatchObject({ problem: 'own-decision' });
    expect(await decide(rhea, anew, 'overturned')).toMatchObject({ kind: 'done' });
    expect(await review.save(ada, pageId, HELD)).toMatchObject({ kind: 'saved' });
  });

  it.each([
    ['good', 'review.published', 2],
    ['returned', 'review.returned', 1],
  ] as const)('is closed when the held text is found %s meanwhile', async (verdict, kind, number) => {
    const { pageId, item } = await held();
    await appeal(ada, item);
    const asked = await itemOf(pageId, 'appeal');
    expect(await decide(rhea, item, verdict)).toMatchObject({ kind: 'done' });
    expect(await published(pageId)).toBe(number);
    expect(await itemOf(pageId, 'appeal')).toMatchObject({ id: asked.id, state: 'closed' });
    expect(await decide(ravi, asked, 'overturned')).toMatchObject({ problem: 'over' });
    expect((await told(ada)).filter((one) => one.startsWith('review.'))).toEqual([kind]);
    expect((await review.get(MyAppeals).newest(ada, [item.id])).get(item.id)).toMatchObject({
      ...{ itemId: asked.id, state: 'closed', verdict: null },
    });
  });

  it('is closed when the text changes, publishes nothing that nobody saw, and can be made anew', async () => {
    const { pageId, item } = await held();
    await appeal(ada, item);
    const asked = await itemOf(pageId, 'appeal');
    await review.save(ada, pageId, `${HELD} And more.`);
    // The item does not know yet; the page does.
    expect(await decide(rhea, asked, 'overturned')).toMatchObject({ problem: 'text-changed' });
    await review.drain();
    expect(await decide(rhea, asked, 'overturned')).toMatchObject({ problem: 'over' });
    expect(await published(pageId)).toBe(1);
    expect(await told(ada)).toContain('review.appeal-closed');
    await appeal(ada, item);
    expect(await decide(rhea, await itemOf(pageId, 'appeal'), 'overturned')).toMatchObject({ kind: 'done' });
    expect(await published(pageId)).toBe(3);
  });

  it('waits while somebody has the held text in hand', async () => {
    const { pageId, item } = await held();
    await appeal(ada, item);
    await review.get(ClaimReviewItem).claim(ravi, item.id);
    expect(await decide(rhea, await itemOf(pageId, 'appeal'), 'overturned')).toMatchObject({
      problem: 'claimed',
    });
    expect(await decide(ravi, await itemOf(pageId, 'appeal'), 'overturned')).toMatchObject({ kind: 'done' });
  });

  it('and the decision about the text itself never both count when they come at once', async () => {
    for (let round = 0; round < 4; round++) {
      const { pageId, item } = await held();
      await appeal(ada, item);
      const asked = await itemOf(pageId, 'appeal');
      const outcomes = await Promise.all([decide(rhea, asked, 'overturned'), decide(ravi, item, 'returned')]);
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      const isForAda = outcomes[0]?.kind === 'done';
      expect(await published(pageId)).toBe(isForAda ? 2 : 1);
      expect(await itemOf(pageId, 'appeal')).toMatchObject({ state: isForAda ? 'decided' : 'closed' });
      expect(await itemOf(pageId, 'pending')).toMatchObject({ verdict: isForAda ? 'good' : 'returned' });
    }
  });

  it('that comes while somebody decides is either closed by it, or about the decision', async () => {
    for (let round = 0; round < 4; round++) {
      const { pageId, item } = await held();
      const [made] = await Promise.allSettled([appeal(ada, item), decide(ravi, item, 'good')]);
      const open = await review.test.database.query(
        `SELECT FROM review_item WHERE page_id = $1 AND source = 'appeal' AND state IN ('waiting', 'escalated')`,
        [pageId],
      );
      expect(open).toEqual([]);
      if (made.status === 'rejected') expect(made.reason).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
