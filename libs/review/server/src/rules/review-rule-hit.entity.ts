import { type RuleAction } from '@wellspring/review-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that a version of a rule hit. */
@Entity('review_rule_hit')
export class ReviewRuleHitRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'version_id' })
  versionId!: string;
  @Column('text')
  action!: RuleAction;
  @Column('uuid', { name: 'author_id' })
  authorId!: string;
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;
  /** Null where the text was refused. */
  @Column('integer', { name: 'revision_number', nullable: true })
  revisionNumber!: number | null;
  @Column('uuid', { name: 'refusal_id', nullable: true })
  refusalId!: string | null;
  /** Where in the text and of which kind; never the words. */
  @Column('jsonb', { default: [] })
  evidence!: object[];
  @Column('timestamptz', { name: 'hit_at' })
  hitAt!: Date;
  @Column('timestamptz', { name: 'overturned_at', nullable: true })
  overturnedAt!: Date | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;
}
