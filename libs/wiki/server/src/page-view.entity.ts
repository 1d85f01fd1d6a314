import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** One reader's look at a page; kept with the reader for 30 days. */
@Entity('page_view')
export class PageViewRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;
  @Column('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz', { name: 'viewed_at' })
  viewedAt!: Date;
}

/** Views of one shown revision in one hour (UTC), without readers; what is left after 30 days. */
@Entity('page_view_hour')
export class PageViewHourRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @PrimaryColumn('timestamptz')
  hour!: Date;
  @Column('integer')
  views!: number;
}
