import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who does not want mail metadata of theirs to be kept. */
@Entity('mail_recording_opt_out')
export class RecordingOptOutRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz')
  at!: Date;
}

/** Somebody who had opted out and came back: what was sent before `at` stays unrecorded. */
@Entity('mail_recording_opt_in')
export class RecordingOptInRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz')
  at!: Date;
}
