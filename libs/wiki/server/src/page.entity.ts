import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page: its place in the tree, and pointers to its newest (head) and its shown (published) revision. */
@Entity('page')
export class PageRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text', { name: 'url_id' })
  urlId!: string;
  @Column('uuid', { name: 'space_id' })
  spaceId!: string;
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;
  @Column('double precision')
  position!: number;
  @Column('uuid', { name: 'access_set_id' })
  accessSetId!: string;
  /** Title of the published revision. */
  @Column('text')
  title!: string;
  @Column('text', { name: 'source_path', nullable: true })
  sourcePath!: string | null;
  @Column('text', { name: 'source_title', nullable: true })
  sourceTitle!: string | null;
  @Column('text', { default: 'en' })
  language!: string;
  @Column('uuid', { name: 'head_revision_id', nullable: true })
  headRevisionId!: string | null;
  @Column('uuid', { name: 'published_revision_id', nullable: true })
  publishedRevisionId!: string | null;
  @Column('integer', { name: 'head_number', default: 0 })
  headNumber!: number;
  @Column('integer', { name: 'published_number', default: 0 })
  publishedNumber!: number;
  /** The highest number ever given: numbers of returned revisions are never given again. */
  @Column('integer', { name: 'last_number', default: 0 })
  lastNumber!: number;
  /** Null: as its space. */
  @Column('boolean', { name: 'reviews_before_publishing', nullable: true })
  reviewsBeforePublishing!: boolean | null;
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
  @Column('uuid', { name: 'created_by_id' })
  createdById!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;
  @Column('uuid', { name: 'deleted_by_id', nullable: true })
  deletedById!: string | null;
  @Column('text', { nullable: true })
  source!: string | null;
  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;
  /** The space that `sourcePath` is a path of, once the page lies in another one. */
  @Column('uuid', { name: 'source_space_id', nullable: true })
  sourceSpaceId!: string | null;
  /** Whether somebody said which language the page is in. */
  @Column('boolean', { name: 'language_chosen', default: false })
  languageChosen!: boolean;
  /** Offered for new pages of its space. */
  @Column('boolean', { name: 'is_template', default: false })
  isTemplate!: boolean;
}
