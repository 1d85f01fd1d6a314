import { SYSTEM_ACTOR, type Actor } from '@wellspring/kernel';
import {
  decideLevel,
  includesLevel,
  nearestRules,
  rulesOfSpace,
  type AccessLevel,
  type Grant,
} from './index.js';

const employee: Actor = {
  kind: 'person',
  personId: 'p1',
  roles: ['employee'],
  groupIds: ['sales', 'berlin'],
};
const guest: Actor = { ...employee, roles: ['guest'] };
const stranger: Actor = { ...employee, personId: 'p9', groupIds: [] };
const everyone = (level: AccessLevel): Grant => ({ to: { kind: 'everyone' }, level });
const group = (groupId: string, level: AccessLevel): Grant => ({ to: { kind: 'group', groupId }, level });
const person = (personId: string, level: AccessLevel): Grant => ({ to: { kind: 'person', personId }, level });

describe('decideLevel', () => {
  const cases: [string, Grant[], Actor, AccessLevel | null][] = [
    ['nothing without grants', [], employee, null],
    ['everyone is every employee', [everyone('comment')], employee, 'comment'],
    ['everyone is no guest', [everyone('manage')], guest, null],
    ['a guest gets in by a group', [everyone('edit'), group('sales', 'read')], guest, 'read'],
    ['a guest gets in by name', [person('p1', 'comment')], guest, 'comment'],
    [
      'the highest of several counts',
      [everyone('read'), group('berlin', 'manage'), person('p1', 'edit')],
      employee,
      'manage',
    ],
    ['the order does not matter', [person('p1', 'edit'), everyone('read')], employee, 'edit'],
    ["others' grants do not count", [group('sales', 'edit'), person('p1', 'manage')], stranger, null],
    [
      'an account without the role employee is outside',
      [everyone('edit')],
      { ...employee, roles: ['analyst'] },
      null,
    ],
    [
      'an administrator has no hidden way in',
      [group('law', 'read')],
      { ...stranger, roles: ['employee', 'admin'] },
      null,
    ],
    ['the system manages everything', [], SYSTEM_ACTOR, 'manage'],
  ];
  it.each(cases)('%s', (_name, grants, actor, expected) => {
    expect(decideLevel(grants, actor)).toBe(expected);
  });
});

describe('levels', () => {
  it('include every level below them and no level above', () => {
    expect(includesLevel('edit', 'read')).toBe(true);
    expect(includesLevel('edit', 'edit')).toBe(true);
    expect(includesLevel('edit', 'manage')).toBe(false);
    expect(includesLevel(null, 'read')).toBe(false);
  });
});

describe('which rules decide', () => {
  it('takes the nearest page or space that has rules of its own', () => {
    expect(nearestRules([null, [person('p1', 'read')], [everyone('edit')]])).toEqual([person('p1', 'read')]);
    expect(nearestRules([null, null, [everyone('edit')]])).toEqual([everyone('edit')]);
  });

  it('takes an empty rule set for a closed page, not for an absent one', () => {
    expect(decideLevel(nearestRules([[], [everyone('edit')]]), employee)).toBeNull();
    expect(nearestRules([null])).toEqual([]);
  });

  it.each([
    ['open', 'edit', null],
    ['readable', 'read', null],
    ['members', null, null],
  ] as const)('a space that is %s gives employees %s and guests %s', (openness, forEmployee, forGuest) => {
    expect(decideLevel(rulesOfSpace(openness, []), employee)).toBe(forEmployee);
    expect(decideLevel(rulesOfSpace(openness, []), guest)).toBe(forGuest);
    expect(decideLevel(rulesOfSpace(openness, [person('p1', 'manage')]), guest)).toBe('manage');
  });
});
