import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often an address or an IP failed to sign in lately. The key is a hash: no address is kept. */
@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @PrimaryColumn('bytea', { name: 'key_hash', primaryKeyConstraintName: 'sign_in_attempt_pkey' })
  keyHash!: Buffer;
  @Column('integer')
  failures!: number;
  @Column('timestamptz', { name: 'first_at' })
  firstAt!: Date;
}
