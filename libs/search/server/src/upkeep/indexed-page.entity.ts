import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which state of a page stands in the search index. Derived. */
@Entity('indexed_page')
export class IndexedPageRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  /** SHA-256 of the document, so that a job with nothing new costs no request. */
  @Column('bytea', { name: 'document_hash' })
  documentHash!: Buffer;
  @Column('text', { name: 'index_name' })
  indexName!: string;
  @Column('timestamptz', { name: 'indexed_at' })
  indexedAt!: Date;
}
