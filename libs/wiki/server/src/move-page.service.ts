import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { positionBetween, TREE_DEPTH_MAX } from '@wellspring/wiki-domain';
import { AccessRepository } from './access.repository.js';
import { checkedId } from './checked-input.js';
import { brokeConstraint } from './idempotency.js';
import { PagePlaces, type PagePlace } from './page-places.js';
import { type LockedPage, PageRepository } from './page.repository.js';
import { pageAccessChanged } from './wiki.events.js';

/** Where a page goes. */
export interface MovePageInput {
  readonly pageId: string;
  /** The new parent; null for the top of the space, which is for its managers. */
  readonly parentId: string | null;
  /** Key of the space that it lies in afterwards. */
  readonly spaceKey: string;
  /** The sibling that it comes after; null for the first place, left out for the last one. */
  readonly afterId?: string | null;
}

/** Moves pages in their tree and between spaces. */
@Injectable()
export class MovePage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: PageRepository,
    private readonly places: PagePlaces,
    private readonly access: AccessRepository,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /**
   * Moves a page with everything below it. It needs `edit` on the page and on the new parent, `manage` at the top of a
   * space. Pages that inherit their access get that of the new place; those with rules of their own keep them. Makes no
   * revision; a move after which other people may read or manage is recorded. BAD_INPUT for a move below itself, a sibling that is not there, or a tree that gets too deep.
   */
  async run(actor: Actor, input: MovePageInput): Promise<void> {
    checkedId('pageId', input.pageId);
    for (const field of ['parentId', 'afterId'] as const) {
      const id = input[field];
      if (typeof id === 'string') checkedId(field, id);
    }
    try {
      await this.unitOfWork.run((tx) => this.inTransaction(tx, actor, input));
    } catch (error) {
      if (!brokeConstraint(error, 'page_source_unique')) throw error;
      throw badInput('spaceKey: this space has a page from the same import already.', { field: 'spaceKey' });
    }
  }

  private async inTransaction(tx: Tx, actor: Actor, input: MovePageInput): Promise<void> {
    const target = await this.places.space(tx, input.spaceKey);
    if (!target) throw notFound('There is no such space.');
    // Two moves that each would be fine alone can make a cycle together, so trees change one move at a time.
    await this.pages.lockTrees(tx, [target.spaceId]);
    const page = await this.pages.lock(tx, input.pageId);
    if (!page || page.deletedAt !== null) throw notFound('There is no such page.');
    await this.places.policy.require(tx, actor, page.accessSetId, 'edit', 'page');
    const place = await this.placeOf(tx, actor, input, target);
    const below = await this.pages.descendants(tx, page.id);
    await this.requireTree(tx, page, input.parentId, below);
    const oldSetId = await this.inheritedSetOf(tx, page);
    await this.pages.place(tx, page.id, input.parentId, await this.positionOf(tx, page, place, input));
    await this.changeAccess(tx, actor, page, below, place, oldSetId);
  }

  private async placeOf(tx: Tx, actor: Actor, input: MovePageInput, target: PagePlace): Promise<PagePlace> {
    if (input.parentId === null) {
      await this.places.policy.require(tx, actor, target.accessSetId, 'manage', 'space');
      return target;
    }
    const parent = await this.places.parent(tx, input.parentId);
    if (!parent || parent.spaceId !== target.spaceId) throw notFound('There is no such page in this space.');
    await this.places.policy.require(tx, actor, parent.accessSetId, 'edit', 'page');
    return parent;
  }

  private async requireTree(
    tx: Tx,
    page: LockedPage,
    parentId: string | null,
    below: readonly { id: string; height: number }[],
  ): Promise<void> {
    if (parentId === null) return;
    if (parentId === page.id || below.some((one) => one.id === parentId))
      throw badInput('parentId: a page can’t go below itself.', { field: 'parentId' });
    const above = (await this.pages.ancestorIds(tx, parentId)).length + 1;
    const height = below.reduce((most, one) => Math.max(most, one.height), 0) + 1;
    if (above + height > TREE_DEPTH_MAX)
      throw badInput(`parentId: trees have at most ${TREE_DEPTH_MAX} levels.`, { field: 'parentId' });
  }

  private async positionOf(
    tx: Tx,
    page: LockedPage,
    place: PagePlace,
    input: MovePageInput,
  ): Promise<number> {
    const siblings = await this.pages.siblings(tx, place.spaceId, input.parentId, page.id);
    const index =
      input.afterId === undefined
        ? siblings.length
        : input.afterId === null
          ? 0
          : siblings.findIndex((sibling) => sibling.id === input.afterId) + 1;
    if (typeof input.afterId === 'string' && index === 0)
      throw badInput('afterId: there is no such page in this place.', { field: 'afterId' });
    const between = (positions: readonly number[]) =>
      positionBetween(positions[index - 1] ?? null, positions[index] ?? null);
    const position = between(siblings.map((sibling) => sibling.position));
    if (position !== null) return position;
    const fresh = await this.pages.renumber(
      tx,
      siblings.map((sibling) => sibling.id),
    );
    // Renumbered neighbours are a whole step apart.
    return between(fresh) ?? 0;
  }

  /** The set that the page has where it has no rules of its own: that of its present parent or space. */
  private async inheritedSetOf(tx: Tx, page: LockedPage): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT coalesce((SELECT access_set_id FROM page WHERE id = $1), (SELECT access_set_id FROM space WHERE id = $2)) AS id`,
      [page.parentId, page.spaceId],
    );
    return row?.id ?? page.accessSetId;
  }

  private async changeAccess(
    tx: Tx,
    actor: Actor,
    page: LockedPage,
    below: readonly { id: string; accessSetId: string }[],
    place: PagePlace,
    oldSetId: string,
  ): Promise<void> {
    const inherits = page.accessSetId === oldSetId;
    const newSetId = inherits ? place.accessSetId : page.accessSetId;
    if (place.spaceId === page.spaceId && newSetId === page.accessSetId) return;
    const ids = [page.id, ...below.map((one) => one.id)];
    await this.pages.moveToSpace(tx, ids, place.spaceId, page.accessSetId, newSetId);
    if (place.spaceId !== page.spaceId) await this.access.splitFrom(tx, ids, systemClock.now());
    await this.audit.record(tx, {
      ...{ actor, action: 'wiki.page-moved', subjectKind: 'page', subjectId: page.id },
      details: {
        pages: ids.length,
        toOtherSpace: place.spaceId !== page.spaceId,
        accessChanged: newSetId !== page.accessSetId,
      },
    });
    await this.events.publish(
      tx,
      pageAccessChanged,
      ids.map((pageId) => ({ pageId })),
    );
  }
}
