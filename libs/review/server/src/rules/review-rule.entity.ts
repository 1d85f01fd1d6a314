import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule; what it says is in its versions. */
@Entity('review_rule')
export class ReviewRuleRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  state!: 'on' | 'off' | 'braked';
  @Column('uuid', { name: 'current_version_id' })
  currentVersionId!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('uuid', { name: 'created_by_id' })
  createdById!: string;
  /** Since when its hits count for the brake. */
  @Column('timestamptz', { name: 'armed_at' })
  armedAt!: Date;
  @Column('timestamptz', { name: 'braked_at', nullable: true })
  brakedAt!: Date | null;
}
