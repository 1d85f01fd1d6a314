import { safeNext } from './safe-next.js';

describe('safeNext', () => {
  it('follows paths of this application only', () => {
    expect(safeNext('/p/a-k3m9x2pqrs?x=1#y')).toBe('/p/a-k3m9x2pqrs?x=1#y');
    for (const bad of [
      null,
      '',
      'home',
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
      '/\n\\evil.example',
    ])
      expect(safeNext(bad)).toBe('/');
  });
});
