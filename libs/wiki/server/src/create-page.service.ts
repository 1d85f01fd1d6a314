import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type AccessLevel } from '@wellspring/wiki-domain';
import { languageOfText } from './content-language.js';
import { AppendRevision } from './append-revision.service.js';
import {
  checkedId,
  checkedIdempotencyKey,
  checkedSummary,
  checkedText,
  checkedTitle,
} from './checked-input.js';
import { ClaimFiles } from './files/claim-files.service.js';
import { againIfMadeMeanwhile } from './idempotency.js';
import { PagePlaces } from './page-places.js';
import { type SavePageOutcome } from './save-outcome.js';
import { outcomeOfMade, SaveRepository } from './save.repository.js';

/** A page to be made at the end of its siblings. */
export interface CreatePageInput {
  readonly spaceKey: string;
  /** Null for the top of the space, which is for its managers. */
  readonly parentId: string | null;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly idempotencyKey: string;
  /** The editor's draft of this text: gone once the page is made, kept where it can't be. */
  readonly draftId?: string | null;
  /** Files that the author uploaded for this page before it was there. */
  readonly attachmentIds?: readonly string[];
}

/** Where the page goes, and which set decides who may read it. */
interface Place {
  readonly spaceId: string;
  readonly accessSetId: string;
  readonly asksForReview: boolean;
}

/** Makes pages. */
@Injectable()
export class CreatePage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: SaveRepository,
    private readonly places: PagePlaces,
    private readonly appendRevision: AppendRevision,
    private readonly claimFiles: ClaimFiles,
  ) {}

  /**
   * Makes a page with its first revision. `path-taken` where a page that the actor can open has this title in the same
   * place. A refused text makes no page and is kept as a draft without one. BAD_INPUT, NOT_FOUND and FORBIDDEN as for
   * a save.
   */
  async run(actor: Actor, input: CreatePageInput): Promise<SavePageOutcome> {
    const checked: CreatePageInput = {
      ...input,
      parentId: input.parentId === null ? null : checkedId('parentId', input.parentId),
      title: checkedTitle(input.title),
      text: checkedText(input.text),
      summary: checkedSummary(input.summary),
      idempotencyKey: checkedIdempotencyKey(input.idempotencyKey),
      draftId: input.draftId ? checkedId('draftId', input.draftId) : null,
    };
    return againIfMadeMeanwhile(() => this.unitOfWork.run((tx) => this.inTransaction(tx, actor, checked)));
  }

  private async inTransaction(tx: Tx, actor: Actor, input: CreatePageInput): Promise<SavePageOutcome> {
    const repeated = await this.madeBefore(tx, actor, input);
    if (repeated) return repeated;
    const place = await this.placeOf(tx, actor, input);
    const existing = await this.places.pageWithTitle(tx, actor, place.spaceId, input.parentId, input.title);
    if (existing !== null)
      // It may be this very page, made by an attempt with the same key since we asked.
      return (
        (await this.madeBefore(tx, actor, input)) ?? {
          kind: 'path-taken',
          existingPageId: existing,
          message: 'A page with this title is there already.',
        }
      );
    return this.insert(tx, actor, input, place);
  }

  /** What an earlier attempt with the same key made, or null. */
  private async madeBefore(tx: Tx, actor: Actor, input: CreatePageInput): Promise<SavePageOutcome | null> {
    const made = await this.store.revisions.madeWith(tx, actor.personId, input.idempotencyKey);
    if (!made) return null;
    const page = await this.store.pages.lock(tx, made.pageId);
    if (made.number !== 1 || !page)
      throw badInput('idempotencyKey: this key was used for another save.', { field: 'idempotencyKey' });
    if (input.draftId) await this.store.drafts.discard(tx, actor.personId, input.draftId);
    return outcomeOfMade(made, page);
  }

  private async insert(tx: Tx, actor: Actor, input: CreatePageInput, place: Place): Promise<SavePageOutcome> {
    const now = systemClock.now();
    await tx.query('SAVEPOINT page');
    const { spaceId, accessSetId, asksForReview } = place;
    const page = await this.store.pages.insert(tx, {
      ...{ spaceId, accessSetId },
      parentId: input.parentId,
      position: await this.store.pages.positionAtEnd(tx, place.spaceId, input.parentId),
      title: input.title,
      language: languageOfText(input.text, 'markdown'),
      createdById: actor.personId,
      createdAt: now,
    });
    const outcome = await this.appendRevision.run(tx, actor, page, null, {
      title: input.title,
      text: input.text,
      contentModel: 'markdown',
      summary: input.summary,
      isMinor: false,
      tags: [],
      baseNumber: null,
      mergedNumber: null,
      idempotencyKey: input.idempotencyKey,
      draftId: input.draftId ?? null,
      ...{ now, asksForReview },
    });
    if (outcome.kind !== 'refused')
      await this.claimFiles.run(tx, actor, page.id, input.attachmentIds ?? [], input.text);
    switch (outcome.kind) {
      case 'published': {
        const { id: revisionId, number } = outcome;
        return { kind: 'saved', pageId: page.id, revisionId, number, merged: false, unchanged: false };
      }
      case 'held': {
        const { id: revisionId, number, reason } = outcome;
        return { kind: 'held', pageId: page.id, urlId: page.urlId, revisionId, number, reason };
      }
      case 'refused': {
        await tx.query('ROLLBACK TO SAVEPOINT page');
        const { title, text, summary, parentId } = input;
        const id = input.draftId ?? uuidv7(now, secureRandom);
        await this.store.drafts.keep(tx, {
          ...{ id, personId: actor.personId, pageId: null, spaceId, parentId },
          ...{ baseNumber: null, title, text, summary },
          keptBecause: 'refused',
          at: now,
        });
        await this.appendRevision.tellRefused(tx, outcome, null, id);
        const { reason: message, ruleId } = outcome.decision;
        const rule = ruleId === undefined ? {} : { ruleId };
        return { kind: 'refused', reason: 'RULE', message, draftId: id, ...rule };
      }
    }
  }

  /** The place, once the actor may make a page there. */
  private async placeOf(tx: Tx, actor: Actor, input: CreatePageInput): Promise<Place> {
    const space = await this.places.space(tx, input.spaceKey);
    const parent = input.parentId === null ? null : await this.places.parent(tx, input.parentId);
    if (!space || (parent && parent.spaceId !== space.spaceId) || (input.parentId !== null && !parent))
      throw notFound(
        input.parentId === null ? 'There is no such space.' : 'There is no such page in this space.',
      );
    const place = parent ?? space;
    const need: AccessLevel = parent ? 'edit' : 'manage';
    await this.places.policy.require(tx, actor, place.accessSetId, need, parent ? 'page' : 'space');
    return place;
  }
}
