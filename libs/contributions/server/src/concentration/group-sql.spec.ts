import { groupId, groupOf, groupSql } from './group-sql.js';
import { Bindings } from './counted-sql.js';

describe('The id of a group', () => {
  it('is read as it was written, whatever its names hold', () => {
    for (const names of [['100 % Sales/DE'], ['研發'], ['?#&']])
      expect(groupOf(groupId('DEPARTMENT', ...names))).toEqual({ kind: 'DEPARTMENT', names });
    expect(groupOf(groupId('UNIT', 'a/b', 'c'))).toEqual({ kind: 'UNIT', names: ['a/b', 'c'] });
  });

  it.each(['', 'NOBODY', 'DEPARTMENT', 'UNIT/a', 'EMPLOYEES/a', 'DEPARTMENT/%', 'DEPARTMENT/%E0%A4%A', '%'])(
    'is refused as bad input where it is none: %s',
    (id) => {
      expect(groupOf(id)).toBeNull();
      expect(() => groupSql(id, new Date(0), 'UTC', () => 'true', new Bindings())).toThrow(
        expect.objectContaining({ code: 'BAD_INPUT' }),
      );
    },
  );
});
