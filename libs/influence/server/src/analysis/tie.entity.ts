import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tie of a snapshot between two of its positions. Gone when one of its people is. */
@Entity('influence_tie')
export class TieRow {
  @PrimaryColumn('uuid', { name: 'snapshot_id' })
  snapshotId!: string;
  @PrimaryColumn('integer')
  a!: number;
  /** Greater than `a`. */
  @PrimaryColumn('integer')
  b!: number;
  @Column('double precision')
  strength!: number;
}
