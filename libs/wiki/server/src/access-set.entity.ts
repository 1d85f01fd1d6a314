import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AccessLevel } from '@wellspring/wiki-domain';

/** A set of grants. Every page and space points at the one that decides about it. */
@Entity('access_set')
export class AccessSetRow {
  @PrimaryColumn('uuid')
  id!: string;
}

/** One grant of a set; `subjectId` is all zeros for everyone. */
@Entity('access_grant')
export class AccessGrantRow {
  @PrimaryColumn('uuid', { name: 'access_set_id' })
  accessSetId!: string;
  @PrimaryColumn('text', { name: 'subject_kind' })
  subjectKind!: 'everyone' | 'group' | 'person';
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId!: string;
  @Column('text')
  level!: AccessLevel;
}
