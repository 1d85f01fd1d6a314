import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was looked for on a day. */
@Entity('search_phrase_day')
export class SearchPhraseDayRow {
  /** `YYYY-MM-DD` in the company's zone. */
  @PrimaryColumn('date')
  day!: string;
  @PrimaryColumn('text', { name: 'phrase_key' })
  phraseKey!: string;
  @Column('text')
  phrase!: string;
  @Column('integer')
  searches!: number;
  @Column('integer', { name: 'without_results' })
  withoutResults!: number;
  @Column('integer')
  opened!: number;
}
