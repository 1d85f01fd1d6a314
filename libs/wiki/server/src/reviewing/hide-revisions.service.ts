import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { checkedReason } from '../access/checked-reason.js';
import { checkedId } from '../checked-input.js';
import { PagePolicy } from '../page.policy.js';
import { PageRepository } from '../page.repository.js';
import { requireAdministrator } from '../spaces/open-space.service.js';
import { pageNamesChanged } from '../wiki.events.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewedPage } from './reviewed-page.js';

/** Which revisions, and why; the reason stands in the audit trail. */
export interface HideRevisionsInput {
  readonly pageId: string;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly reason: string;
}

/** Keeps texts from everybody but administrators: history, comparisons, exports and old authorship show a gap. */
@Injectable()
export class HideRevisions {
  constructor(
    private readonly page: ReviewedPage,
    private readonly review: ReviewRepository,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /**
   * Hides title, text and summary of revisions `fromNumber` to `toNumber`; gives those that were not hidden before. For
   * reviewers of the space. BAD_INPUT where the published one is among them, or one that waits for review: what readers
   * see, or are to see, is mended first. The same text in another revision stays readable there.
   */
  async run(tx: Tx, actor: Actor, input: HideRevisionsInput): Promise<number[]> {
    const reason = checkedReason(input.reason);
    const span = checkedSpan(input);
    const page = await this.page.lock(tx, actor, checkedId('pageId', input.pageId), { orInBin: true });
    if (span.from <= page.publishedNumber && page.publishedNumber <= span.to)
      throw badInput('toNumber: readers see this revision now. Bring an earlier text back first.', {
        field: 'toNumber',
      });
    const held = await this.review.held(tx, page);
    if (held.some((revision) => span.from <= revision.number && revision.number <= span.to))
      throw badInput('toNumber: this change waits for review. Return it to its author first.', {
        field: 'toNumber',
      });
    const { numbers, namesChanged } = await this.review.hide(
      tx,
      page.id,
      span,
      actor.personId,
      systemClock.now(),
    );
    if (numbers.length > 0)
      await this.audit.record(tx, {
        ...{ actor, action: 'wiki.revisions-hidden', subjectKind: 'page', subjectId: page.id },
        details: { reason, numbers: numbers.join(' ') },
      });
    if (namesChanged) await this.events.publish(tx, pageNamesChanged, { pageId: page.id });
    return numbers;
  }
}

/** Shows hidden texts again. */
@Injectable()
export class UnhideRevisions {
  constructor(
    private readonly pages: PageRepository,
    private readonly policy: PagePolicy,
    private readonly review: ReviewRepository,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /** Undoes {@link HideRevisions}; gives the numbers that were hidden. For administrators who may read the page. */
  async run(tx: Tx, actor: Actor, input: HideRevisionsInput): Promise<number[]> {
    requireAdministrator(actor);
    const reason = checkedReason(input.reason);
    const span = checkedSpan(input);
    const page = await this.pages.lock(tx, checkedId('pageId', input.pageId));
    if (!page) throw notFound('There is no such page.');
    await this.policy.require(tx, actor, page.accessSetId, 'read', 'page');
    const numbers = await this.review.unhide(tx, page.id, span);
    if (numbers.length > 0)
      await this.audit.record(tx, {
        ...{ actor, action: 'wiki.revisions-shown', subjectKind: 'page', subjectId: page.id },
        details: { reason, numbers: numbers.join(' ') },
      });
    if (numbers.length > 0) await this.events.publish(tx, pageNamesChanged, { pageId: page.id });
    return numbers;
  }
}

function checkedSpan({ fromNumber, toNumber }: HideRevisionsInput): { from: number; to: number } {
  if (!Number.isInteger(fromNumber) || fromNumber < 1 || !Number.isInteger(toNumber) || toNumber < fromNumber)
    throw badInput('fromNumber: numbers from 1 up are wanted, the lower one first.', { field: 'fromNumber' });
  return { from: fromNumber, to: toNumber };
}
