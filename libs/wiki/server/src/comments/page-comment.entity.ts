import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said about a page or a passage of it. */
@Entity('page_comment')
export class PageCommentRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'page_id' })
  pageId!: string;
  /** The comment that starts the thread; null for that one itself. */
  @Column('uuid', { name: 'thread_id', nullable: true })
  threadId!: string | null;
  @Column('uuid', { name: 'author_id' })
  authorId!: string;
  /** Markdown; empty once it is deleted. */
  @Column('text')
  text!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
  @Column('text', { name: 'anchor_quote', nullable: true })
  anchorQuote!: string | null;
  @Column('text', { name: 'anchor_prefix', nullable: true })
  anchorPrefix!: string | null;
  @Column('text', { name: 'anchor_suffix', nullable: true })
  anchorSuffix!: string | null;
  @Column('integer', { name: 'anchor_revision_number', nullable: true })
  anchorRevisionNumber!: number | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
  @Column('uuid', { name: 'resolved_by_id', nullable: true })
  resolvedById!: string | null;
  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;
}
