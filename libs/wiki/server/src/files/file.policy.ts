import { Injectable } from '@nestjs/common';
import { type Actor, forbidden, notFound } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { includesLevel } from '@wellspring/wiki-domain';
import { PagePolicy } from '../page.policy.js';
import { type LockedAttachment } from './attachment.repository.js';

interface PageOfFiles {
  readonly accessSetId: string;
}

/** May this actor put files on a page, change them, take them away? */
@Injectable()
export class FilePolicy {
  constructor(private readonly pages: PagePolicy) {}

  /**
   * Throws unless the actor may edit the page; the page's row is kept from being deleted until the transaction ends.
   * NOT_FOUND for a page that is deleted or that they may not read.
   */
  async requireEditor(tx: Tx, actor: Actor, pageId: string): Promise<void> {
    const [page] = await tx.query<PageOfFiles>(
      'SELECT access_set_id AS "accessSetId" FROM page WHERE id = $1 AND deleted_at IS NULL FOR SHARE',
      [pageId],
    );
    if (!page) throw notFound('There is no such page.');
    const level = await this.pages.levelIn(tx, actor, page.accessSetId);
    if (level === null) throw notFound('There is no such page.');
    if (!includesLevel(level, 'edit')) throw forbidden('You may not change the files of this page.');
  }

  /** The same for the page of an attachment; an unclaimed one is its uploader's. */
  async requireChange(tx: Tx, actor: Actor, attachment: LockedAttachment | null): Promise<LockedAttachment> {
    if (!attachment) throw notFound('There is no such file.');
    if (attachment.pageId === null) {
      if (attachment.createdById !== actor.personId) throw notFound('There is no such file.');
    } else await this.requireEditor(tx, actor, attachment.pageId);
    return attachment;
  }
}
