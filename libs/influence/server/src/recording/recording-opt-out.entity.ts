import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who does not want mail metadata of theirs to be kept. */
@Entity('mail_recording_opt_out')
export class RecordingOptOutRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz')
  at!: Date;
}
