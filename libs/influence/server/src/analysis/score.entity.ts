import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type NetworkRole,
  type PersonMeasures,
  type RankedPerson,
  type ReasonCode,
} from '@wellspring/influence-domain';

/** What of a ranked person needs no column of its own. */
export type ScoreDetails = Pick<
  RankedPerson,
  'rank' | 'rankInterval' | 'secondOpinionRank' | 'contactsRank' | 'sentRank' | 'formalRank' | 'differsFrom'
>;

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
  /** When the snapshot was made. */
  @Column('text', { nullable: true })
  department!: string | null;
  /** 0 is the biggest. */
  @Column('integer', { nullable: true })
  community!: number | null;
  @Column('text', { array: true, default: [] })
  roles!: NetworkRole[];
  @Column('jsonb', { default: {} })
  details!: Partial<ScoreDetails>;
  /** Place on the map, -1000..1000. */
  @Column('double precision', { nullable: true })
  x!: number | null;
  @Column('double precision', { nullable: true })
  y!: number | null;
}
