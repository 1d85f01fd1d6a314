import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Content of attachments; the bytes lie in the data folder under their hash. */
@Entity('stored_file')
export class StoredFileRow {
  @PrimaryColumn('bytea')
  hash!: Buffer;
  /** `bigint`, which the driver gives as text. */
  @Column('bigint', { name: 'size_bytes' })
  sizeBytes!: string;
  @Column('text', { name: 'media_type' })
  mediaType!: string;
  @Column('integer', { name: 'width_px', nullable: true })
  widthPx!: number | null;
  @Column('integer', { name: 'height_px', nullable: true })
  heightPx!: number | null;
  @Column('timestamptz', { name: 'stored_at' })
  storedAt!: Date;
}

/** A file of a page, by name; its contents are its versions. */
@Entity('attachment')
export class AttachmentRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;
  @Column('text')
  name!: string;
  @Column('text', { name: 'name_key' })
  nameKey!: string;
  @Column('text', { name: 'former_name_keys', array: true, default: [] })
  formerNameKeys!: string[];
  @Column('integer', { name: 'current_version', default: 1 })
  currentVersion!: number;
  @Column('uuid', { name: 'created_by_id' })
  createdById!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
  @Column('uuid', { name: 'deleted_by_id', nullable: true })
  deletedById!: string | null;
}

/** One content that an attachment had, and who brought it when; append-only. */
@Entity('attachment_version')
export class AttachmentVersionRow {
  @PrimaryColumn('uuid', { name: 'attachment_id' })
  attachmentId!: string;
  @PrimaryColumn('integer')
  number!: number;
  @Column('bytea', { name: 'file_hash' })
  fileHash!: Buffer;
  @Column('uuid', { name: 'uploaded_by_id' })
  uploadedById!: string;
  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}
