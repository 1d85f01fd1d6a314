import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Who wrote to whom in a week whose raw rows are gone; of each of the two the person or the unknown address is there. */
@Entity('mail_week_tie')
export class WeekTieRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;
  /** Monday, `YYYY-MM-DD`, UTC. */
  @Column('date')
  week!: string;
  @Column('uuid', { name: 'sender_id', nullable: true })
  senderId!: string | null;
  @Column('uuid', { name: 'recipient_id', nullable: true })
  recipientId!: string | null;
  @Column('uuid', { name: 'sender_address_id', nullable: true })
  senderAddressId!: string | null;
  @Column('uuid', { name: 'recipient_address_id', nullable: true })
  recipientAddressId!: string | null;
  /** Sum of 1/n for To, half of it for Cc and Bcc. */
  @Column('double precision')
  weight!: number;
  @Column('integer')
  messages!: number;
  @Column('timestamptz', { name: 'keep_until' })
  keepUntil!: Date;
}

/** Hash of a message that is in the weekly ties alone. */
@Entity('mail_condensed_message')
export class CondensedMessageRow {
  @PrimaryColumn('bytea', { name: 'message_hash' })
  messageHash!: Buffer;
  @Column('timestamptz', { name: 'keep_until' })
  keepUntil!: Date;
}
