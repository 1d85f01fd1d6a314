import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { mayReadLeaders } from '../influence.policy.js';
import { Leaders, type SnapshotView } from './leaders.read-model.js';

/** Tells analysts which snapshots there are. */
@Injectable()
export class ListSnapshots {
  constructor(private readonly leaders: Leaders) {}

  /** Newest first, after the one given. FORBIDDEN without the analyst's role. */
  async run(
    actor: Actor,
    limit: number,
    after: { readonly publishedAt: Date; readonly id: string } | null,
  ): Promise<SnapshotView[]> {
    mayReadLeaders(actor);
    return this.leaders.snapshots(limit, after);
  }
}
