import { Injectable } from '@nestjs/common';
import {
  type Actor,
  badInput,
  notFound,
  rateLimited,
  secureRandom,
  systemClock,
  uuidv7,
} from '@wellspring/kernel';
import { Database, type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type ReportReason, reportRiskOf } from '@wellspring/review-domain';
import { Access } from '@wellspring/wiki-server';
import { ReviewItems } from '../queue/review-items.service.js';
import { ReviewPageRepository } from '../queue/review-page.repository.js';

/** Longest text of a report, in characters. Ours: what is wrong and where; the rest is for a comment. */
export const REPORT_TEXT_MAX_CHARS = 1_000;
/** Pages that one person may report within an hour. Ours: whoever finds more wrong talks to the reviewers. */
const PAGES_AN_HOUR = 20;
const HOUR_MS = 3_600_000;
/** Seconds between two corrections of one report. */
const CORRECTION_SECONDS = 10;

/** A report as a reader sends it. */
export interface ReportInput {
  readonly pageId: string;
  /** The revision that they read. */
  readonly revisionNumber: number;
  readonly reason: ReportReason;
  readonly text: string;
}

interface ReportedPage {
  readonly spaceId: string;
  /** Readers see the revision, or did. */
  readonly isRead: boolean;
}

interface OwnReport {
  readonly id: string;
  readonly reason: ReportReason;
  readonly text: string;
  readonly reportedAt: Date;
}

/** Takes in what readers report. */
@Injectable()
export class ReportPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly access: Access,
    private readonly pages: ReviewPageRepository,
    private readonly items: ReviewItems,
  ) {}

  /**
   * Reports a page, and gives the report's id. Whoever may read may report. One report a person while the page's item is
   * open: again, it is corrected. NOT_FOUND for a page that the actor may not read; BAD_INPUT for a text that is too long
   * or a revision that readers never saw; RATE_LIMITED after 20 pages an hour, and for corrections in a row.
   */
  async run(actor: Actor, input: ReportInput): Promise<string> {
    const text = input.text.trim();
    if ([...text].length > REPORT_TEXT_MAX_CHARS)
      throw badInput(`text: at most ${REPORT_TEXT_MAX_CHARS} characters.`, { field: 'text' });
    const readable = await this.access.canRead(actor, [input.pageId]);
    const page = readable.has(input.pageId) ? await this.page(input) : null;
    if (!page) throw notFound('There is no such page.');
    if (!page.isRead)
      throw badInput('revisionNumber: readers never saw this revision.', { field: 'revisionNumber' });
    return this.unitOfWork.run((tx) => this.inTransaction(tx, actor, { ...input, text }, page.spaceId));
  }

  private async inTransaction(tx: Tx, actor: Actor, input: ReportInput, spaceId: string): Promise<string> {
    // One at a time a person, so that nobody gets past the limit by haste.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`report ${actor.personId}`]);
    // Whoever decides about the page is waited for, and so are others who report it: what they said counts.
    await this.pages.lock(tx, input.pageId);
    const now = systemClock.now();
    const own = await this.own(tx, actor, input.pageId);
    if (own) return this.correct(tx, own, input, now);
    await this.requireRoom(tx, actor, now);
    const { itemId } = await this.open(tx, actor, input, spaceId, now);
    const id = uuidv7(now, secureRandom);
    await tx.query(
      `INSERT INTO review_report (id, item_id, person_id, revision_number, reason, text, reported_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, itemId, actor.personId, input.revisionNumber, input.reason, input.text, now],
    );
    return id;
  }

  /** The actor's report of the page that nobody has decided on. */
  private async own(tx: Tx, actor: Actor, pageId: string): Promise<OwnReport | null> {
    const [own] = await tx.query<OwnReport>(
      `SELECT r.id, r.reason, r.text, r.reported_at AS "reportedAt"
       FROM review_item AS i JOIN review_report AS r ON r.item_id = i.id
       WHERE i.page_id = $1 AND i.source = 'report' AND i.state IN ('waiting', 'escalated') AND r.person_id = $2`,
      [pageId, actor.personId],
    );
    return own ?? null;
  }

  /** A correction changes the report alone: the item stays as its reviewer has it in front of them. */
  private async correct(tx: Tx, own: OwnReport, input: ReportInput, now: Date): Promise<string> {
    if (own.reason === input.reason && own.text === input.text) return own.id;
    const seconds = Math.ceil(CORRECTION_SECONDS - (now.getTime() - own.reportedAt.getTime()) / 1_000);
    if (seconds > 0)
      throw rateLimited('You have just reported this page. Correct your report in a few seconds.', seconds);
    await tx.query(
      `UPDATE review_report SET revision_number = $2, reason = $3, text = $4, reported_at = $5 WHERE id = $1`,
      [own.id, input.revisionNumber, input.reason, input.text, now],
    );
    return own.id;
  }

  private async requireRoom(tx: Tx, actor: Actor, now: Date): Promise<void> {
    const [row] = await tx.query<{ count: number; oldest: Date | null }>(
      `SELECT count(*)::integer AS count, min(reported_at) AS oldest FROM review_report
       WHERE person_id = $1 AND reported_at > $2`,
      [actor.personId, new Date(now.getTime() - HOUR_MS)],
    );
    if (!row?.oldest || row.count < PAGES_AN_HOUR) return;
    const seconds = Math.ceil((row.oldest.getTime() + HOUR_MS - now.getTime()) / 1_000);
    throw rateLimited(
      `You have reported ${row.count} pages within an hour, the most that one person can. Thank you: they are in the queue.`,
      seconds,
    );
  }

  private async open(tx: Tx, actor: Actor, { pageId, reason }: ReportInput, spaceId: string, now: Date) {
    const earlier = await tx.query<{ reason: ReportReason; people: number }>(
      `SELECT r.reason, count(*)::integer AS people FROM review_item AS i JOIN review_report AS r ON r.item_id = i.id
       WHERE i.page_id = $1 AND i.source = 'report' AND i.state IN ('waiting', 'escalated') GROUP BY r.reason`,
      [pageId],
    );
    const reports = withOneMore(earlier, reason);
    return this.items.open(tx, {
      ...{ source: 'report', pageId, spaceId, authorId: null, openedAt: now },
      ...{ risk: (pageClass) => reportRiskOf({ reports, pageClass }), actor },
    });
  }

  private async page({ pageId, revisionNumber }: ReportInput): Promise<ReportedPage | null> {
    const [page] = await this.database.query<ReportedPage>(
      `SELECT p.space_id AS "spaceId", EXISTS (SELECT FROM revision AS v WHERE v.page_id = p.id AND v.number = $2
         AND v.number <= p.published_number AND v.returned_at IS NULL) AS "isRead"
       FROM page AS p WHERE p.id = $1 AND p.deleted_at IS NULL AND p.published_revision_id IS NOT NULL`,
      [pageId, revisionNumber],
    );
    return page ?? null;
  }
}

/** People by reason, with one more. */
function withOneMore(
  earlier: readonly { readonly reason: ReportReason; readonly people: number }[],
  reason: ReportReason,
) {
  const before = earlier.find((one) => one.reason === reason)?.people ?? 0;
  return [...earlier.filter((one) => one.reason !== reason), { reason, people: before + 1 }];
}
