import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LeaderAnalysis, type Method } from '@wellspring/influence-domain';

/**
 * What an analysis says of the company; people by position from 0, null where one is gone. Of snapshots that were made
 * before there were findings, nothing.
 */
export type Findings = Pick<LeaderAnalysis, 'stability' | 'sweep' | 'departmentMatrix' | 'filters'> & {
  readonly coverage: Omit<LeaderAnalysis['coverage'], 'people' | 'quota'> & {
    readonly people: readonly (number | null)[];
    readonly quota:
      | (Omit<NonNullable<LeaderAnalysis['coverage']['quota']>, 'people'> & {
          readonly people: readonly (number | null)[];
        })
      | null;
  };
  readonly ties: Omit<LeaderAnalysis['ties'], 'rows'>;
};

/** A published analysis. Immutable but for the people who are taken out of it; a trigger refuses the rest. */
@Entity('influence_snapshot')
export class SnapshotRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'recording_id', nullable: true })
  recordingId!: string | null;
  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
  @Column('timestamptz', { name: 'as_of' })
  asOf!: Date;
  @Column('timestamptz', { name: 'window_start' })
  windowStart!: Date;
  /** Provenance; keys of excluded people are not in it. */
  @Column('jsonb')
  method!: Omit<Method, 'excluded'>;
  @Column('integer', { name: 'people_count' })
  peopleCount!: number;
  @Column('integer', { name: 'message_count' })
  messageCount!: number;
  @Column('jsonb', { default: {} })
  findings!: Partial<Findings>;
  /** Employees who were left out since they opted out of recording. */
  @Column('integer', { name: 'opted_out_count', nullable: true })
  optedOutCount!: number | null;
  /** People who were taken out since. */
  @Column('integer', { name: 'redacted_count', default: 0 })
  redactedCount!: number;
  /** SHA-256 in hex of what was published. */
  @Column('text', { nullable: true })
  digest!: string | null;
}
