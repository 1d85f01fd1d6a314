import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a draft is kept: typed and not saved yet, in conflict with another save, refused, or given back by a reviewer. */
export type DraftReason = 'typed' | 'conflict' | 'refused' | 'returned';

/** What one author typed in one editor and has not saved; nobody else sees it. */
@Entity('draft')
export class DraftRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  /** Null for a page that does not exist yet; then `spaceId` and `parentId` say where it is to go. */
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;
  @Column('uuid', { name: 'space_id', nullable: true })
  spaceId!: string | null;
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;
  @Column('integer', { name: 'base_number', nullable: true })
  baseNumber!: number | null;
  @Column('text')
  title!: string;
  @Column('text')
  text!: string;
  @Column('text', { default: '' })
  summary!: string;
  @Column('text', { name: 'kept_because', default: 'typed' })
  keptBecause!: DraftReason;
  @Column('integer', { default: 0 })
  sequence!: number;
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
