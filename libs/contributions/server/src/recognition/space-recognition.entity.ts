import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A space that shows who carried it this month. */
@Entity('space_recognition')
export class SpaceRecognitionRow {
  @PrimaryColumn('uuid', { name: 'space_id' })
  spaceId!: string;
  @Column('uuid', { name: 'changed_by' })
  changedById!: string;
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
