import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PlainHeading } from './plain-page.js';

/** The words of a published page without markup. Derived. */
@Entity('search_text')
export class SearchTextRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @Column('smallint', { name: 'reader_version' })
  readerVersion!: number;
  @Column('text')
  title!: string;
  @Column('text')
  language!: string;
  @Column('boolean', { name: 'is_traditional' })
  isTraditional!: boolean;
  @Column('jsonb')
  headings!: readonly PlainHeading[];
  @Column('text')
  text!: string;
  @Column('text', { name: 'folded_title' })
  foldedTitle!: string;
  @Column('text', { name: 'folded_headings' })
  foldedHeadings!: string;
  @Column('text')
  folded!: string;
  @Column('integer', { name: 'folded_chars' })
  foldedChars!: number;
}
