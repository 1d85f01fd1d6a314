import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AccessLevel } from '@wellspring/wiki-domain';

/** A set of grants. Every page and space points at the one that decides about it. */
@Entity('access_set')
export class AccessSetRow {
  @PrimaryColumn('uuid')
  id!: string;
  /** The space is archived: nobody does more than read. */
  @Column('boolean', { default: false })
  frozen!: boolean;
}

/** One grant of a set; `subjectId` is all zeros for everyone, and the administrator's of an `opening`. */
@Entity('access_grant')
export class AccessGrantRow {
  @PrimaryColumn('uuid', { name: 'access_set_id' })
  accessSetId!: string;
  @PrimaryColumn('text', { name: 'subject_kind' })
  subjectKind!: 'everyone' | 'group' | 'person' | 'opening';
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;
  @Column('text')
  level!: AccessLevel;
  /** When an administrator's opening ends; null for every other grant. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;
}
