import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One editor that somebody has open on a page. The table is not logged and its rows die after a minute. */
@Entity('page_editing')
export class PageEditingRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  /** The editor's own id, the same as that of its draft. */
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId!: string;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz')
  since!: Date;
  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
