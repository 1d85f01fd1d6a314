import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type ContentLanguage } from '@wellspring/wiki-domain';
import { checkedId } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { languageOfText } from '../content-language.js';
import { PageIndex } from '../page-index.read-model.js';
import { revisionPublished } from '../wiki.events.js';

/** Says which language a page is in, where guessing was wrong. */
@Injectable()
export class ChooseLanguage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reachable: ReachablePage,
    private readonly index: PageIndex,
    private readonly events: EventBus,
  ) {}

  /** Fixes the language, or (null) goes back to guessing it from the text at every save. For those who may edit. */
  async run(actor: Actor, pageId: string, language: ContentLanguage | null): Promise<void> {
    checkedId('pageId', pageId);
    await this.unitOfWork.run(async (tx) => {
      const page = await this.reachable.require(tx, actor, pageId, 'edit');
      await tx.query('UPDATE page SET language = $2, language_chosen = $3 WHERE id = $1', [
        page.id,
        language ?? (await this.guessed(pageId)),
        language !== null,
      ]);
      await this.events.publish(tx, revisionPublished, { pageId, revisionNumber: page.publishedNumber });
    });
  }

  private async guessed(pageId: string): Promise<string> {
    const [page] = await this.index.pagesForIndexing([pageId]);
    return page ? languageOfText(page.text, page.contentModel) : 'other';
  }
}
