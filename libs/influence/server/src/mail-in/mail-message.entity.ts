import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Metadata of one message: no subject, no body, no address. */
@Entity('mail_message')
export class MailMessageRow {
  /** HMAC-SHA-256 of the message's id with the installation's key. */
  @PrimaryColumn('bytea', { name: 'message_hash' })
  messageHash!: Buffer;
  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
  @Column('uuid', { name: 'sender_id' })
  senderId!: string;
  /** All recipients besides the sender, unknown ones included. */
  @Column('integer', { name: 'recipient_count' })
  recipientCount!: number;
  @Column('uuid', { name: 'import_id' })
  importId!: string;
}
