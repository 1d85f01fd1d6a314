import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail address, lower case; a person may have several and each belongs to one person. */
@Entity('person_address')
export class PersonAddressRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_address_pkey' })
  address!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('boolean', { name: 'is_primary', default: false })
  isPrimary!: boolean;
}
