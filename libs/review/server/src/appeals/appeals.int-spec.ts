import { type Actor } from '@wellspring/kernel';
import { aPerson } from '@wellspring/testing';
import { DeletePage, MovePage } from '@wellspring/wiki-server';
import { RehearseRule } from '../rules/rehearse-rule.service.js';
import { ReviewRules } from '../rules/review-rules.read-model.js';
import { SaveReviewRule } from '../rules/save-review-rule.service.js';
import { SettleDecision } from '../rules/settle-decision.service.js';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { AppealedText } from './appealed-text.service.js';
import { Appeals } from './appeals.service.js';
import { MyRefusals, type RefusalView } from './my-refusals.read-model.js';

let review: OpenReview;
let admin: Actor;
let reviewer: Actor;
let author: Actor;
let ruleId: string;

const REFUSED = 'Start, zinnober.';

beforeAll(async () => {
  review = await openReview();
  const { database } = review.test;
  admin = await aPerson(database, { roles: ['employee', 'admin'] });
  reviewer = await aPerson(database, { roles: ['employee', 'reviewer'] });
  author = await aPerson(database);
  const detectorJson = JSON.stringify({ kind: 'words', words: ['zinnober'] });
  await review.get(RehearseRule).start(admin, detectorJson, null);
  await review.drain();
  const outcome = await review.get(SaveReviewRule).run(
    admin,
    {
      ...{ id: null, name: 'No red', words: 'Red is for warnings.', detectorJson, action: 'refuse' },
      ...{ spaceIds: null, exemptsTrusted: false, brakeShareRatio: 1, changeNote: '' },
    },
    false,
  );
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  ({ ruleId } = outcome);
});

afterAll(() => review.close());

/** A page of a new space with a text of the author's that was refused, and the refusal. */
async function refusedIn(key: string): Promise<{ pageId: string; refusal: RefusalView; draftId: string }> {
  await review.space(key);
  const pageId = await review.page(author, key, `Page of ${key}`, 'Start.');
  expect(await review.save(author, pageId, REFUSED)).toMatchObject({ kind: 'refused', ruleId });
  const [refusal] = await review.get(MyRefusals).list(author, null, 1);
  if (!refusal?.draftId) throw new Error('Nothing was refused.');
  return { pageId, refusal, draftId: refusal.draftId };
}

/** Appeals and gives the item's id. */
async function appeal(draftId: string): Promise<string> {
  const id = await review.get(Appeals).refusal(author, draftId, 'It is a name.');
  const itemId = (await review.get(MyRefusals).one(author, id))?.appeal?.itemId;
  if (itemId === undefined) throw new Error('There is no appeal.');
  return itemId;
}

/** What deciding an appeal does besides the item. */
const settle = (itemId: string, refusalId: string, verdict: 'upheld' | 'overturned') =>
  review.test.unitOfWork.run((tx) =>
    review.get(SettleDecision).run(
      tx,
      reviewer,
      {
        ...{ id: itemId, source: 'appeal', pageId: null, fromNumber: null, toNumber: null },
        ...{ authorId: author.personId, refusalId, aboutItemId: null },
      },
      verdict,
    ),
  );

describe('An appeal against a refusal', () => {
  it('is an item of the queue, once a text and for its author alone', async () => {
    const { draftId, refusal } = await refusedIn('ONCE');
    expect(refusal.rules).toEqual([
      expect.objectContaining({ ruleId, name: 'No red', words: 'Red is for warnings.' }),
    ]);
    const appeals = review.get(Appeals);
    await expect(appeals.refusal(reviewer, draftId, 'Mine?')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(appeals.refusal(author, draftId, ' ')).rejects.toMatchObject({
      details: { field: 'request' },
    });
    const itemId = await appeal(draftId);
    const [item] = await review.test.database.query(
      `SELECT source, state, author_id, request FROM review_item WHERE id = $1`,
      [itemId],
    );
    expect(item).toEqual({
      ...{ source: 'appeal', state: 'waiting', author_id: author.personId, request: 'It is a name.' },
    });
    await expect(appeals.refusal(author, draftId, 'Again.')).rejects.toThrow('already');
  });

  it('shows the text to who decides it alone, and records each look', async () => {
    const { draftId } = await refusedIn('LOOKS');
    const itemId = await appeal(draftId);
    const texts = review.get(AppealedText);
    expect(await texts.of(reviewer, itemId)).toMatchObject({
      ...{ text: REFUSED, previousText: 'Start.', rules: [{ name: 'No red' }] },
    });
    const looks = await review.test.database.query(
      `SELECT actor_id, about_person_id FROM audit_entry WHERE action = 'review.appealed-text-read' AND subject_id = $1`,
      [itemId],
    );
    expect(looks).toEqual([{ actor_id: reviewer.personId, about_person_id: author.personId }]);
    const colleague = await aPerson(review.test.database);
    const hasLostTheRole: Actor = { ...reviewer, roles: ['employee'] };
    // Who made the rule does not decide about it, whatever roles they have.
    const madeTheRule: Actor = { ...admin, roles: ['employee', 'reviewer', 'admin'] };
    for (const other of [author, colleague, hasLostTheRole, madeTheRule])
      await expect(texts.of(other, itemId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that is overturned lets exactly this text of this author in', async () => {
    const { draftId, pageId, refusal } = await refusedIn('OVERTURNED');
    await settle(await appeal(draftId), refusal.id, 'overturned');
    const colleague = await aPerson(review.test.database);
    expect(await review.save(colleague, pageId, REFUSED)).toMatchObject({ kind: 'refused' });
    expect(await review.save(author, pageId, `${REFUSED} More.`)).toMatchObject({ kind: 'refused' });
    expect(await review.save(author, pageId, REFUSED)).toMatchObject({ kind: 'saved' });
    const figures = (await review.get(ReviewRules).figuresOf([ruleId])).get(ruleId);
    expect(figures).toMatchObject({ overturned: 1 });
  });

  it('for a new page lets its text over no page that is there', async () => {
    const { pageId, refusal } = await refusedIn('OVER');
    await review.test.database.query(
      `UPDATE review_refusal SET page_id = NULL, overturned_at = now() WHERE id = $1`,
      [refusal.id],
    );
    expect(await review.save(author, pageId, REFUSED)).toMatchObject({ kind: 'refused' });
  });

  it('that is upheld lets nothing in, and the hit counts as right', async () => {
    const { draftId, pageId, refusal } = await refusedIn('UPHELD');
    await settle(await appeal(draftId), refusal.id, 'upheld');
    expect(await review.save(author, pageId, REFUSED)).toMatchObject({ kind: 'refused' });
    const [hit] = await review.test.database.query<{ confirmed: boolean }>(
      `SELECT confirmed_at IS NOT NULL AS confirmed FROM review_rule_hit WHERE refusal_id = $1`,
      [refusal.id],
    );
    expect(hit?.confirmed).toBe(true);
  });

  it('is not overturned over a text that nobody saw: the author changed it since', async () => {
    const { draftId, pageId, refusal } = await refusedIn('CHANGED');
    const itemId = await appeal(draftId);
    await review.test.database.query(`UPDATE draft SET text = 'zinnober, and worse' WHERE id = $1`, [
      draftId,
    ]);
    expect(await review.get(AppealedText).of(reviewer, itemId)).toMatchObject({ title: null, text: null });
    await expect(settle(itemId, refusal.id, 'overturned')).rejects.toThrow('has changed the text since');
    await settle(itemId, refusal.id, 'upheld');
    expect(await review.save(author, pageId, 'zinnober, and worse')).toMatchObject({ kind: 'refused' });
  });

  it('goes along with a page that is moved while it waits', async () => {
    const { draftId, pageId, refusal } = await refusedIn('FROM');
    const itemId = await appeal(draftId);
    await review.space('ELSEWHERE');
    const [home] = await review.test.database.query<{ id: string }>(
      `SELECT p.id FROM page AS p JOIN space AS s ON s.id = p.space_id WHERE s.key = 'ELSEWHERE'`,
    );
    await review
      .get(MovePage)
      .run(review.owner, { pageId, spaceKey: 'ELSEWHERE', parentId: home?.id ?? null });
    await settle(itemId, refusal.id, 'overturned');
    expect(await review.save(author, pageId, REFUSED)).toMatchObject({ kind: 'saved' });
  });

  it('can’t be begun for a page that was deleted', async () => {
    const { draftId, pageId } = await refusedIn('GONE');
    await review.get(DeletePage).run(review.owner, pageId);
    await expect(review.get(Appeals).refusal(author, draftId, 'Please.')).rejects.toThrow('has been deleted');
  });
});

describe('An appeal against a decision', () => {
  it('that returned a text lets exactly this text in once it is overturned', async () => {
    const spaceId = await review.space('RETURNED', { reviews: true });
    const pageId = await review.page(review.owner, 'RETURNED', 'Asked', 'Start.');
    await review.test.database.query(
      `UPDATE page SET published_number = 1, published_revision_id = head_revision_id, published_at = now() WHERE id = $1`,
      [pageId],
    );
    expect(await review.save(author, pageId, 'Start, green.')).toMatchObject({ kind: 'held' });
    const [item] = await review.test.database.query<{ id: string }>(
      `INSERT INTO review_item (id, source, state, page_id, space_id, class, author_id, from_number, to_number, opened_at,
         changed_at, due_at, risk_score, risk_ratio, decided_at, decided_by_id, verdict)
       VALUES (gen_random_uuid(), 'pending', 'decided', $1, $2, 'other', $3, 2, 2, now(), now(), now(), 0, 0, now(), $4,
         'returned') RETURNING id`,
      [pageId, spaceId, author.personId, reviewer.personId],
    );
    const about = item?.id ?? '';
    // As returning leaves it: the head is what readers see, the text is its author's draft.
    await review.test.database.query(
      `UPDATE revision SET returned_at = now() WHERE page_id = $1 AND number = 2`,
      [pageId],
    );
    await review.test.database.query(
      `UPDATE page SET head_number = 1, head_revision_id = published_revision_id WHERE id = $1`,
      [pageId],
    );
    const appeals = review.get(Appeals);
    await expect(appeals.item(reviewer, about, 'Mine?')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const itemId = await appeals.item(author, about, 'Green is right.');
    await expect(appeals.item(author, about, 'Again.')).rejects.toThrow('already');
    await review.test.unitOfWork.run((tx) =>
      review.get(SettleDecision).run(
        tx,
        admin,
        {
          ...{ id: itemId, source: 'appeal', pageId, fromNumber: null, toNumber: null },
          ...{ authorId: author.personId, refusalId: null, aboutItemId: about },
        },
        'overturned',
      ),
    );
    expect(await review.save(author, pageId, 'Start, green.')).toMatchObject({ kind: 'saved' });
    expect(await review.save(author, pageId, 'Start, green, more.')).toMatchObject({ kind: 'held' });
  });
});
