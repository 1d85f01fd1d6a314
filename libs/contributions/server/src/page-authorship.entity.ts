import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Attribution state of a page. Derived from its revisions. */
@Entity('page_authorship')
export class PageAuthorshipRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'method_version' })
  methodVersion!: number;
  /** The last revision that is attributed. */
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @Column('integer', { name: 'surviving_tokens' })
  survivingTokens!: number;
  @Column('bytea')
  state!: Buffer;
  @Column('timestamptz', { name: 'attributed_at' })
  attributedAt!: Date;
}
