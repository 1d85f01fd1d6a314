import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One move of an item: who, when, what. */
@Entity('review_move')
export class ReviewMoveRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;
  @Column('uuid', { name: 'item_id' })
  itemId!: string;
  @Column('text')
  move!: string;
  @Column('uuid', { name: 'actor_id' })
  actorId!: string;
  @Column('timestamptz')
  at!: Date;
  /** Of the item after the move. */
  @Column('integer')
  version!: number;
  @Column('jsonb', { default: {} })
  details!: object;
}
