import type { Actor } from '@wellspring/kernel';

/** What somebody may do with a page or space, lowest first; each level includes the ones before it. */
export const ACCESS_LEVELS = ['read', 'comment', 'edit', 'manage'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** Who a grant is for. `everyone` means every employee; guests from outside need a grant of their own. */
export type GrantSubject =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'person'; readonly personId: string };

/** One line of a rule set: these people have at least this level. There is no deny. */
export interface Grant {
  readonly to: GrantSubject;
  readonly level: AccessLevel;
}

/** The three kinds of space that a person picks from; members and managers come on top as grants. */
export const SPACE_OPENNESS = ['open', 'readable', 'members'] as const;
export type SpaceOpenness = (typeof SPACE_OPENNESS)[number];

/** Whether somebody at level `have` (null: no access) may do what asks for `need`. */
export const includesLevel = (have: AccessLevel | null, need: AccessLevel): boolean =>
  have !== null && ACCESS_LEVELS.indexOf(have) >= ACCESS_LEVELS.indexOf(need);

/**
 * The highest level that one rule set gives the actor, or null for none. Grants within the set add up; the order does
 * not matter. The system has `manage` everywhere. `everyone` matches holders of the role `employee` only, so an account
 * with neither `employee` nor a grant sees nothing: a missing role hides pages and never shows them.
 */
export function decideLevel(grants: readonly Grant[], actor: Actor): AccessLevel | null {
  if (actor.kind === 'system') return 'manage';
  return grants
    .filter((grant) => matches(grant.to, actor))
    .reduce<AccessLevel | null>(
      (best, grant) => (includesLevel(best, grant.level) ? best : grant.level),
      null,
    );
}

/**
 * The rule set that decides about a page: that of the nearest of page, its ancestors, space which has rules of its own.
 * `rulesFromPageToSpace` starts with the page and ends with the space; null means "inherits". An empty set is a rule
 * set (nobody gets in), not an absent one. All null gives the empty set.
 */
export const nearestRules = (rulesFromPageToSpace: readonly (readonly Grant[] | null)[]): readonly Grant[] =>
  rulesFromPageToSpace.find((rules) => rules !== null) ?? [];

/** The rule set of a space: what its openness gives to every employee, and the grants of its members and managers. */
export function rulesOfSpace(openness: SpaceOpenness, memberGrants: readonly Grant[]): Grant[] {
  const everyone: GrantSubject = { kind: 'everyone' };
  const base: Record<SpaceOpenness, Grant[]> = {
    open: [{ to: everyone, level: 'edit' }],
    readable: [{ to: everyone, level: 'read' }],
    members: [],
  };
  return [...base[openness], ...memberGrants];
}

function matches(subject: GrantSubject, actor: Actor): boolean {
  switch (subject.kind) {
    case 'everyone':
      return actor.roles.includes('employee');
    case 'group':
      return actor.groupIds.includes(subject.groupId);
    case 'person':
      return actor.personId === subject.personId;
  }
}
