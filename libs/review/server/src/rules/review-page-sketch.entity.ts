import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Sketch of a published page, for finding pages with nearly the same text. */
@Entity('review_page_sketch')
export class ReviewPageSketchRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  /** Unsigned 32-bit minima, little-endian. */
  @Column('bytea')
  sketch!: Buffer;
  @Column('integer', { array: true })
  bands!: number[];
  @Column('integer')
  shingles!: number;
}
