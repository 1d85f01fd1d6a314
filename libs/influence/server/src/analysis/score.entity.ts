import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PersonMeasures, type ReasonCode } from '@wellspring/influence-domain';

/** One person of a snapshot. Redaction empties everything but the position: the one change that a snapshot knows. */
@Entity('influence_score')
export class ScoreRow {
  @PrimaryColumn('uuid', { name: 'snapshot_id' })
  snapshotId!: string;
  /** From 1, best first. */
  @PrimaryColumn('integer')
  position!: number;
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;
  @Column('double precision', { nullable: true })
  score!: number | null;
  @Column('smallint', { nullable: true })
  tier!: number | null;
  @Column('double precision', { name: 'inclusion_probability', nullable: true })
  inclusionProbability!: number | null;
  @Column('jsonb')
  measures!: Partial<PersonMeasures>;
  @Column('jsonb')
  reasons!: readonly (ReasonCode & { readonly text: string })[];
}
