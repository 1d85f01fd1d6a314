import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign that somebody put under a page or under a comment on it. */
@Entity('reaction')
export class ReactionRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'page_id' })
  pageId!: string;
  /** Null: under the page itself. */
  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId!: string | null;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text')
  emoji!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
