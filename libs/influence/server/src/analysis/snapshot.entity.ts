import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Method } from '@wellspring/influence-domain';

/** A published analysis. Immutable. */
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
}
