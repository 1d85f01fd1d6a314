import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { type ContentModel } from '@wellspring/wiki-domain';
import { languageOfText } from './content-language.js';
import { PagePolicy } from './page.policy.js';
import { SaveRepository } from './save.repository.js';
import { revisionPublished, revisionSaved } from './wiki.events.js';

/** A revision with its author and time given, as importers have it. */
export interface SaveRevisionInput {
  readonly pageId: string;
  readonly authorId: string;
  readonly savedAt: Date;
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  readonly isMinor: boolean;
  /** Default `markdown`. */
  readonly contentModel?: ContentModel;
  readonly tags?: readonly string[];
  /** Key by which a second import knows the revision. */
  readonly sourceKey?: string | null;
}

/** Appends one revision of somebody else's: no gate, no merge, but behind what waits for review on the page. For importers; whole histories go by `SaveHistory`. */
@Injectable()
export class SaveRevision {
  constructor(
    private readonly store: SaveRepository,
    private readonly policy: PagePolicy,
    private readonly events: EventBus,
  ) {}

  /** Appends, and publishes where nothing waits on the page; the actor must manage the page. NOT_FOUND for a page that is not there. */
  async run(tx: Tx, actor: Actor, input: SaveRevisionInput): Promise<{ revisionId: string; number: number }> {
    const page = await this.store.pages.lock(tx, input.pageId);
    if (!page || page.deletedAt !== null) throw notFound('There is no such page.');
    await this.policy.require(tx, actor, page.accessSetId, 'manage', 'page');
    const { pageId, contentModel = 'markdown', tags = [], sourceKey = null, ...fields } = input;
    const publish = page.headNumber === page.publishedNumber;
    const { id, number } = this.store.revisions.append(tx, page, await this.store.revisions.head(tx, page), {
      ...fields,
      ...{ contentModel, tags, sourceKey, publish },
      language: languageOfText(input.text, contentModel),
      baseNumber: page.headNumber === 0 ? null : page.headNumber,
      mergedNumber: null,
      idempotencyKey: null,
      draftId: null,
    });
    await this.events.publish(tx, revisionSaved, { pageId, revisionNumber: number });
    if (publish) await this.events.publish(tx, revisionPublished, { pageId, revisionNumber: number });
    return { revisionId: id, number };
  }
}
