import { Injectable } from '@nestjs/common';
import { type Actor, badInput } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { LABELS_PER_PAGE_MAX } from '@wellspring/wiki-domain';
import { checkedId } from '../checked-input.js';
import { ReachablePage } from '../comments/reachable-page.policy.js';
import { revisionPublished } from '../wiki.events.js';
import { checkedLabels } from './checked-label.js';

/** What changes about the labels of a page. */
export interface LabelChange {
  readonly pageId: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Puts labels on pages and takes them off. */
@Injectable()
export class SetLabels {
  constructor(
    private readonly reachable: ReachablePage,
    private readonly events: EventBus,
  ) {}

  /** Gives a page exactly these labels. For those who may edit it; errors as for {@link change}. */
  async run(
    tx: Tx,
    actor: Actor,
    input: { pageId: string; labels: readonly string[]; at: Date },
  ): Promise<void> {
    const wanted = checkedLabels('labels', input.labels);
    const rows = await tx.query<{ label: string }>('SELECT label FROM page_label WHERE page_id = $1', [
      checkedId('pageId', input.pageId),
    ]);
    const remove = rows.map((row) => row.label).filter((label) => !wanted.includes(label));
    await this.change(tx, actor, { pageId: input.pageId, add: wanted, remove }, input.at);
  }

  /**
   * Adds and removes labels, and leaves the others, so that two people don't undo each other. For those who may edit the
   * page. Tells the search index where something changed. BAD_INPUT for what is no label, or for too many.
   */
  async change(tx: Tx, actor: Actor, change: LabelChange, at: Date): Promise<void> {
    const add = checkedLabels('add', change.add);
    const remove = checkedLabels('remove', change.remove).filter((label) => !add.includes(label));
    const page = await this.reachable.require(tx, actor, checkedId('pageId', change.pageId), 'edit');
    const removed = await tx.query<{ label: string }>(
      'DELETE FROM page_label WHERE page_id = $1 AND label = ANY($2::text[]) RETURNING label',
      [page.id, remove],
    );
    const added = await tx.query<{ label: string }>(
      `INSERT INTO page_label (page_id, label, added_by_id, added_at)
       SELECT $1, label, $3, $4 FROM unnest($2::text[]) AS label ON CONFLICT DO NOTHING RETURNING label`,
      [page.id, add, actor.personId, at],
    );
    const [count] = await tx.query<{ labels: number }>(
      'SELECT count(*)::integer AS labels FROM page_label WHERE page_id = $1',
      [page.id],
    );
    if ((count?.labels ?? 0) > LABELS_PER_PAGE_MAX)
      throw badInput(`A page has at most ${LABELS_PER_PAGE_MAX} labels.`, { field: 'add' });
    if (removed.length + added.length === 0) return;
    const { id: pageId, publishedNumber: revisionNumber } = page;
    await this.events.publish(tx, revisionPublished, { pageId, revisionNumber });
  }
}
