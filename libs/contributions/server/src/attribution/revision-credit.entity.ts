import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a published revision did, in words, and what is left of it. Derived. */
@Entity('revision_credit')
export class RevisionCreditRow {
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId!: string;
  @PrimaryColumn('integer', { name: 'revision_number' })
  revisionNumber!: number;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
  @Column('double precision', { name: 'added_words' })
  addedWords!: number;
  @Column('double precision', { name: 'removed_words' })
  removedWords!: number;
  @Column('double precision', { name: 'surviving_words' })
  survivingWords!: number;
  /** Null until it is known. */
  @Column('double precision', { name: 'lasting_words', nullable: true })
  lastingWords!: number | null;
  @Column('integer', { name: 'revert_of_number', nullable: true })
  revertOfNumber!: number | null;
  @Column('integer', { name: 'reverted_by_number', nullable: true })
  revertedByNumber!: number | null;
}
