import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From which revision of a page its links were read. */
@Entity('page_links')
export class PageLinksRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @Column('integer', { name: 'reader_version' })
  readerVersion!: number;
}

/** A link of a page's published text. */
@Entity('page_link')
export class PageLinkRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('integer')
  ordinal!: number;
  @Column('text')
  kind!: 'page' | 'file' | 'external';
  @Column('text')
  target!: string;
}

/** One thing that a link to a page may mean. */
@Entity('page_link_meaning')
export class PageLinkMeaningRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('integer')
  ordinal!: number;
  @PrimaryColumn('smallint')
  rank!: number;
  @Column('text')
  kind!: 'title' | 'path' | 'url-id';
  @Column('text')
  key!: string;
}
