import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContentModel } from '@wellspring/wiki-domain';

/** One saved state of a page by one author; append-only. */
@Entity('revision')
export class RevisionRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer')
  number!: number;
  @Column('uuid', { name: 'author_id' })
  authorId!: string;
  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
  @Column('text')
  title!: string;
  @Column('bytea', { name: 'body_hash' })
  bodyHash!: Buffer;
  @Column('text', { name: 'content_model' })
  contentModel!: ContentModel;
  @Column('text', { default: '' })
  summary!: string;
  @Column('boolean', { name: 'is_minor', default: false })
  isMinor!: boolean;
  @Column('text', { array: true, default: [] })
  tags!: string[];
  /** Length in UTF-16 code units, as a browser counts. */
  @Column('integer', { name: 'size_chars' })
  sizeChars!: number;
  @Column('integer', { name: 'size_delta_chars' })
  sizeDeltaChars!: number;
  @Column('integer', { name: 'base_number', nullable: true })
  baseNumber!: number | null;
  @Column('integer', { name: 'merged_number', nullable: true })
  mergedNumber!: number | null;
  @Column('integer', { name: 'reverts_to_number', nullable: true })
  revertsToNumber!: number | null;
  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;
  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;
  /** Given back to its author unpublished: no reader ever sees it, and it counts nowhere. */
  @Column('timestamptz', { name: 'returned_at', nullable: true })
  returnedAt!: Date | null;
  /** Text, title and summary are kept from everybody but administrators. */
  @Column('timestamptz', { name: 'hidden_at', nullable: true })
  hiddenAt!: Date | null;
  @Column('uuid', { name: 'hidden_by_id', nullable: true })
  hiddenById!: string | null;
}
