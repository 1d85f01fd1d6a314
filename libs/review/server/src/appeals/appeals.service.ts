import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { Revisions } from '@wellspring/wiki-server';
import { ReviewItems } from '../queue/review-items.service.js';
import { ReviewPageRepository } from '../queue/review-page.repository.js';
import { DRAFT, type DraftText, RefusalRepository, textHash } from '../rules/refusals.repository.js';
import { type AppealableItem, type AppealedRefusal, AppealSubjects } from './appeal-subjects.read-model.js';

/** Longest words of an appeal, in characters. */
export const REQUEST_MAX_CHARS = 1_000;

/** Of an item of source `appeal`, what its decision needs. */
export interface AppealItem {
  readonly id: string;
  readonly refusalId: string | null;
  readonly aboutItemId: string | null;
  readonly authorId: string | null;
}

/** Lets authors ask for a second opinion, and lets their texts through where it is given for them. */
@Injectable()
export class Appeals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: AppealSubjects,
    private readonly refusals: RefusalRepository,
    private readonly revisions: Revisions,
    private readonly items: ReviewItems,
    private readonly pages: ReviewPageRepository,
  ) {}

  /**
   * Asks for a second opinion on a text that a rule refused; gives the refusal's id. NOT_FOUND for others' drafts and those
   * that no rule refused; BAD_INPUT without words, a second time, where the text was changed since, and where its page is gone.
   */
  async refusal(actor: Actor, draftId: string, request: string): Promise<string> {
    const words = checkedRequest(request);
    return this.unitOfWork.run(async (tx) => {
      const refusal = await this.subjects.refusalOfDraft(tx, actor.personId, draftId);
      if (!refusal) throw notFound('There is no refused text of yours by this draft.');
      await this.requireAppealable(tx, refusal, draftId);
      await this.open(tx, actor, refusal, words, { refusalId: refusal.id });
      return refusal.id;
    });
  }

  /**
   * Asks for a second opinion on what became of one's own text: a rule holds it, or it was returned, reverted or hidden.
   * Gives the appeal's id. NOT_FOUND for others' texts and what nobody and no rule spoke against; BAD_INPUT without words,
   * and a second time against the same.
   */
  async item(actor: Actor, itemId: string, request: string): Promise<string> {
    const words = checkedRequest(request);
    return this.unitOfWork.run(async (tx) => {
      // Whoever decides about the page waits, and closes what they settle.
      const pageId = await this.subjects.pageOf(tx, itemId);
      if (pageId !== null) await this.pages.lock(tx, pageId);
      const subject = (await this.subjects.items(tx, actor.personId, [itemId])).get(itemId);
      if (!subject)
        throw notFound('There is no text of yours by this id that a rule holds or somebody took back.');
      if (subject.pageIsGone) throw badInput('The page has been deleted meanwhile.', { field: 'itemId' });
      if (subject.isAppealed) throw badInput('You have appealed against this already.', { field: 'itemId' });
      return this.open(tx, actor, subject, words, { aboutItemId: itemId });
    });
  }

  /**
   * Decides an appeal for its author: from now on they may save exactly this text. BAD_INPUT where the author has changed or
   * thrown away the draft since: nobody lets a text through that they did not see.
   */
  async overturn(tx: Tx, item: AppealItem, _actor: Actor): Promise<void> {
    const at = systemClock.now();
    if (item.refusalId !== null) {
      const refusal = await this.subjects.refusal(tx, item.refusalId);
      if (!refusal || (refusal.draftId !== null && !(await this.isUnchanged(tx, refusal))))
        throw badInput(
          'The author has changed the text since: what they appealed for is not there any more.',
        );
      return this.refusals.overturn(tx, item.refusalId, at);
    }
    if (item.aboutItemId === null || item.authorId === null) return;
    const decision = (await this.subjects.items(tx, item.authorId, [item.aboutItemId])).get(item.aboutItemId);
    const text = decision && (await this.textOf(decision));
    // What a rule held is published by now.
    if (!decision || !text) return;
    const { id } = await this.refusals.record(tx, {
      ...{ personId: item.authorId, spaceId: decision.spaceId, pageId: decision.pageId },
      ...{ draftId: null, textHash: textHash(text.title, text.text), at },
    });
    await this.refusals.overturn(tx, id, at);
  }

  private async requireAppealable(tx: Tx, refusal: AppealedRefusal, draftId: string): Promise<void> {
    const problem = (message: string) => badInput(message, { field: 'draftId' });
    if (refusal.overturnedAt !== null)
      throw problem('An appeal for this text was decided for you already: save it again.');
    if (refusal.isAppealed) throw problem('You have appealed for this text already.');
    if (refusal.pageIsGone) throw problem('The page has been deleted meanwhile.');
    if (!(await this.isUnchanged(tx, { ...refusal, draftId })))
      throw problem('You have changed the text since it was refused. Save it again first.');
  }

  private async isUnchanged(tx: Tx, { draftId, personId, draftHash }: AppealedRefusal): Promise<boolean> {
    const [draft] = await tx.query<DraftText>(DRAFT, [draftId, personId]);
    return draft !== undefined && draftHash !== null && textHash(draft.title, draft.text).equals(draftHash);
  }

  private async open(
    tx: Tx,
    actor: Actor,
    about: { readonly pageId: string | null; readonly spaceId: string },
    request: string,
    what: { readonly refusalId?: string; readonly aboutItemId?: string },
  ): Promise<string> {
    const { pageId, spaceId } = about;
    const { itemId } = await this.items.open(tx, {
      ...{ source: 'appeal', pageId, spaceId, authorId: actor.personId, request },
      ...{ openedAt: systemClock.now(), actor, ...what },
    });
    return itemId;
  }

  /** What the author wrote that a reviewer did not let stand. */
  private async textOf({ title, hashHex }: AppealableItem): Promise<DraftText | null> {
    const text = (await this.revisions.texts([hashHex])).get(hashHex);
    return text === undefined ? null : { title, text };
  }
}

function checkedRequest(request: string): string {
  const words = request.trim();
  const length = [...words].length;
  if (length === 0) throw badInput('request: say why the text should be let in.', { field: 'request' });
  if (length > REQUEST_MAX_CHARS)
    throw badInput(`request: at most ${REQUEST_MAX_CHARS} characters.`, { field: 'request' });
  return words;
}
