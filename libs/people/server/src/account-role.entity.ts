import { type Role } from '@wellspring/kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** One role of one account. */
@Entity('account_role')
export class AccountRoleRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'account_role_pkey' })
  personId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'account_role_pkey' })
  role!: Role;
}
