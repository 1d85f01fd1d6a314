import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who wrote to whom in a week whose raw rows are gone. */
@Entity('mail_week_tie')
export class WeekTieRow {
  /** Monday, `YYYY-MM-DD`, UTC. */
  @PrimaryColumn('date')
  week!: string;
  @PrimaryColumn('uuid', { name: 'sender_id' })
  senderId!: string;
  @PrimaryColumn('uuid', { name: 'recipient_id' })
  recipientId!: string;
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
