import { Injectable } from '@nestjs/common';
import { type Actor, badInput, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { fileNameKey, freeFileName } from '@wellspring/wiki-domain';
import { checkedId } from '../checked-input.js';
import { pageNamesChanged } from '../wiki.events.js';
import { AttachmentRepository, type LockedAttachment } from './attachment.repository.js';
import { FilePolicy } from './file.policy.js';
import { checkedFileName } from './files.service.js';

/** Renames files, takes them away and brings them back; for those who may edit the page. */
@Injectable()
export class ChangeAttachment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly policy: FilePolicy,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
  ) {}

  /** Gives a file another name; texts that use the old one still find it. BAD_INPUT (`problem: name-taken`). */
  async rename(actor: Actor, attachmentId: string, name: string): Promise<void> {
    const wanted = checkedFileName(name);
    await this.change(actor, attachmentId, async (tx, attachment) => {
      if (attachment.deletedAt !== null) throw notFound('There is no such file.');
      const place = { pageId: attachment.pageId, personId: attachment.createdById };
      await this.attachments.lockNames(tx, place);
      const taken = await this.attachments.byName(tx, place, wanted);
      if (taken !== null && taken.id !== attachment.id)
        throw badInput(`This page has a file named ${taken.name}.`, { field: 'name', problem: 'name-taken' });
      await this.attachments.rename(tx, attachment.id, wanted);
    });
  }

  /** Puts a file into the bin: texts no longer find it, its versions stay. Nothing happens to one that is there. */
  async delete(actor: Actor, attachmentId: string): Promise<void> {
    await this.change(actor, attachmentId, async (tx, attachment) => {
      if (attachment.deletedAt !== null) return;
      await this.attachments.mark(tx, attachment.id, { at: systemClock.now(), byId: actor.personId });
      await this.record(tx, actor, attachment, 'wiki.attachment-deleted');
    });
  }

  /** Takes a file out of the bin, under a free name where its own is taken by now. */
  async restore(actor: Actor, attachmentId: string): Promise<void> {
    await this.change(actor, attachmentId, async (tx, attachment) => {
      if (attachment.deletedAt === null) return;
      const place = { pageId: attachment.pageId, personId: attachment.createdById };
      await this.attachments.lockNames(tx, place);
      const name = freeFileName(attachment.name, await this.attachments.nameKeys(tx, place));
      if (fileNameKey(name) !== fileNameKey(attachment.name))
        await this.attachments.rename(tx, attachment.id, name);
      await this.attachments.mark(tx, attachment.id, null);
      await this.record(tx, actor, attachment, 'wiki.attachment-restored');
    });
  }

  /** Makes an earlier version the current one, as a new version. NOT_FOUND where there is none of this number. */
  async restoreVersion(actor: Actor, attachmentId: string, version: number): Promise<void> {
    await this.change(actor, attachmentId, async (tx, attachment) => {
      const [wanted] = await tx.query<{ hash: Buffer }>(
        'SELECT file_hash AS hash FROM attachment_version WHERE attachment_id = $1 AND number = $2',
        [attachment.id, version],
      );
      if (!wanted || attachment.deletedAt !== null) throw notFound('There is no such version of this file.');
      if (wanted.hash.toString('hex') === attachment.hashHex) return;
      await this.attachments.addVersion(tx, attachment.id, wanted.hash, actor.personId, systemClock.now());
    });
  }

  private async change(
    actor: Actor,
    attachmentId: string,
    work: (tx: Tx, attachment: LockedAttachment) => Promise<void>,
  ): Promise<void> {
    checkedId('attachmentId', attachmentId);
    await this.unitOfWork.run(async (tx) => {
      const found = await this.attachments.lock(tx, attachmentId);
      const attachment = await this.policy.requireChange(tx, actor, found);
      await work(tx, attachment);
      const { pageId } = attachment;
      if (pageId !== null) await this.events.publish(tx, pageNamesChanged, { pageId });
    });
  }

  private async record(tx: Tx, actor: Actor, attachment: LockedAttachment, action: string): Promise<void> {
    await this.audit.record(tx, {
      ...{ actor, action, subjectKind: 'attachment', subjectId: attachment.id },
      details: attachment.pageId === null ? {} : { pageId: attachment.pageId },
    });
  }
}
