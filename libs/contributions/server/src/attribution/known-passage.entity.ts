import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a passage of 20 words and more first stood on a page. Derived. */
@Entity('known_passage')
export class KnownPassageRow {
  /** 64 bits, signed; the driver gives it as text. */
  @PrimaryColumn('bigint')
  fingerprint!: string;
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  /** Who is credited with it. */
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
  /** The page that it was credited to; null where it counts as born. */
  @Column('uuid', { name: 'source_page_id', nullable: true })
  sourcePageId!: string | null;
}
