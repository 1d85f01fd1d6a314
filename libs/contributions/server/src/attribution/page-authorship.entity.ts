import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a page is attributed, and what its screen reads. Derived from its revisions. */
@Entity('page_authorship')
export class PageAuthorshipRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'method_version' })
  methodVersion!: number;
  /** The last revision that is attributed. */
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @Column('double precision', { name: 'surviving_words' })
  survivingWords!: number;
  /** Whose tokens stand in the attributed revision, in their order. */
  @Column('bytea', { name: 'current_credits' })
  currentCredits!: Buffer;
  @Column('timestamptz', { name: 'attributed_at' })
  attributedAt!: Date;
}
