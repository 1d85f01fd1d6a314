import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person did to one page, in words. Derived. */
@Entity('page_share')
export class PageShareRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  /** Revisions saved; 0 for whoever has words here that others brought from elsewhere. */
  @Column('integer')
  edits!: number;
  @Column('double precision', { name: 'added_words' })
  addedWords!: number;
  @Column('double precision', { name: 'surviving_words' })
  survivingWords!: number;
  /** Of the surviving ones, those that came from other pages. */
  @Column('double precision', { name: 'copied_words' })
  copiedWords!: number;
}
