import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Small facts beside an entry or notice; never contents, never mail addresses. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** Who did or looked at what. Rows are written once; PostgreSQL refuses to change or delete them. */
@Entity('audit_entry')
export class AuditEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pkey' })
  id!: string;
  @Column('timestamptz')
  at!: Date;
  @Column('uuid', { name: 'actor_id' })
  actorId!: string;
  @Column('text')
  action!: string;
  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;
  @Column('text', { name: 'subject_id' })
  subjectId!: string;
  @Column('uuid', { name: 'about_person_id', nullable: true })
  aboutPersonId!: string | null;
  @Column('jsonb', { default: {} })
  details!: AuditDetails;
}
