import { Injectable } from '@nestjs/common';
import { type Actor, notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { PagePolicy } from '../page.policy.js';
import { type LockedPage, PageRepository } from '../page.repository.js';
import { SpaceReviewers } from './space-reviewers.service.js';

/** Gives reviewers the pages of their space, locked. */
@Injectable()
export class ReviewedPage {
  constructor(
    private readonly pages: PageRepository,
    private readonly policy: PagePolicy,
    private readonly reviewers: SpaceReviewers,
  ) {}

  /**
   * Locks a page for a reviewer of its space until the transaction ends. NOT_FOUND for one that is in the bin, where that
   * is not looked into, or that they may not read; FORBIDDEN for anybody who is no reviewer of the space as it is now.
   */
  async lock(
    tx: Tx,
    actor: Actor,
    pageId: string,
    { orInBin = false }: { orInBin?: boolean } = {},
  ): Promise<LockedPage> {
    const page = await this.pages.lock(tx, pageId);
    if (!page || (page.deletedAt !== null && !orInBin)) throw notFound('There is no such page.');
    await this.policy.require(tx, actor, page.accessSetId, 'read', 'page');
    await this.reviewers.require(tx, actor, page.spaceId);
    return page;
  }
}
