import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody's thanks for one revision. */
@Entity('revision_thanks')
export class RevisionThanksRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @PrimaryColumn('uuid', { name: 'from_person_id' })
  fromPersonId!: string;
  @Column('uuid', { name: 'to_person_id' })
  toPersonId!: string;
  @Column('text', { default: '' })
  note!: string;
  @Column('timestamptz', { name: 'thanked_at' })
  thankedAt!: Date;
}
