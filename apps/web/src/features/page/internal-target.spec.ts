import { internalTarget } from './internal-target.js';

const origin = 'https://wiki.example';

describe('internalTarget', () => {
  it('routes links into this wiki', () => {
    expect(internalTarget('https://wiki.example/p/a-k3m9x2pqrs#top', origin)).toBe('/p/a-k3m9x2pqrs#top');
    expect(internalTarget('/search?q=%E5%B7%AE', origin)).toBe('/search?q=%E5%B7%AE');
  });

  it('leaves everything else to the browser', () => {
    for (const href of [
      'https://other.example/p/a-k3m9x2pqrs',
      'mailto:a@wiki.example',
      'javascript:alert(1)',
      'https://wiki.example/files/1',
      'https://[bad',
    ])
      expect(internalTarget(href, origin)).toBeNull();
  });
});
