import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stated purpose under which mail metadata may be taken in. At most one is open. */
@Entity('mail_recording')
export class MailRecordingRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  purpose!: string;
  @Column('text', { name: 'legal_basis' })
  legalBasis!: string;
  /** Last day, `YYYY-MM-DD`, in UTC. */
  @Column('date', { name: 'until_date' })
  untilDate!: string;
  @Column('uuid', { name: 'started_by_id' })
  startedById!: string;
  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
