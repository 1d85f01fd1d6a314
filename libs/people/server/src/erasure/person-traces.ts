/** A column that holds the id of a person: `table.column`. */
export type PersonColumn = `${string}.${string}`;

/**
 * Where a scope's tables name a person, and what becomes of it when the person is erased; keys are what screens call it.
 * A test of the composition root holds all lists together against the foreign keys of the migrated schema, so that no
 * new table is forgotten.
 */
export interface PersonTraces {
  /** Rows that go with the person. */
  readonly deleted: Readonly<Record<string, readonly PersonColumn[]>>;
  /** Columns that are emptied: the row stays and names nobody. */
  readonly emptied: Readonly<Record<string, readonly PersonColumn[]>>;
  /** Rows that stay: the pseudonym stands on them from then on. */
  readonly kept: Readonly<Record<string, readonly PersonColumn[]>>;
}

/** What the directory has of somebody. Roles, sessions and sign-in links hang on the account. */
export const peopleTraces: PersonTraces = {
  deleted: {
    account: ['account.person_id'],
    addresses: ['person_address.person_id'],
    groups: ['person_group_member.person_id'],
  },
  emptied: { reports: ['person.manager_id'] },
  kept: {},
};
