import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody wants to hear of a page or of everything in a space: one of the two is set. */
@Entity('watch')
export class WatchRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('uuid', { name: 'page_id', nullable: true })
  pageId!: string | null;
  @Column('uuid', { name: 'space_id', nullable: true })
  spaceId!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** Up to which published revision of a page people have been told. */
@Entity('page_told')
export class PageToldRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('integer', { name: 'revision_number' })
  revisionNumber!: number;
}
