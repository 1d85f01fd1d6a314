import { Injectable } from '@nestjs/common';
import { type Actor, notFound, systemClock } from '@wellspring/kernel';
import { Database, UnitOfWork } from '@wellspring/platform-database';
import { checkedId, checkedText } from './checked-input.js';
import { type DraftReason } from './draft.entity.js';
import { PagePolicy } from './page.policy.js';
import { SaveRepository } from './save.repository.js';

/** What somebody typed and has not saved; only they see it. */
export interface DraftView {
  readonly pageId: string | null;
  readonly title: string;
  readonly text: string;
  readonly baseNumber: number | null;
  readonly keptBecause: DraftReason;
  readonly updatedAt: Date;
}

/** A text to keep. */
export interface SaveDraftInput {
  readonly pageId: string;
  readonly baseNumber: number;
  readonly title: string;
  readonly text: string;
}

/** Keeps what people type, one draft per person and page, for 90 days. */
@Injectable()
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly store: SaveRepository,
    private readonly policy: PagePolicy,
  ) {}

  /** Keeps a text for a page that the actor may edit. The title may be blank or too long: it is a draft. */
  async save(actor: Actor, input: SaveDraftInput): Promise<DraftView> {
    const pageId = checkedId('pageId', input.pageId);
    const text = checkedText(input.text);
    const { title, baseNumber } = input;
    const at = systemClock.now();
    await this.unitOfWork.run(async (tx) => {
      const [page] = await tx.query<{ accessSetId: string }>(
        `SELECT access_set_id AS "accessSetId" FROM page WHERE id = $1 AND deleted_at IS NULL`,
        [pageId],
      );
      if (!page) throw notFound('There is no such page.');
      await this.policy.require(tx, actor, page.accessSetId, 'edit', 'page');
      await this.store.drafts.keep(tx, {
        ...{ personId: actor.personId, pageId, baseNumber, title, text, keptBecause: 'typed', at },
      });
    });
    return { pageId, title, text, baseNumber, keptBecause: 'typed', updatedAt: at };
  }

  /** Throws the actor's draft of the page away; false where there was none. */
  async discard(actor: Actor, pageId: string): Promise<boolean> {
    checkedId('pageId', pageId);
    return this.unitOfWork.run((tx) => this.store.drafts.discard(tx, actor.personId, pageId));
  }

  /** The actor's drafts of these pages. One query. */
  async ofPages(actor: Actor, pageIds: readonly string[]): Promise<Map<string, DraftView>> {
    const rows = await this.database.query<DraftView & { pageId: string }>(
      `SELECT page_id AS "pageId", title, text, base_number AS "baseNumber", kept_because AS "keptBecause",
         updated_at AS "updatedAt" FROM draft WHERE person_id = $1 AND page_id = ANY($2::uuid[])`,
      [actor.personId, pageIds],
    );
    return new Map(rows.map((row) => [row.pageId, row]));
  }
}
