import { type Actor } from '@wellspring/kernel';
import { aPerson } from '@wellspring/testing';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { ReviewGate } from './review-gate.service.js';

describe('the gate before publishing', () => {
  let review: OpenReview;
  let ada: Actor;
  beforeAll(async () => {
    review = await openReview();
    ada = await aPerson(review.test.database, { displayName: 'Ada' });
    await review.space('ENG');
    await review.space('HELD', { reviews: true });
  }, 60_000);
  afterAll(() => review.close());

  it('costs a save nothing where there is no rule and no review is asked for', async () => {
    await review.page(ada, 'ENG', 'The rules are read once', 'Words.');
    const statements: string[] = [];
    const tx = {
      query: (sql: string) => {
        statements.push(sql);
        return Promise.resolve([]);
      },
    };
    const decision = await review.get(ReviewGate).decide(tx as never, {
      // A question as a save asks it; nothing of it is read where there is no rule.
      ...{ actor: ada, pageId: '', isNewPage: false, spaceId: '', title: 'T', text: 'Words.', summary: '' },
      asksForReview: false,
      headText: () => Promise.reject(new Error('Nobody has to read what stands there.')),
    });
    expect(decision).toEqual({ kind: 'publish', tags: [] });
    expect(statements).toEqual([]);
  });

  it('holds where review is asked for, whoever saves', async () => {
    const reviewer = await aPerson(review.test.database, { roles: ['employee', 'reviewer'] });
    for (const who of [ada, reviewer]) {
      const pageId = await review.page(who, 'HELD', `Of ${who.personId}`, 'Words.');
      const [page] = await review.test.database.query(
        `SELECT published_number AS published, head_number AS head FROM page WHERE id = $1`,
        [pageId],
      );
      expect(page).toEqual({ published: 0, head: 1 });
    }
  });
});
