import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A space: a tree of pages under one key, with the access that its pages inherit. */
@Entity('space')
export class SpaceRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  key!: string;
  @Column('text')
  name!: string;
  @Column('text', { default: '' })
  description!: string;
  @Column('uuid', { name: 'access_set_id' })
  accessSetId!: string;
  @Column('uuid', { name: 'created_by_id' })
  createdById!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;
  @Column('boolean', { name: 'reviews_before_publishing', default: false })
  reviewsBeforePublishing!: boolean;
  /** Whether employees who edit may sign up as reviewers of it. */
  @Column('boolean', { name: 'welcomes_volunteers', default: true })
  welcomesVolunteers!: boolean;
}
