import type { AccessGrantLineFragment, GrantInput, SubjectInput } from '@wellspring/web-graphql';

/** A name for a line of the rules, the same for the same subject. */
export const grantKey = (grant: AccessGrantLineFragment): string =>
  grant.everyone
    ? 'everyone'
    : grant.group
      ? `group:${grant.group.id}`
      : `${grant.endsAt === null ? 'person' : 'opening'}:${grant.person?.id ?? ''}`;

/** Whom a line is for, as the server takes it. */
export const subjectOf = (grant: AccessGrantLineFragment): SubjectInput =>
  grant.everyone
    ? { everyone: true }
    : grant.group
      ? { groupId: grant.group.id }
      : { personId: grant.person?.id ?? null };

/** The lines as the server takes them; an administrator's opening is nobody's to change here. */
export const grantInputs = (grants: readonly AccessGrantLineFragment[]): GrantInput[] =>
  grants
    .filter((grant) => grant.endsAt === null)
    .map((grant) => ({ ...subjectOf(grant), level: grant.level }));
