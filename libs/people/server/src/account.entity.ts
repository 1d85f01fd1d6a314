import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Lets a person sign in. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'account_pkey' })
  personId!: string;
  /** argon2id in PHC form; null until a sign-in link was redeemed. Never leaves this package. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;
  @Column('boolean', { name: 'is_demo_persona', default: false })
  isDemoPersona!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
  @Column('timestamptz', { name: 'last_signed_in_at', nullable: true })
  lastSignedInAt!: Date | null;
}
