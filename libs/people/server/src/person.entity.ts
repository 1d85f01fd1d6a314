import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What kind of somebody: only employees and guests can have an account. */
export type PersonKind = 'employee' | 'guest' | 'imported' | 'system';
/** Whether the person still works here. */
export type PersonStatus = 'active' | 'left';

/** Somebody: an employee, a guest from outside, the author of imported pages, or Wellspring itself. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  id!: string;
  @Column('text')
  kind!: PersonKind;
  @Column('text', { name: 'display_name' })
  displayName!: string;
  /** Where an imported author comes from, with {@link sourceKey}; null for people of the directory. */
  @Column('text', { nullable: true })
  source!: string | null;
  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;
  @Column('text', { nullable: true })
  department!: string | null;
  @Column('text', { nullable: true })
  unit!: string | null;
  @Column('text', { nullable: true })
  location!: string | null;
  @Column('text', { nullable: true })
  title!: string | null;
  /** First day at work, `YYYY-MM-DD`, as the directory says. */
  @Column('date', { name: 'started_on', nullable: true })
  startedOn!: string | null;
  @Column('uuid', { name: 'manager_id', nullable: true })
  managerId!: string | null;
  @Column('text', { default: 'active' })
  status!: PersonStatus;
  @Column('boolean', { name: 'is_bot', default: false })
  isBot!: boolean;
  @Column('boolean', { name: 'display_opt_out', default: false })
  displayOptOut!: boolean;
  /** BCP 47 tag; null follows the browser. */
  @Column('text', { nullable: true })
  locale!: string | null;
  /** IANA zone; null is the company's. */
  @Column('text', { name: 'time_zone', nullable: true })
  timeZone!: string | null;
  /** When an administrator erased the person; what is left is a pseudonym. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
