import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An author whose changes are patrolled by trust, or whose trust was withdrawn. */
@Entity('review_trust')
export class ReviewTrustRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text')
  kind!: 'earned' | 'granted' | 'withdrawn';
  @Column('timestamptz')
  since!: Date;
  /** Null for what was earned. */
  @Column('uuid', { name: 'by_id', nullable: true })
  byId!: string | null;
  @Column('text', { default: '' })
  reason!: string;
  @Column('integer', { nullable: true })
  edits!: number | null;
  /** 0..1. */
  @Column('double precision', { name: 'survival_ratio', nullable: true })
  survivalRatio!: number | null;
}
