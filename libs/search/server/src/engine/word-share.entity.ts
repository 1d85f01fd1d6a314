import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In how many pages of a sample a word stands. Derived. */
@Entity('search_word_share')
export class WordShareRow {
  @PrimaryColumn('text')
  word!: string;
  @Column('text')
  stem!: string;
  /** 0..1 */
  @Column('real', { name: 'share_ratio' })
  shareRatio!: number;
}
