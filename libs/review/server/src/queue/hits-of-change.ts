import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type ReviewableRevision, ReviewableRevisions } from '@wellspring/wiki-server';
import { type FoundHit, RuleBook } from '../rules/rule-book.service.js';
import { RuleHits } from '../rules/rule-hits.service.js';

/** What rules found in the edits of a change. */
export interface FoundHits {
  /** A rule asks that somebody looks at it. */
  readonly asksForLook: boolean;
  /** Places where rules found private data. */
  readonly privateDataHits: number;
  readonly revisions: readonly {
    readonly revision: ReviewableRevision;
    readonly hits: readonly FoundHit[];
  }[];
}

/** Asks the rules about the edits of a change. */
@Injectable()
export class HitsOfChange {
  constructor(
    private readonly book: RuleBook,
    private readonly hits: RuleHits,
    private readonly revisions: ReviewableRevisions,
  ) {}

  /** What the rules find in each edit against the text before it. Records nothing. Cost: matching, linear in the texts. */
  async of(
    spaceId: string,
    edits: readonly ReviewableRevision[],
    base: ReviewableRevision | null,
    isTrusted: boolean,
  ): Promise<FoundHits> {
    const found = [];
    let before = await this.before(edits[0], base);
    for (const revision of edits) {
      const { pageId, title, text } = revision;
      const previous = { previousTitle: before?.title ?? null, previousText: before?.text ?? null };
      const hits = await this.book.hitsOf({ pageId, spaceId, title, text, ...previous }, isTrusted);
      if (hits.length > 0) found.push({ revision, hits });
      before = revision;
    }
    const all = found.flatMap(({ hits }) => hits);
    return {
      asksForLook: all.some(({ action }) => action === 'queue' || action === 'hold'),
      privateDataHits: all.reduce((sum, { kind, count }) => sum + (kind === 'private-data' ? count : 0), 0),
      revisions: found,
    };
  }

  /** Notes them once, in the transaction that writes the item. */
  async record(tx: Tx, { revisions }: FoundHits): Promise<void> {
    for (const { revision, hits } of revisions) await this.hits.record(tx, revision, hits);
  }

  /** What stood right before an edit: of a change that goes on not what it is a change of. */
  private async before(
    edit: ReviewableRevision | undefined,
    base: ReviewableRevision | null,
  ): Promise<ReviewableRevision | null> {
    const number = edit?.previousNumber ?? null;
    if (!edit || edit.isHeld || number === null || number === base?.number) return base;
    return (await this.revisions.byNumbers(edit.pageId, [number])).get(number) ?? null;
  }
}
