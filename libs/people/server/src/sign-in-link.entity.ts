import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that lets its bearer set a password, once. Holds the hash of the token alone. */
@Entity('sign_in_link')
export class SignInLinkRow {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'sign_in_link_pkey' })
  tokenHash!: Buffer;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
