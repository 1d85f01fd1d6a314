import { type PageClass } from '@wellspring/review-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Business hours within which an item of a class is to be decided. */
@Entity('review_service_level')
export class ReviewServiceLevelRow {
  @PrimaryColumn('text')
  class!: PageClass;
  @Column('double precision', { name: 'business_hours' })
  businessHours!: number;
}
