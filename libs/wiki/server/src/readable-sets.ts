import { type Actor } from '@wellspring/kernel';
import { type AccessLevel, decideLevel, type Grant, type GrantSubject } from '@wellspring/wiki-domain';

/** Stands for everyone where a grant names its subject. */
export const EVERYONE_ID = '00000000-0000-0000-0000-000000000000';

/** A grant as SQL gives it. */
export interface GrantJson {
  readonly kind: 'everyone' | 'group' | 'person';
  readonly id: string;
  readonly level: AccessLevel;
}

/**
 * The subjects through which this actor may get in, to be bound as one `uuid[]` parameter for {@link readableSql} and
 * {@link grantsSql}; null for the system, which may read everything.
 */
export const subjectIdsOf = (actor: Actor): string[] | null =>
  actor.kind === 'system'
    ? null
    : [...(actor.roles.includes('employee') ? [EVERYONE_ID] : []), ...actor.groupIds, actor.personId];

/**
 * SQL condition: the access set in `column` has a grant, of any level, for one of the actor's subjects. The one
 * spelling of "readable by this actor" for lists, trees and counts. `parameter` is like `$3`, bound to {@link subjectIdsOf}.
 */
export const readableSql = (column: string, parameter: string): string =>
  `(${parameter}::uuid[] IS NULL OR ${column} IN (
     SELECT readable.access_set_id FROM access_grant AS readable WHERE readable.subject_id = ANY(${parameter}::uuid[])))`;

/** SQL value: the grants of the set in `column` that concern the actor, as JSON for {@link levelOf}. */
export const grantsSql = (column: string, parameter: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('kind', mine.subject_kind, 'id', mine.subject_id, 'level', mine.level)), '[]')
    FROM access_grant AS mine WHERE mine.access_set_id = ${column} AND mine.subject_id = ANY(${parameter}::uuid[]))`;

/** The actor's level by grants that {@link grantsSql} gave; null for no access. */
export const levelOf = (grants: readonly GrantJson[], actor: Actor): AccessLevel | null =>
  decideLevel(grants.map(grantOf), actor);

/** A stored grant as the domain knows it. */
export const grantOf = ({ kind, id, level }: GrantJson): Grant => ({ to: subjectOf(kind, id), level });

function subjectOf(kind: GrantJson['kind'], id: string): GrantSubject {
  switch (kind) {
    case 'everyone':
      return { kind };
    case 'group':
      return { kind, groupId: id };
    case 'person':
      return { kind, personId: id };
  }
}

/** The id under which a subject is stored. */
export function subjectIdOf(subject: GrantSubject): string {
  switch (subject.kind) {
    case 'everyone':
      return EVERYONE_ID;
    case 'group':
      return subject.groupId;
    case 'person':
      return subject.personId;
  }
}
