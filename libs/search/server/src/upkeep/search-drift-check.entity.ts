import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was done about what a comparison found. */
export type DriftOutcome = 'equal' | 'mended' | 'rebuilt';

/** What a comparison of the search index with the pages found. */
@Entity('search_drift_check')
export class SearchDriftCheckRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('timestamptz', { name: 'checked_at' })
  checkedAt!: Date;
  @Column('integer', { name: 'published_pages' })
  publishedPages!: number;
  @Column('integer', { name: 'indexed_pages' })
  indexedPages!: number;
  @Column('integer', { name: 'sampled_pages' })
  sampledPages!: number;
  @Column('integer', { name: 'differing_pages' })
  differingPages!: number;
  @Column('integer', { name: 'missing_pages' })
  missingPages!: number;
  @Column('integer', { name: 'surplus_pages' })
  surplusPages!: number;
  @Column('text')
  outcome!: DriftOutcome;
}
