import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, systemClock } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { languageOfText } from '../content-language.js';
import { RevisionRepository } from '../revision.repository.js';
import { revisionPublished } from '../wiki.events.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewedPage } from './reviewed-page.js';

/** What came of publishing: `unchanged` where readers see it already, `head-moved` where somebody saved since. */
export type PublishOutcome =
  | { readonly kind: 'published'; readonly number: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'head-moved'; readonly headNumber: number };

/** Shows readers what was held back. */
@Injectable()
export class PublishRevision {
  constructor(
    private readonly page: ReviewedPage,
    private readonly revisions: RevisionRepository,
    private readonly review: ReviewRepository,
    private readonly events: EventBus,
  ) {}

  /**
   * Publishes the head and everything below it, if `number` is the head: exactly what the reviewer had in front of them.
   * For reviewers of the space who may read the page, and never for whoever wrote any of it: FORBIDDEN.
   */
  async run(tx: Tx, actor: Actor, input: { pageId: string; number: number }): Promise<PublishOutcome> {
    const page = await this.page.lock(tx, actor, input.pageId);
    if (input.number <= page.publishedNumber) return { kind: 'unchanged' };
    if (input.number !== page.headNumber) return { kind: 'head-moved', headNumber: page.headNumber };
    const held = await this.review.held(tx, page);
    if (held.some((revision) => revision.authorId === actor.personId))
      throw forbidden('A text of your own is among these changes. Somebody else has to look at it.');
    const head = (await this.revisions.texts(tx, page.id, [page.headNumber])).get(page.headNumber);
    if (!head) throw new Error(`Revision ${page.headNumber} of page ${page.id} has no text.`);
    const language = languageOfText(head.text, head.contentModel);
    await this.revisions.publish(tx, page, page.headNumber, language, systemClock.now());
    await this.events.publish(tx, revisionPublished, { pageId: page.id, revisionNumber: page.headNumber });
    return { kind: 'published', number: page.headNumber };
  }
}
