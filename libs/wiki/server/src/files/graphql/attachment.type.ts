import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, PageArgs } from '@wellspring/platform-graphql';
import { IsString } from 'class-validator';
import { type AttachmentVersionView, type AttachmentView } from '../attachment.read-model.js';
import { fileHref } from '../file-address.js';

/** One content that a file had. */
@ObjectType('AttachmentVersion')
export class AttachmentVersionType {
  @Field(() => Int)
  number!: number;
  @Field(() => String)
  href!: string;
  @Field(() => String, { description: 'By content.' })
  mediaType!: string;
  @Field(() => Float)
  sizeBytes!: number;
  @Field(() => Date)
  uploadedAt!: Date;
  /** For field resolvers; not in the schema. */
  uploadedById!: string;
}

/** A file of a page. */
@ObjectType('Attachment')
export class AttachmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'Address of the current version; asks who is there.' })
  href!: string;
  @Field(() => String, { description: 'By content, never by the name.' })
  mediaType!: string;
  @Field(() => Float)
  sizeBytes!: number;
  @Field(() => Int, { nullable: true, description: 'Of pictures whose header says it.' })
  widthPx!: number | null;
  @Field(() => Int, { nullable: true })
  heightPx!: number | null;
  @Field(() => Int, { description: 'The current one.' })
  version!: number;
  @Field(() => Date, { description: 'Of the current version.' })
  uploadedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Set for a file in the bin.' })
  deletedAt!: Date | null;
  /** For field resolvers; not in the schema. */
  pageId!: string;
  uploadedById!: string;
  deletedById!: string | null;
}

/** A list of files. */
@ObjectType()
export class AttachmentConnection extends Connection(AttachmentType) {}

@ArgsType()
export class SpaceFilesArgs extends PageArgs {
  @Field(() => String)
  @IsString()
  spaceKey!: string;
}

/** A file as GraphQL shows it. */
export const attachmentTypeOf = (view: AttachmentView): AttachmentType => ({
  ...view,
  href: fileHref(view.id, view.name),
});

/** A version as GraphQL shows it. */
export const attachmentVersionTypeOf = (
  name: string,
  view: AttachmentVersionView,
): AttachmentVersionType => ({
  ...view,
  href: fileHref(view.attachmentId, name, view.number),
});
