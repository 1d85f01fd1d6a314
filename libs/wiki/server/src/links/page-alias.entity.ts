import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another name under which a page is found in a space. */
@Entity('page_alias')
export class PageAliasRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('uuid', { name: 'space_id' })
  spaceId!: string;
  @PrimaryColumn('text', { name: 'title_key' })
  titleKey!: string;
  @Column('text')
  title!: string;
  @Column('text')
  kind!: 'earlier-title' | 'redirect';
  @Column('uuid', { name: 'created_by_id', nullable: true })
  createdById!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
