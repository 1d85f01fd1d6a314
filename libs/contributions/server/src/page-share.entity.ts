import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person did to one page. Derived. */
@Entity('page_share')
export class PageShareRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('integer')
  edits!: number;
  @Column('integer', { name: 'added_tokens' })
  addedTokens!: number;
  @Column('integer', { name: 'surviving_tokens' })
  survivingTokens!: number;
}
