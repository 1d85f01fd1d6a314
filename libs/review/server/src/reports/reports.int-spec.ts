import { type Actor } from '@wellspring/kernel';
import { aPerson } from '@wellspring/testing';
import { ReviewPageRepository } from '../queue/review-page.repository.js';
import { openReview, type OpenReview } from '../testing/open-review.js';
import { PageReports } from './page-reports.read-model.js';
import { REPORT_TEXT_MAX_CHARS, type ReportInput, ReportPage } from './report-page.service.js';

let review: OpenReview;
let author: Actor;

beforeAll(async () => {
  review = await openReview();
  author = await aPerson(review.test.database);
});

afterAll(() => review.close());

async function pageIn(key: string): Promise<string> {
  await review.space(key);
  return review.page(author, key, `Page of ${key}`, 'Start.');
}

const report = (actor: Actor, pageId: string, wanted: Partial<ReportInput> = {}): Promise<string> =>
  review.get(ReportPage).run(actor, { pageId, revisionNumber: 1, reason: 'wrong', text: '', ...wanted });

const rowsOf = (pageId: string) =>
  review.test.database.query<{ items: number; reports: number }>(
    `SELECT count(DISTINCT i.id)::integer AS items, count(r.id)::integer AS reports FROM review_item AS i
     JOIN review_report AS r ON r.item_id = i.id WHERE i.page_id = $1`,
    [pageId],
  );

/** Once some transaction of this database waits for another one. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const rows = await review.test.database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('Reports by readers', () => {
  it('of many people at once are one item of the page with a report each', async () => {
    const page = await pageIn('MANY');
    const readers = await Promise.all(Array.from({ length: 5 }, () => aPerson(review.test.database)));
    await Promise.all(readers.map((reader) => report(reader, page, { reason: 'outdated' })));
    expect(await rowsOf(page)).toEqual([{ items: 1, reports: 5 }]);
  });

  it('of more people at once than there are connections are all counted', async () => {
    const page = await pageIn('CROWD');
    const readers = await Promise.all(Array.from({ length: 25 }, () => aPerson(review.test.database)));
    await Promise.all(readers.map((reader) => report(reader, page)));
    const [item] = await review.test.database.query<{ people: number }>(
      `SELECT (part->>'people')::integer AS people FROM review_item CROSS JOIN jsonb_array_elements(risk_parts) AS part
       WHERE page_id = $1 AND source = 'report' AND part->>'kind' = 'reported'`,
      [page],
    );
    expect(item?.people).toBe(25);
  }, 60_000);

  it('that come while the reports before are decided about begin anew', async () => {
    const { database, unitOfWork } = review.test;
    const page = await pageIn('BUSY');
    const [first, second] = await Promise.all([aPerson(database), aPerson(database)]);
    await report(first, page);
    // Somebody decides: as `DecideReviewItem` does, the page first and then the item.
    const coming = await unitOfWork.run(async (tx) => {
      await review.get(ReviewPageRepository).lock(tx, page);
      await tx.query(`SELECT FROM review_item WHERE page_id = $1 AND source = 'report' FOR UPDATE`, [page]);
      const reported = report(second, page);
      reported.catch(() => undefined);
      await waitingForLock();
      await tx.query(
        `UPDATE review_item SET state = 'decided', verdict = 'dismissed', decided_at = now(), decided_by_id = $2
         WHERE page_id = $1 AND source = 'report'`,
        [page, author.personId],
      );
      return { reported };
    });
    await coming.reported;
    expect(await rowsOf(page)).toEqual([{ items: 2, reports: 2 }]);
  }, 60_000);

  it('of one person ten thousand times are one row and a clear answer', async () => {
    const page = await pageIn('EAGER');
    const reader = await aPerson(review.test.database);
    const answers = new Map<string, number>();
    for (let time = 0; time < 10_000; time++) {
      const answer = await report(reader, page, { text: `Time ${time}` }).then(
        () => 'taken',
        (error: Error) => error.message,
      );
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    // A slow machine takes longer than the seconds after which a report may be corrected.
    expect([...answers.keys()]).toEqual([
      'taken',
      'You have just reported this page. Correct your report in a few seconds.',
    ]);
    expect(answers.get('taken')).toBeLessThan(100);
    expect(await rowsOf(page)).toEqual([{ items: 1, reports: 1 }]);
  }, 180_000);

  it('are corrected by reporting again, and the same again changes nothing', async () => {
    const page = await pageIn('CORRECTED');
    const reader = await aPerson(review.test.database);
    const id = await report(reader, page, { reason: 'wrong' });
    expect(await report(reader, page, { reason: 'wrong' })).toBe(id);
    await review.test.database.query(
      `UPDATE review_report SET reported_at = reported_at - interval '1 minute' WHERE id = $1`,
      [id],
    );
    const versionOf = () =>
      review.test.database.query(`SELECT version FROM review_item WHERE page_id = $1`, [page]);
    const before = await versionOf();
    expect(await report(reader, page, { reason: 'copied', text: 'From the old wiki.' })).toBe(id);
    // A correction does not take the item out of its reviewer's hands.
    expect(await versionOf()).toEqual(before);
    const [own] = await review.get(PageReports).mine(reader, null, 5);
    expect(own).toMatchObject({
      id,
      reason: 'copied',
      text: 'From the old wiki.',
      state: 'waiting',
      verdict: null,
    });
  });

  it('are taken from guests who may read, and of nobody else', async () => {
    const page = await pageIn('GUESTS');
    const guest = await aPerson(review.test.database, { kind: 'guest' });
    await expect(report(guest, page)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await review.test.database.query(
      `INSERT INTO access_grant (access_set_id, subject_kind, subject_id, level)
       SELECT access_set_id, 'person', $2, 'read' FROM page WHERE id = $1`,
      [page, guest.personId],
    );
    await report(guest, page);
    expect(await rowsOf(page)).toEqual([{ items: 1, reports: 1 }]);
  });

  it('say what is wrong with them', async () => {
    const page = await pageIn('WRONG');
    const reader = await aPerson(review.test.database);
    await expect(report(reader, page, { revisionNumber: 2 })).rejects.toMatchObject({
      details: { field: 'revisionNumber' },
    });
    await expect(report(reader, page, { text: 'x'.repeat(REPORT_TEXT_MAX_CHARS + 1) })).rejects.toMatchObject(
      { details: { field: 'text' } },
    );
  });

  it('of one person have an end within an hour', async () => {
    await review.space('FLOOD');
    const reader = await aPerson(review.test.database);
    const pages: string[] = [];
    for (let at = 0; at < 21; at++) pages.push(await review.page(author, 'FLOOD', `Flood ${at}`, 'Start.'));
    for (const page of pages.slice(0, 20)) await report(reader, page);
    await expect(report(reader, pages[20] ?? '')).rejects.toMatchObject({
      ...{ code: 'RATE_LIMITED', message: expect.stringContaining('20 pages within an hour') },
    });
  });
});
