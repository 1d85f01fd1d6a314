import { type PageClass, type ReviewSource, type ReviewState, type Verdict } from '@wellspring/review-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing for a reviewer to look at; the migration says what each column means. */
@Entity('review_item')
export class ReviewItemRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  source!: ReviewSource;
  @Column('text')
  state!: ReviewState;
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;
  @Column('uuid', { name: 'space_id' })
  spaceId!: string;
  @Column('text')
  class!: PageClass;
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;
  @Column('integer', { name: 'base_number', nullable: true })
  baseNumber!: number | null;
  @Column('integer', { name: 'from_number', nullable: true })
  fromNumber!: number | null;
  @Column('integer', { name: 'to_number', nullable: true })
  toNumber!: number | null;
  @Column('boolean', { name: 'is_sample', default: false })
  isSample!: boolean;
  @Column('uuid', { name: 'about_item_id', nullable: true })
  aboutItemId!: string | null;
  @Column('text', { default: '' })
  request!: string;
  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;
  @Column('real', { name: 'risk_score' })
  riskScore!: number;
  /** 0..1. */
  @Column('real', { name: 'risk_ratio' })
  riskRatio!: number;
  @Column('jsonb', { name: 'risk_parts', default: [] })
  riskParts!: object[];
  @Column('integer', { name: 'impact_views', default: 0 })
  impactViews!: number;
  @Column('uuid', { name: 'claimed_by_id', nullable: true })
  claimedById!: string | null;
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt!: Date | null;
  @Column('uuid', { name: 'escalated_by_id', nullable: true })
  escalatedById!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
  @Column('uuid', { name: 'decided_by_id', nullable: true })
  decidedById!: string | null;
  @Column('text', { nullable: true })
  verdict!: Verdict | null;
  @Column('text', { default: '' })
  note!: string;
  @Column('integer', { name: 'made_number', nullable: true })
  madeNumber!: number | null;
  @Column('integer', { name: 'exposed_views', nullable: true })
  exposedViews!: number | null;
  /** Of an appeal against a refused text. */
  @Column('uuid', { name: 'refusal_id', nullable: true })
  refusalId!: string | null;
}
