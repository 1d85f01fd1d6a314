import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who looks after a page, and until when somebody vouches for it. */
@Entity('page_care')
export class PageCareRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId!: string | null;
  /** `YYYY-MM-DD`, the last day. */
  @Column('date', { name: 'verified_until', nullable: true })
  verifiedUntil!: string | null;
  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;
  @Column('uuid', { name: 'verified_by_id', nullable: true })
  verifiedById!: string | null;
}
