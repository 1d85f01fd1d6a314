import { type Grant, type SpaceOpenness } from '@wellspring/wiki-domain';
import { type DemoGrant, type DemoPerson, type DemoSpace } from '../generate/demo-company.js';
import { type PageWithHistory } from './invented-company.js';

/** What a space gives to everybody, as one of the kinds that the wiki knows. */
export function opennessOf({ grants }: DemoSpace): SpaceOpenness {
  const level = grants.find((grant) => grant.to === 'everyone')?.level;
  switch (level) {
    case undefined:
      return 'members';
    case 'read':
    case 'comment':
      return 'readable';
    case 'edit':
    case 'manage':
      return 'open';
  }
}

/** What a space gives to groups, and `manage` to its keeper where no group manages it: somebody has to. */
export function memberGrantsOf(
  { grants }: DemoSpace,
  groupId: (key: string) => string,
  keeperId: string,
): Grant[] {
  const toGroup = ({ to, level }: DemoGrant): Grant => ({
    to: { kind: 'group', groupId: groupId(to) },
    level,
  });
  const ofGroups = grants.filter((grant) => grant.to !== 'everyone').map(toGroup);
  if (ofGroups.some((grant) => grant.level === 'manage')) return ofGroups;
  return [...ofGroups, { to: { kind: 'person', personId: keeperId }, level: 'manage' }];
}

/** Email of who looks after a space: whoever made its first page or, after they left, their manager. */
export function keeperOf(pages: readonly PageWithHistory[], people: readonly DemoPerson[]): string {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  let keeper = byEmail.get(pages[0]?.createdBy ?? '');
  while (keeper && keeper.leftOn !== null) keeper = byEmail.get(keeper.managerEmail ?? '');
  if (!keeper) throw new Error('A space of the demo company has nobody to look after it.');
  return keeper.email;
}
