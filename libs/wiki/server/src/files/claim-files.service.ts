import { Injectable } from '@nestjs/common';
import { type Actor } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { AttachmentRepository } from './attachment.repository.js';

/** Gives a new page the files that its author uploaded while writing it. */
@Injectable()
export class ClaimFiles {
  constructor(private readonly attachments: AttachmentRepository) {}

  /**
   * Claims the actor's own unclaimed files of these ids, and those whose names stand in the text: an editor that was
   * closed and opened again has forgotten the ids. Unknown ids are passed over: a page must not fail to be saved for a
   * file that is gone.
   */
  async run(tx: Tx, actor: Actor, pageId: string, ids: readonly string[], text: string): Promise<void> {
    const unclaimed = await this.attachments.unclaimed(tx, actor.personId);
    const wanted = unclaimed.filter(({ id, name }) => ids.includes(id) || mentions(text, name));
    if (wanted.length > 0)
      await this.attachments.claim(
        tx,
        pageId,
        wanted.map(({ id }) => id),
      );
  }
}

const mentions = (text: string, name: string): boolean =>
  [name, encodeURI(name), encodeURIComponent(name)].some((form) => text.includes(form));
