import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Departments and units follow the directory; custom groups are kept by hand. */
export type GroupKind = 'department' | 'unit' | 'custom';

/** People whom a grant can name together. */
@Entity('person_group')
export class PersonGroupRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_group_pkey' })
  id!: string;
  @Column('text')
  kind!: GroupKind;
  @Column('text')
  name!: string;
  /** The department of a unit; empty for departments and custom groups. */
  @Column('text', { name: 'parent_name', default: '' })
  parentName!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
