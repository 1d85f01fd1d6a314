import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of a page's attribution state; all of a page in their order are the state. Derived. */
@Entity('page_authorship_part')
export class PageAuthorshipPartRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  /** The last revision that the part knows of. */
  @PrimaryColumn('integer', { name: 'up_to_number' })
  upToNumber!: number;
  @Column('bytea')
  content!: Buffer;
}
