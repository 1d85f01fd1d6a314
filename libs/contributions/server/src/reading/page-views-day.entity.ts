import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Views of a page on one day of the company's zone, bots left out. */
@Entity('page_views_day')
export class PageViewsDayRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('date')
  day!: string;
  @Column('integer')
  views!: number;
  @Column('integer')
  readers!: number;
}
