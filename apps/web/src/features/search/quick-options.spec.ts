import { emptySections, foundSections, moved } from './quick-options.js';

const page = { id: 'p1', urlId: '2345678923', slug: 'travel', title: 'Travel' };
const nothing = { isLimited: false, pages: [], headings: [], people: [], labels: [], attachments: [] };

describe('what is offered while somebody types', () => {
  it('opens headings at the section, people as a search for what they wrote, and files as files', () => {
    const found = {
      ...nothing,
      headings: [{ headingHtml: '<mark>差旅</mark>', anchor: '差旅 費用', page }],
      people: [
        {
          ...{ id: 'u1', displayName: 'Mei', department: null, title: null },
          ...{ kind: 'EMPLOYEE' as const, status: 'ACTIVE' as const },
        },
      ],
      labels: [{ label: 'a/b', pageCount: 2 }],
      attachments: [{ id: 'f1', name: 'plan.pdf', href: '/files/f1/plan.pdf', sizeBytes: 3, page }],
    };
    const sections = foundSections(found, '差旅', true);
    expect(sections.map(({ name }) => name)).toEqual(['headings', 'people', 'labels', 'files', 'more']);
    expect(sections.flatMap(({ options }) => options.map(({ to }) => to))).toEqual([
      `/p/travel-2345678923#${encodeURIComponent('差旅 費用')}`,
      '/search?author=u1',
      '/labels/a%2Fb',
      '/files/f1/plan.pdf',
      `/search?q=${encodeURIComponent('差旅')}`,
    ]);
  });

  it('offers to write what is not there, to those who may', () => {
    const offered = (words: string, mayCreate: boolean) =>
      foundSections(nothing, words, mayCreate).flatMap(({ options }) => options.map(({ to }) => to));
    expect(offered('"lost keys" in:HR', true)).toEqual(['/new?title=lost+keys']);
    expect(offered('lost keys', false)).toEqual([]);
    expect(offered('in:HR', true)).toEqual([]);
  });

  it('is what was looked for and read before, as long as nothing is typed', () => {
    expect(emptySections([], [])).toEqual([]);
    const sections = emptySections(['a b'], [{ ...page, spaceName: 'People' }]);
    expect(sections.flatMap(({ options }) => options.map(({ to }) => to))).toEqual([
      '/search?q=a+b',
      '/p/travel-2345678923',
    ]);
  });
});

describe('keys', () => {
  const options = emptySections(['a', 'b', 'c'], []).flatMap((section) => section.options);
  it('go through the rows and back to the field', () => {
    expect(moved(options, null, 'ArrowDown')).toBe('recent-0');
    expect(moved(options, 'recent-2', 'ArrowDown')).toBeNull();
    expect(moved(options, null, 'ArrowUp')).toBe('recent-2');
    expect(moved(options, 'recent-0', 'ArrowUp')).toBeNull();
    expect(moved(options, 'recent-1', 'End')).toBe('recent-2');
    expect(moved(options, 'recent-1', 'Home')).toBe('recent-0');
  });

  it('are the field’s own while no row is chosen', () => {
    for (const key of ['Home', 'End', 'x']) expect(moved(options, null, key)).toBeUndefined();
    expect(moved([], null, 'ArrowDown')).toBeNull();
  });
});
