import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { bodyHash, type MergeSegment, mergeTexts } from '@wellspring/wiki-domain';
import { AppendRevision } from '../append-revision.service.js';
import { checkedIdempotencyKey, checkedSummary } from '../checked-input.js';
import { withoutBase } from '../merge-with-head.js';
import { type LockedPage } from '../page.repository.js';
import { type RevisionText } from '../revision.repository.js';
import { SaveRepository } from '../save.repository.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewedPage } from './reviewed-page.js';

/** Which published changes are to be undone. */
export interface RevertRevisionsInput {
  readonly pageId: string;
  readonly fromNumber: number;
  readonly toNumber: number;
  readonly summary: string;
  readonly idempotencyKey: string;
}

/** What came of it. `nothing-left`: later edits undid it already. `nothing-before`: the page began with it. */
export type RevertOutcome =
  | { readonly kind: 'reverted'; readonly number: number }
  | { readonly kind: 'held'; readonly number: number; readonly reason: string }
  | { readonly kind: 'nothing-left' }
  | { readonly kind: 'nothing-before' }
  | { readonly kind: 'conflict'; readonly segments: readonly MergeSegment[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** What the page said before the changes, right after them, and says now. */
interface Versions {
  readonly before: RevisionText;
  readonly after: RevisionText;
  readonly head: RevisionText;
}

/** Undoes changes and keeps what others wrote since. */
@Injectable()
export class RevertRevisions {
  constructor(
    private readonly page: ReviewedPage,
    private readonly store: SaveRepository,
    private readonly review: ReviewRepository,
    private readonly appendRevision: AppendRevision,
  ) {}

  /**
   * Takes what revisions `fromNumber` to `toNumber` did out of the page's head, as a new revision: later edits stay, and
   * what they changed of the same words is a conflict. For reviewers of the space, whether they may edit or not. A result
   * that readers have seen before is published without asking the gate; any other goes the way of every save. BAD_INPUT
   * for numbers that are not published, and where the text before is hidden.
   */
  async run(tx: Tx, actor: Actor, input: RevertRevisionsInput): Promise<RevertOutcome> {
    const idempotencyKey = checkedIdempotencyKey(input.idempotencyKey);
    const summary = checkedSummary(input.summary);
    const page = await this.page.lock(tx, actor, input.pageId);
    const made = await this.store.revisions.madeWith(tx, actor.personId, idempotencyKey);
    if (made) return remade(page, made);
    const beforeNumber = await this.numberBefore(tx, page, input);
    if (beforeNumber === null) return { kind: 'nothing-before' };
    const texts = await this.store.revisions.texts(tx, page.id, [
      ...new Set([beforeNumber, input.toNumber, page.headNumber]),
    ]);
    const [before, after] = [texts.get(beforeNumber), texts.get(input.toNumber)];
    const head = texts.get(page.headNumber);
    if (!before || !after || !head) throw new Error(`A revision of page ${page.id} has no text.`);
    const merge = mergeTexts(after.text, head.text, before.text);
    if (merge.kind === 'conflict')
      return { kind: 'conflict', segments: after.isHidden ? withoutBase(merge.segments) : merge.segments };
    const title = titleWithout({ before, after, head });
    if (merge.text === head.text && title === head.title) return { kind: 'nothing-left' };
    return this.save(tx, actor, page, head, { text: merge.text, title, summary, idempotencyKey });
  }

  /** The revision below the changes; null where there is none. */
  private async numberBefore(
    tx: Tx,
    page: LockedPage,
    { fromNumber, toNumber }: RevertRevisionsInput,
  ): Promise<number | null> {
    const ends = await this.review.stands(tx, page.id, [fromNumber, toNumber]);
    if (
      fromNumber > toNumber ||
      toNumber > page.publishedNumber ||
      !ends.has(fromNumber) ||
      !ends.has(toNumber)
    )
      throw badInput('toNumber: only changes that readers see can be reverted.', { field: 'toNumber' });
    const before = await this.review.before(tx, page.id, fromNumber);
    if (before?.isHidden)
      throw badInput('fromNumber: the text before these changes is hidden; it can’t be brought back.', {
        field: 'fromNumber',
      });
    return before?.number ?? null;
  }

  private async save(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    head: RevisionText,
    result: { title: string; text: string; summary: string; idempotencyKey: string },
  ): Promise<RevertOutcome> {
    const hash = bodyHash(result.text);
    const wasPublished = await this.review.wasPublished(tx, page, hash, result.title);
    const outcome = await this.appendRevision.run(
      tx,
      actor,
      page,
      await this.store.revisions.head(tx, page),
      {
        ...{ ...result, hash, contentModel: head.contentModel, isMinor: false },
        // A return to an earlier text is found, and marked so, when it is stored.
        tags: wasPublished ? [] : ['revert'],
        ...{ baseNumber: page.headNumber, mergedNumber: null, draftId: null, now: systemClock.now() },
        asksForReview: await this.store.asksForReview(tx, page.id),
        wasSeenBefore: wasPublished,
      },
    );
    switch (outcome.kind) {
      case 'published':
        return { kind: 'reverted', number: outcome.number };
      case 'held':
        return { kind: 'held', number: outcome.number, reason: outcome.reason };
      case 'refused':
        return { kind: 'refused', reason: outcome.decision.reason };
    }
  }
}

/** A new title that the changes brought goes, unless somebody has given another one since. */
const titleWithout = ({ before, after, head }: Versions): string =>
  head.title === after.title ? before.title : head.title;

function remade(page: LockedPage, made: { pageId: string; number: number }): RevertOutcome {
  if (made.pageId !== page.id)
    throw badInput('idempotencyKey: this key was used for another page.', { field: 'idempotencyKey' });
  return made.number <= page.publishedNumber
    ? { kind: 'reverted', number: made.number }
    : { kind: 'held', number: made.number, reason: 'This change waits for review.' };
}
