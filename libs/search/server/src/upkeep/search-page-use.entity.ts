import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much a page is used. Derived. */
@Entity('search_page_use')
export class SearchPageUseRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer')
  views90!: number;
  @Column('integer', { name: 'links_in' })
  linksIn!: number;
}
