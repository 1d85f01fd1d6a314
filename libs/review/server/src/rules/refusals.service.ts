import { Injectable } from '@nestjs/common';
import { systemClock } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type RefusedSave, type SaveGateRefusal } from '@wellspring/wiki-server';
import { textHash, RefusalRepository } from './refusals.repository.js';
import { RuleBook } from './rule-book.service.js';
import { RuleHits } from './rule-hits.service.js';

/** Keeps what rules refused, so that its author can appeal. The text is the author's draft and nowhere else. */
@Injectable()
export class Refusals {
  constructor(
    private readonly book: RuleBook,
    private readonly refusals: RefusalRepository,
    private readonly hits: RuleHits,
  ) {}

  /**
   * Notes a refusal, once the text is kept as the author's draft, with the rules that refused it. The same text again is the
   * same refusal. Nothing where the refusal is no rule's.
   */
  async record(tx: Tx, question: RefusedSave, { ruleId }: SaveGateRefusal, draftId: string): Promise<void> {
    if (ruleId === undefined) return;
    const { actor, spaceId, pageId, title, text } = question;
    const { id, isNew } = await this.refusals.record(tx, {
      ...{ personId: actor.personId, spaceId, pageId, draftId },
      ...{ textHash: textHash(title, text), at: systemClock.now() },
    });
    if (!isNew) return;
    const hits = await this.book.hitsAtSaving(tx, question);
    await this.hits.record(
      tx,
      { authorId: actor.personId, pageId, refusalId: id },
      hits.filter(({ action }) => action === 'refuse'),
    );
  }
}
