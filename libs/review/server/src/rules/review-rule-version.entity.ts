import { type RuleAction } from '@wellspring/review-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a rule said from one change to the next. */
@Entity('review_rule_version')
export class ReviewRuleVersionRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'rule_id' })
  ruleId!: string;
  @Column('integer')
  number!: number;
  @Column('text')
  name!: string;
  /** The rule in plain words. */
  @Column('text')
  words!: string;
  @Column('jsonb')
  detector!: object;
  @Column('text')
  action!: RuleAction;
  /** Null: everywhere. */
  @Column('uuid', { name: 'space_ids', array: true, nullable: true })
  spaceIds!: string[] | null;
  @Column('boolean', { name: 'exempts_trusted', default: false })
  exemptsTrusted!: boolean;
  /** Of the edits of a day, 0..1. */
  @Column('double precision', { name: 'brake_share_ratio' })
  brakeShareRatio!: number;
  @Column('text', { name: 'change_note', default: '' })
  changeNote!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('uuid', { name: 'created_by_id' })
  createdById!: string;
}
