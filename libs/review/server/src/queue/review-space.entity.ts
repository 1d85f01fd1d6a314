import { type PageClass } from '@wellspring/review-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The class of service level that a space's pages have. */
@Entity('review_space')
export class ReviewSpaceRow {
  @PrimaryColumn('uuid', { name: 'space_id' })
  spaceId!: string;
  @Column('text')
  class!: PageClass;
}
