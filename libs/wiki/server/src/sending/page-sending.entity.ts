import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page that somebody sent to a colleague, with a note. */
@Entity('page_sending')
export class PageSendingRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'page_id' })
  pageId!: string;
  @Column('uuid', { name: 'sender_id' })
  senderId!: string;
  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;
  @Column('text')
  note!: string;
  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
  @Column('text', { name: 'idempotency_key' })
  idempotencyKey!: string;
}
