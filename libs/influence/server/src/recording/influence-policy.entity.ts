import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may see more or less of people than usual: one row at most. */
@Entity('influence_policy')
export class InfluencePolicyRow {
  @PrimaryColumn('boolean', { name: 'is_there', default: true })
  isThere!: boolean;
  @Column('boolean', { name: 'managers_see_reports', default: false })
  managersSeeReports!: boolean;
  @Column('boolean', { default: false })
  pseudonymous!: boolean;
  @Column('uuid', { name: 'changed_by_id' })
  changedById!: string;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
