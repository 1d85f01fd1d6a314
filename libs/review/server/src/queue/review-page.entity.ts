import { type PageClass } from '@wellspring/review-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a page was scored, and the newest revision that somebody found good. */
@Entity('review_page')
export class ReviewPageRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  /** Null: as its space. */
  @Column('text', { nullable: true })
  class!: PageClass | null;
  @Column('integer', { name: 'scored_number', default: 0 })
  scoredNumber!: number;
  @Column('integer', { name: 'reviewed_number', nullable: true })
  reviewedNumber!: number | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt!: Date | null;
  @Column('uuid', { name: 'reviewed_by_id', nullable: true })
  reviewedById!: string | null;
}
