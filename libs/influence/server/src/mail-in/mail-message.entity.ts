import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Metadata of one message: no subject, no body, no address. */
@Entity('mail_message')
export class MailMessageRow {
  /** HMAC-SHA-256 of the message's id with the installation's key. */
  @PrimaryColumn('bytea', { name: 'message_hash' })
  messageHash!: Buffer;
  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
  /** Null while the sender is an address of the company that nobody of the directory has. */
  @Column('uuid', { name: 'sender_id', nullable: true })
  senderId!: string | null;
  /** All recipients besides the sender, unknown ones included. */
  @Column('integer', { name: 'recipient_count' })
  recipientCount!: number;
  @Column('uuid', { name: 'import_id' })
  importId!: string;
  /** HMAC of the message that this one answers. */
  @Column('bytea', { name: 'in_reply_to_hash', nullable: true })
  inReplyToHash!: Buffer | null;
}
