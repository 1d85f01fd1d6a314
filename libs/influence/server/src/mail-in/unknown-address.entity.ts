import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address of the company's domains that the directory does not have; resolved, an alias by its hash. */
@Entity('mail_unknown_address')
export class UnknownAddressRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('bytea', { name: 'address_hash', unique: true })
  addressHash!: Buffer;
  /** The address, as long as somebody has to see it. */
  @Column('text', { nullable: true })
  shown!: string | null;
  /** Messages that wait for it. */
  @Column('integer', { default: 0 })
  messages!: number;
  @Column('timestamptz', { name: 'first_at' })
  firstAt!: Date;
  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;
  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
  @Column('uuid', { name: 'resolved_person_id', nullable: true })
  resolvedPersonId!: string | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
  @Column('timestamptz', { name: 'dismissed_at', nullable: true })
  dismissedAt!: Date | null;
}

/** A sender or recipient of a stored message of whom only the address is known. */
@Entity('mail_pending_party')
export class PendingPartyRow {
  @PrimaryColumn('bytea', { name: 'message_hash' })
  messageHash!: Buffer;
  @PrimaryColumn('uuid', { name: 'address_id' })
  addressId!: string;
  @Column('boolean', { name: 'is_sender' })
  isSender!: boolean;
  /** 0 To, 1 Cc, 2 Bcc; null for the sender. */
  @Column('smallint', { nullable: true })
  role!: number | null;
}
