import { registerEnumType } from '@nestjs/graphql';
import { type Role } from '@wellspring/kernel';

/** GraphQL's names for {@link Role}. */
export const RoleEnum = {
  EMPLOYEE: 'employee',
  GUEST: 'guest',
  REVIEWER: 'reviewer',
  ANALYST: 'analyst',
  ADMIN: 'admin',
} as const satisfies Record<string, Role>;
registerEnumType(RoleEnum, { name: 'Role' });
