import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that is signed in. Holds the hash of the cookie's token alone. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'session_pkey' })
  tokenHash!: Buffer;
  @Column('uuid', { name: 'person_id' })
  personId!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
