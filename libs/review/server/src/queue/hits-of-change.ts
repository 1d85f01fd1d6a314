import { Injectable } from '@nestjs/common';
import { type Tx } from '@wellspring/platform-database';
import { type ReviewableRevision } from '@wellspring/wiki-server';

/** What rules found in the edits of a change. */
export interface FoundHits {
  /** A rule asks that somebody looks at it. */
  readonly asksForLook: boolean;
  readonly privateDataHits: number;
}

/** Asks the rules about changes, and tells them what became of items. */
@Injectable()
export class HitsOfChange {
  /** What the rules find in each edit, against the one before it. */
  async of(
    _spaceId: string,
    _revisions: readonly ReviewableRevision[],
    _before: ReviewableRevision | null,
    _isTrusted: boolean,
  ): Promise<FoundHits> {
    return Promise.resolve({ asksForLook: false, privateDataHits: 0 });
  }

  /** Notes them with the item. */
  async record(_tx: Tx, _hits: FoundHits): Promise<void> {
    return Promise.resolve();
  }

  /** Items were closed without a verdict. */
  async closed(_tx: Tx, _itemIds: readonly string[]): Promise<void> {
    return Promise.resolve();
  }
}
