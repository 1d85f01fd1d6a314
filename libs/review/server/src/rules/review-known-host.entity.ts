import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A host that the wiki's published pages have linked to. */
@Entity('review_known_host')
export class ReviewKnownHostRow {
  @PrimaryColumn('text')
  host!: string;
  @Column('timestamptz', { name: 'first_seen_at' })
  firstSeenAt!: Date;
}
