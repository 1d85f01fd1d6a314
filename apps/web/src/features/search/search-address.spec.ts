import { readSearchAddress, searchAddress } from './search-address.js';

describe('search addresses', () => {
  it('come back as they were', () => {
    const address = { query: '差旅 報銷 & more', spaceKey: 'HR' };
    expect(readSearchAddress(searchAddress(address))).toEqual(address);
  });

  it('leave out what is not set', () => {
    expect(searchAddress({ query: '', spaceKey: null }).toString()).toBe('');
    expect(readSearchAddress(new URLSearchParams('q=%20&space='))).toEqual({ query: '', spaceKey: null });
  });
});
