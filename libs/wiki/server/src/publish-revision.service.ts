import { Injectable } from '@nestjs/common';
import { type Actor, badInput, forbidden, hasRole, notFound, systemClock } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { languageOfText } from './content-language.js';
import { PagePolicy } from './page.policy.js';
import { SaveRepository } from './save.repository.js';
import { revisionPublished } from './wiki.events.js';

/** Shows readers a revision that was held back. */
@Injectable()
export class PublishRevision {
  constructor(
    private readonly store: SaveRepository,
    private readonly policy: PagePolicy,
    private readonly events: EventBus,
  ) {}

  /**
   * Publishes revision `number` and everything before it. For reviewers who may read the page. Nothing happens where it
   * is published already; BAD_INPUT for a number that the page does not have.
   */
  async run(tx: Tx, actor: Actor, input: { pageId: string; number: number }): Promise<void> {
    const page = await this.store.pages.lock(tx, input.pageId);
    if (!page || page.deletedAt !== null) throw notFound('There is no such page.');
    await this.policy.require(tx, actor, page.accessSetId, 'read', 'page');
    if (!hasRole(actor, 'reviewer')) throw forbidden('Only reviewers may publish what was held back.');
    if (input.number <= page.publishedNumber) return;
    const revision = (await this.store.revisions.texts(tx, page.id, [input.number])).get(input.number);
    if (!revision)
      throw badInput(`number: the page has revisions 1 to ${page.headNumber}.`, { field: 'number' });
    const language = languageOfText(revision.text, revision.contentModel);
    await this.store.revisions.publish(tx, page, input.number, language, systemClock.now());
    await this.events.publish(tx, revisionPublished, { pageId: page.id, revisionNumber: input.number });
  }
}
