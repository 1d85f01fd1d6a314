import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A label on a page. */
@Entity('page_label')
export class PageLabelRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('text')
  label!: string;
  @Column('uuid', { name: 'added_by_id' })
  addedById!: string;
  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
