import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, badInput, isUuid, notFound } from '@wellspring/kernel';
import { connectionOf, type ConnectionOf, CurrentActor, decodeCursor } from '@wellspring/platform-graphql';
import { Spaces } from '../../space.read-model.js';
import { Attachments } from '../attachment.read-model.js';
import { ChangeAttachment } from '../change-attachment.service.js';
import { FileStore } from '../file-store.js';
import { AttachmentConnection, AttachmentType, attachmentTypeOf, SpaceFilesArgs } from './attachment.type.js';

@Resolver()
export class AttachmentsResolver {
  constructor(
    private readonly attachments: Attachments,
    private readonly changes: ChangeAttachment,
    private readonly spaces: Spaces,
    private readonly store: FileStore,
  ) {}

  @Query(() => Float, { description: 'Largest file that is taken, in bytes.' })
  fileMaxBytes(@CurrentActor() _actor: Actor): number {
    return this.store.maxBytes;
  }

  @Query(() => AttachmentConnection, {
    description: 'Files of the pages of a space that you may read, the last uploaded first.',
  })
  async spaceFiles(
    @CurrentActor() actor: Actor,
    @Args() { spaceKey, first, after }: SpaceFilesArgs,
  ): Promise<ConnectionOf<AttachmentType>> {
    const space = await this.spaces.byKey(actor, spaceKey);
    if (!space) throw notFound('There is no such space.');
    const rows = await this.attachments.ofSpace(actor, space.id, first + 1, after ? positionOf(after) : null);
    return connectionOf(rows, first, (row) => [row.uploadedAt.toISOString(), row.id], attachmentTypeOf);
  }

  @Mutation(() => AttachmentType, { description: 'Texts that use the old name still find the file.' })
  async renameAttachment(
    @CurrentActor() actor: Actor,
    @Args('attachmentId', { type: () => ID }) attachmentId: string,
    @Args('name', { type: () => String }) name: string,
  ): Promise<AttachmentType> {
    await this.changes.rename(actor, attachmentId, name);
    return this.one(actor, attachmentId);
  }

  @Mutation(() => AttachmentType, { description: 'Into the bin of the page; its versions stay.' })
  async deleteAttachment(
    @CurrentActor() actor: Actor,
    @Args('attachmentId', { type: () => ID }) attachmentId: string,
  ): Promise<AttachmentType> {
    await this.changes.delete(actor, attachmentId);
    return this.one(actor, attachmentId);
  }

  @Mutation(() => AttachmentType, { description: 'Out of the bin.' })
  async restoreAttachment(
    @CurrentActor() actor: Actor,
    @Args('attachmentId', { type: () => ID }) attachmentId: string,
  ): Promise<AttachmentType> {
    await this.changes.restore(actor, attachmentId);
    return this.one(actor, attachmentId);
  }

  @Mutation(() => AttachmentType, {
    description: 'Makes an earlier version the current one, as a new version.',
  })
  async restoreAttachmentVersion(
    @CurrentActor() actor: Actor,
    @Args('attachmentId', { type: () => ID }) attachmentId: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<AttachmentType> {
    await this.changes.restoreVersion(actor, attachmentId, version);
    return this.one(actor, attachmentId);
  }

  private async one(actor: Actor, id: string): Promise<AttachmentType> {
    const attachment = await this.attachments.byId(actor, id);
    if (!attachment) throw notFound('There is no such file.');
    return attachmentTypeOf(attachment);
  }
}

function positionOf(after: string): { uploadedAt: Date; id: string } {
  const [at, id] = decodeCursor(after, 2);
  const uploadedAt = new Date(String(at));
  if (Number.isNaN(uploadedAt.getTime()) || !isUuid(String(id)))
    throw badInput('after: this is no cursor of this list.', { field: 'after' });
  return { uploadedAt, id: String(id) };
}
