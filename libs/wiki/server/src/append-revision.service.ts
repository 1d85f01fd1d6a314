import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type ContentModel } from '@wellspring/wiki-domain';
import { languageOfText } from './content-language.js';
import { type LockedPage } from './page.repository.js';
import { type FreshRevision } from './fresh-save.js';
import { type HeadRevision, RevisionRepository } from './revision.repository.js';
import {
  type RefusedSave,
  SAVE_GATE,
  type SaveGate,
  type SaveGateDecision,
  type SaveGateQuestion,
  type SaveGateRefusal,
} from './save-gate.js';
import { revisionPublished, revisionSaved } from './wiki.events.js';

/** What somebody saves onto a page; everything is checked already. */
export interface RevisionToAppend {
  readonly title: string;
  readonly text: string;
  /** The text's, where it is known already. */
  readonly hash?: Uint8Array;
  readonly contentModel: ContentModel;
  readonly summary: string;
  readonly isMinor: boolean;
  readonly tags: readonly string[];
  readonly baseNumber: number | null;
  readonly mergedNumber: number | null;
  readonly idempotencyKey: string | null;
  /** The author's draft of this text, which is no longer needed then. */
  readonly draftId: string | null;
  /** Whether page or space ask for review before publishing. */
  readonly asksForReview: boolean;
  /** Readers have seen exactly this before, and a reviewer brings it back: the gate is not asked. */
  readonly wasSeenBefore?: boolean;
  readonly now: Date;
}

/** What came of it. */
export type AppendOutcome =
  | {
      readonly kind: 'published';
      readonly id: string;
      readonly number: number;
      readonly fresh: FreshRevision;
    }
  | { readonly kind: 'held'; readonly id: string; readonly number: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly decision: SaveGateRefusal; readonly question: SaveGateQuestion };

/** The last steps of every save: ask the gate, append, move the pointers, tell the higher scopes. */
@Injectable()
export class AppendRevision {
  constructor(
    private readonly revisions: RevisionRepository,
    @Inject(SAVE_GATE) private readonly gate: SaveGate,
    private readonly events: EventBus,
  ) {}

  /** Appends to a page that this transaction has locked. */
  async run(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    head: HeadRevision | null,
    revision: RevisionToAppend,
  ): Promise<AppendOutcome> {
    const question = this.questionOf(tx, actor, page, revision);
    const asked: SaveGateDecision = revision.wasSeenBefore
      ? { kind: 'publish' }
      : await this.gate.decide(tx, question);
    const decision = behindHeldRevisions(asked, page);
    if (decision.kind === 'refuse') return { kind: 'refused', decision, question };
    return this.append(tx, actor, page, head, revision, decision);
  }

  /** Tells the gate that its refusal stands and where the text is kept; `pageId` null for a page that was never made. */
  async tellRefused(
    tx: Tx,
    { question, decision }: { question: SaveGateQuestion; decision: SaveGateRefusal },
    pageId: string | null,
    draftId: string,
  ): Promise<void> {
    const refused: RefusedSave = { ...question, pageId };
    await this.gate.refused(tx, refused, decision, draftId);
  }

  private questionOf(tx: Tx, actor: Actor, page: LockedPage, revision: RevisionToAppend): SaveGateQuestion {
    const { title, text, summary, asksForReview } = revision;
    let head: Promise<{ title: string; text: string } | null> | null = null;
    const headText = async () =>
      page.headNumber === 0
        ? null
        : ((await this.revisions.texts(tx, page.id, [page.headNumber])).get(page.headNumber) ?? null);
    return {
      ...{ actor, pageId: page.id, isNewPage: page.headNumber === 0, spaceId: page.spaceId },
      ...{ title, text, summary, asksForReview, headText: () => (head ??= headText()) },
    };
  }

  private async append(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    head: HeadRevision | null,
    asked: RevisionToAppend,
    decision: Exclude<SaveGateDecision, SaveGateRefusal>,
  ): Promise<Exclude<AppendOutcome, { kind: 'refused' }>> {
    const revision = decision.tags ? { ...asked, tags: [...asked.tags, ...decision.tags] } : asked;
    const publish = decision.kind === 'publish';
    const { now, asksForReview: _asked, wasSeenBefore: _seen, text, ...fields } = revision;
    const appended = this.revisions.append(tx, page, head, {
      ...{ ...fields, text },
      authorId: actor.personId,
      savedAt: now,
      language: languageOfText(text, revision.contentModel),
      sourceKey: null,
      publish,
    });
    const { id, number } = appended;
    const payload = { pageId: page.id, revisionNumber: number };
    await this.events.publish(tx, revisionSaved, payload);
    if (decision.kind === 'hold') return { kind: 'held', id, number, reason: decision.reason };
    await this.events.publish(tx, revisionPublished, payload);
    return { kind: 'published', id, number, fresh: { actor, page, revision, appended } };
  }
}

/** A text on top of one that waits for review holds that text too, so it waits with it. */
function behindHeldRevisions(decision: SaveGateDecision, page: LockedPage): SaveGateDecision {
  if (decision.kind !== 'publish' || page.headNumber === page.publishedNumber) return decision;
  const { tags } = decision;
  return {
    ...{ kind: 'hold', reason: 'An earlier change to this page still waits for review.' },
    ...(tags ? { tags } : {}),
  };
}
