import { Injectable } from '@nestjs/common';
import { type Actor, badInput } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { checkedId } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { revisionPublished } from '../wiki.events.js';
import { TEMPLATES_MAX } from './templates.read-model.js';

/** Makes pages templates of their space. */
@Injectable()
export class MarkTemplate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reachable: ReachablePage,
    private readonly events: EventBus,
  ) {}

  /** Offers the page for new pages of its space, or no more. For those who manage the page. */
  async run(actor: Actor, pageId: string, isTemplate: boolean): Promise<void> {
    checkedId('pageId', pageId);
    await this.unitOfWork.run(async (tx) => {
      const page = await this.reachable.require(tx, actor, pageId, 'manage');
      const [count] = await tx.query<{ templates: number }>(
        'SELECT count(*)::integer AS templates FROM page WHERE space_id = $1 AND is_template AND id <> $2',
        [page.spaceId, page.id],
      );
      if (isTemplate && (count?.templates ?? 0) >= TEMPLATES_MAX)
        throw badInput(`A space has at most ${TEMPLATES_MAX} templates.`, { field: 'isTemplate' });
      await tx.query('UPDATE page SET is_template = $2 WHERE id = $1', [page.id, isTemplate]);
      await this.events.publish(tx, revisionPublished, { pageId, revisionNumber: page.publishedNumber });
    });
  }
}
