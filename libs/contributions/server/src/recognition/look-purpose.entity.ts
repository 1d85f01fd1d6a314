import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why an analyst looks at people by name, for some hours. */
@Entity('look_purpose')
export class LookPurposeRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text')
  purpose!: string;
  @Column('timestamptz', { name: 'stated_at' })
  statedAt!: Date;
  @Column('timestamptz')
  until!: Date;
}
