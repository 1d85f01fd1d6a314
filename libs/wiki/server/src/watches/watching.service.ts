import { Injectable } from '@nestjs/common';
import { type Actor, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { checkedId } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { PagePolicy } from '../page.policy.js';
import { type WatchedThing, WatchRepository } from './watch.repository.js';

/** Begins and ends watches. */
@Injectable()
export class Watching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly watches: WatchRepository,
    private readonly reachable: ReachablePage,
    private readonly policy: PagePolicy,
  ) {}

  /** Watches a page that the actor may read, or ends that; ending is possible also once the page is closed to them. */
  async ofPage(actor: Actor, pageId: string, watch: boolean): Promise<void> {
    checkedId('pageId', pageId);
    await this.unitOfWork.run(async (tx) => {
      if (watch) await this.reachable.require(tx, actor, pageId, 'read');
      await this.set(tx, actor.personId, { pageId }, watch);
    });
  }

  /** Watches everything in a space that the actor may read, or ends that. */
  async ofSpace(actor: Actor, spaceKey: string, watch: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [space] = await tx.query<{ id: string; accessSetId: string }>(
        'SELECT id, access_set_id AS "accessSetId" FROM space WHERE key = $1',
        [spaceKey],
      );
      if (!space) throw notFound('There is no such space.');
      await this.policy.require(tx, actor, space.accessSetId, 'read', 'space');
      await this.set(tx, actor.personId, { spaceId: space.id }, watch);
    });
  }

  /** Begins a watch for somebody who may read the thing, within the caller's transaction. For the demo and handlers. */
  async begin(tx: Tx, personId: string, of: WatchedThing): Promise<void> {
    await this.set(tx, personId, of, true);
  }

  private async set(tx: Tx, personId: string, of: WatchedThing, watch: boolean): Promise<void> {
    const at = systemClock.now();
    if (watch) await this.watches.add(tx, { id: uuidv7(at, secureRandom), personId, of, at });
    else await this.watches.remove(tx, personId, of);
  }
}
