/** Roles that an account can hold. Everybody with an account is an `employee` or a `guest`. */
export const ROLES = ['employee', 'guest', 'reviewer', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who does something: a signed-in person, or the system itself (jobs, imports started from the command line). */
export interface Actor {
  readonly kind: 'person' | 'system';
  /** The person's id; for the system the id of the person row of kind `system`. */
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Every group the person belongs to, departments and units included. */
  readonly groupIds: readonly string[];
}

/** Id of the person row that stands for Wellspring itself; written by the first migration. */
export const SYSTEM_PERSON_ID = '00000000-0000-7000-8000-000000000001';

/** The system as actor: passes every policy; what it does is recorded under its own name. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'system',
  personId: SYSTEM_PERSON_ID,
  roles: ['admin'],
  groupIds: [],
};

/** Whether the actor holds the role; the system holds all. */
export const hasRole = (actor: Actor, role: Role): boolean =>
  actor.kind === 'system' || actor.roles.includes(role);
