import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words of a person on a page times its views on one day of the company's zone. Counted once readers are known. */
@Entity('words_read_day')
export class WordsReadDayRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @PrimaryColumn('date')
  day!: string;
  @Column('double precision', { name: 'words_read' })
  wordsRead!: number;
}
