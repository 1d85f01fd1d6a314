import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { type AssessedChange } from './assess-change.service.js';
import { ChangesRepository } from './changes.repository.js';
import { HitsOfChange } from './hits-of-change.js';
import { ReviewMoves } from './review-moves.repository.js';

/** Writes an assessed change as an item, with its move and what rules hit in it. */
@Injectable()
export class WriteChange {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly moves: ReviewMoves,
    private readonly hits: HitsOfChange,
  ) {}

  /** A new item; `trustedBy` decides it at once. None where there is one of this change already. */
  async open(
    tx: Tx,
    { change, hits }: AssessedChange,
    { now, trustedBy }: { readonly now: Date; readonly trustedBy: string | null },
  ): Promise<void> {
    const id = await this.changes.insert(tx, change, { now, trustedBy });
    const move = trustedBy === null ? 'opened' : 'passed';
    if (id) this.moves.log(tx, SYSTEM_ACTOR, [{ itemId: id, move, at: now, version: 1 }]);
    await this.hits.record(tx, hits);
  }

  /** An open item goes on with it: there is more to look at. */
  async extend(tx: Tx, itemId: string, { change, hits }: AssessedChange, now: Date): Promise<void> {
    const version = await this.changes.extend(tx, itemId, change, now);
    this.moves.log(tx, SYSTEM_ACTOR, [{ itemId, move: 'extended', at: now, version }]);
    await this.hits.record(tx, hits);
  }
}
