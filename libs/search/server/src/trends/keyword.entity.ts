import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word by which a space differs. Derived. */
@Entity('search_keyword')
export class SearchKeywordRow {
  @PrimaryColumn('uuid', { name: 'space_id' })
  spaceId!: string;
  /** From 1. */
  @PrimaryColumn('smallint')
  rank!: number;
  @Column('text')
  word!: string;
  @Column('uuid', { name: 'page_ids', array: true })
  pageIds!: readonly string[];
}
