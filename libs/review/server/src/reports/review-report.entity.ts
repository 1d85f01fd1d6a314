import { type ReportReason } from '@wellspring/review-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reader's report of a page. */
@Entity('review_report')
export class ReviewReportRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'item_id' })
  itemId!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @Column('text')
  reason!: ReportReason;
  @Column('text', { default: '' })
  text!: string;
  @Column('timestamptz', { name: 'reported_at' })
  reportedAt!: Date;
}
