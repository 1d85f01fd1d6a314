import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A known recipient of a message. */
@Entity('mail_recipient')
export class MailRecipientRow {
  @PrimaryColumn('bytea', { name: 'message_hash' })
  messageHash!: Buffer;
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  /** 0 To, 1 Cc, 2 Bcc. */
  @Column('smallint')
  role!: number;
}
