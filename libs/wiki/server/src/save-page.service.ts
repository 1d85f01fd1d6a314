import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type AccessLevel, bodyHash, includesLevel } from '@wellspring/wiki-domain';
import { AppendRevision } from './append-revision.service.js';
import {
  checkedId,
  checkedIdempotencyKey,
  checkedSummary,
  checkedText,
  checkedTitle,
} from './checked-input.js';
import { unnamedDraftId } from './draft.repository.js';
import { type FreshRevision, type FreshSave, freshSaveOf } from './fresh-save.js';
import { againIfMadeMeanwhile } from './idempotency.js';
import { mergeWithHead, withoutBase } from './merge-with-head.js';
import { type LockedPage } from './page.repository.js';
import { levelOf } from './readable-sets.js';
import { SpaceReviewers } from './reviewing/space-reviewers.service.js';
import { type SavePageOutcome } from './save-outcome.js';
import { type MadeRevision, type RevisionText } from './revision.repository.js';
import { outcomeOfMade, SaveRepository, type SaveSituation } from './save.repository.js';

/** What an editor sends. */
export interface SavePageInput {
  readonly pageId: string;
  /** Number of the revision that the author had in front of them. */
  readonly baseNumber: number;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly isMinor: boolean;
  /** Made by the client for this one save; a repetition with the same key gives what the first one made. */
  readonly idempotencyKey: string;
  /** The editor's draft of this text: gone once it is saved, kept where it can't be. */
  readonly draftId?: string | null;
  /**
   * Where the text settles a conflict: the revision that the author had in front of them before. `baseNumber` is then the
   * one that they joined their text with.
   */
  readonly conflictBaseNumber?: number | null;
}

/** The author's text where it stands in the save, and the time. */
interface Attempt extends SavePageInput {
  readonly tags: readonly string[];
  readonly now: Date;
}

/** What came of an attempt, with the published revision and the author's level where there is one. */
interface AttemptResult {
  readonly outcome: SavePageOutcome;
  readonly level?: AccessLevel | null;
  readonly revision?: FreshRevision;
}

/** Saves an edit of a page. */
@Injectable()
export class SavePage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SaveRepository,
    private readonly appendRevision: AppendRevision,
    private readonly reviewers: SpaceReviewers,
  ) {}

  /**
   * Saves in one transaction. A page that was moved, renamed or edited meanwhile is no problem as long as the changes
   * can be joined; a text that can't be saved is kept as the author's draft. BAD_INPUT for a wrong title, text, summary
   * or base; NOT_FOUND for a page that the actor never saw. The cost does not grow with the page's history.
   */
  async run(actor: Actor, input: SavePageInput): Promise<SavePageOutcome> {
    return (await this.save(actor, input)).outcome;
  }

  /** As {@link run}, with what the save knows of page and revision where it published one: for an answer without reading. */
  async save(
    actor: Actor,
    input: SavePageInput,
  ): Promise<{ outcome: SavePageOutcome; fresh: FreshSave | null }> {
    const checked: SavePageInput = {
      ...input,
      pageId: checkedId('pageId', input.pageId),
      title: checkedTitle(input.title),
      text: checkedText(input.text),
      summary: checkedSummary(input.summary),
      idempotencyKey: checkedIdempotencyKey(input.idempotencyKey),
      draftId: input.draftId ? checkedId('draftId', input.draftId) : null,
    };
    const { outcome, level, revision } = await againIfMadeMeanwhile(() =>
      this.unitOfWork.run((tx) => this.attempt(tx, actor, checked, [])),
    );
    return { outcome, fresh: level && revision ? await freshSaveOf(revision, level) : null };
  }

  /** The same within the caller's transaction, for input that is checked; `tags` go onto the revision. */
  async inTransaction(
    tx: Tx,
    actor: Actor,
    input: SavePageInput,
    tags: readonly string[],
  ): Promise<SavePageOutcome> {
    return (await this.attempt(tx, actor, input, tags)).outcome;
  }

  private async attempt(
    tx: Tx,
    actor: Actor,
    input: SavePageInput,
    tags: readonly string[],
  ): Promise<AttemptResult> {
    const attempt: Attempt = { ...input, tags, now: systemClock.now() };
    const locked = await this.store.lock(tx, input.pageId, actor, input.idempotencyKey);
    if (!locked) throw notFound('There is no such page.');
    const { page, situation } = locked;
    if (situation.made) {
      // What was typed on between the lost answer and this repetition is in the next save, not in this draft.
      if (input.draftId) await this.store.drafts.discard(tx, actor.personId, input.draftId);
      return { outcome: remade(page, situation.made) };
    }
    const level = levelOf(situation.grants, actor);
    // Of a page that was never published its maker knows, and whoever reviews it.
    if (page.publishedNumber === 0 && page.createdById !== actor.personId)
      if (!(await this.reviewers.mayReview(tx, actor, page.spaceId)))
        throw notFound('There is no such page.');
    if (page.deletedAt !== null || !includesLevel(level, 'edit')) {
      if (level === null || page.deletedAt !== null) await this.requireAcquaintance(tx, actor, page);
      return { outcome: await this.refuseAsClosed(tx, actor, page, attempt) };
    }
    return { ...(await this.saveOnto(tx, actor, page, situation, attempt)), level };
  }

  private async saveOnto(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    { head, asksForReview }: SaveSituation,
    attempt: Attempt,
  ): Promise<AttemptResult> {
    if (attempt.baseNumber < 1 || attempt.baseNumber > page.lastNumber || !head)
      throw badInput(`baseNumber: the page has revisions 1 to ${page.lastNumber}.`, { field: 'baseNumber' });
    const settled = attempt.conflictBaseNumber ?? null;
    if (settled !== null && (settled < 1 || settled > attempt.baseNumber))
      throw badInput(`conflictBaseNumber: a revision up to ${attempt.baseNumber} is wanted.`, {
        field: 'conflictBaseNumber',
      });
    const isStale = attempt.baseNumber !== page.headNumber;
    const stale = isStale ? await this.staleTexts(tx, page, attempt.baseNumber) : null;
    const result = stale
      ? mergeWithHead({ ...attempt, baseNumber: stale.baseNumber }, stale.texts, page.headNumber)
      : { ...attempt, merged: false };
    if ('segments' in result) {
      await this.store.keepDraft(tx, actor, page, attempt, 'conflict');
      const [baseNumber, theirsNumber] = [stale?.baseNumber ?? attempt.baseNumber, page.headNumber];
      const segments = stale?.isBaseHidden ? withoutBase(result.segments) : result.segments;
      return { outcome: { kind: 'conflict', pageId: page.id, baseNumber, theirsNumber, segments } };
    }
    const hash = bodyHash(result.text);
    if (result.title === head.title && head.hash.equals(hash))
      return { outcome: await this.unchanged(tx, actor, page, attempt) };
    const outcome = await this.appendRevision.run(tx, actor, page, head, {
      ...{ ...result, hash },
      contentModel: head.contentModel,
      summary: attempt.summary,
      isMinor: attempt.isMinor,
      tags: [...attempt.tags, ...(result.merged || settled !== null ? ['merge'] : [])],
      baseNumber: settled ?? attempt.baseNumber,
      mergedNumber: result.merged || settled !== null ? page.headNumber : null,
      idempotencyKey: attempt.idempotencyKey,
      draftId: attempt.draftId ?? unnamedDraftId(actor.personId, page.id),
      ...{ now: attempt.now, asksForReview },
    });
    switch (outcome.kind) {
      case 'published': {
        const { id: revisionId, number, fresh: revision } = outcome;
        const { merged } = result;
        return {
          outcome: { kind: 'saved', pageId: page.id, revisionId, number, merged, unchanged: false },
          revision,
        };
      }
      case 'held': {
        const { id: revisionId, number, reason } = outcome;
        return { outcome: { kind: 'held', pageId: page.id, urlId: page.urlId, revisionId, number, reason } };
      }
      case 'refused': {
        const draftId = await this.store.keepDraft(tx, actor, page, attempt, 'refused');
        await this.appendRevision.tellRefused(tx, outcome, page.id, draftId);
        const { reason: message, ruleId } = outcome.decision;
        const rule = ruleId === undefined ? {} : { ruleId };
        return { outcome: { kind: 'refused', reason: 'RULE', message, draftId, ...rule } };
      }
    }
  }

  /**
   * The texts for a merge. An author who goes on writing on a text that was returned to them proposes it anew: what was
   * there before it is what both sides began with.
   */
  private async staleTexts(
    tx: Tx,
    page: LockedPage,
    wantedBase: number,
  ): Promise<{ baseNumber: number; texts: Map<number, RevisionText>; isBaseHidden: boolean }> {
    const { revisions } = this.store;
    let texts = await revisions.texts(tx, page.id, [wantedBase, page.headNumber]);
    let baseNumber = wantedBase;
    if (texts.get(wantedBase)?.isReturned) {
      baseNumber = await revisions.numberBefore(tx, page.id, wantedBase);
      texts = await revisions.texts(tx, page.id, [baseNumber, page.headNumber]);
    }
    const base = texts.get(baseNumber);
    if (!base) throw badInput('baseNumber: the page has no such revision.', { field: 'baseNumber' });
    return { baseNumber, texts, isBaseHidden: base.isHidden };
  }

  private async unchanged(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    { draftId }: Attempt,
  ): Promise<SavePageOutcome> {
    const [person, id] = [actor.personId, draftId ?? unnamedDraftId(actor.personId, page.id)];
    await this.store.drafts.discard(tx, person, id);
    if (page.headNumber > page.publishedNumber)
      return {
        ...{ kind: 'held', pageId: page.id, urlId: page.urlId, revisionId: page.headRevisionId ?? '' },
        ...{ number: page.headNumber, reason: 'This change waits for review already.' },
      };
    return {
      kind: 'saved',
      pageId: page.id,
      // A page that can be edited has a head.
      revisionId: page.headRevisionId ?? '',
      number: page.headNumber,
      merged: false,
      unchanged: true,
    };
  }

  /** Only those who knew the page are told that it is closed to them; to everybody else there is no such page. */
  private async requireAcquaintance(tx: Tx, actor: Actor, page: LockedPage): Promise<void> {
    if (!(await this.store.knows(tx, actor.personId, page.id))) throw notFound('There is no such page.');
  }

  private async refuseAsClosed(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    attempt: Attempt,
  ): Promise<SavePageOutcome> {
    const draftId = await this.store.keepDraft(tx, actor, page, attempt, 'refused');
    const kept = 'Your text is kept as a draft.';
    return page.deletedAt === null
      ? { kind: 'refused', reason: 'ACCESS', message: `You may not edit this page. ${kept}`, draftId }
      : { kind: 'refused', reason: 'PAGE_DELETED', message: `This page has been deleted. ${kept}`, draftId };
  }
}

function remade(page: LockedPage, made: MadeRevision): SavePageOutcome {
  if (made.pageId !== page.id)
    throw badInput('idempotencyKey: this key was used for another page.', { field: 'idempotencyKey' });
  return outcomeOfMade(made, page);
}
