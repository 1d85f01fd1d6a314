import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words that mean the same in this company. */
@Entity('search_synonym_group')
export class SynonymGroupRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text', { array: true })
  words!: string[];
  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}

/** A word of a group in the form in which words are compared. */
@Entity('search_synonym_word')
export class SynonymWordRow {
  @PrimaryColumn('text')
  folded!: string;
  @Column('uuid', { name: 'group_id' })
  groupId!: string;
}
