import { exposureOf } from './exposure.js';

it('adds up views before decisions, and leaves out what is not known', () => {
  const exposure = exposureOf([
    { verdict: 'good', views: 100 },
    { verdict: 'good', views: 20 },
    { verdict: 'reverted', views: 7 },
    { verdict: 'mended', views: 3 },
    { verdict: 'trusted', views: 50 },
    { verdict: null, views: 5 },
    { verdict: 'good', views: null },
  ]);
  expect(exposure).toMatchObject({ views: 185, badViews: 10, openViews: 5, unknown: 1 });
  expect(Object.fromEntries(exposure.viewsByVerdict)).toEqual({
    good: 120,
    reverted: 7,
    mended: 3,
    trusted: 50,
  });
});
