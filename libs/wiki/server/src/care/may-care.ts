import { type AccessLevel, includesLevel } from '@wellspring/wiki-domain';

/** What decides who may care for a page. */
export interface CareFacts {
  readonly level: AccessLevel;
  readonly ownerId: string | null;
  readonly createdById: string | null;
}

/** What a person may do about the care for a page that they may read. */
export interface CareRights {
  readonly mayVerify: boolean;
  readonly mayChangeOwner: boolean;
}

/**
 * Managers and the owner may verify and hand the page on. The maker of a page without an owner may give it one as long
 * as they may edit it: the first owner is most often who wrote it.
 */
export function mayCare(personId: string, facts: CareFacts): CareRights {
  const mayVerify = includesLevel(facts.level, 'manage') || facts.ownerId === personId;
  const isMaker = facts.ownerId === null && facts.createdById === personId;
  return { mayVerify, mayChangeOwner: mayVerify || (isMaker && includesLevel(facts.level, 'edit')) };
}
