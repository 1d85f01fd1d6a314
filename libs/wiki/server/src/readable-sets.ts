import { type Actor } from '@wellspring/kernel';
import { type AccessLevel, decideLevel, type Grant, type GrantSubject } from '@wellspring/wiki-domain';

/** Stands for everyone where a grant names its subject. */
export const EVERYONE_ID = '00000000-0000-0000-0000-000000000000';

/** A grant as SQL gives it. */
export interface GrantJson {
  /** `opening`: an administrator's own, for a time. */
  readonly kind: 'everyone' | 'group' | 'person' | 'opening';
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

/** SQL condition: the grant has not ended. Only an administrator's opening ever ends by itself. */
export const inForceSql = (grant: string): string =>
  `(${grant}.expires_at IS NULL OR ${grant}.expires_at > now())`;

/**
 * SQL condition: the access set in `column` has a grant, of any level, for one of the actor's subjects. The one
 * spelling of "readable by this actor" for lists, trees and counts. `parameter` is like `$3`, bound to {@link subjectIdsOf}.
 */
export const readableSql = (column: string, parameter: string): string =>
  `(${parameter}::uuid[] IS NULL OR ${column} IN (
     SELECT readable.access_set_id FROM access_grant AS readable
     WHERE readable.subject_id = ANY(${parameter}::uuid[]) AND ${inForceSql('readable')}))`;

/**
 * SQL value: the grants of the set in `column` that concern the actor, as JSON for {@link levelOf}. In an archived space
 * they all say `read`.
 */
export const grantsSql = (column: string, parameter: string): string =>
  grantJsonSql(
    column,
    parameter,
    `CASE WHEN (SELECT frozen FROM access_set AS cold WHERE cold.id = mine.access_set_id) THEN 'read' ELSE mine.level END`,
  );

/** The same as they were granted, archived or not: for what managers do with the space itself. */
export const grantedSql = (column: string, parameter: string): string =>
  grantJsonSql(column, parameter, 'mine.level');

const grantJsonSql = (column: string, parameter: string, level: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('kind', mine.subject_kind, 'id', mine.subject_id, 'level', ${level})), '[]')
    FROM access_grant AS mine
    WHERE mine.access_set_id = ${column} AND mine.subject_id = ANY(${parameter}::uuid[]) AND ${inForceSql('mine')})`;

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
    case 'opening':
      return { kind: 'person', personId: id };
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
