import { indexFilter, quotedValue } from './index-filter.js';
import { narrowingOf, withoutChosen } from './narrowing.js';
import { NO_FILTERS } from './search-request.js';

const pages = { accessSetIds: ['s1', 's2'], laggingIds: [], allowedLaggingIds: [] };
const plain = { withTemplates: false, refusedIds: [] };
const NOBODY_TYPED = { spaceKeys: null, authorIds: null };

describe('the filter of the index', () => {
  it('lets through what may be read, and no templates', () => {
    expect(indexFilter(narrowingOf(NO_FILTERS, NOBODY_TYPED), pages, plain)).toBe(
      'accessSetId IN ["s1","s2"] AND isTemplate = false',
    );
  });

  it('takes the word of PostgreSQL for pages whose change is not indexed yet', () => {
    const lagging = { ...pages, laggingIds: ['a', 'b'], allowedLaggingIds: ['b'] };
    const narrowing = narrowingOf({ ...NO_FILTERS, spaceKeys: ['ENG'], labels: ['x'] }, NOBODY_TYPED);
    expect(indexFilter(narrowing, lagging, { withTemplates: true, refusedIds: ['c'] })).toBe(
      '(spaceKey IN ["ENG"] AND accessSetId IN ["s1","s2"] AND id NOT IN ["a","b"] OR id IN ["b"]) AND labels IN ["x"] AND id NOT IN ["c"]',
    );
  });

  it('finds nothing where nothing can be meant', () => {
    expect(indexFilter(narrowingOf(NO_FILTERS, { spaceKeys: [], authorIds: null }), pages, plain)).toContain(
      'id = "none"',
    );
    expect(indexFilter(narrowingOf(NO_FILTERS, NOBODY_TYPED), { ...pages, accessSetIds: [] }, plain)).toMatch(
      /^id = "none" AND/,
    );
  });

  it('has days by the second, in both directions', () => {
    const narrowing = narrowingOf(
      { ...NO_FILTERS, publishedSince: new Date(10_700), publishedUntil: new Date(20_300) },
      NOBODY_TYPED,
    );
    expect(indexFilter(narrowing, pages, plain)).toContain(
      'publishedAtSeconds >= 10 AND publishedAtSeconds < 21',
    );
  });

  it('quotes values so that none is anything else', () => {
    expect(quotedValue(`a "b" 'c'`)).toBe(`"a \\"b\\" 'c'"`);
    expect(quotedValue('a\\" OR id EXISTS')).toBe('"a\\\\\\" OR id EXISTS"');
  });

  it('drops what was chosen in a facet, never what was typed', () => {
    const narrowing = narrowingOf({ ...NO_FILTERS, spaceKeys: ['A'] }, { spaceKeys: ['B'], authorIds: null });
    expect(withoutChosen(narrowing, 'spaceKey').oneOf).toEqual([
      { field: 'spaceKey', values: ['B'], isChosen: false },
    ]);
  });
});
