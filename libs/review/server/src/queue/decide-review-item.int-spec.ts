import { type Actor } from '@wellspring/kernel';
import { Inbox } from '@wellspring/notices-server';
import { type Verdict } from '@wellspring/review-domain';
import { aPerson } from '@wellspring/testing';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { ClaimReviewItem } from './claim-review-item.service.js';
import { DecideReviewItem, type DecisionInput } from './decide-review-item.service.js';
import { EscalateReviewItem } from './escalate-review-item.service.js';
import { NO_QUEUE_FILTER, ReviewQueue } from './review-queue.read-model.js';

describe('deciding', () => {
  let review: OpenReview;
  let ada: Actor;
  let bo: Actor;
  let rhea: Actor;
  let ravi: Actor;
  let volunteer: Actor;
  let spaceId: string;
  beforeAll(async () => {
    review = await openReview();
    const { database } = review.test;
    const reviewer = { roles: ['employee', 'reviewer'] as const };
    ada = await aPerson(database, { displayName: 'Ada' });
    bo = await aPerson(database, { displayName: 'Bo' });
    rhea = await aPerson(database, { displayName: 'Rhea', roles: [...reviewer.roles] });
    ravi = await aPerson(database, { displayName: 'Ravi', roles: [...reviewer.roles] });
    volunteer = await aPerson(database, { displayName: 'Vera' });
    spaceId = await review.space('ENG');
    await review.space('HELD', { reviews: true });
    await database.query(
      `INSERT INTO space_reviewer (space_id, person_id, kind, since, added_by_id) VALUES ($1, $2, 'volunteer', now(), $2)`,
      [spaceId, volunteer.personId],
    );
  }, 60_000);
  afterAll(() => review.close());

  interface Item {
    id: string;
    version: number;
    state: string;
    verdict: string | null;
    made: number | null;
    claimed: string | null;
  }
  const itemOf = async (pageId: string, source = 'patrol'): Promise<Item> => {
    const rows = await review.test.database.query<Item>(
      `SELECT id, version, state, verdict, made_number AS made, claimed_by_id AS claimed FROM review_item
       WHERE page_id = $1 AND source = $2 ORDER BY coalesce(from_number, 0) DESC, opened_at DESC LIMIT 1`,
      [pageId, source],
    );
    const [item] = rows;
    if (!item) throw new Error(`Nothing of ${source} waits.`);
    return item;
  };
  const page = async (id: string) => {
    const [row] = await review.test.database.query<{ published: number; head: number; deleted: boolean }>(
      `SELECT published_number AS published, head_number AS head, deleted_at IS NOT NULL AS deleted FROM page WHERE id = $1`,
      [id],
    );
    return row;
  };
  const decide = (
    actor: Actor,
    item: Pick<Item, 'id' | 'version'>,
    verdict: Verdict,
    more: Partial<DecisionInput> = {},
  ) =>
    review.get(DecideReviewItem).run(actor, {
      ...{ id: item.id, version: item.version, verdict, note: 'Because.', madeNumber: null },
      ...{ fromNumber: null, toNumber: null, verifiedUntil: null, ...more },
    });
  const told = async (actor: Actor) =>
    (await review.get(Inbox).page(actor.personId, { limit: 20, after: null })).map(({ kind }) => kind);
  let pages = 0;
  const waiting = async (actor: Actor, text: string): Promise<string> => {
    const pageId = await review.page(actor, 'ENG', `Page ${text} ${pages++}`, `${text}\n\nMore.`);
    await review.drain();
    return pageId;
  };

  it('publishes what waits once it was found good, and marks who looked', async () => {
    const pageId = await review.page(ada, 'HELD', 'Held', 'Waits.');
    await review.drain();
    const item = await itemOf(pageId, 'pending');
    expect(await decide(rhea, item, 'good')).toMatchObject({ kind: 'done', item: { verdict: 'good' } });
    expect(await page(pageId)).toMatchObject({ published: 1, head: 1 });
    const [mark] = await review.test.database.query(
      `SELECT reviewed_number AS number, reviewed_by_id AS by FROM review_page WHERE page_id = $1`,
      [pageId],
    );
    expect(mark).toEqual({ number: 1, by: rhea.personId });
    expect(await told(ada)).toContain('review.published');
  });

  it('is of exactly the text that was seen', async () => {
    const pageId = await review.page(ada, 'HELD', 'Moves', 'Waits.');
    await review.drain();
    const seen = await itemOf(pageId, 'pending');
    await review.save(ada, pageId, 'Waits, and says something else now.');
    // The item does not know yet, the page does.
    expect(await decide(rhea, seen, 'good')).toMatchObject({ kind: 'refused', problem: 'text-changed' });
    await review.drain();
    expect(await decide(rhea, seen, 'good')).toMatchObject({ kind: 'refused', problem: 'text-changed' });
    expect(await page(pageId)).toMatchObject({ published: 0 });
    expect(await decide(rhea, await itemOf(pageId, 'pending'), 'good')).toMatchObject({ kind: 'done' });
    expect(await page(pageId)).toMatchObject({ published: 2 });
  });

  it('is never of one’s own, reviewer or not, nor of what one helped to write', async () => {
    const own = await waiting(rhea, 'Rhea’s');
    expect(await decide(rhea, await itemOf(own), 'good')).toMatchObject({ problem: 'own-text' });
    const heldId = await review.page(rhea, 'HELD', 'Own', 'Reviewers’ texts wait too.');
    await review.drain();
    expect(await page(heldId)).toMatchObject({ published: 0 });
    expect(await decide(rhea, await itemOf(heldId, 'pending'), 'good')).toMatchObject({
      problem: 'own-text',
    });
    await review.save(ravi, heldId, 'Reviewers’ texts wait too, both of them.');
    await review.drain();
    const both = await itemOf(heldId, 'pending');
    expect(await decide(rhea, both, 'good')).toMatchObject({ problem: 'own-text' });
    expect(await decide(ravi, both, 'good')).toMatchObject({ problem: 'own-text' });
  });

  it('returns what waits to its author as a draft, with the reason', async () => {
    const pageId = await waiting(ada, 'Shown');
    await review.test.database.query(`UPDATE page SET reviews_before_publishing = true WHERE id = $1`, [
      pageId,
    ]);
    await review.save(bo, pageId, 'Shown\n\nMore.\n\nBo’s.');
    await review.drain();
    const item = await itemOf(pageId, 'pending');
    await expect(decide(rhea, item, 'returned', { note: ' ' })).rejects.toThrow('note:');
    expect((await decide(rhea, item, 'returned')).kind).toBe('done');
    expect(await page(pageId)).toMatchObject({ published: 1, head: 1 });
    const drafts = await review.test.database.query(
      `SELECT kept_because AS why, text FROM draft WHERE person_id = $1 AND page_id = $2`,
      [bo.personId, pageId],
    );
    expect(drafts).toEqual([{ why: 'returned', text: 'Shown\n\nMore.\n\nBo’s.' }]);
    expect(await told(bo)).toContain('review.returned');
  });

  it('reverts a change and keeps good edits that came later', async () => {
    const pageId = await waiting(ada, 'First');
    await review.save(bo, pageId, 'First, spoilt\n\nMore.');
    await review.drain();
    const spoilt = await itemOf(pageId);
    await review.save(ada, pageId, 'First, spoilt\n\nMore.\n\nA good line at the end.');
    await review.drain();
    expect(await decide(rhea, spoilt, 'reverted')).toMatchObject({ kind: 'done', item: { madeNumber: 4 } });
    const [text] = await review.test.database.query<{ title: string }>(
      `SELECT text FROM (SELECT 1) AS one, LATERAL (SELECT r.size_chars::text AS text FROM page AS p JOIN revision AS r
         ON r.id = p.published_revision_id WHERE p.id = $1) AS shown`,
      [pageId],
    );
    expect(text).toEqual({ text: String('First\n\nMore.\n\nA good line at the end.'.length) });
    expect(await told(bo)).toContain('review.reverted');
  });

  it('says so where later edits changed the same words, and decides nothing', async () => {
    const pageId = await waiting(ada, 'Same');
    await review.save(bo, pageId, 'Same words here\n\nMore.');
    await review.drain();
    const item = await itemOf(pageId);
    await review.save(ada, pageId, 'Same words there\n\nMore.');
    expect(await decide(rhea, item, 'reverted')).toMatchObject({ problem: 'cannot-revert' });
    expect(await itemOf(pageId)).toMatchObject({ state: 'waiting' });
  });

  it('hides a text and shows readers the one before', async () => {
    const pageId = await waiting(ada, 'Open');
    await review.save(bo, pageId, 'Open\n\nMore.\n\nA number that is nobody’s business.');
    await review.drain();
    expect((await decide(rhea, await itemOf(pageId), 'hidden')).kind).toBe('done');
    const rows = await review.test.database.query(
      `SELECT number, hidden_at IS NOT NULL AS hidden FROM revision WHERE page_id = $1 ORDER BY number`,
      [pageId],
    );
    expect(rows).toEqual([
      { number: 1, hidden: false },
      { number: 2, hidden: true },
      { number: 3, hidden: false },
    ]);
    expect(await page(pageId)).toMatchObject({ published: 3 });
  });

  it('is mended by a text that the reviewer saved since, which somebody else looks at', async () => {
    const pageId = await waiting(ada, 'Teh');
    const item = await itemOf(pageId);
    await expect(decide(rhea, item, 'mended', { madeNumber: 1 })).rejects.toThrow('madeNumber');
    await review.save(rhea, pageId, 'The\n\nMore.');
    await review.drain();
    expect((await decide(rhea, item, 'mended', { madeNumber: 2 })).kind).toBe('done');
    expect(await decide(rhea, await itemOf(pageId), 'good')).toMatchObject({ problem: 'own-text' });
  });

  it('leaves to volunteers what they may do, and no more', async () => {
    const pageId = await waiting(ada, 'Patrolled');
    const item = await itemOf(pageId);
    expect(await decide(volunteer, item, 'hidden')).toMatchObject({ problem: 'reviewers-only' });
    await review.get(EscalateReviewItem).run(volunteer, item.id, 'I am not sure.');
    await expect(decide(volunteer, item, 'good')).rejects.toThrow('no such item');
    expect((await decide(rhea, item, 'thanked')).kind).toBe('done');
    const thanks = await review.test.database.query(
      `SELECT note FROM revision_thanks WHERE page_id = $1 AND from_person_id = $2`,
      [pageId, rhea.personId],
    );
    expect(thanks).toEqual([{ note: 'Because.' }]);
    const safe = await waiting(bo, 'Safety');
    await review.test.database.query(`UPDATE review_item SET class = 'safety' WHERE page_id = $1`, [safe]);
    const queued = await review
      .get(ReviewQueue)
      .page(volunteer, NO_QUEUE_FILTER, { first: 100, asOf: new Date(), after: null });
    expect(queued.map(({ pageId: id }) => id)).not.toContain(safe);
  });

  it('ends with the right to review: the claim goes, and nothing is decided', async () => {
    const pageId = await waiting(ada, 'Claimed');
    const item = await itemOf(pageId);
    await review.get(ClaimReviewItem).claim(rhea, item.id);
    expect(await itemOf(pageId)).toMatchObject({ claimed: rhea.personId });
    await expect(decide({ ...rhea, roles: ['employee'] }, item, 'good')).rejects.toThrow('no such item');
    expect(await itemOf(pageId)).toMatchObject({ state: 'waiting', claimed: null });
  });

  it('does not lock out who gained the right later: only their own old item is not theirs to decide', async () => {
    const late = await aPerson(review.test.database, { displayName: 'Late' });
    const own = await waiting(late, 'Old');
    const other = await waiting(ada, 'Other');
    const promoted: Actor = { ...late, roles: ['employee', 'reviewer'] };
    expect(await decide(promoted, await itemOf(own), 'good')).toMatchObject({ problem: 'own-text' });
    expect((await decide(promoted, await itemOf(other), 'good')).kind).toBe('done');
  });

  describe('when two do it at once', () => {
    it('counts the first of two decisions', async () => {
      const pageId = await waiting(ada, 'Race');
      const item = await itemOf(pageId);
      const outcomes = await Promise.all([
        decide(rhea, item, 'good'),
        decide(ravi, item, 'thanked'),
        decide(volunteer, item, 'good'),
      ]);
      expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(outcomes.filter((one) => one.kind === 'refused' && one.problem === 'over')).toHaveLength(2);
      const decided = await review.test.database.query(
        `SELECT FROM review_move WHERE item_id = $1 AND move = 'decided'`,
        [item.id],
      );
      expect(decided).toHaveLength(1);
    });

    it('gives an item to one of those who claim it', async () => {
      const pageId = await waiting(ada, 'Claims');
      const { id } = await itemOf(pageId);
      const claims = await Promise.all(
        [rhea, ravi, volunteer].map((one) => review.get(ClaimReviewItem).claim(one, id)),
      );
      expect(claims.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      expect(claims.filter((one) => one.kind === 'refused' && one.problem === 'claimed')).toHaveLength(2);
    });

    it('publishes what was seen or nothing, whenever somebody saves', async () => {
      for (let round = 0; round < 6; round++) {
        const pageId = await review.page(ada, 'HELD', `Save against decide ${round}`, 'Seen.');
        await review.drain();
        const item = await itemOf(pageId, 'pending');
        const [outcome] = await Promise.all([
          decide(rhea, item, 'good'),
          review.save(ada, pageId, `Seen. Not this, ${round}.`),
        ]);
        const after = await page(pageId);
        if (outcome.kind === 'done') expect(after).toMatchObject({ published: 1, head: 2 });
        else expect(after).toMatchObject({ published: 0, head: 2 });
        await review.drain();
        expect(await itemOf(pageId, 'pending')).toMatchObject({ state: 'waiting' });
      }
    });
  });

  it('lets a lease run out: then another one may', async () => {
    const pageId = await waiting(ada, 'Lease');
    const { id } = await itemOf(pageId);
    await review.get(ClaimReviewItem).claim(rhea, id);
    expect(await review.get(ClaimReviewItem).claim(ravi, id)).toMatchObject({ problem: 'claimed' });
    await review.test.database.query(
      `UPDATE review_item SET claimed_until = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    expect((await review.get(ClaimReviewItem).claim(ravi, id)).kind).toBe('done');
    expect(await decide(rhea, await itemOf(pageId), 'good')).toMatchObject({ problem: 'claimed' });
  });
});
