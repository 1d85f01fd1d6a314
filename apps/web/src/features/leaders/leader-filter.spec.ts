import { filterOf, withFilter } from './leader-filter.js';

describe('The filter of the leaders', () => {
  it('is in the address and comes back from it', () => {
    const filter = {
      department: '業務 & Sales',
      location: 'Plant 2',
      role: 'BROKER' as const,
      onlySilentInWiki: true,
    };
    const address = withFilter(new URLSearchParams('snapshot=7'), filter);
    expect(filterOf(address)).toEqual(filter);
    expect(address.get('snapshot')).toBe('7');
  });

  it('is empty where nothing is asked for, or nonsense', () => {
    const none = { department: null, location: null, role: null, onlySilentInWiki: false };
    expect(filterOf(new URLSearchParams('role=king&silent=yes'))).toEqual(none);
    expect(withFilter(new URLSearchParams('site=A&silent=1'), none).toString()).toBe('');
  });
});
