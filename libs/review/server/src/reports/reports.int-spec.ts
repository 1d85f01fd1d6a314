import { type Actor } from '@wellspring/kernel';
import { aPerson } from '@wellspring/testing';
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

describe('Reports by readers', () => {
  it('of many people at once are one item of the page with a report each', async () => {
    const page = await pageIn('MANY');
    const readers = await Promise.all(Array.from({ length: 5 }, () => aPerson(review.test.database)));
    await Promise.all(readers.map((reader) => report(reader, page, { reason: 'outdated' })));
    expect(await rowsOf(page)).toEqual([{ items: 1, reports: 5 }]);
  });

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
