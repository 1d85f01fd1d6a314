import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that a rule did not let in; the text itself is its author's draft. */
@Entity('review_refusal')
export class ReviewRefusalRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('uuid', { name: 'space_id' })
  spaceId!: string;
  /** Null for a page that was never made. */
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;
  @Column('uuid', { name: 'draft_id', nullable: true })
  draftId!: string | null;
  /** SHA-256 of title and text; null once it is forgotten. */
  @Column('bytea', { name: 'text_hash', nullable: true })
  textHash!: Buffer | null;
  /** The same of the draft. */
  @Column('bytea', { name: 'draft_hash', nullable: true })
  draftHash!: Buffer | null;
  @Column('timestamptz', { name: 'refused_at' })
  refusedAt!: Date;
  @Column('timestamptz', { name: 'overturned_at', nullable: true })
  overturnedAt!: Date | null;
}
