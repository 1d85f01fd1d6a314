import { Entity, PrimaryColumn } from 'typeorm';

/** One person in one group. */
@Entity('person_group_member')
export class PersonGroupMemberRow {
  @PrimaryColumn('uuid', { name: 'group_id', primaryKeyConstraintName: 'person_group_member_pkey' })
  groupId!: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_group_member_pkey' })
  personId!: string;
}
