import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who shows the page of their own impact to their colleagues. */
@Entity('shared_impact')
export class SharedImpactRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz', { name: 'shared_at' })
  sharedAt!: Date;
}
