import { titledNewPagePath, newPagePath, pagePath, parsePageAddress } from './page-address.js';

describe('page addresses', () => {
  it('takes the id after the last hyphen and leaves the slug whole', () => {
    expect(parsePageAddress('travel-and-expenses-k3m9x2pqrs')).toEqual({
      slug: 'travel-and-expenses',
      urlId: 'k3m9x2pqrs',
    });
    expect(parsePageAddress('差旅-報銷-k3m9x2pqrs')?.slug).toBe('差旅-報銷');
  });

  it('works without a slug and refuses what has no id', () => {
    expect(parsePageAddress('k3m9x2pqrs')).toEqual({ slug: '', urlId: 'k3m9x2pqrs' });
    expect(parsePageAddress('travel')).toBeNull();
    expect(parsePageAddress('travel-k3m9x2pq0s')).toBeNull();
    expect(parsePageAddress('')).toBeNull();
  });

  it('encodes a slug so that it comes back', () => {
    const path = pagePath({ slug: '差旅', urlId: 'k3m9x2pqrs' }, '/edit');
    expect(path).toBe('/p/%E5%B7%AE%E6%97%85-k3m9x2pqrs/edit');
    expect(parsePageAddress(decodeURIComponent(path.split('/')[2] ?? ''))?.slug).toBe('差旅');
  });

  it('names space and parent of a new page', () => {
    expect(newPagePath('HR')).toBe('/new?space=HR');
    expect(newPagePath('HR', 'k3m9x2pqrs')).toBe('/new?space=HR&parent=k3m9x2pqrs');
    expect(titledNewPagePath('差旅 & costs')).toBe('/new?title=%E5%B7%AE%E6%97%85+%26+costs');
    expect(titledNewPagePath('R&D', 'HR')).toBe('/new?space=HR&title=R%26D');
  });
});
